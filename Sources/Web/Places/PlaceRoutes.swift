internal import HTTP
internal import Imports
internal import Operations
internal import Phrases
internal import Tables
internal import Training

let placeRoutes: [Route<Endpoint>] = [
  .page("/settings/places") { visit in
    visit.show(PlacesPage(venues: try await visit.office.venues(), entry: Entry(visit)))
  },
  .form("/settings/places") { visit in
    var entry = Entry(visit)
    let name = entry.text("name", visit.say("ชื่อสถานที่", "name"), limit: 200)
    let parts = ["subdistrict", "district", "province"].map {
      entry.text($0, $0, isRequired: false, limit: 200)
    }
    if entry.isSound {
      do {
        try await visit.office.addVenue(
          name: name, subdistrict: parts[0], district: parts[1], province: parts[2])
        return visit.go(to: Address("settings", "places"), .saved)
      } catch {
        try entry.refuse(error, at: "name")
      }
    }
    return visit.show(
      PlacesPage(venues: try await visit.office.venues(), entry: entry), .unprocessable)
  },
  .form("/settings/places/rooms") { visit in
    var entry = Entry(visit)
    let venue = entry.text("venue", visit.say("สถานที่", "venue"))
    let name = entry.text("room", visit.say("ชื่อห้อง", "name of the room"), limit: 200)
    let capacity = entry.number("capacity", visit.say("จำนวนที่นั่ง", "seats"), in: 1...100_000)
    if entry.isSound, let capacity {
      do {
        try await visit.office.addRoom(venue: venue, name: name, capacity: capacity)
        return visit.go(to: Address("settings", "places"), .saved)
      } catch {
        try entry.refuse(error, at: "room")
      }
    }
    return visit.show(
      PlacesPage(venues: try await visit.office.venues(), entry: entry), .unprocessable)
  },
  .page("/settings/trainers") { visit in
    visit.show(TrainersPage(files: try await visit.office.trainers(), entry: Entry(visit)))
  },
  .form("/settings/trainers") { visit in
    var entry = Entry(visit)
    let name = entry.text("name", visit.say("ชื่อวิทยากร", "name"), limit: 200)
    let organisation = entry.text("organisation", visit.say("สังกัด", "organisation"))
    if entry.isSound {
      do {
        try await visit.office.addTrainer(name: name, organisation: organisation)
        return visit.go(to: Address("settings", "trainers"), .saved)
      } catch {
        let isDuplicate =
          (error as? Refused)?.reasons.contains { $0.reason == .exists(.trainer, name) } ?? false
        try entry.refuse(error, at: isDuplicate ? "name" : "organisation")
      }
    }
    return visit.show(
      TrainersPage(files: try await visit.office.trainers(), entry: entry), .unprocessable)
  },
  .page("/settings/trainers/{id}") { visit in
    visit.show(
      TrainerPage(
        file: try await visit.office.trainerFile(visit.path("id")), entry: Entry(visit)))
  },
  .form("/settings/trainers/{id}/qualifications") { visit in
    let id = visit.path("id")
    var entry = Entry(visit)
    let scope = entry.choice(
      "scope", visit.say("ขอบเขต", "scope"), as: TrainerQualification.Scope.self)
    let code = entry.text("code", visit.say("รหัส", "code"), limit: 64)
    let level = entry.text("level", visit.say("ระดับ", "level"), isRequired: false)
    let from = entry.date("from", visit.say("ตั้งแต่วันที่", "first day"), isRequired: false)
    let until = entry.date("until", visit.say("ถึงวันที่", "last day"), isRequired: false)
    let evidence = entry.text("evidence", visit.say("หลักฐาน", "evidence"), isRequired: false)
    if entry.isSound, let scope {
      do {
        try await visit.office.qualifyTrainer(
          id,
          QualificationPlan(
            scope: scope, code: code, level: level, from: from, until: until, evidence: evidence))
        return visit.go(to: Address("settings", "trainers", id), .saved)
      } catch {
        try entry.refuse(error, at: "code")
      }
    }
    return visit.show(
      TrainerPage(file: try await visit.office.trainerFile(id), entry: entry), .unprocessable)
  },
  .form("/settings/trainers/{id}/person") { visit in
    let id = visit.path("id")
    var entry = Entry(visit)
    let name = entry.text("person", visit.say("ชื่อหรือรหัสบุคคล", "name or id"), limit: 200)
    let organisation = entry.text("employer", visit.say("สังกัด", "organisation"), isRequired: false)
    if entry.isSound {
      do {
        try await visit.office.linkTrainer(
          id,
          to: PersonReference(
            name: name, organisation: organisation.isEmpty ? nil : organisation))
        return visit.go(to: Address("settings", "trainers", id), .saved)
      } catch {
        try entry.refuse(error, at: "person")
      }
    }
    return visit.show(
      TrainerPage(file: try await visit.office.trainerFile(id), entry: entry), .unprocessable)
  },
  .page("/settings/holidays") { visit in
    visit.show(
      HolidaysPage(
        list: try await visit.office.holidays(of: visit.holidayYear), entry: Entry(visit)))
  },
  .form("/settings/holidays") { visit in
    var entry = Entry(visit)
    let date = entry.date("date", visit.say("วันที่", "day"))
    let name = entry.text("name", visit.say("ชื่อวันหยุด", "name"), limit: 200)
    if entry.isSound, let date {
      do {
        try await visit.office.addHolidays([Holiday(date: date, name: name)])
        return visit.go(
          to: Address("settings", "holidays").with("year", String(date.buddhistYear.number)),
          .saved)
      } catch {
        try entry.refuse(error, at: "date")
      }
    }
    return visit.show(
      HolidaysPage(list: try await visit.office.holidays(of: date?.buddhistYear), entry: entry),
      .unprocessable)
  },
  .form("/settings/holidays/import", limit: Endpoint.formLimit) { visit in
    var entry = Entry(visit)
    if let file = visit.form.file("file") {
      do {
        let rows = try HolidayRow.rows(of: TableReader().table(file.bytes))
        let count = try await visit.office.importHolidays(rows)
        return visit.go(
          to: Address("settings", "holidays").with(
            "year", rows.first.map { String($0.holiday.date.buddhistYear.number) }), .saved,
          count: count)
      } catch let error as TableError {
        for problem in error.problems { entry.refuse("file", visit.reader.sentence(problem)) }
      } catch let error as ImportError {
        for problem in error.problems { entry.refuse("file", visit.reader.sentence(problem)) }
      } catch {
        try entry.refuse(error, at: "file")
      }
    } else {
      entry.refuse("file", visit.say("เลือกแฟ้มรายการวันหยุด", "Choose a list of holidays."))
    }
    return visit.show(
      HolidaysPage(list: try await visit.office.holidays(), entry: entry), .unprocessable)
  },
]

extension Visit {
  fileprivate var holidayYear: BuddhistYear? {
    query("year").flatMap { Int(arabicDigits($0)) }
      .flatMap { (2344...2943).contains($0) ? BuddhistYear($0) : nil }
  }
}
