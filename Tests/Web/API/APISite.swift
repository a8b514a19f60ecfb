import HTTP
import Operations
import Training

@testable import Web

/// A program that asks the site by a token.
struct APISite {
  let site: TestSite
  let token: String

  init(_ site: TestSite, _ scopes: Set<TokenScope> = Set(TokenScope.allCases)) async throws {
    self.site = site
    token = try await site.accessToken(scopes)
  }

  func send(
    _ method: HTTP.Method, _ target: String, _ body: String? = nil,
    headers: [String: String] = [:]
  ) async -> Response {
    var all: Headers = ["Authorization": "Bearer \(token)", "Accept-Language": "en"]
    if body != nil { all["Content-Type"] = "application/json" }
    for (name, value) in headers { all[name] = value.isEmpty ? nil : value }
    let parts = target.split(separator: "?", maxSplits: 1)
    let query = parts.count > 1 ? try? Form(urlEncoded: parts[1].utf8) : nil
    return await site.site.answer(
      Request(
        method, APIOperation.root + String(parts[0]), query: query ?? Form(), headers: all,
        body: Array((body ?? "").utf8)))
  }

  func get(_ target: String) async -> Response { await send(.get, target) }

  /// All items of a list, page by page.
  func walk(_ target: String, limit: Int) async throws -> [JSON] {
    var items: [JSON] = []
    var cursor: String?
    repeat {
      let next = cursor.map { "&cursor=\($0)" } ?? ""
      let page = await get("\(target)?limit=\(limit)\(next)")
      items += page.json?["items"]?.items ?? []
      cursor = page.json?["next"]?.string
      if items.count > 10_000 { return items }
    } while cursor != nil
    return items
  }
}

extension Response {
  var json: JSON? { JSON(reading: text.utf8) }

  /// The status, and for problems where they are.
  var outcome: String {
    let places = json?["errors"]?.items?.compactMap {
      $0["pointer"]?.string ?? $0["parameter"]?.string
    }
    return "\(status.code)" + (places.map { " " + $0.joined(separator: " ") } ?? "")
  }
}
