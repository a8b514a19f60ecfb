import HTTP
import Operations
import Testing

@testable import Web

/// Signing in and out as a browser does, and what attackers try with it.
@Suite struct SessionTests {
  private static let password = "four words of a test"

  private func signIn(
    _ site: TestSite, to destination: String = "/", cookie: String? = nil, isSecure: Bool = false
  ) async -> Response {
    var headers: Headers = ["Content-Type": "application/x-www-form-urlencoded"]
    if let cookie { headers["Cookie"] = cookie }
    let body =
      "name=admin&password=\(Self.password.percentEncoded)&to=\(destination.percentEncoded)"
    return await site.site.answer(
      Request(
        .post, "/sign-in", headers: headers, body: Array(body.utf8), client: "192.0.2.7",
        isSecure: isSecure))
  }

  private func get(_ site: TestSite, _ path: String, cookie: String) async -> Response {
    await site.site.answer(Request(.get, path, headers: ["Cookie": cookie]))
  }

  /// What a browser sends back.
  private func cookie(_ response: Response) -> String {
    response.headers.all("Set-Cookie").first.map { String($0.prefix { $0 != ";" }) } ?? ""
  }

  @Test func `a session that was known before signing in is worth nothing afterwards`()
    async throws
  {
    let site = try await TestSite.sample()
    let planted = "heddle=known-to-the-attacker"
    let answer = await signIn(site, cookie: planted)
    #expect(answer.status == .seeOther)
    let given = cookie(answer)
    #expect(given.hasPrefix("heddle=") && given != planted)
    #expect(await get(site, "/rounds", cookie: planted).status == .seeOther)
    #expect(await get(site, "/rounds", cookie: given).status == .ok)
    let again = await signIn(site)
    #expect(cookie(again) != given)
    // Two cookies of the name: somebody planted one of them.
    let both = await get(site, "/rounds", cookie: "\(planted); \(given)")
    #expect(both.headers["Location"]?.hasPrefix("/sign-in") == true)
  }

  @Test func `signing out ends the session itself, not only the cookie`() async throws {
    let site = try await TestSite.sample()
    let given = cookie(await signIn(site))
    let token = Office.formToken(ofSession: String(given.dropFirst("heddle=".count)))
    let answer = await site.site.answer(
      Request(
        .post, "/sign-out",
        headers: ["Cookie": given, "Content-Type": "application/x-www-form-urlencoded"],
        body: Array("form-token=\(token.percentEncoded)".utf8)))
    #expect(answer.status == .seeOther)
    #expect(answer.headers.all("Set-Cookie").contains { $0.contains("Max-Age=0") })
    let afterwards = await get(site, "/rounds", cookie: given)
    #expect(afterwards.headers["Location"]?.hasPrefix("/sign-in") == true)
  }

  @Test func `by TLS the cookie is this host's alone`() async throws {
    let site = try await TestSite.sample()
    let written = await signIn(site, isSecure: true).headers.all("Set-Cookie").first ?? ""
    let parts = written.split(separator: ";").map { $0.drop { $0 == " " } }
    #expect(parts.first?.hasPrefix("__Host-heddle=") == true)
    #expect(Set(parts.dropFirst()) == ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"])
    // A cookie that came in clear is none by TLS.
    let plain = cookie(await signIn(site))
    let answer = await site.site.answer(
      Request(.get, "/rounds", headers: ["Cookie": plain], isSecure: true))
    #expect(answer.headers["Location"]?.hasPrefix("/sign-in") == true)
  }

  @Test func `after signing in nobody is led to another site`() async throws {
    let site = try await TestSite.sample()
    let places = [
      "https://evil.example/": "/", "//evil.example": "/", "/\\evil.example": "/",
      "\\\\evil.example": "/", "javascript:alert(1)": "/", "/\tevil": "/", "": "/",
      "/x\r\nSet-Cookie: a=b": "/", "/people?q=1": "/people?q=1",
    ]
    for (place, expected) in places {
      let answer = await signIn(site, to: place)
      #expect(answer.headers["Location"] == expected, "\(place)")
    }
  }

  @Test func `a wrong password and an unknown name are answered alike`() async throws {
    let site = try await TestSite.shared.value
    func attempt(_ name: String) async -> String {
      let body = "name=\(name)&password=wrong-\(name.count)"
      let answer = await site.site.answer(
        Request(
          .post, "/sign-in", headers: ["Content-Type": "application/x-www-form-urlencoded"],
          body: Array(body.utf8), client: "192.0.2.9"))
      return "\(answer.status.code) "
        + answer.text.split(separator: name).joined(separator: "NAME")
    }
    let (known, unknown) = (await attempt("admin"), await attempt("nobody"))
    #expect(known.hasPrefix("422"))
    #expect(known == unknown)
  }

  @Test func `a path out of the folder of files finds nothing`() async throws {
    let site = try await TestSite.shared.value
    let wanted = [
      "..%2F..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd", "..", "..%5C..%5Cetc", "a%00.css",
    ]
    let patterns = Site.routes.filter { $0.method == .get && $0.pattern.contains("{") }
    for pattern in patterns.map(\.pattern) {
      for part in wanted {
        let path = pattern.split(separator: "/")
          .map { "/" + ($0.hasPrefix("{") ? part : String($0)) }.joined()
        let answer = await site.get(path)
        #expect(
          [400, 401, 404, 422, 303].contains(answer.status.code), "\(path): \(answer.status.code)")
        #expect(!answer.text.contains("root:"), "\(path)")
      }
    }
  }

  @Test func `no text gets into a header`() async throws {
    let download = Response.download([], name: "a\"\r\nX: y\u{202E}ก", type: "text/plain")
    #expect(
      download.headers["Content-Disposition"]
        == "attachment; filename*=UTF-8''a%22%0D%0AX%3A%20y%E2%80%AE%E0%B8%81")
    let site = try await TestSite.shared.value
    for target in ["/rounds?lang=th%0D%0AX:y", "/people?q=a%0D%0AX:y", "/sign-in?to=%0D%0AX:y"] {
      for (_, value) in await site.get(target).headers.fields {
        #expect(!value.utf8.contains { $0 < 0x20 }, "\(target)")
      }
    }
  }

  @Test func `only files may be large, and nothing may be sent where nothing is taken`()
    async throws
  {
    let site = try await TestSite.shared.value.site
    #expect(site.bodyLimit(.post, "/nowhere") == 0)
    let reading = Site.routes.filter { $0.method.isSafe && $0.handler.limit > 0 }
    #expect(reading.map(\.pattern) == [])
    let unknown = Site.routes.filter {
      if case .everybody = $0.handler.access { $0.handler.limit > 8192 } else { false }
    }
    #expect(unknown.map(\.pattern) == [])
    #expect(Site.routes.allSatisfy { $0.handler.limit <= Endpoint.uploadLimit })
  }
}
