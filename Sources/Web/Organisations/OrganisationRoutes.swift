internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let organisationRoutes: [Route<Endpoint>] = [
  .page("/organisations") { visit in
    let text = visit.query("q") ?? ""
    let content: OrganisationsPage.Content
    if let programme = visit.query("programme") {
      var page = try await visit.office.coverage(
        ofProgramme: programme, from: visit.query("from").flatMap(CoveragePage.Cursor.init))
      // An empty page is only so far: nobody wants to see it.
      while page.organisations.isEmpty, let next = page.next {
        page = try await visit.office.coverage(ofProgramme: programme, from: next)
      }
      content = .coverage(page, programme: programme)
    } else {
      content = .found(try await visit.office.organisations(text, from: visit.query("from")))
    }
    return visit.show(
      OrganisationsPage(
        text: text, programmes: try await visit.office.programmes(), content: content))
  },
  .page("/organisations/{id}") { visit in
    try await visit.organisationPage(Entry(visit))
  },
  .form("/organisations/{id}") { visit in
    var entry = Entry(visit)
    let kind = entry.choice("kind", visit.say("ประเภท", "kind"), as: Organisation.Kind.self)
    let name = entry.text("name", visit.say("ชื่อ", "name"), limit: 300)
    let district = entry.text("district", visit.say("อำเภอ", "district"), isRequired: false)
    let province = entry.text("province", visit.say("จังหวัด", "province"), isRequired: false)
    let from = entry.date("from", visit.say("ตั้งแต่วันที่", "from"))
    let reference = entry.text("reference", visit.say("อ้างอิง", "reference"), isRequired: false)
    if entry.isSound, let from {
      do {
        try await visit.office.changeOrganisation(
          visit.path("id"),
          OrganisationEdit(
            kind: kind, name: name, district: district, province: province, reference: reference),
          from: from)
        return visit.go(to: Address("organisations", visit.path("id")), .saved)
      } catch { try entry.refuse(error, at: "from") }
    }
    return try await visit.organisationPage(entry)
  },
]

extension Visit {
  fileprivate func organisationPage(_ entry: Entry) async throws -> Response {
    let sheet = try await office.organisationSheet(of: ID<Organisation>(path("id")))
    return show(
      OrganisationFilePage(sheet: sheet, entry: entry), entry.isSound ? .ok : .unprocessable)
  }
}
