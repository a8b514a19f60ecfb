internal import Operations
internal import Phrases
internal import Sample
internal import Training

let sampleCommands = [
  Command(
    "sample",
    summary: LocalizedText(
      thai: "โหลดข้อมูลตัวอย่าง: การอบรมนักถักทอชุมชน สุรินทร์ ครั้งที่ ๒ (บุคคลสมมติ)",
      english: "load the sample: the Surin community-weaver workshop, round 2 (invented people)"),
    options: [
      .init(
        "complete", "ให้ผู้เข้าอบรมทุกคนผ่านเกณฑ์ (สำหรับวัดความเร็ว)",
        "let every participant complete (for measuring speed)")
    ]
  ) { invocation in
    let curriculum = try contents(of: sharedFolder() + "/curricula/community-weaver.xml")
    let sample = SurinSample(
      curriculum: curriculum, everybodyCompletes: invocation.flag("complete"))
    let press = try await invocation.certificatePress(in: nil)
    let recorded = try SurinSample.recorded()
    let password = Office.madePassword()
    try await invocation.inNewDatabase(now: recorded) { database in
      try await sample.load(
        into: invocation.office(on: database, clock: { recorded }), press: press, password: password
      )
    }
    let record = try await invocation.office().record(ofRound: SurinSample.roundCode)
    let certificates = record.register.count
    let name = try invocation.databaseName()
    Console.say(
      invocation.reader.say(
        "โหลดข้อมูลตัวอย่างลง \(name) แล้ว: รอบ \(SurinSample.roundCode), \(record.takingPart.count) คน, วุฒิบัตร \(certificates) ฉบับ",
        "loaded the sample into \(name): round \(SurinSample.roundCode), \(record.takingPart.count) people, \(certificates) certificates"
      ))
    let accounts = Role.allCases.map(\.rawValue).joined(separator: ", ")
    Console.say(
      invocation.reader.say(
        "บัญชีตัวอย่าง: \(accounts) รหัสผ่านเดียวกัน: \(password)",
        "sample accounts: \(accounts); password of each: \(password)"))
  }
]
