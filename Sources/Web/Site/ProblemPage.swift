internal import Documents
internal import Exports
internal import HTTP
internal import Operations
internal import Phrases
internal import Printing
internal import SQL
internal import Training

/// Says why there is nothing else to see.
struct ProblemPage: Page {
  let status: Status
  /// What is known beyond the status, a line each.
  let sentences: [String]

  var section: Section? { nil }

  func title(_ visit: Visit) -> String {
    switch status {
    case .notFound: visit.say("ไม่พบหน้านี้", "Not found")
    case .forbidden: visit.say("ไม่มีสิทธิ์", "Not allowed")
    case .methodNotAllowed: visit.say("ทำอย่างนี้กับหน้านี้ไม่ได้", "That cannot be done here")
    case .contentTooLarge: visit.say("ข้อมูลมากเกินไป", "Too much was sent")
    case .unavailable: visit.say("ระบบไม่พร้อมชั่วคราว", "Not available for the moment")
    case .serverError: visit.say("เกิดข้อผิดพลาดในระบบ", "Something went wrong here")
    default: visit.say("ทำตามที่ขอไม่ได้", "That cannot be done")
    }
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if sentences.isEmpty {
      html.put(.p, advice(visit))
    } else {
      html.put(.ul) { html in
        for sentence in sentences { html.put(.li, sentence) }
      }
    }
    html.put(.p) { html in
      html.put(.a, visit.say("กลับไปหน้าวันนี้", "Go to today’s page"), .href(Address()))
    }
  }

  private func advice(_ visit: Visit) -> String {
    switch status {
    case .notFound:
      visit.say(
        "ที่อยู่นี้ไม่มีอยู่ในระบบ ตรวจตัวสะกด หรือเริ่มจากเมนูด้านบน",
        "There is nothing at this address. Check its spelling, or begin with the menu above.")
    case .forbidden:
      visit.say(
        "คำขอนี้ไม่ได้ส่งมาจากหน้าของระบบ หรือหน้าที่ส่งมาเก่าเกินไป เปิดหน้าเดิมใหม่แล้วส่งอีกครั้ง",
        "This was not sent from a page of this site, or from one that is too old. Open the page anew and send it again."
      )
    case .serverError:
      visit.say(
        "ไม่มีข้อมูลใดถูกเปลี่ยน ลองอีกครั้ง ถ้ายังเป็นอยู่ให้แจ้งผู้ดูแลระบบ",
        "Nothing was changed. Try again; if it stays so, tell the administrator.")
    default: visit.say("ไม่มีข้อมูลใดถูกเปลี่ยน", "Nothing was changed.")
    }
  }
}

extension Visit {
  func problem(_ status: Status, _ sentences: [String] = []) -> Response {
    show(ProblemPage(status: status, sentences: sentences), status)
  }

  /// Whether an error is nobody's mistake, and the administrator has to know.
  func isFault(_ error: any Error) -> Bool {
    switch error {
    case is Refused, is HTTPProblem, is TrainingError, is ExportError, is UnusableTemplate: false
    case PrintError.busy: false
    default: true
    }
  }

  /// What is shown in place of a page that could not be made.
  func fault(_ error: any Error) -> Response {
    switch error {
    case let error as HTTPProblem: problem(error.status)
    case let error as Refused: problem(error.status, reader.sentences(for: error) ?? [])
    case is TrainingError: problem(.notFound)
    case is ExportError, is UnusableTemplate:
      problem(.unprocessable, reader.sentences(for: error) ?? [])
    case is PrintError: problem(.unavailable, reader.sentences(for: error) ?? [])
    case is SQLError: problem(.unavailable, reader.sentences(for: error) ?? [])
    default: problem(.serverError)
    }
  }

  /// Shows where to sign in, and comes back afterwards.
  func askToSignIn() -> Response {
    guard request.method.isSafe else { return problem(.unauthorised) }
    let here = request.query.fields.filter { $0.name != "done" && $0.name != "count" }
      .reduce(Address(returning: request.path) ?? Address()) { $0.with($1.name, $1.value) }
    return go(to: Address("sign-in").with("to", here == Address() ? nil : here.text))
  }
}

extension Refused {
  /// 404 where what was asked for is not there, 403 where it may not be seen, else 422.
  var status: Status {
    for reason in reasons {
      switch reason.reason {
      case .unknown: return .notFound
      case .notAllowed: return .forbidden
      default: break
      }
    }
    return .unprocessable
  }
}
