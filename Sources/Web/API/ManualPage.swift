internal import HTTP
internal import Phrases
internal import Training

/// How programs are to ask: tokens, examples, paging, repeating, problems; the rest says the description.
struct ManualPage: Page {
  var section: Section? { nil }

  func title(_ visit: Visit) -> String {
    visit.say("เชื่อมต่อด้วยโปรแกรม (JSON)", "For programs (JSON)")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(
      .p,
      visit.say(
        "โปรแกรมอื่นของหน่วยงานอ่านและบันทึกข้อมูลผ่าน /api/v1 ได้ภายใต้สิทธิ์ของบัญชีผู้ใช้ และไม่เกินขอบเขตของโทเค็น",
        "Other programs of your office read and record under /api/v1, in the right of an account and within the scopes of a token."
      ), .class("lead"))
    html.put(.p) { html in
      html.put(
        .a, visit.say("คำอธิบายทุกคำสั่ง (OpenAPI 3.1)", "Description of every operation (OpenAPI 3.1)"),
        .href(Address("api", "v1", "openapi.json")))
    }
    tokens(&html, visit)
    examples(&html, visit)
    rules(&html, visit)
    operations(&html, visit)
    problems(&html, visit)
  }

  private func tokens(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ขอโทเค็น", "Getting a token"))
    html.put(
      .p,
      visit.say(
        "สร้างโทเค็นที่หน้าบัญชีของท่าน หรือให้ผู้ดูแลระบบสั่งคำสั่งนี้ โทเค็นแสดงครั้งเดียวและไม่เก็บไว้ในระบบ",
        "Make one on your account’s page, or let the administrator run this. It is shown once and kept nowhere."
      ))
    html.example("heddle account token NAME --label payroll --scopes read,mark --days 90")
    html.put(.h3, visit.say("ขอบเขตของโทเค็น", "Scopes of tokens"), .id("scopes"))
    html.put(.table, .class("list"), .ariaLabelledBy("scopes")) { html in
      html.put(.thead) { html in
        html.put(.tr) { html in
          html.put(.th, visit.say("ขอบเขต", "Scope"), .scope("col"))
          html.put(.th, visit.say("ทำอะไรได้", "What it is for"), .scope("col"))
        }
      }
      html.put(.tbody) { html in
        for scope in TokenScope.allCases {
          html.put(.tr) { html in
            html.put(.td, .dataLabel(visit.say("ขอบเขต", "Scope"))) { html in
              html.put(.code, scope.rawValue)
            }
            html.put(
              .td, scope.about(visit.reader), .dataLabel(visit.say("ทำอะไรได้", "What it is for")))
          }
        }
      }
    }
  }

  private func examples(_ html: inout HTML, _ visit: Visit) {
    let host = visit.request.headers["Host"] ?? "localhost"
    let site = (visit.request.isSecure ? "https://" : "http://") + host + APIOperation.root
    html.put(.h2, visit.say("ตัวอย่าง", "Examples"))
    html.put(.p, visit.say("รายการรอบอบรม", "The rounds:"))
    html.example("curl -H \"Authorization: Bearer $TOKEN\" \"\(site)/rounds?limit=20\"")
    html.put(.p, visit.say("รายชื่อของรอบหนึ่ง", "The people of a round:"))
    html.example("curl -H \"Authorization: Bearer $TOKEN\" \"\(site)/rounds/CODE/enrolments\"")
    html.put(.p, visit.say("ลงทะเบียนผู้ที่ได้รับการเสนอชื่อ", "Enrolling somebody who is nominated:"))
    html.example(
      "curl -X POST -H \"Authorization: Bearer $TOKEN\" -H \"Content-Type: application/json\" -H \"Idempotency-Key: 2019-08-28-1\" -d '{\"people\": [\"ID\"]}' \"\(site)/rounds/CODE/enrolments\""
    )
    html.put(.p, visit.say("รายชื่อเป็นแฟ้มตารางคำนวณ", "The roster as a spreadsheet:"))
    html.example(
      "curl -OJ -H \"Authorization: Bearer $TOKEN\" \"\(site)/rounds/CODE/exports/roster/ods\"")
  }

