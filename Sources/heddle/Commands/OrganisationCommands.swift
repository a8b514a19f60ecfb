internal import Imports
internal import Operations
internal import Phrases
internal import Training

private let name = Command.Argument(
  "NAME", "ชื่อหน่วยงาน ปัจจุบันหรือเดิม", "its name, present or earlier")

let organisationCommands = [
  Command(
    "organisation", "list",
    summary: LocalizedText(
      thai: "แสดงหน่วยงานตามจังหวัดและอำเภอ", english: "list organisations by province and district"),
    options: [
      .init("province", value: "NAME", "เฉพาะจังหวัดนี้", "of this province alone"),
      .init("district", value: "NAME", "เฉพาะอำเภอนี้", "of this district alone"),
      .init("on", value: "DATE", "ณ วันที่ (ถ้าไม่ระบุ: วันนี้)", "as it was on a day (else today)"),
    ]
  ) { invocation in
    let found = try await invocation.office().organisations(
      province: invocation.text("province"), district: invocation.text("district"),
      on: invocation.date("on"))
    OrganisationSheet(reader: invocation.reader).tree(found).forEach(Console.say)
  },
  Command(
    "organisation", "show",
    summary: LocalizedText(
      thai: "แสดงหน่วยงาน พร้อมการเปลี่ยนแปลงตามเวลา",
      english: "show an organisation and what it became over time"),
    arguments: [name]
  ) { invocation in
    let file = try await invocation.office().organisationFile(invocation.argument("NAME"))
    OrganisationSheet(reader: invocation.reader).lines(file).forEach(Console.say)
  },
  Command(
    "organisation", "change",
    summary: LocalizedText(
      thai: "บันทึกการยกฐานะ เปลี่ยนชื่อ หรือเปลี่ยนเขตของหน่วยงาน ตั้งแต่วันที่",
      english: "record that an organisation was raised, renamed or moved from a day on"),
    arguments: [name],
    options: [
      .init("from", value: "DATE", need: .required, "ตั้งแต่วันที่", "from which day"),
      .init("to", value: "NAME", "ชื่อใหม่", "the new name"),
      .init(
        "kind", value: "KIND", "ประเภทใหม่ เช่น เทศบาลตำบล (ถ้าไม่ระบุ: ตามชื่อใหม่)",
        "the new kind, like เทศบาลตำบล (else by the new name)"),
      .init("district", value: "NAME", "อำเภอใหม่", "the new district"),
      .init("province", value: "NAME", "จังหวัดใหม่", "the new province"),
      .init("reference", value: "TEXT", "ประกาศหรือกฎหมายที่อ้างถึง", "the decree behind it"),
    ]
  ) { invocation in
    try await invocation.office().changeOrganisation(
      invocation.argument("NAME"),
      OrganisationEdit(
        kind: try invocation.organisationKind(), name: invocation.text("to"),
        district: invocation.text("district"), province: invocation.text("province"),
        reference: invocation.text("reference") ?? ""),
      from: invocation.requiredDate("from"))
    invocation.sayChanged(invocation.text("to") ?? invocation.argument("NAME"))
  },
  Command(
    "organisation", "place",
    summary: LocalizedText(
      thai: "กำหนดว่าหน่วยงานเป็นส่วนหนึ่งของหน่วยงานใด",
      english: "say of which organisation one is an office"),
    arguments: [name],
    options: [
      .init(
        "under", value: "NAME", "หน่วยงานต้นสังกัด (ถ้าไม่ระบุ: ไม่อยู่ภายใต้หน่วยงานใด)",
        "the organisation above it (else none)")
    ]
  ) { invocation in
    try await invocation.office().placeOrganisation(
      invocation.argument("NAME"), under: invocation.text("under"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
]

extension Invocation {
  /// By the option, else by how the new name begins.
  fileprivate func organisationKind() throws(UsageError) -> Organisation.Kind? {
    guard let text = text("kind") else {
      return text("to").flatMap { Organisation.Kind(named: $0) }
    }
    guard let kind = Organisation.Kind(rawValue: text) ?? Organisation.Kind(named: text) else {
      throw .badChoice(
        "--kind", text: text,
        choices: Organisation.Kind.allCases.map { reader.term($0) })
    }
    return kind
  }
}
