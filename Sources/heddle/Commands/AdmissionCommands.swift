internal import Operations
internal import Phrases
internal import Training

private let round = Command.Argument("ROUND", "รหัสรอบ", "code of the round")

let admissionCommands = [
  Command(
    "round", "admission",
    summary: LocalizedText(
      thai: "ดูหรือกำหนดว่ารอบรับใครบ้าง กี่คน",
      english: "show or set whom a round takes, and how many"),
    arguments: [round],
    options: [
      .init(
        "capacity", value: "N|room|none", "รับได้กี่คน (room: เท่าที่นั่งของห้อง)",
        "how many it takes (room: as many as its room seats)"),
      .init(
        "default-quota", value: "N|none", "จำนวนต่อหน่วยงานที่ไม่ได้กำหนดไว้เฉพาะ",
        "places of an organisation without a quota of its own"),
      .init(
        "when-full", value: "refuse|wait", "เมื่อเต็ม: ไม่รับ หรือขึ้นรายชื่อสำรอง",
        "whether to refuse or to keep a waiting list when it is full"),
      .init(
        "approval", value: "yes|no", "ต้องอนุมัติก่อนลงทะเบียนหรือไม่",
        "whether enrolling needs an approval"),
      .init(
        "target", value: "POSITION", need: .repeated,
        "ตำแหน่งเป้าหมาย ขึ้นต้นด้วย (แทนของเดิมทั้งหมด; ว่าง: ทุกตำแหน่ง)",
        "a position that it is meant for, of any grade (instead of all; empty: any)"),
      .init(
        "target-kind", value: "KIND", need: .repeated,
        "ประเภทหน่วยงานเป้าหมาย (แทนของเดิมทั้งหมด; ว่าง: ทุกประเภท)",
        "a kind of organisation that it is meant for (instead of all; empty: any)"),
      .init(
        "after-round", value: "ROUND", need: .repeated,
        "รอบที่ต้องผ่านมาก่อน (แทนของเดิมทั้งหมด; ว่าง: ไม่มี)",
        "a round to have completed before (instead of all; empty: none)"),
      .init(
        "after-curriculum", value: "CODE", need: .repeated,
        "หลักสูตรที่ต้องผ่านมาก่อน (แทนของเดิมทั้งหมด; ว่าง: ไม่มี)",
        "a curriculum to have completed before (instead of all; empty: none)"),
    ]
  ) { invocation in
    let code = invocation.argument("ROUND")
    let office = try invocation.office()
    if let edit = try invocation.admissionEdit() {
      invocation.sayMovedUp(try await office.editAdmission(round: code, edit))
    }
    let admission = try await office.admission(ofRound: code)
    AdmissionSheet(reader: invocation.reader).lines(of: admission).forEach(Console.say)
  },
  Command(
    "round", "quota",
    summary: LocalizedText(
      thai: "กำหนดจำนวนที่จัดสรรให้หน่วยงานหนึ่ง", english: "set how many an organisation may send"),
    arguments: [round],
    options: [
      .init("organisation", value: "NAME", need: .required, "หน่วยงาน", "the organisation"),
      .init("places", value: "N|none", need: .required, "กี่คน", "how many"),
    ]
  ) { invocation in
    let places = try invocation.limit("places")
    let moved = try await invocation.office().setQuota(
      round: invocation.argument("ROUND"), organisation: invocation.required("organisation"),
      places: places)
    let shown = places.map(String.init) ?? invocation.reader.say("ตามค่าของรอบ", "the default")
    Console.say(
      invocation.reader.say(
        "กำหนดแล้ว: \(invocation.required("organisation")) \(shown)",
        "set: \(invocation.required("organisation")) \(shown)"))
    invocation.sayMovedUp(moved)
  },
  Command(
    "round", "invite",
    summary: LocalizedText(
      thai: "บันทึกหน่วยงานที่เชิญเข้าร่วมรอบ", english: "record which organisations are invited"),
    arguments: [round],
    options: [
      .init("organisation", value: "NAME", need: .repeated, "หน่วยงาน", "an organisation"),
      .init(
        "province", value: "NAME", "เชิญ อปท. ทุกแห่งของจังหวัด",
        "all local governments of a province"),
      .init("district", value: "NAME", "เฉพาะอำเภอนี้ (ใช้กับ --province)", "of this district alone"),
      .init("date", value: "DATE", "วันที่เชิญ (ถ้าไม่ระบุ: วันนี้)", "when (else today)"),
    ]
  ) { invocation in
    let organisations = invocation.texts("organisation")
    if organisations.isEmpty, !invocation.flag("province") {
      throw UsageError.missingOption("organisation")
    }
    if invocation.flag("district"), !invocation.flag("province") {
      throw UsageError.missingOption("province")
    }
    let count = try await invocation.office().invite(
      round: invocation.argument("ROUND"), organisations,
      ofProvince: invocation.text("province"), district: invocation.text("district"),
      on: invocation.date("date"))
    Console.say(invocation.reader.say("เชิญเพิ่ม \(count) แห่ง", "newly invited: \(count)"))
  },
  Command(
    "round", "coverage",
    summary: LocalizedText(
      thai: "หน่วยงานใดส่งใครแล้วบ้าง หน่วยงานที่ยังไม่มีใครมาก่อน",
      english: "how many each organisation sent, those with nobody yet first"),
    arguments: [round]
  ) { invocation in
    let coverage = try await invocation.office().coverage(
      ofRound: invocation.argument("ROUND"))
    CoverageSheet(reader: invocation.reader).lines(of: coverage).forEach(Console.say)
  },
  Command(
    "programme", "coverage",
    summary: LocalizedText(
      thai: "หน่วยงานใดส่งใครแล้วบ้างในทุกรอบของโครงการ หน่วยงานที่ยังไม่มีใครมาก่อน",
      english:
        "how many each organisation sent to all rounds of a programme, those with nobody first"),
    arguments: [.init("CODE", "รหัสโครงการ", "code of the programme")],
    options: [
      .init("province", value: "NAME", "เฉพาะจังหวัดนี้", "of this province alone"),
      .init("district", value: "NAME", "เฉพาะอำเภอนี้", "of this district alone"),
    ]
  ) { invocation in
    let office = try invocation.office()
    var sheet = CoverageSheet(reader: invocation.reader)
    var cursor: CoveragePage.Cursor?
    repeat {
      let page = try await office.coverage(
        ofProgramme: invocation.argument("CODE"), province: invocation.text("province"),
        district: invocation.text("district"), from: cursor)
      sheet.more(page.organisations).forEach(Console.say)
      cursor = page.next
    } while cursor != nil
  },
  Command(
    "round", "claim",
    summary: LocalizedText(
      thai: "บันทึกจำนวนคนที่มีผู้ระบุไว้ เช่น ตามประกาศ",
      english: "keep a headcount that somebody stated, such as an announcement"),
    arguments: [round],
    options: [
      .init("people", value: "N", need: .required, "กี่คน", "how many"),
      .init("stated-by", value: "TEXT", need: .required, "ใครระบุ", "who stated it"),
    ]
  ) { invocation in
    let people = try invocation.requiredNumber("people")
    try await invocation.office().addClaim(
      round: invocation.argument("ROUND"), people: people,
      statedBy: invocation.required("stated-by"))
    invocation.sayAdded("\(people)")
  },
  Command(
    "round", "reconcile",
    summary: LocalizedText(
      thai: "เทียบจำนวนที่ระบุไว้กับรายชื่อจริง รายหน่วยงาน",
      english: "hold the stated headcount against the named people, by organisation"),
    arguments: [round]
  ) { invocation in
    let (counts, organisations) = try await invocation.office().reconciliation(
      ofRound: invocation.argument("ROUND"))
    ReconciliationSheet(reader: invocation.reader, organisations: organisations)
      .lines(of: counts).forEach(Console.say)
  },
  Command(
    "round", "waiting",
    summary: LocalizedText(thai: "รายชื่อสำรองตามลำดับ", english: "the waiting list in its order"),
    arguments: [round]
  ) { invocation in
    let waiting = try await invocation.office().waitingList(
      ofRound: invocation.argument("ROUND"))
    EnrolmentSheet(reader: invocation.reader).lines(of: waiting).forEach(Console.say)
  },
  Command(
    "letter", "add",
    summary: LocalizedText(
      thai: "ลงรับหนังสือส่งรายชื่อ", english: "enter a nomination letter"),
    arguments: [round],
    options: [
      .init(
        "number", value: "TEXT", need: .required, "เลขที่หนังสือ เช่น สร ๗๑๒๐๑/๑๒๓",
        "its number as written"),
      .init("date", value: "DATE", need: .required, "ลงวันที่", "its date"),
      .init("organisation", value: "NAME", need: .required, "หน่วยงานที่ส่ง", "who sent it"),
      .init("received", value: "DATE", "วันที่รับ (ถ้าไม่ระบุ: วันนี้)", "when it was received (else today)"),
      .init("note", value: "TEXT", "หมายเหตุ", "a note"),
    ]
  ) { invocation in
    let (letter, isNew) = try await invocation.office().addLetter(
      round: invocation.argument("ROUND"),
      LetterInput(
        number: invocation.required("number"), dated: invocation.requiredDate("date"),
        organisation: invocation.required("organisation"), received: invocation.date("received"),
        note: invocation.text("note") ?? ""))
    let reader = invocation.reader
    Console.say(
      isNew
        ? reader.say("ลงรับแล้ว: \(letter.number)", "entered: \(letter.number)")
        : reader.say(
          "หนังสือนี้ลงรับไว้แล้วเมื่อ \(reader.date(letter.received)) (ไม่มีการเปลี่ยนแปลง): \(letter.number)",
          "this letter was entered before, received \(reader.date(letter.received)); nothing changed: \(letter.number)"
        ))
  },
  Command(
    "letter", "list",
    summary: LocalizedText(
      thai: "หนังสือส่งรายชื่อของรอบ พร้อมรายชื่อและสถานะ",
      english: "the nomination letters of a round with those whom they named"),
    arguments: [round],
    options: [.init("number", value: "TEXT", "เฉพาะเลขที่นี้", "of this number alone")]
  ) { invocation in
    var letters = try await invocation.office().letters(ofRound: invocation.argument("ROUND"))
    if let number = invocation.text("number") {
      let key = NominationLetter.key(of: number)
      letters = letters.filter { NominationLetter.key(of: $0.letter.number) == key }
    }
    if letters.isEmpty {
      Console.say(invocation.reader.say("ไม่มีหนังสือส่งรายชื่อ", "no nomination letters"))
    }
    for letter in letters {
      EnrolmentSheet(reader: invocation.reader).lines(of: letter).forEach(Console.say)
    }
  },
]

