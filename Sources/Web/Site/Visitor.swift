internal import Operations
internal import Training

/// Who asks: somebody who has signed in, or nobody in particular.
struct Visitor: Sendable {
  let signedIn: SignedIn?
  /// Goes with every form of theirs, and proves that it came from a page of this site.
  let formToken: String

  static let nobody = Visitor(signedIn: nil, formToken: "")

  /// The office with their rights; nobody in particular has none.
  func office(from office: Office, device: String = "web") -> Office {
    guard let signedIn else {
      return office.acting(as: "", device: device, authority: .account(Self.noAccount, []))
    }
    return office.acting(as: signedIn, device: device)
  }

  private static let noAccount = ID<Account>(at: Moment(milliseconds: 0), random: (0, 0))
}
