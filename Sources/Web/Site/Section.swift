internal import Phrases
internal import Training

/// The parts of the office that the navigation leads to.
enum Section: String, CaseIterable {
  case today, rounds, people, organisations, programmes, curricula, templates, audit, settings

  var address: Address { self == .today ? Address() : Address(rawValue) }

  func title(_ reader: Reader) -> String {
    switch self {
    case .today: reader.say("วันนี้", "Today")
    case .rounds: reader.say("รอบอบรม", "Rounds")
    case .people: reader.say("บุคลากร", "People")
    case .organisations: reader.say("หน่วยงาน", "Organisations")
    case .programmes: reader.say("โครงการ", "Programmes")
    case .curricula: reader.say("หลักสูตร", "Curricula")
    case .templates: reader.say("แม่แบบ", "Templates")
    case .audit: reader.say("บันทึกการใช้งาน", "Audit trail")
    case .settings: reader.say("ตั้งค่า", "Settings")
    }
  }
}