extension Invocation {
  /// `nil` for `none`.
  fileprivate func limit(_ name: String) throws(UsageError) -> Int? {
    text(name) == "none" ? nil : try number(name)
  }

  /// `nil` where nothing is to change.
  fileprivate func admissionEdit() throws(UsageError) -> AdmissionEdit? {
    let names = [
      "capacity", "default-quota", "when-full", "approval", "target", "target-kind",
      "after-round", "after-curriculum",
    ]
    guard names.contains(where: flag) else { return nil }
    var edit = AdmissionEdit()
    switch text("capacity") {
    case nil: break
    case "room": edit.capacity = .room
    default: edit.capacity = try limit("capacity").map { .people($0) } ?? .unlimited
    }
    if flag("default-quota") { edit.defaultQuota = .some(try limit("default-quota")) }
    if flag("when-full") {
      edit.whenFull = try choice("when-full", else: Admission.WhenFull.refuse)
    }
    switch text("approval") {
    case nil: break
    case "yes": edit.needsApproval = true
    case "no": edit.needsApproval = false
    case let text?: throw .badChoice("--approval", text: text, choices: ["yes", "no"])
    }
    if flag("target") { edit.positions = texts("target").filter { !$0.isEmpty } }
    if flag("target-kind") { edit.organisationKinds = try kinds() }
    if flag("after-round") { edit.rounds = texts("after-round") }
    if flag("after-curriculum") { edit.curricula = texts("after-curriculum") }
    return edit
  }

  private func kinds() throws(UsageError) -> [Organisation.Kind] {
    var kinds: [Organisation.Kind] = []
    for text in texts("target-kind") where !text.isEmpty {
      guard let kind = Organisation.Kind(rawValue: text) else {
        throw .badChoice(
          "--target-kind", text: text, choices: Organisation.Kind.allCases.map(\.rawValue))
      }
      kinds.append(kind)
    }
    return kinds
  }
}
