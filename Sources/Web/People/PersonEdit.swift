internal import Imports
internal import Operations
internal import Phrases
internal import Training

/// A correction of somebody's record, with a form of its own; the raw value is the end of its address.
enum PersonEdit: String, CaseIterable {
  case name, position, end, alias, consent

  var action: AuditAction {
    switch self {
    case .name: .renamePerson
    case .position: .movePerson
    case .end: .endPosition
    case .alias: .addAlias
    case .consent: .recordConsent
    }
  }

  func title(_ visit: Visit) -> String {
    switch self {
    case .name: visit.say("แก้ชื่อ", "Change the name")
    case .position: visit.say("เปลี่ยนตำแหน่งหรือสังกัด", "Change position or organisation")
    case .end: visit.say("พ้นจากตำแหน่ง", "End a position")
    case .alias: visit.say("เพิ่มชื่อที่สะกดต่างกัน", "Add another spelling")
    case .consent: visit.say("บันทึกความยินยอม", "Record a consent")
    }
  }

  /// Takes what was typed and does it; false where something has to be mended first.
  func apply(to id: ID<Person>, _ entry: inout Entry, _ visit: Visit) async throws -> Bool {
    let (office, person) = (visit.office, PersonReference(id))
    let revision = entry.typed("revision")
    switch self {
    case .name:
      let prefix = entry.text("prefix", visit.say("คำนำหน้า", "prefix"), isRequired: false, limit: 60)
      let given = entry.text("given", visit.say("ชื่อตัว", "given name"), limit: 100)
      let middle = entry.text(
        "middle", visit.say("ชื่อรอง", "middle name"), isRequired: false, limit: 100)
      let surname = entry.text(
        "surname", visit.say("นามสกุล", "surname"), isRequired: false, limit: 100)
      let date = entry.date("from", visit.say("ตั้งแต่วันที่", "from"), isRequired: false)
      guard entry.isSound else { return false }
      try await office.rename(
        person,
        to: PersonName(prefix: prefix, given: given, middle: middle, surname: surname),
        from: date, revision: revision)
    case .position:
      let title = entry.text("title", visit.say("ตำแหน่ง", "position"), limit: 200)
      let organisation = entry.text(
        "organisation", visit.say("สังกัด", "organisation"), isRequired: false)
      let date = entry.date("from", visit.say("ตั้งแต่วันที่", "from"), isRequired: false)
      guard entry.isSound else { return false }
      try await office.move(
        person, to: title, at: organisation.isEmpty ? nil : organisation, from: date,
        isActing: entry.isSet("acting"), revision: revision)
    case .end:
      let date = entry.date("until", visit.say("วันสุดท้าย", "last day"))
      guard entry.isSound, let date else { return false }
      try await office.endPositions(
        of: person, actingAlone: entry.isSet("acting"), on: date, revision: revision)
    case .alias:
      let spelling = entry.text("spelling", visit.say("ชื่อที่สะกดต่างกัน", "spelling"), limit: 200)
      let source = entry.text("source", visit.say("ที่มา", "source"), isRequired: false)
      guard entry.isSound else { return false }
      try await office.addAlias(spelling, source: source, to: person)
    case .consent:
      let purpose = entry.choice(
        "purpose", visit.say("วัตถุประสงค์", "purpose"), as: Consent.Purpose.self)
      let evidence = entry.text("evidence", visit.say("หลักฐาน", "evidence"))
      let date = entry.date("on", visit.say("วันที่บนแบบฟอร์ม", "date on the form"), isRequired: false)
      guard entry.isSound, let purpose else { return false }
      try await office.recordConsent(
        of: person, to: purpose, isGiven: entry.typed("answer") != "withdrawn", evidence: evidence,
        on: date)
    }
    return true
  }
}
