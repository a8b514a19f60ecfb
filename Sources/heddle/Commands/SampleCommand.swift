internal import Glibc
internal import Operations
internal import Phrases
internal import SQL
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
    let path = invocation.databasePath
    if access(path, F_OK) == 0 { throw FileError.databaseExists(path: path) }
    // Under another name until it is whole, so that a failure leaves no half sample behind.
    let unfinished = path + ".loading"
    unlink(unfinished)
    do {
      let recorded = try SurinSample.recorded()
      let database = try invocation.database(unfinished, creating: true, now: recorded)
      try await sample.load(
        into: invocation.office(on: database, clock: { recorded }), press: press)
      database.close()
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
      throw error
    }
    guard rename(unfinished, path) == 0 else {
      throw FileError.cannotWrite(path: path, SystemReason())
    }
    let record = try await invocation.office().record(ofRound: SurinSample.roundCode)
    let certificates = record.register.count
    Console.say(
      invocation.reader.say(
        "โหลดข้อมูลตัวอย่างลง \(invocation.databasePath) แล้ว: รอบ \(SurinSample.roundCode), \(record.takingPart.count) คน, วุฒิบัตร \(certificates) ฉบับ",
        "loaded the sample into \(invocation.databasePath): round \(SurinSample.roundCode), \(record.takingPart.count) people, \(certificates) certificates"
      ))
  }
]
