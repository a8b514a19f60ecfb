internal import Phrases
internal import Training

extension RoundTask {
  /// Where it is done.
  var part: RoundPart {
    switch self {
    case .unmarked: .attendance
    case .nominated, .approved, .waiting, .walkIns: .people
    case .uncertified: .certificates
    case .followUp: .ratings
    case .noSessions: .board
    }
  }
}

extension Visit {
  func sentence(_ task: RoundTask) -> String {
    switch task {
    case .unmarked(let people):
      say(
        "\(reader.number(people)) คนยังไม่ลงชื่อ",
        people == 1
          ? "1 person with attendance not recorded"
          : "\(people) people with attendance not recorded")
    case .nominated(let people):
      say(
        "\(reader.number(people)) คนรออนุมัติหรือลงทะเบียน",
        "\(people) nominated, to be approved or enrolled")
    case .approved(let people):
      say("\(reader.number(people)) คนอนุมัติแล้ว รอลงทะเบียน", "\(people) approved, to be enrolled")
    case .waiting(let people):
      say("\(reader.number(people)) คนอยู่ในรายชื่อสำรอง", "\(people) on the waiting list")
    case .walkIns(let people):
      say(
        "\(reader.number(people)) คนลงทะเบียนหน้างาน รอหน่วยงานยืนยัน",
        people == 1 ? "1 walk-in to be confirmed" : "\(people) walk-ins to be confirmed")
    case .uncertified(let people):
      say(
        "ยังไม่ได้ออกวุฒิบัตร (ผู้เข้าอบรม \(reader.number(people)) คน)",
        "No certificate issued yet (\(people) taking part)")
    case .followUp(let occasion, let people):
      say(
        "\(reader.term(occasion)): \(reader.number(people)) คนยังไม่ได้ประเมิน",
        "Rating, \(reader.term(occasion)): \(people) not rated yet")
    case .noSessions: say("ยังไม่มีช่วงเวลาในกำหนดการ", "There is no session in the plan yet")
    }
  }
}
