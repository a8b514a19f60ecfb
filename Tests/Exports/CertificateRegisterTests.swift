import Exports
import Testing
import Training

struct CertificateRegisterTests {
  @Test func `the register goes by number and says what became of each certificate`() throws {
    let void = Certificate.Void(
      reason: "ชื่อสะกดผิด", date: date(2019, 9, 3), recorded: SmallRound.recording)
    let certificates = try [
      SmallRound.certificate(
        facts: SmallRound.facts(
          number: 2, replaces: RegisterNumber(sequence: 1, year: BuddhistYear(2562)))),
      SmallRound.certificate(facts: SmallRound.facts(number: 1), void: void),
    ]
    let table = ListTable(registerOf: certificates, for: thai)
    func row(_ number: String, _ state: String) -> [ListTable.Cell] {
      [
        .text(number), .text("นายสมชาย ใจดี"), .text("องค์การบริหารส่วนตำบลสลักได"),
        .text(
          "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์"),
        .number(2), .text("๒๗–๒๘ สิงหาคม ๒๕๖๒"), .hours(minutes: 540), .date(SmallRound.last),
        .text(state), .blank,
      ]
    }
    #expect(
      table.rows == [
        row("๐๐๑/๒๕๖๒", "ยกเลิก ๓ ก.ย. ๒๕๖๒ (ชื่อสะกดผิด)"),
        row("๐๐๒/๒๕๖๒", "ใช้ได้; ใบแทนของ ๐๐๑/๒๕๖๒"),
      ])
    #expect(
      table.titles == [
        "ทะเบียนคุมวุฒิบัตร", "องค์การบริหารส่วนจังหวัดสุรินทร์", "ข้อมูลตัวอย่าง (บุคคลสมมติ)",
      ])
  }
}
