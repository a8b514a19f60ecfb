/// What a page is called and what it shows; values are read before it is made.
protocol Page: Sendable {
  /// Where in the office it belongs; nil for pages outside, such as signing in.
  var section: Section? { get }

  func title(_ visit: Visit) -> String

  /// Everything within `main`; the heading of the first level is written here.
  func body(_ html: inout HTML, _ visit: Visit)

  /// Scripts of `Sources/CAssets/files` beside those of every page.
  var scripts: [String] { get }
}

extension Page {
  var scripts: [String] { [] }
}
