internal import Imports
internal import Operations
internal import Phrases
internal import Tables
internal import Training

let listFile = Command.Argument(
  "FILE", "แฟ้ม .xlsx .ods .fods หรือ .csv หัวคอลัมน์ไทยหรืออังกฤษ",
  "an .xlsx, .ods, .fods or .csv file, Thai or English headings")

let listSheet = Command.Option(
  "sheet", value: "NAME", "ชื่อแผ่นงาน (ถ้าไม่ระบุ ใช้แผ่นแรกที่ไม่ได้ซ่อน)",
  "the sheet's name (else the first that is not hidden)")

let dryRun = Command.Option(
  "dry-run", "ตรวจทุกบรรทัดโดยไม่บันทึก", "check every line and record nothing")

private let preview = Command.Option(
  "preview", "แสดงว่าแต่ละบรรทัดใหม่ เหมือนเดิม ต่างไป หรือไม่แน่ใจ โดยไม่บันทึก",
  "show of each line whether it is new, the same, different or unsure, and record nothing")
private let previewFile = Command.Option(
  "preview-file", value: "FILE", "เขียนผลนั้นลงแฟ้ม .csv หรือ .json",
  "write that into a .csv or .json file")
private let update = Command.Option(
  "update", "บันทึกสิ่งที่ต่างจากเดิมด้วย โดยประวัติเดิมยังอยู่",
  "take over what differs too; the history stays")

let importCommands = [
  Command(
    "import", "organisations",
    summary: LocalizedText(
      thai: "นำเข้าหน่วยงาน ทั้งหมดหรือไม่เลย", english: "import organisations, all or none"),
    arguments: [listFile], options: [listSheet, dryRun, preview, previewFile, update],
    details: LocalizedText(
      thai:
        "คอลัมน์ (ไทยหรืออังกฤษ เรียงอย่างไรก็ได้): ชื่อหน่วยงาน · อำเภอ · จังหวัด · ประเภท (ไม่ระบุได้ถ้าอยู่ในชื่อ) · ชื่ออื่น (คั่นด้วย |)\nเช่น  name,district,province\n      องค์การบริหารส่วนตำบลสวาย,เมืองสุรินทร์,สุรินทร์",
      english:
        "Columns (Thai or English, any order): name · district · province · kind (not needed where the name begins with it) · other_spellings (separated by |)\nFor example  name,district,province\n             องค์การบริหารส่วนตำบลสวาย,เมืองสุรินทร์,สุรินทร์"
    )
  ) { invocation in
    let rows = try invocation.rows { table throws(ImportError) in
      try OrganisationRow.rows(of: table)
    }
    let isPreview = invocation.flag("preview") || invocation.flag("preview-file")
    let outcome = try await invocation.recordingList {
      try await invocation.office(creating: true).importOrganisations(
        rows, updates: invocation.flag("update"), dryRun: invocation.flag("dry-run") || isPreview)
    }
    if isPreview { return try await invocation.sayPreview(outcome) }
    invocation.sayImported(outcome, "หน่วยงาน", "organisations")
  },
  Command(
    "import", "people",
    summary: LocalizedText(
      thai: "นำเข้าบุคลากร ทั้งหมดหรือไม่เลย", english: "import people, all or none"),
    arguments: [listFile],
    options: [
      listSheet, dryRun, preview, previewFile, update,
      .init(
        "decide", value: "LINE=ID|new", need: .repeated,
        "บรรทัดที่อาจเป็นบุคคลเดิม: รหัสของบุคคลนั้น หรือ new ถ้าเป็นคนใหม่",
        "whether a line is somebody known: that person's id, or new"),
      .init(
        "namesakes", "ชื่อซ้ำแต่ตำแหน่งหรือหน่วยงานต่างกัน ถือเป็นคนละคน",
        "the same name with another position or organisation is another person"),
    ],
    details: LocalizedText(
      thai:
        "คอลัมน์: ชื่อ-สกุล (รวมคำนำหน้า) หรือ คำนำหน้า ชื่อ สกุล · ตำแหน่ง · สังกัด · อำเภอ จังหวัด (เมื่อชื่อหน่วยงานซ้ำ) · ตั้งแต่วันที่ · ผลการพิจารณา (new หรือรหัสบุคคล)\nบุคคลที่มีอยู่แล้วไม่ถูกเพิ่มซ้ำ นำเข้าแฟ้มเดิมอีกครั้งไม่เปลี่ยนสิ่งใด\nเช่น  ชื่อ-สกุล,ตำแหน่ง,สังกัด\n      นางสาวกมล ใจดี,นักพัฒนาชุมชน,อบต.สวาย",
      english:
        "Columns: name with prefix (ชื่อ-สกุล), or prefix, given name, surname · position · organisation · district, province (where organisations share a name) · since · decision (new, or a person's id)\nWho is known is not added again; the same file again changes nothing.\nFor example  ชื่อ-สกุล,ตำแหน่ง,สังกัด\n             นางสาวกมล ใจดี,นักพัฒนาชุมชน,อบต.สวาย"
    )
  ) { invocation in
    let rows = try invocation.rows { table throws(ImportError) in try PersonRow.rows(of: table) }
    let choices = ImportChoices(
      namesakes: invocation.flag("namesakes"), updates: invocation.flag("update"),
      decisions: try invocation.decisions())
    if invocation.flag("preview") || invocation.flag("preview-file") {
      return try await invocation.sayPreview(
        try await invocation.recordingList {
          try await invocation.office().previewPeople(rows, choices: choices)
        })
    }
    let outcome = try await invocation.recordingList {
      try await invocation.office(creating: true).importPeople(
        rows, choices: choices, dryRun: invocation.flag("dry-run"))
    }
    invocation.sayImported(outcome, "คน", "people")
  },
  Command(
    "import", "holidays",
    summary: LocalizedText(
      thai: "นำเข้าวันหยุดราชการ ทั้งหมดหรือไม่เลย", english: "import public holidays, all or none"),
    arguments: [listFile], options: [listSheet, dryRun],
    details: LocalizedText(
      thai: "คอลัมน์: วันที่ · ชื่อวันหยุด",
      english: "Columns: date · name")
  ) { invocation in
    let rows = try invocation.rows { table throws(ImportError) in try HolidayRow.rows(of: table) }
    let count = try await invocation.recordingList {
      try await invocation.office(creating: true).importHolidays(
        rows, dryRun: invocation.flag("dry-run"))
    }
    invocation.sayImported(count, "วันหยุด", "holidays")
  },
]

