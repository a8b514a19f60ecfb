internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// What a page is made from: what was asked, by whom, and for whom it is written.
struct Visit: Sendable {
  let site: Site
  let request: Request
  /// What was sent with a form; empty for what only reads.
  let form: Form
  /// Works in the right of who asks.
  let office: Office
  let reader: Reader
  let visitor: Visitor
  /// Whether all that is shown was made up, and has to say so.
  let isSample: Bool

  var formToken: String { visitor.formToken }

  /// nil where nobody signed in.
  var signedIn: SignedIn? { visitor.signedIn }

  func with(_ form: Form) -> Visit {
    Visit(
      site: site, request: request, form: form, office: office, reader: reader, visitor: visitor,
      isSample: isSample)
  }

  func say(_ thai: String, _ english: String) -> String { reader.say(thai, english) }

  /// A part of the address that the route names.
  func path(_ name: String) -> String { request.path(name) }

  /// A value of the query; nil for an empty one.
  func query(_ name: String) -> String? {
    request.query[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether they may do something, wherever it may be: decides what is offered, never what is allowed.
  func offers(_ deed: Deed) -> Bool {
    guard let signedIn else { return false }
    return !signedIn.authority.bounds(of: deed).isEmpty
  }

  func show(_ page: some Page, _ status: Status = .ok) -> Response {
    .html(Layout(page: page, visit: self).bytes, status)
  }

  /// Goes on to another page, which says what was done.
  func go(to address: Address, _ notice: Notice? = nil, count: Int? = nil) -> Response {
    .seeOther(
      address.with("done", notice?.rawValue).with("count", count.map(String.init)).text)
  }
}
