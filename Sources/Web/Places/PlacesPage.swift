internal import Operations
internal import Phrases
internal import Training

/// Venues with their rooms.
struct PlacesPage: Page {
  let venues: [VenueFile]
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { Setting.places.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    if venues.isEmpty { html.put(.p, visit.say("ยังไม่มีสถานที่", "There is no venue yet.")) }
    html.put(.div, .class("cards")) { html in
      for file in venues {
        html.put(.section, .class("card")) { html in
          html.put(.h2, file.venue.name)
          let place = [file.venue.subdistrict, file.venue.district, file.venue.province]
            .filter { !$0.isEmpty }
          if !place.isEmpty {
            html.put(.p, place.joined(separator: " · "), .class("quiet"))
          }
          if file.rooms.isEmpty {
            html.put(.p, visit.say("ยังไม่มีห้อง", "No room yet."))
          } else {
            html.put(.ul) { html in
              for room in file.rooms {
                html.put(
                  .li,
                  visit.say(
                    "\(room.name) จุ \(visit.reader.number(room.capacity)) คน",
                    "\(room.name), seats \(room.capacity)"))
              }
            }
          }
        }
      }
    }
    forms(&html, visit)
  }

  private func forms(_ html: inout HTML, _ visit: Visit) {
    if visit.offers(.change(.addRoom)), !venues.isEmpty {
      html.put(.h2, visit.say("เพิ่มห้อง", "Add a room"))
      html.form(to: Address("settings", "places", "rooms"), visit) { html in
        html.field(
          Field(
            "venue", visit.say("สถานที่", "Venue"), value: entry.typed("venue"),
            kind: .choice(
              venues.map { .init($0.venue.id.description, $0.venue.nameWithProvince) })),
          entry.problems, visit)
        html.field(
          Field("room", visit.say("ชื่อห้อง", "Name of the room"), value: entry.typed("room")),
          entry.problems, visit)
        html.field(
          Field(
            "capacity", visit.say("จำนวนที่นั่ง", "Seats"), value: entry.typed("capacity"),
            kind: .number), entry.problems, visit)
        html.put(.button, visit.say("เพิ่มห้อง", "Add the room"), .type("submit"))
      }
    }
    if visit.offers(.change(.addVenue)) {
      html.put(.h2, visit.say("เพิ่มสถานที่", "Add a venue"))
      html.form(to: Address("settings", "places"), visit) { html in
        html.field(
          Field("name", visit.say("ชื่อสถานที่", "Name of the venue"), value: entry.typed("name")),
          entry.problems, visit)
        html.put(.div, .class("columns")) { html in
          for (name, label) in [
            ("subdistrict", visit.say("ตำบล", "Subdistrict")),
            ("district", visit.say("อำเภอ", "District")),
            ("province", visit.say("จังหวัด", "Province")),
          ] {
            html.field(
              Field(name, label, value: entry.typed(name), isRequired: false), entry.problems,
              visit)
          }
        }
        html.put(.button, visit.say("เพิ่มสถานที่", "Add the venue"), .type("submit"))
      }
    }
  }
}