extension Invocation {
  /// The typed rows of a list.
  ///
  /// - Throws: `AlreadySaid` after printing every problem with its line and column.
  func rows<Row>(
    of path: String? = nil, _ read: (Table) throws(ImportError) -> [Row]
  ) throws -> [Row] {
    let path = path ?? argument("FILE")
    let lines: [String]
    do {
      return try read(try TableReader().table(contents(of: path), sheet: text("sheet")))
    } catch let error as TableError {
      lines = error.problems.map { reader.sentence($0) }
    } catch let error as ImportError {
      lines = error.problems.map { reader.sentence($0) }
    }
    throw listRefused(path, lines)
  }

  /// Runs what records a list; refusals that stand in the file are told with its name.
  func recordingList<Result>(
    of path: String? = nil, _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await body()
    } catch let refused as Refused where refused.reasons.allSatisfy({ $0.place != nil }) {
      throw listRefused(path ?? argument("FILE"), refused.reasons.map { reader.sentence($0) })
    }
  }

  private func listRefused(_ path: String, _ lines: [String]) -> AlreadySaid {
    for line in lines { Console.complain("\(path): \(line)") }
    return AlreadySaid(
      summary: reader.say(
        "พบ \(lines.count) จุดที่ต้องแก้ ยังไม่ได้บันทึกสิ่งใด",
        "\(lines.count) problem(s) to mend; nothing was recorded"))
  }

  /// What a list of people or organisations came to; says too what was left as it is.
  fileprivate func sayImported(_ outcome: ImportOutcome, _ thai: String, _ english: String) {
    sayImported(outcome.new, thai, english)
    if outcome.same > 0 {
      Console.say(
        reader.say(
          "มีอยู่แล้ว \(outcome.same) \(thai)", "known already: \(outcome.same) \(english)"))
    }
    guard outcome.changed > 0 else { return }
    for line in ImportSheet(outcome: outcome, reader: reader).changes { Console.say(line) }
    if !outcome.updates {
      Console.say(
        reader.say(
          "ข้อมูลที่ต่างกัน \(outcome.changed) รายการยังคงเดิม ใช้ --update เพื่อบันทึก",
          "\(outcome.changed) that differ were left as they are; --update takes them over"))
    }
  }

  fileprivate func sayImported(_ count: Int, _ thai: String, _ english: String) {
    Console.say(
      flag("dry-run")
        ? reader.say(
          "ตรวจแล้วใช้ได้ \(count) \(thai) (ยังไม่ได้บันทึก)",
          "checked, all good: \(count) \(english) (nothing recorded)")
        : reader.say("นำเข้าแล้ว \(count) \(thai)", "imported \(count) \(english)"))
  }

  /// The people whom a command names, one by one or in a list.
  func people() throws -> [PersonReference] {
    let organisation = text("organisation")
    var people = texts("person").map {
      PersonReference(name: $0, organisation: organisation, position: text("position"))
    }
    if let path = text("file") {
      let rows = try rows(of: path) { table throws(ImportError) in try PersonRow.rows(of: table) }
      people += rows.map { row in
        PersonReference(
          name: row.name.withoutPrefix, organisation: row.organisation.name,
          district: row.organisation.district, position: row.position,
          place: Refusal.Place(row.source, .personName, .given))
      }
    }
    if people.isEmpty { throw UsageError.missingOption("person") }
    return people
  }
}
