internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let admissionRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/people/admission") { visit in
    try await visit.admissionPage(Entry(visit))
  },
  .form("/rounds/{code}/people/admission") { visit in
    var entry = Entry(visit)
    var edit = AdmissionEdit()
    switch PersonName.normalised(entry.typed("capacity")) {
    case "": edit.capacity = .unlimited
    case "room": edit.capacity = .room
    default:
      edit.capacity = entry.number(
        "capacity", visit.say("จำนวนที่รับ", "places in all"), in: 1...100_000
      ).map { .people($0) }
    }
    edit.defaultQuota = .some(
      entry.number("quota", visit.say("โควตา", "quota"), in: 0...100_000, isRequired: false))
    edit.whenFull = entry.choice("full", visit.say("เมื่อเต็ม", "when full"))
    edit.needsApproval = entry.typed("approval") == "yes"
    edit.positions = entry.lines("positions", visit.say("ตำแหน่ง", "positions"))
    edit.rounds = entry.lines("rounds", visit.say("รอบ", "rounds"))
    edit.curricula = entry.lines("curricula", visit.say("หลักสูตร", "curricula"))
    edit.organisationKinds = visit.form.all("kind").compactMap(Organisation.Kind.init(rawValue:))
    if entry.isSound {
      do {
        let moved = try await visit.office.editAdmission(
          round: visit.path("code"), edit, revision: entry.typed("made-from"))
        return visit.go(
          to: RosterPart.admission.address(visit.path("code")), moved.isEmpty ? .saved : .movedUp,
          count: moved.count)
      } catch { try entry.refuse(error) }
    }
    return try await visit.admissionPage(entry)
  },
  .page("/rounds/{code}/people/organisations") { visit in
    try await visit.organisationsPage(Entry(visit))
  },
  .form("/rounds/{code}/people/organisations/quotas") { visit in
    var entry = Entry(visit)
    var quotas: [ID<Organisation>: Int?] = [:]
    for (name, _) in visit.form.fields where name.hasPrefix("quota-") {
      guard let id = try? ID<Organisation>(String(name.dropFirst(6))) else { continue }
      quotas[id] = .some(
        entry.number(name, visit.say("โควตา", "quota"), in: 0...100_000, isRequired: false))
    }
    if entry.isSound {
      do {
        let moved = try await visit.office.setQuotas(round: visit.path("code"), quotas)
        return visit.go(
          to: RosterPart.organisations.address(visit.path("code")),
          moved.isEmpty ? .saved : .movedUp, count: moved.count)
      } catch { try entry.refuse(error) }
    }
    return try await visit.organisationsPage(entry)
  },
  .form("/rounds/{code}/people/organisations/invite") { visit in
    var entry = Entry(visit)
    let names = entry.lines("names", visit.say("ชื่อหน่วยงาน", "names"))
    let province = entry.text("province", visit.say("จังหวัด", "province"), isRequired: false)
    let district = entry.text("district", visit.say("อำเภอ", "district"), isRequired: false)
    if names.isEmpty, province.isEmpty {
      entry.refuse("names", visit.say("กรอกชื่อหน่วยงานหรือจังหวัด", "Enter names, or a province."))
    }
    if entry.isSound {
      do {
        let count = try await visit.office.invite(
          round: visit.path("code"), names, ofProvince: province.isEmpty ? nil : province,
          district: district.isEmpty ? nil : district)
        return visit.go(
          to: RosterPart.organisations.address(visit.path("code")), .invited, count: count)
      } catch { try entry.refuse(error, at: "names") }
    }
    return try await visit.organisationsPage(entry)
  },
]

extension Visit {
  fileprivate func admissionPage(_ entry: Entry) async throws -> Response {
    show(
      AdmissionPage(
        round: try await office.round(path("code")),
        admission: try await office.admission(ofRound: path("code")), entry: entry),
      entry.isSound ? .ok : .unprocessable)
  }

  fileprivate func organisationsPage(_ entry: Entry) async throws -> Response {
    show(
      RoundOrganisationsPage(
        round: try await office.round(path("code")),
        coverage: try await office.coverage(ofRound: path("code")),
        admission: try await office.admission(ofRound: path("code")), entry: entry),
      entry.isSound ? .ok : .unprocessable)
  }
}
