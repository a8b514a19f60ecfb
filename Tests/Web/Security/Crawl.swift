import HTTP
import Training

@testable import Web

/// What somebody with every right finds who follows every link from the first page: a few addresses
/// of each route.
struct Crawl {
  /// By the pattern of the route.
  private(set) var pages: [String: [Page]] = [:]
  /// By the pattern of the route that they are sent to.
  private(set) var forms: [String: [ShownForm]] = [:]

  struct Page {
    let target: String
    let response: Response
  }

  /// Of the sample, once.
  static let shared = Task { await Crawl(of: try await TestSite.shared.value) }

  init(of site: TestSite) async {
    var waiting = [
      "/", "/sign-in", "/c", "/people?q=ก", "/settings", "/account/second-factor",
      "/welcome/none", "/nowhere",
    ]
    var seen = Set(waiting)
    var taken: [String: Int] = [:]
    while let target = waiting.popLast() {
      let path = Self.path(target)
      let pattern = site.site.pattern(.get, path) ?? "-"
      guard taken[pattern, default: 0] < 2, !path.hasSuffix(".pdf"), !path.hasSuffix(".zip") else {
        continue
      }
      taken[pattern, default: 0] += 1
      let response = await site.get(target, language: .english)
      pages[pattern, default: []].append(Page(target: target, response: response))
      guard response.headers["Content-Type"]?.hasPrefix("text/html") == true else { continue }
      let tags = ShownTag.all(in: response.text)
      for form in ShownForm.all(in: tags) {
        let pattern = site.site.pattern(.post, Self.path(form.action)) ?? "- \(form.action)"
        if forms[pattern, default: []].count < 2 { forms[pattern, default: []].append(form) }
      }
      for tag in tags {
        let link = tag.attributes["href"] ?? tag.attributes["src"] ?? ""
        let whole = link.hasPrefix("?") ? path + link : link
        let target = String(whole.prefix { $0 != "#" })
        if target.hasPrefix("/"), seen.insert(target).inserted { waiting.insert(target, at: 0) }
      }
    }
  }

  static func path(_ target: String) -> String { String(target.prefix { $0 != "?" && $0 != "#" }) }
}

extension Route<Endpoint> {
  /// An address of this route at which there is nothing.
  var nowhere: String {
    pattern.split(separator: "/").map { part in
      "/" + (part.hasPrefix("{") ? "%E0%B9%84%E0%B8%A1%E0%B9%88-1" : String(part))
    }.joined() + (pattern == "/" ? "/" : "")
  }
}
