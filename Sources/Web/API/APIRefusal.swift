internal import HTTP
internal import Phrases
internal import Training

/// Why a program gets no answer, before the office is asked.
enum APIRefusal: Error {
  /// No token was shown.
  case tokenMissing
  /// One that is not valid, or not any more.
  case tokenInvalid
  case scopeMissing(TokenScope)
  case notFound
  case methodNotAllowed
  case notJSON
  case unreadable
  case shape([ShapeProblem])
  /// A value of the query that cannot be, or comes twice, or is not known.
  case parameter(String)
  /// No `If-Match`.
  case unconditional
  case keyMalformed
  case keyReused
  case keyBusy
  case keyUnanswered

  var status: Status {
    switch self {
    case .tokenMissing, .tokenInvalid: .unauthorised
    case .scopeMissing: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notJSON: .unsupportedMediaType
    case .unreadable, .keyMalformed: .badRequest
    case .shape, .parameter, .keyReused: .unprocessable
    case .unconditional: Status(428)
    case .keyBusy, .keyUnanswered: .conflict
    }
  }

  /// RFC 6750 § 3.
  var challenge: String? {
    switch self {
    case .tokenMissing: "Bearer realm=\"heddle\""
    case .tokenInvalid: "Bearer realm=\"heddle\", error=\"invalid_token\""
    case .scopeMissing(let scope):
      "Bearer realm=\"heddle\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
    default: nil
    }
  }

  func detail(_ reader: Reader) -> String {
    switch self {
    case .tokenMissing:
      reader.say(
        "ส่งโทเค็นในหัวข้อ Authorization: Bearer …",
        "Send a token in the header Authorization: Bearer …")
    case .tokenInvalid:
      reader.say(
        "โทเค็นนี้ใช้ไม่ได้ หมดอายุ หรือถูกยกเลิกแล้ว",
        "This token is not valid, has expired, or was revoked.")
    case .scopeMissing(let scope):
      reader.say(
        "โทเค็นนี้ไม่มีขอบเขต \(scope.rawValue)", "This token lacks the scope \(scope.rawValue).")
    case .notFound: reader.say("ไม่มีที่อยู่นี้", "There is nothing at this address.")
    case .methodNotAllowed:
      reader.say("ที่อยู่นี้ไม่รับวิธีนี้", "This address does not take this method.")
    case .notJSON:
      reader.say("เนื้อหาต้องเป็น application/json", "The body has to be application/json.")
    case .unreadable:
      reader.say(
        "เนื้อหาไม่ใช่ JSON ที่ถูกต้อง (RFC 8259) ซ้อนกันไม่เกิน 16 ชั้น และไม่มีชื่อซ้ำ",
        "The body is not JSON (RFC 8259) of at most 16 levels, without a name twice in an object.")
    case .shape:
      reader.say(
        "ข้อมูลที่ส่งมาไม่ตรงตามแบบ", "What was sent is not as the description asks for.")
    case .parameter(let name):
      reader.say(
        "ค่า \(name) ในที่อยู่ใช้ไม่ได้", "The parameter \(name) of the address cannot be taken.")
    case .unconditional:
      reader.say(
        "ต้องส่งหัวข้อ If-Match เป็น ETag ของข้อมูลที่จะแก้",
        "Send the header If-Match with the ETag of what is to be edited.")
    case .keyMalformed:
      reader.say(
        "Idempotency-Key ต้องเป็นอักษร ASCII ที่พิมพ์ได้ 1–200 ตัว",
        "An Idempotency-Key has 1 to 200 printable ASCII characters.")
    case .keyReused:
      reader.say(
        "Idempotency-Key นี้ใช้กับคำขออื่นไปแล้ว",
        "This Idempotency-Key was used for another request.")
    case .keyBusy:
      reader.say(
        "คำขอเดียวกันนี้กำลังดำเนินการอยู่ ลองใหม่ภายหลัง",
        "This request is being done just now; try again later.")
    case .keyUnanswered:
      reader.say(
        "คำขอนี้ทำเสร็จแล้ว แต่คำตอบไม่ได้เก็บไว้ ตรวจผลด้วยการอ่านข้อมูล",
        "This request was done, but its answer was not kept: read what there is now.")
    }
  }
}

extension ShapeProblem.Kind {
  func detail(_ reader: Reader) -> String {
    switch self {
    case .missing: reader.say("ต้องมีค่านี้", "This is needed.")
    case .unknown: reader.say("ไม่รู้จักชื่อนี้", "There is no member of this name.")
    case .notText(let range):
      reader.say(
        "ต้องเป็นข้อความ \(range.lowerBound)–\(range.upperBound) ตัวอักษร",
        "This has to be text of \(range.lowerBound) to \(range.upperBound) characters.")
    case .controlCharacter:
      reader.say("มีอักขระควบคุมไม่ได้", "Control characters are not taken.")
    case .notInteger(let range):
      reader.say(
        "ต้องเป็นจำนวนเต็ม \(range.lowerBound)–\(range.upperBound)",
        "This has to be a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .notFlag: reader.say("ต้องเป็น true หรือ false", "This has to be true or false.")
    case .notOneOf(let choices):
      reader.say(
        "ต้องเป็นค่าใดค่าหนึ่ง: \(choices.joined(separator: ", "))",
        "This has to be one of: \(choices.joined(separator: ", ")).")
    case .notDate:
      reader.say("ต้องเป็นวันที่ เช่น 2019-08-28", "This has to be a date, such as 2019-08-28.")
    case .notTime: reader.say("ต้องเป็นเวลา เช่น 09:00", "This has to be a time, such as 09:00.")
    case .notID: reader.say("ต้องเป็น UUID", "This has to be a UUID.")
    case .notMoment:
      reader.say(
        "ต้องเป็นเวลาตาม RFC 3339", "This has to be a moment, as RFC 3339 writes it.")
    case .notList(let range):
      reader.say(
        "ต้องเป็นรายการ \(range.lowerBound)–\(range.upperBound) ข้อ",
        "This has to be a list of \(range.lowerBound) to \(range.upperBound).")
    case .notRecord: reader.say("ต้องเป็นออบเจกต์", "This has to be an object.")
    }
  }
}
