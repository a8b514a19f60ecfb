internal import HTTP
internal import Operations
internal import Phrases
internal import Planning
internal import Training

extension Entry {
  /// nil where something has to be mended.
  mutating func sessionPlan() -> SessionPlan? {
    let module = typed("module")
    let title = text(
      "title", reader.say("หัวข้อ", "topic"), isRequired: module.isEmpty)
    let date = date("date", reader.say("วันที่", "day"))
    let start = time("start", reader.say("เวลาเริ่ม", "start"))
    let end = time("end", reader.say("เวลาสิ้นสุด", "end"))
    if let start, let end, end <= start {
      refuse(
        "end", reader.say("เวลาสิ้นสุดต้องอยู่หลังเวลาเริ่ม", "The end has to be after the start."))
    }
    let room = text("room", reader.say("ห้อง", "room"))
    guard isSound, let date, let start, let end,
      let slot = try? Slot(date: date, start: start, end: end)
    else { return nil }
    let cohort = typed("cohort")
    return SessionPlan(
      module: module.isEmpty ? nil : module, title: title, slot: slot, room: room,
      trainers: form.all("trainers"), cohort: cohort.isEmpty ? nil : cohort,
      isBreak: isSet("break"), allowsHoliday: isSet("allow-holiday"))
  }

  /// What an operation refused of a session, each at its field.
  mutating func refuse(session error: any Error, _ visit: Visit) throws {
    guard let refused = error as? Refused else { return try refuse(error) }
    for refusal in refused.reasons {
      switch refusal.reason {
      case .conflict(let conflict): refuse(conflict.field, visit.sentence(conflict))
      case .unknown(.room, _, _): refuse("room", reader.sentence(refusal))
      case .unknown(.trainer, _, _): refuse("trainers", reader.sentence(refusal))
      case .unknown(.module, _, _): refuse("module", reader.sentence(refusal))
      case .unknown(.cohort, _, _): refuse("cohort", reader.sentence(refusal))
      default: refuse(nil, reader.sentence(refusal))
      }
    }
  }
}

extension Conflict {
  /// The field where it can be mended.
  fileprivate var field: String {
    switch self {
    case .trainerBusy, .trainerNotQualified: "trainers"
    case .roomBusy, .roomTooSmall, .roomElsewhere: "room"
    case .participantsBusy: "start"
    case .outsideRound, .holiday: "date"
    }
  }
}

extension Visit {
  /// As `Reader` words it, but for what is mended otherwise on a page than on the command line.
  func sentence(_ conflict: Conflict) -> String {
    switch conflict {
    case .holiday(let holiday):
      say(
        "\(reader.date(holiday.date)) เป็นวันหยุด (\(holiday.name)) ถ้าตั้งใจจัดในวันหยุด ให้เลือก “จัดในวันหยุดได้”",
        "\(reader.date(holiday.date)) is a holiday (\(holiday.name)); to hold it all the same, tick “may be held on a holiday”"
      )
    case .trainerNotQualified(let trainer, let module, let date):
      say(
        "วิทยากร \(trainer.name) ไม่มีคุณสมบัติที่บันทึกไว้สำหรับหน่วย \(module) ในวันที่ \(reader.date(date)) ให้เปลี่ยนวิทยากร หรือบันทึกคุณสมบัติที่หน้าตั้งค่าวิทยากร",
        "trainer \(trainer.name) has no recorded qualification for module \(module) on \(reader.date(date)); choose another, or record one in the settings of trainers"
      )
    default: reader.sentence(conflict)
    }
  }
}
