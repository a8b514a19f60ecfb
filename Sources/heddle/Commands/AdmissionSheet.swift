internal import Phrases
internal import Training

/// What `round admission` shows: a line for each rule.
struct AdmissionSheet {
  let reader: Reader

  func lines(of admission: Admission) -> [String] {
    let capacity =
      switch admission.capacity {
      case .unlimited: reader.say("ไม่จำกัด", "not limited")
      case .people(let count): reader.say("\(count) คน", "\(count)")
      case .room: reader.say("เท่าที่นั่งของห้อง", "as many as the room seats")
      }
    let quota = admission.defaultQuota.map(String.init) ?? reader.say("ไม่กำหนด", "none")
    let full =
      switch admission.whenFull {
      case .refuse: reader.say("ไม่รับเพิ่ม", "nobody more is taken")
      case .wait: reader.say("ขึ้นรายชื่อสำรอง", "the waiting list takes them")
      }
    let targets = reader.sentence(admission.targets)
    let before = admission.prerequisites.map { reader.sentence($0) }.joined(separator: ", ")
    let any = reader.say("ไม่กำหนด", "none")
    return [
      reader.say("รับได้: ", "capacity: ") + capacity,
      reader.say("จัดสรรต่อหน่วยงาน: ", "quota of an organisation: ") + quota
        + own(admission.quotas.count),
      reader.say("เมื่อเต็ม: ", "when full: ") + full,
      reader.say("การอนุมัติ: ", "approval: ")
        + (admission.needsApproval
          ? reader.say("ต้องอนุมัติก่อนลงทะเบียน", "needed before enrolling")
          : reader.say("ไม่ต้อง", "not needed")),
      reader.say("ตำแหน่งเป้าหมาย: ", "meant for: ") + (targets.isEmpty ? any : targets),
      reader.say("เงื่อนไขก่อนเข้าอบรม: ", "what comes before: ") + (before.isEmpty ? any : before),
    ]
  }

  private func own(_ count: Int) -> String {
    count == 0
      ? ""
      : reader.say(
        " · กำหนดไว้เฉพาะ \(count) แห่ง", " · \(count) organisation(s) have their own")
  }
}
