package import Planning
internal import Training

extension Reader {
  /// Who or what clashes with what, and what would cure it.
  package func sentence(_ conflict: Conflict) -> String {
    switch conflict {
    case .trainerBusy(let trainer, let other):
      say(
        "วิทยากร \(trainer.name) สอน “\(other.title)” อยู่แล้ว \(when(other)) ให้เปลี่ยนเวลาหรือวิทยากร",
        "trainer \(trainer.name) already teaches “\(other.title)” \(when(other)); choose another time or trainer"
      )
    case .roomBusy(let room, let other):
      say(
        "ห้อง \(room.name) ใช้สำหรับ “\(other.title)” อยู่แล้ว \(when(other)) ให้เปลี่ยนเวลาหรือห้อง",
        "room \(room.name) is taken by “\(other.title)” \(when(other)); choose another time or room"
      )
    case .participantsBusy(let other):
      say(
        "ผู้เข้าอบรมอยู่ใน “\(other.title)” แล้ว \(when(other)) ให้เปลี่ยนเวลาหรือรุ่น",
        "the participants are in “\(other.title)” \(when(other)); choose another time or cohort")
    case .roomTooSmall(let capacity, let people):
      digits(
        say(
          "ห้องจุ \(capacity) คน แต่มีผู้เข้าอบรม \(people) คน ให้เลือกห้องที่ใหญ่กว่า",
          "the room seats \(capacity), but \(people) people will come; choose a larger one"))
    case .roomElsewhere(let room):
      say(
        "ห้อง \(room.name) ไม่ได้อยู่ในสถานที่ของรอบนี้",
        "room \(room.name) is not at this round's venue")
    case .outsideRound(let first, let last):
      say(
        "อยู่นอกช่วงวันของรอบ (\(dates(first, last)))",
        "outside the days of the round (\(dates(first, last)))")
    case .holiday(let holiday):
      say(
        "\(date(holiday.date)) เป็นวันหยุด (\(holiday.name)) ถ้าตั้งใจจัดในวันหยุด ให้ใช้ --allow-holiday",
        "\(date(holiday.date)) is a holiday (\(holiday.name)); to hold it all the same use --allow-holiday"
      )
    case .trainerNotQualified(let trainer, let module, let date):
      say(
        "วิทยากร \(trainer.name) ไม่มีคุณสมบัติที่บันทึกไว้สำหรับหน่วย \(module) ในวันที่ \(self.date(date)) ให้เปลี่ยนวิทยากร หรือบันทึกคุณสมบัติด้วย heddle trainer qualify",
        "trainer \(trainer.name) has no recorded qualification for module \(module) on \(self.date(date)); choose another trainer, or record one with heddle trainer qualify"
      )
    }
  }

  private func when(_ session: Session) -> String {
    "\(date(session.slot.date)) \(times(session.slot))"
  }
}
