import HTTP
import Testing
import Training

@testable import Web

@Suite struct `The description of the JSON interface` {
  @Test func `It has every route, and no other`() throws {
    let routes = Site.routes.filter { $0.pattern.hasPrefix(APIOperation.root + "/") }
      .map { "\($0.method.rawValue) \($0.pattern.dropFirst(APIOperation.root.count))" }
    let description = try #require(JSON(reading: OpenAPI.document.utf8))
    guard case .object(let paths) = description["paths"] else {
      Issue.record("no paths")
      return
    }
    let described = paths.flatMap { path, methods -> [String] in
      guard case .object(let methods) = methods else { return [] }
      return methods.map { "\($0.0.uppercased()) \(path)" }
    }
    #expect(described.sorted() == routes.sorted())
    #expect(Set(APIOperation.all.map(\.name)).count == APIOperation.all.count)
  }

  @Test func `Every schema that it refers to is there`() throws {
    let description = try #require(JSON(reading: OpenAPI.document.utf8))
    guard case .object(let schemas) = description["components"]?["schemas"] else {
      Issue.record("no schemas")
      return
    }
    let mark = "\"#/components/schemas/"
    let referred = OpenAPI.document.split(separator: mark).dropFirst()
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
    #expect(Set(referred).subtracting(schemas.map(\.0)).isEmpty)
    #expect(Set(schemas.map(\.0)).subtracting(referred).isEmpty)
  }

  @Test func `Programs read it without a token`() async throws {
    let site = try await TestSite.shared.value
    let response = await site.visit("/api/v1/openapi.json")
    #expect(response.status == .ok)
    #expect(response.text == OpenAPI.document)
  }

  @Test(arguments: [Language.thai, .english])
  func `People read the manual without signing in`(language: Language) async throws {
    let page = await (try await TestSite.shared.value).visit("/api", language: language)
    #expect(page.status == .ok)
    #expect(page.text.contains("/api/v1/openapi.json"))
    #expect(page.text.contains(language == .thai ? "ขอโทเค็น" : "Getting a token"))
  }
}

@Suite struct `Shapes of JSON` {
  private let shape = Shape.record([
    .init("name", .text(1...3), ""), .init("on", .optional(.date), "", isRequired: false),
    .init("list", .list(.integer(0...9), 0...2), "", isRequired: false),
  ])

  @Test(arguments: [
    (#"{"name":"กขค"}"#, []),
    (#"{"name":"abcd"}"#, ["/name"]),
    (#"{"name":"a\u0000"}"#, ["/name"]),
    (#"{"name":1,"on":"2019-02-29"}"#, ["/name", "/on"]),
    (#"{"name":"a","on":null,"list":[1,1.0,2]}"#, ["/list"]),
    (#"{"name":"a","list":[1.5,10]}"#, ["/list/0", "/list/1"]),
    (#"{"a/b~c":1}"#, ["/a~1b~0c", "/name"]),
    ("[]", [""]),
  ])
  func `Each problem is told where it is`(text: String, pointers: [String]) throws {
    let json = try #require(JSON(reading: text.utf8))
    #expect(shape.problems(in: json).map(\.pointer) == pointers)
  }

  @Test(arguments: [
    "", "{", "01", "-", "1.", ".5", "1e", "+1", #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#,
    "[1,]", "nul", "[1] 2", #""\ud800""#, "\"\u{1}\"", "NaN",
    String(repeating: "[", count: 17) + String(repeating: "]", count: 17),
  ])
  func `What is no JSON is not read`(text: String) {
    #expect(JSON(reading: text.utf8) == nil)
  }

  @Test(arguments: [
    ("-0", "0"), ("12", "12"), ("1.0", "1"), ("1e2", "100"), ("1.5", "1.5"),
    ("9223372036854775808", "9223372036854775808"),
  ])
  func `Numbers keep their value`(text: String, written: String) {
    #expect(JSON(reading: text.utf8)?.written == written)
  }
}
