import HTTP
import Operations
import Testing

@testable import Web

/// What holds of every route of the table, also of those that are added later.
@Suite struct ProtectionTests {
  private static let headers = [
    "Content-Security-Policy", "Cache-Control", "X-Content-Type-Options", "Referrer-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
    "X-Frame-Options",
  ]

  @Test func `every answer of every route protects the browser`() async throws {
    let site = try await TestSite.shared.value
    let crawl = try await Crawl.shared.value
    var answers = crawl.pages.values.joined().map { ($0.target, $0.response) }
    for route in Site.routes {
      let request = Request(route.method, route.nowhere, isSecure: true)
      let answer = await site.site.answer(request)
      answers.append((route.nowhere, answer))
      #expect(answer.headers["Strict-Transport-Security"] == "max-age=31536000")
      #expect(answer.route == route.pattern)
    }
    for (target, answer) in answers {
      let missing = Self.headers.filter { answer.headers.all($0).count != 1 }
      #expect(missing.isEmpty, "\(target)")
      let policy = answer.headers["Content-Security-Policy"] ?? ""
      #expect(!policy.contains("unsafe"), "\(target)")
    }
    let reached = Set(crawl.pages.keys)
    let readable = Site.routes.filter { $0.method == .get }
    let unreached = readable.filter { !reached.contains($0.pattern) }.map(\.pattern)
    #expect(unreached.count * 3 < readable.count, "\(unreached)")
  }

  @Test
  func `no page has a script, a style or a handler of events of its own, nor anything foreign`()
    async throws
  {
    let pages = try await Crawl.shared.value.pages.values.joined()
    for page in pages {
      guard page.response.headers["Content-Type"]?.hasPrefix("text/html") == true else { continue }
      for tag in ShownTag.all(in: page.response.text) {
        #expect(tag.name != "style", "\(page.target)")
        if tag.name == "script" {
          #expect(tag.attributes["src"]?.hasPrefix("/assets/") == true, "\(page.target)")
          #expect(!tag.text.contains { !$0.isWhitespace }, "\(page.target)")
        }
        for (name, value) in tag.attributes {
          #expect(!name.hasPrefix("on") && name != "style", "\(page.target): \(tag.name) \(name)")
          guard ["href", "src", "action", "formaction"].contains(name) else { continue }
          let isHere = value.hasPrefix("/") && !value.hasPrefix("//")
          #expect(
            isHere || value.hasPrefix("#") || value.hasPrefix("?"), "\(page.target): \(value)")
        }
      }
    }
  }

  @Test func `every page works: none answers with a fault`() async throws {
    let faults = try await Crawl.shared.value.pages.values.joined().filter {
      $0.response.status.code >= 500
    }
    #expect(faults.map(\.target) == [])
  }

  @Test func `only these may be asked by somebody who has not signed in`() async throws {
    let site = try await TestSite.shared.value
    var open: [String] = []
    for route in Site.routes {
      let answer = await site.site.answer(
        Request(route.method, route.nowhere, headers: ["Accept": "text/html"]))
      let isRefused =
        answer.status.code == 401
        || answer.headers["Location"]?.hasPrefix("/sign-in") == true
          && route.method == .get
      if !isRefused { open.append("\(route.method.rawValue) \(route.pattern)") }
    }
    #expect(
      open.sorted() == [
        "GET /api", "GET /api/v1/openapi.json", "GET /assets/{version}/{name}", "GET /c",
        "GET /c/{code}", "GET /sign-in",
        "GET /welcome/{token}", "POST /sign-in", "POST /sign-in/code", "POST /welcome/{token}",
      ])
  }

  @Test func `no form is taken without its token or from another site`() async throws {
    let site = try await TestSite.shared.value
    let token = "form-token=" + Office.formToken(ofSession: site.token).percentEncoded
    let attempts: [(body: String, headers: KeyValuePairs<String, String>)] = [
      ("", [:]), ("form-token=", [:]), ("form-token=x&" + token, [:]),
      (token, ["Origin": "https://evil.example", "Host": "heddle.example"]),
      (token, ["Origin": "null", "Host": "heddle.example"]),
      (token, ["Origin": "http://heddle.example.evil.example", "Host": "heddle.example"]),
      (token, ["Origin": "http://heddle.example"]),
      (token, ["Sec-Fetch-Site": "cross-site"]), (token, ["Sec-Fetch-Site": "same-site"]),
    ]
    for route in Site.routes where !route.method.isSafe {
      if case .programs = route.handler.access { continue }
      for (place, attempt) in attempts.enumerated() {
        var headers: Headers = [
          "Cookie": "heddle=\(site.token)", "Content-Type": "application/x-www-form-urlencoded",
        ]
        for (name, value) in attempt.headers { headers[name] = value }
        let answer = await site.site.answer(
          Request(route.method, route.nowhere, headers: headers, body: Array(attempt.body.utf8)))
        #expect(answer.status == .forbidden, "\(route.pattern), attempt \(place)")
      }
    }
  }
}
