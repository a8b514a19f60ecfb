import HTTP
import Operations
import Testing
import Training

@testable import Web

@Suite struct `Reading by the JSON interface` {
  private static let code = "surin-2562-2"

  /// Everything that can be read, its addresses filled in.
  private func targets(_ api: APISite) async throws -> [(APIOperation, String)] {
    func first(_ list: String) async throws -> String {
      let items = try #require(await api.get("\(list)?limit=1").json?["items"]?.items)
      return try #require(items.first?["id"]?.string)
    }
    let round = "/rounds/\(Self.code)"
    let ids = [
      "session": try await first(round + "/sessions"),
      "enrolment": try await first(round + "/enrolments"),
      "certificate": try await first(round + "/certificates"),
      "person": try await first("/people"), "round": Self.code, "kind": "roster", "form": "ods",
    ]
    return APIOperation.all.filter { $0.method == .get }.map { operation in
      let parts = operation.path.split(separator: "/").map { part in
        part.hasPrefix("{") ? ids[String(part.dropFirst().dropLast())] ?? "" : String(part)
      }
      return (operation, "/" + parts.joined(separator: "/"))
    }
  }

  @Test func `Every answer is as the description says`() async throws {
    let api = try await APISite(TestSite.shared.value, [.read])
    for (operation, target) in try await targets(api) {
      let response = await api.get(target)
      #expect(response.status == .ok, "\(target)")
      guard let shape = operation.answer.shape else { continue }
      let json = try #require(response.json, "\(target)")
      #expect(shape.problems(in: json) == [], "\(target)")
    }
  }

  @Test(arguments: [
    "/rounds", "/people", "/rounds/surin-2562-2/sessions", "/rounds/surin-2562-2/enrolments",
    "/rounds/surin-2562-2/certificates", "/rounds/surin-2562-2/ratings",
  ])
  func `A walk by pages gives the whole list once`(list: String) async throws {
    let api = try await APISite(TestSite.shared.value, [.read])
    let whole = try await api.walk(list, limit: 200).map { $0["id"]?.string }
    let walked = try await api.walk(list, limit: 7).map { $0["id"]?.string }
    #expect(walked == whole)
    #expect(Set(whole).count == whole.count)
    #expect(!whole.isEmpty)
  }

  @Test func `Lists hold all that the round has`() async throws {
    let site = try await TestSite.shared.value
    let api = try await APISite(site, [.read])
    let record = try await site.office.record(ofRound: Self.code)
    let round = "/rounds/\(Self.code)"
    let marks = try await api.walk(round + "/marks", limit: 200)
    #expect(marks.count == record.participants.map(\.marks.count).reduce(0, +))
    let people = try await api.walk(round + "/enrolments", limit: 200)
    #expect(people.count == record.participants.count)
    let next = await api.get(round + "/marks?limit=2")
    let cursor = try #require(next.json?["next"]?.string)
    #expect(
      next.headers["Link"]
        == "</api/v1\(round)/marks?limit=2&cursor=\(cursor)>; rel=\"next\"")
  }

  @Test func `A part of a name finds people`() async throws {
    let api = try await APISite(TestSite.shared.value, [.read])
    let all = try await api.walk("/people", limit: 200)
    let name = try #require(all.first?["name"]?.string)
    let part = String(name.suffix(4)).percentEncoded
    let found = await api.get("/people?q=\(part)").json?["items"]?.items ?? []
    #expect(found.contains { $0["name"]?.string == name })
  }

  @Test(arguments: [
    ("/rounds?limit=0", "422 limit"), ("/rounds?limit=x", "422 limit"),
    ("/rounds?limit=1&limit=2", "422 limit"), ("/rounds?cursor=zz", "422 cursor"),
    ("/rounds?cursor=6161", "422 cursor"), ("/people?cursor=6161", "422 cursor"),
    ("/rounds?page=2", "422 page"), ("/rounds/no-such", "404"), ("/people/x", "404"),
    ("/rounds/surin-2562-2/exports/roster/exe", "404"), ("/no-such", "404"),
    ("/certificates/x", "404"),
  ])
  func `What cannot be is told`(target: String, outcome: String) async throws {
    let api = try await APISite(TestSite.shared.value, [.read])
    let response = await api.get(target)
    #expect(response.outcome == outcome)
    #expect(response.headers["Content-Type"] == "application/problem+json")
    let json = try #require(response.json)
    #expect(Visit.problemShape.problems(in: json) == [])
  }

  @Test(arguments: [("th", "ไม่พบ"), ("en", "Not found")])
  func `Problems are in the language that is asked for`(
    language: String, title: String
  ) async throws {
    let api = try await APISite(TestSite.shared.value, [.read])
    let response = await api.send(
      .get, "/rounds/no-such", headers: ["Accept-Language": language])
    #expect(response.json?["title"]?.string == title)
    #expect(response.headers["Content-Language"] == language)
  }
}

@Suite struct `Tokens of the JSON interface` {
  @Test func `Each operation asks for its own scope, and for that alone`() async throws {
    let site = try await TestSite.shared.value
    for scope in TokenScope.allCases {
      let api = try await APISite(site, [scope])
      for operation in APIOperation.all {
        let target = operation.path.replacing("{round}", with: "surin-2562-2")
        let response = await api.send(operation.method, target)
        let isRefused = response.status == .forbidden
        #expect(isRefused == (operation.scope != scope), "\(scope) \(operation.name)")
        if isRefused {
          let asked = try #require(operation.scope)
          #expect(
            response.headers["WWW-Authenticate"]
              == "Bearer realm=\"heddle\", error=\"insufficient_scope\", scope=\"\(asked.rawValue)\""
          )
        }
      }
    }
  }

  @Test func `Without a token, or with a session's cookie alone, nothing is answered`() async throws
  {
    let site = try await TestSite.shared.value
    let api = try await APISite(site)
    for operation in APIOperation.all {
      let nothing = await api.send(
        operation.method, operation.path, headers: ["Authorization": ""])
      #expect(nothing.status == .unauthorised, "\(operation.name)")
      #expect(nothing.headers["WWW-Authenticate"] == "Bearer realm=\"heddle\"")
    }
    #expect(await site.get("/api/v1/rounds").status == .unauthorised)
    let wrong = await api.send(.get, "/rounds", headers: ["Authorization": "Bearer heddle_0"])
    #expect(wrong.status == .unauthorised)
    #expect(
      wrong.headers["WWW-Authenticate"] == "Bearer realm=\"heddle\", error=\"invalid_token\"")
  }

  @Test func `Another method is refused with those that there are`() async throws {
    let api = try await APISite(TestSite.shared.value)
    let response = await api.send(.put, "/rounds")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == "GET, HEAD, POST")
  }
}