  private func rules(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ข้อตกลง", "What to know"))
    html.put(.ul) { html in
      html.put(
        .li,
        visit.say(
          "รายการมาเป็นหน้า: ส่งค่า next ของหน้าก่อนเป็น cursor จนกว่า next เป็น null",
          "Lists come in pages: send the next of a page as cursor, until next is null."))
      html.put(
        .li,
        visit.say(
          "คำสั่งที่สร้างข้อมูลรับ Idempotency-Key: ส่งซ้ำภายใน 24 ชั่วโมงได้คำตอบเดิมและทำเพียงครั้งเดียว",
          "What makes something takes an Idempotency-Key: the same again within 24 hours is done once and answered alike."
        ))
      html.put(
        .li,
        visit.say(
          "ก่อนแก้ไขรอบ ให้อ่าน ETag แล้วส่งกลับใน If-Match ถ้ามีผู้แก้ไปก่อนจะได้รับสถานะ 412",
          "To edit a round, send its ETag as If-Match; where somebody changed it meanwhile the answer is 412."
        ))
      html.put(
        .li,
        visit.say(
          "การลงเวลาและการประเมินส่งเป็นชุด แต่ละรายการมี id ที่โปรแกรมสร้าง (UUID รุ่น 7) จึงส่งซ้ำได้",
          "Marks and ratings come in batches; each has an id that the program makes (UUID version 7), so that it may come again."
        ))
      html.put(
        .li,
        visit.say(
          "ข้อความผิดพลาดเป็นภาษาตาม Accept-Language (th หรือ en) ไม่รับคุกกี้",
          "Problems are worded in the language of Accept-Language (th or en). Cookies are not taken."
        ))
    }
  }

  private func operations(_ html: inout HTML, _ visit: Visit) {
    let (what, scope) = (visit.say("คำสั่ง", "Operation"), visit.say("ขอบเขต", "Scope"))
    html.put(.h2, visit.say("คำสั่งใต้ /api/v1", "Operations under /api/v1"), .id("operations"))
    html.put(.table, .class("list"), .ariaLabelledBy("operations")) { html in
      html.put(.thead) { html in
        html.put(.tr) { html in
          html.put(.th, what, .scope("col"))
          html.put(.th, scope, .scope("col"))
        }
      }
      html.put(.tbody) { html in
        for operation in APIOperation.all {
          html.put(.tr) { html in
            html.put(.td, .dataLabel(what)) { html in
              html.put(.code, "\(operation.method.rawValue) \(operation.path)")
            }
            html.put(.td, .dataLabel(scope)) { html in
              html.put(.code, operation.scope?.rawValue ?? "")
            }
          }
        }
      }
    }
  }

  private func problems(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ปัญหาที่อาจได้รับ (RFC 9457)", "Problems (RFC 9457)"))
    html.put(.dl) { html in
      for code in [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 500, 503] {
        html.put(.dt, String(code), .id("problem-\(code)"))
        html.put(.dd, visit.title(of: Status(code)))
      }
    }
  }
}

extension HTML {
  /// What somebody types.
  fileprivate mutating func example(_ text: String) {
    put(.pre, .class("example")) { html in html.put(.code, text, .lang("en")) }
  }
}

extension TokenScope {
  fileprivate func about(_ reader: Reader) -> String {
    switch self {
    case .read: reader.say("อ่านข้อมูลที่บัญชีเห็นได้", "read what the account may see")
    case .mark: reader.say("บันทึกการเข้าอบรม", "record attendance")
    case .rate: reader.say("บันทึกผลการประเมิน", "record ratings")
    case .plan: reader.say("วางแผนรอบและช่วงเวลา", "plan rounds and sessions")
    case .enrol: reader.say("เสนอชื่อ ลงทะเบียน ยกเลิก", "nominate, enrol, cancel")
    case .people: reader.say("แก้ไขบุคลากรและหน่วยงาน", "change people and organisations")
    case .certificates: reader.say("ออกและยกเลิกวุฒิบัตร", "issue and void certificates")
    }
  }
}
