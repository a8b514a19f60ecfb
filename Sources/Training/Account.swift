/// Somebody who may sign in.
package struct Account: Hashable, Sendable {
  package let id: ID<Account>
  /// What they type to sign in: Latin letters in lower case, digits, `.`, `-`, `_` and `@`.
  package let name: String
  package let displayed: String
  package let language: Language
  package let isDisabled: Bool
  /// Which trainer they are, if they are one: that decides in which rounds they teach.
  package let trainer: ID<Trainer>?

  package init(
    id: ID<Account>, name: String, displayed: String, language: Language = .thai,
    isDisabled: Bool = false, trainer: ID<Trainer>? = nil
  ) {
    self.id = id
    self.name = name
    self.displayed = displayed
    self.language = language
    self.isDisabled = isDisabled
    self.trainer = trainer
  }
}

extension Account {
  /// As every fact that they record names them: two may be displayed alike, so the name they sign in by
  /// stands beside it.
  package var actor: String { "\(displayed) (\(name))" }

  /// The name as it is kept, whatever case it was typed in; `nil` for one that cannot be.
  package static func name(_ text: String) -> String? {
    let name = text.lowercased()
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"):
        true
      default: false
      }
    }
    return isPlain && (2...64).contains(name.utf8.count) ? name : nil
  }
}
