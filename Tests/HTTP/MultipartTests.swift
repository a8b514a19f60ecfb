import HTTP
import Testing

struct MultipartTests {
  private static func read(
    _ text: String, boundary: String = "x", step: Int = .max, limits: FormLimits = FormLimits()
  ) throws(HTTPProblem) -> String {
    guard var reader = MultipartReader(boundary: boundary, limits: limits) else {
      throw .malformed(.multipart)
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try reader.read(Array(rest.prefix(step)))
      rest = rest.dropFirst(step)
    }
    let form = try reader.finish()
    let fields = form.fields.map { "\($0.name)=\($0.value)" }
    return
      (fields
      + form.files.map { "\($0.field)<\($0.name)>\(String(decoding: $0.bytes, as: UTF8.self))" })
      .joined(separator: "|")
  }

  private static func part(_ disposition: String, _ content: String = "v") -> String {
    "--x\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(content)\r\n"
  }

  @Test func `a form reads the same wherever its pieces end`() throws {
    let form =
      "before\r\n" + Self.part("name=\"a\"", "1\r\n--\r\n--xy"[...].dropLast(2) + "z")
      + Self.part("name=\"b\"", "")
      + Self.part("name=\"f\"; filename=\"ก.csv\"", "\r\n-\r\n--\r\n\r\r\n") + "--x--\r\nafter --x"
    let whole = try Self.read(form.replacing("--xz", with: "--z"))
    #expect(whole == "a=1\r\n--\r\n--z|b=|f<ก.csv>\r\n-\r\n--\r\n\r\r\n")
    for step in 1...40 {
      #expect(try Self.read(form.replacing("--xz", with: "--z"), step: step) == whole)
    }
  }

  private static let names: [(String, String)] = [
    (#"name="a\"b\\c""#, #"a"b\c=v"#), (#"name="100%25 %22x%22""#, #"100%25 "x"=v"#),
    (#"name=a"#, "a=v"), (#"name="ก ข""#, "ก ข=v"),
    (#"name="f"; filename="C:\Users\a.csv""#, "f<a.csv>v"),
    (#"name="f"; filename="../../etc/passwd""#, "f<passwd>v"),
    (#"name="f"; filename="x"; filename*=UTF-8''%E0%B8%81%20.csv"#, "f<ก .csv>v"),
    (#"name="f"; filename="a;b=c.csv""#, "f<a;b=c.csv>v"), (#"name="f"; filename="""#, "f<>v"),
  ]

  @Test(arguments: names)
  func `names are read as browsers write them`(disposition: String, expected: String) throws {
    #expect(try Self.read(Self.part(disposition) + "--x--") == expected)
  }

  private static let malformed: [(String, HTTPProblem)] = [
    ("", .malformed(.multipart)), ("--x", .malformed(.multipart)),
    ("--x\r\n", .malformed(.multipart)), ("--xy\r\n", .malformed(.multipart)),
    (part("name=\"a\""), .malformed(.multipart)),
    ("--x\r\n\r\nv\r\n--x--", .malformed(.header)),
    ("--x\r\nContent-Type: a\r\n\r\nv\r\n--x--", .malformed(.header)),
    (part("name=\"a") + "--x--", .malformed(.header)),
    (part("filename=\"a\"") + "--x--", .malformed(.header)),
    (part("name=a; name=b") + "--x--", .malformed(.header)),
    (part("name=a\r\nContent-Transfer-Encoding: base64") + "--x--", .malformed(.header)),
    (part("name=a\rX: y") + "--x--", .malformed(.header)),
    (part("name=a\r\n folded: y") + "--x--", .malformed(.header)),
    (part("name=a; filename*=latin1''a") + "--x--", .malformed(.fileName)),
    (part("name=a; filename*=UTF-8''%00") + "--x--", .malformed(.fileName)),
    (part("name=a", "a\0b") + "--x--", .malformed(.field)),
    (part("name=a") + part("name=b") + part("name=c") + "--x--", .tooLarge(.field, limit: 2)),
    (part("name=\(String(repeating: "a", count: 300))"), .tooLarge(.header, limit: 200)),
    ("--x\r\n" + String(repeating: "a", count: 300), .tooLarge(.header, limit: 200)),
    (part("name=a", String(repeating: "a", count: 300)), .tooLarge(.field, limit: 100)),
  ]

  @Test(arguments: malformed)
  func `what is malformed or too large is told`(text: String, problem: HTTPProblem) {
    let limits = FormLimits(fields: 2, headerBytes: 200, fieldBytes: 100)
    for step in [1, 7, Int.max] {
      #expect(throws: problem, "\(text) by \(step)") {
        try Self.read(text, step: step, limits: limits)
      }
    }
  }
}
