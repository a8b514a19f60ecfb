internal import HTTP
internal import Operations
internal import Training

/// Who asks: somebody who has signed in, or nobody in particular.
struct Visitor: Sendable {
  let signedIn: SignedIn?
  /// Goes with every form of theirs, and proves that it came from a page of this site.
  let formToken: String

  static let nobody = Visitor(signedIn: nil, formToken: "")
}
