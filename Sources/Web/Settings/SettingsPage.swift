internal import Phrases
internal import Training

/// The way to all that can be set.
struct SettingsPage: Page {
  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { visit.say("ตั้งค่า", "Settings") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(.div, .class("cards")) { html in
      for setting in Setting.allCases where visit.offers(setting.deed) {
        html.put(.section, .class("card")) { html in
          html.put(.h2) { html in
            html.put(
              .a, setting.title(visit.reader), .href(Address("settings", setting.rawValue)))
          }
          html.put(.p, setting.explanation(visit.reader))
        }
      }
    }
  }
}

/// A part of the settings with a page of its own; the raw value is the end of its address.
enum Setting: String, CaseIterable {
  case accounts, places, trainers, holidays

  var deed: Deed {
    switch self {
    case .accounts: .read(.accounts)
    case .places, .trainers: .read(.trainers)
    case .holidays: .read(.rounds)
    }
  }

  func title(_ reader: Reader) -> String {
    switch self {
    case .accounts: reader.say("บัญชีผู้ใช้และสิทธิ์", "Accounts and rights")
    case .places: reader.say("สถานที่และห้อง", "Venues and rooms")
    case .trainers: reader.say("วิทยากร", "Trainers")
    case .holidays: reader.say("วันหยุดราชการ", "Public holidays")
    }
  }

  func explanation(_ reader: Reader) -> String {
    switch self {
    case .accounts:
      reader.say(
        "เชิญผู้ใช้ กำหนดสิทธิ์ตามโครงการและหน่วยงาน ระงับบัญชี",
        "Invite people, give roles by programme and organisation, disable accounts.")
    case .places:
      reader.say(
        "สถานที่จัดอบรมและความจุของห้อง", "Where workshops are held, and how many fit in a room.")
    case .trainers:
      reader.say("วิทยากรและเรื่องที่สอนได้", "Who teaches, and what they are qualified for.")
    case .holidays:
      reader.say(
        "รายการวันหยุดของแต่ละปี รวมวันหยุดชดเชย", "The list of each year, substitute days included.")
    }
  }
}
