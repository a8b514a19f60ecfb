internal import Documents
internal import Exports
internal import HTTP
internal import Operations
internal import Phrases
internal import Printing
internal import SQL
internal import Training

/// What is wrong at one place of what was sent.
struct APIError: Sendable {
  /// In the body (RFC 6901).
  var pointer: String?
  /// In the query.
  var parameter: String?
  let detail: String

  static let shape = Shape.named(
    "Error",
    .record([
      .init(
        "pointer", .text(0...1000), "Where in the body it is (RFC 6901).", isRequired: false),
      .init("parameter", .text(0...400), "Which value of the query it is.", isRequired: false),
      .init("detail", .text(1...4000), "What is wrong, in the language that was asked for."),
    ]))

  var json: JSON {
    var members: [(String, JSON)] = []
    if let pointer { members.append(("pointer", .text(pointer.prefixOfScalars(1000)))) }
    if let parameter { members.append(("parameter", .text(parameter.prefixOfScalars(400)))) }
    return .object(members + [("detail", .text(detail.prefixOfScalars(4000)))])
  }
}

extension String {
  /// No more than so many scalars, without control characters.
  fileprivate func prefixOfScalars(_ count: Int) -> String {
    var text = ""
    for scalar in unicodeScalars.prefix(count) {
      text.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return text
  }
}

extension Visit {
  static let problemShape = Shape.named(
    "Problem",
    .record([
      .init("type", .text(1...200), "What kind of problem it is: an address of the manual."),
      .init("title", .text(1...200), "The kind in words."),
      .init("status", .integer(400...599), "The status of the answer."),
      .init("detail", .text(1...4000), "What is wrong this time, in the language asked for."),
      .init(
        "errors", .list(APIError.shape, 1...10_000), "What is wrong, place by place.",
        isRequired: false),
    ]))

  /// A problem as RFC 9457 writes it.
  func apiProblem(_ status: Status, _ detail: String, errors: [APIError] = []) -> Response {
    var members: [(String, JSON)] = [
      ("type", .text("/api#problem-\(status.code)")), ("title", .text(title(of: status))),
      ("status", .number(Int64(status.code))), ("detail", .text(detail.prefixOfScalars(4000))),
    ]
    if !errors.isEmpty { members.append(("errors", .array(errors.map(\.json)))) }
    var response = Response.json(
      JSON.object(members).written, status, type: "application/problem+json")
    response.headers["Content-Language"] = reader.language.rawValue
    return response
  }

  /// The titles of all problems that the description names.
  func title(of status: Status) -> String {
    switch status.code {
    case 400: say("คำขออ่านไม่ได้", "The request cannot be read")
    case 401: say("ต้องใช้โทเค็น", "A token is needed")
    case 403: say("ไม่มีสิทธิ์", "Not allowed")
    case 404: say("ไม่พบ", "Not found")
    case 405: say("ไม่รับวิธีนี้", "Method not allowed")
    case 409: say("ขัดกับข้อมูลที่มีอยู่", "In conflict with what there is")
    case 412: say("มีผู้แก้ไขไปก่อนแล้ว", "Changed meanwhile")
    case 413: say("ข้อมูลมากเกินไป", "Too much was sent")
    case 415: say("ไม่ใช่ JSON", "Not JSON")
    case 422: say("ข้อมูลใช้ไม่ได้", "Not as it should be")
    case 428: say("ต้องระบุรุ่นของข้อมูล", "A condition is needed")
    case 503: say("ระบบไม่พร้อมชั่วคราว", "Not available for the moment")
    default: say("เกิดข้อผิดพลาดในระบบ", "Something went wrong here")
    }
  }

  /// What a program gets in place of an answer.
  func apiFault(_ error: any Error) -> Response {
    let sentences = reader.sentences(for: error) ?? []
    switch error {
    case let error as APIRefusal: return problem(error)
    case let error as HTTPProblem:
      return apiProblem(error.status, title(of: error.status))
    case let error as Refused: return problem(error)
    case is TrainingError, is ExportError, is UnusableTemplate:
      return apiProblem(
        .unprocessable, sentences.joined(separator: " "),
        errors: sentences.map { APIError(pointer: "", detail: $0) })
    case is PrintError, is SQLError:
      return apiProblem(.unavailable, sentences.joined(separator: " "))
    default: return apiProblem(.serverError, title(of: .serverError))
    }
  }

  private func problem(_ refusal: APIRefusal) -> Response {
    let detail = refusal.detail(reader)
    let errors: [APIError] =
      switch refusal {
      case .shape(let problems):
        problems.prefix(100).map { APIError(pointer: $0.pointer, detail: $0.kind.detail(reader)) }
      case .parameter(let name): [APIError(parameter: name, detail: detail)]
      default: []
      }
    var response = apiProblem(refusal.status, detail, errors: errors)
    response.headers["WWW-Authenticate"] = refusal.challenge
    if case .keyBusy = refusal { response.headers["Retry-After"] = "5" }
    return response
  }

  private func problem(_ refused: Refused) -> Response {
    let reasons = refused.reasons.map(\.reason)
    let sentences = refused.reasons.map { reader.sentence($0) }
    let status = status(of: reasons)
    let detail = sentences.joined(separator: " ")
    guard status == .unprocessable else {
      var response = apiProblem(status, detail.isEmpty ? title(of: status) : detail)
      if status == .forbidden {
        response.headers["WWW-Authenticate"] =
          "Bearer realm=\"heddle\", error=\"insufficient_scope\""
      }
      return response
    }
    return apiProblem(
      status, detail.isEmpty ? title(of: status) : detail,
      errors: zip(reasons, sentences).map { APIError(pointer: pointer($0), detail: $1) })
  }

  private func status(of reasons: [Refusal.Reason]) -> Status {
    for reason in reasons {
      switch reason {
      case .notAllowed: return .forbidden
      case .unknown(_, let name, _)
      where request.parameters.values.contains { $0.lowercased() == name.lowercased() }:
        return .notFound
      case .changedMeanwhile: return .preconditionFailed
      case .exists, .alreadyVoid, .alreadyReplaced, .alreadyEnrolled, .heldRecords, .conflict,
        .issueChanged, .full, .holdsCertificate:
        return .conflict
      default: break
      }
    }
    return .unprocessable
  }

  /// The member of the body that names what is not known; else all of it.
  private func pointer(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .unknown(let subject, _, _), .ambiguous(let subject, _, _):
      switch subject {
      case .programme, .curriculum, .venue, .room, .module, .cohort, .letter:
        "/" + subject.rawValue
      default: ""
      }
    case .invalidCode: "/code"
    case .datesReversed: "/last"
    case .ordinalNotPositive: "/ordinal"
    case .tooManySignatories: "/signatories"
    case .reasonMissing: "/reason"
    case .sessionWithoutTopic: "/title"
    default: ""
    }
  }
}
