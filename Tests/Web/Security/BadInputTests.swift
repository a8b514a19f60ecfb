import HTTP
import Operations
import Testing
import Training

@testable import Web

/// Sends to every form of the site what nobody meant to send.
@Suite struct BadInputTests {
  private static let huge = String(repeating: "ก", count: 100_000 / 3)

  /// What is typed into every field of a form.
  private static let texts: [(what: String, text: String)] = [
    ("nothing", ""), ("spaces", " \t\u{A0}\u{200B} "), ("100 KB", huge),
    ("wrong type", "-1.5e9<b>\"'&x"), ("a large number", "99999999999999999999"),
    ("Thai digits", "๙๙"), ("control characters", "ก\u{0}\u{1}\u{8}\u{1B}[31m\u{202E}\r\nข"),
    ("a date that is none", "31/2/2562"), ("SQL", "'; DROP TABLE person; --"),
  ]

  @Test func `whatever is sent, no form answers with a fault, and what was typed comes back`()
    async throws
  {
    let site = try await TestSite.sample()
    let crawl = await Crawl(of: site)
    var answers = 0
    // Signing out and ending sessions come last: nothing can be sent after them.
    let ending = ["/sign-out", "/account/sessions/end"]
    let forms = crawl.forms.sorted {
      (ending.contains($0.key) ? 1 : 0, $0.key) < (ending.contains($1.key) ? 1 : 0, $1.key)
    }
    for (pattern, found) in forms {
      guard let form = found.last else { continue }
      for (place, (what, text)) in Self.texts.enumerated() {
        // Each text once in each language, and once in what people do not type as well.
        for (language, alsoChosen) in [(Language.thai, false), (.english, true)] {
          let fields = form.filled(with: text, alsoChosen: alsoChosen != place.isMultiple(of: 2))
          let answer = await site.submit(form, fields, language)
          answers += 1
          let spot = "\(pattern), \(what), \(language)"
          #expect(answer.status.code < 500, "\(spot)")
          if answer.status == .unprocessable {
            Self.check(answer, of: form, text, language, spot)
          }
        }
      }
      let doubled =
        form.filled(with: "1", alsoChosen: false) + form.filled(with: "2", alsoChosen: true)
      let answer = await site.submit(form, doubled, .thai)
      #expect(answer.status.code < 500, "\(pattern), doubled")
      let none = await site.submit(form, [], .english)
      #expect(none.status.code < 500, "\(pattern), without fields")
    }
    #expect(answers > 300)
  }

  @Test func `a form for something that is not there answers without a fault`() async throws {
    let site = try await TestSite.shared.value
    for route in Site.routes where route.method == .post && route.pattern.contains("{") {
      if case .programs = route.handler.access { continue }
      for fields in [[], [("name", "ก"), ("revision", "x"), ("id", "1"), ("person", "2")]] {
        let answer = await site.submit(ShownForm(action: route.nowhere), fields, .english)
        #expect((400..<500).contains(answer.status.code), "\(route.pattern)")
      }
    }
  }

  /// A form that was refused is shown again with what was typed and with sentences in one language.
  private static func check(
    _ answer: Response, of form: ShownForm, _ text: String, _ language: Language, _ place: String
  ) {
    let tags = ShownTag.all(in: answer.text)
    guard let start = tags.firstIndex(where: { $0.attributes["class"] == "summary" }) else {
      return
    }
    let sentences = tags[start...].prefix { $0.name != "/div" }.map(\.text)
      .filter { $0.contains(where: \.isLetter) }
    #expect(sentences.count > 1, "\(place)")
    for sentence in sentences {
      #expect(!Self.isRaw(sentence), "\(place): \(sentence)")
      if language == .thai {
        #expect(sentence.contains(where: Self.isThai), "\(place): \(sentence)")
      }
    }
    // A huge text need not come back; control characters are no part of a page.
    guard text.utf8.count < 1000, text.utf8.allSatisfy({ $0 >= 0x20 }) else { return }
    let shown = Dictionary(grouping: ShownForm.all(in: tags).flatMap(\.controls), by: \.name)
    for control in form.controls where control.kind == .typed {
      guard let again = shown[control.name] else { continue }
      #expect(again.contains { $0.value == text }, "\(place): \(control.name)")
    }
  }

  /// Whether a sentence shows what only a programmer understands.
  private static func isRaw(_ sentence: String) -> Bool {
    let words = sentence.split { !($0.isASCII && $0.isLetter) }
    let isCase = words.contains { word in
      word.first?.isLowercase == true && word.dropFirst().contains(where: \.isUppercase)
    }
    return isCase || sentence.contains("Optional(") || sentence.contains("rawValue")
  }

  private static func isThai(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
  }
}

extension ShownForm {
  /// Fields with one text in all that people type into, or in all that is sent whatever it is.
  ///
  /// Not more than a form may be large: a huge text in the first ones alone.
  fileprivate func filled(with text: String, alsoChosen: Bool) -> [(String, String)] {
    var names: Set<String> = []
    var room = 900_000
    return controls.compactMap { control in
      guard names.insert(control.name).inserted, control.kind != .file else { return nil }
      let isReplaced: Bool
      switch control.kind {
      case .typed, .secret: isReplaced = true
      case .chosen, .hidden: isReplaced = alsoChosen
      case .file: return nil
      }
      guard isReplaced, room > text.utf8.count * 3 else { return (control.name, control.value) }
      room -= text.utf8.count * 3
      return (control.name, text)
    }
  }
}

extension TestSite {
  /// Sends a form of a page, with a file that is none where it takes one.
  fileprivate func submit(
    _ form: ShownForm, _ fields: [(String, String)], _ language: Language
  ) async -> Response {
    let target = form.action.split(separator: "?", maxSplits: 1)
    let query = target.count > 1 ? try? Form(urlEncoded: target[1].utf8) : nil
    let all = [("form-token", Office.formToken(ofSession: token))] + fields
    var type = "application/x-www-form-urlencoded"
    var body: String
    if form.takesFiles {
      type = "multipart/form-data; boundary=of-bad-input"
      body = all.map {
        "--of-bad-input\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
      }.joined()
      for file in form.controls where file.kind == .file {
        body +=
          "--of-bad-input\r\nContent-Disposition: form-data; name=\"\(file.name)\"; filename=\"../../ก.ods\"\r\n\r\n"
          + (fields.first?.1 ?? "PK\u{3}\u{4}") + "\r\n"
      }
      body += "--of-bad-input--\r\n"
    } else {
      body = all.map { $0.0.percentEncoded + "=" + $0.1.percentEncoded }.joined(separator: "&")
    }
    return await site.answer(
      Request(
        .post, String(target[0]), query: query ?? Form(),
        headers: [
          "Cookie": "heddle=\(token); lang=\(language.rawValue)", "Content-Type": type,
        ], body: Array(body.utf8)))
  }
}
