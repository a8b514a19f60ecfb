internal import Operations
internal import Phrases
internal import Training

/// The audit trail, the latest first, a part at a time.
struct AuditTrailPage: Page {
  let history: History
  let earlier: Int?
  let isLatest: Bool
  let head: KeptHead?

  var section: Section? { .audit }

  func title(_ visit: Visit) -> String { visit.say("บันทึกการใช้งาน", "Audit trail") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(
      .p,
      visit.say(
        "ทุกการเปลี่ยนแปลง: เมื่อใด ใคร ทำอะไร จากที่ใด ค่าเดิมและค่าใหม่ แก้หรือลบไม่ได้ ตรวจทั้งสายด้วยคำสั่ง heddle audit verify",
        "Every change: when, who, what, from where, the old and the new. It cannot be edited; heddle audit verify checks the whole chain."
      ), .class("lead"))
    html.events(of: history, visit)
    html.put(.p, .class("actions")) { html in
      if let earlier {
        html.put(
          .a, visit.say("ก่อนหน้านี้", "Earlier"), .class("button second"),
          .href(Address("audit").with("before", String(earlier))))
      }
      if !isLatest {
        html.put(.a, visit.say("ล่าสุด", "Latest"), .href(Address("audit")))
      }
    }
  }
}
