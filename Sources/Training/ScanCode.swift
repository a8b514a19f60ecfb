/// What the QR code on a paper says: whose badge it is, which certificate, or which sheet.
///
/// Written in the characters that QR codes hold most densely: `HEDDLE:E:` and an enrolment's id,
/// `HEDDLE:C:` and a certificate's, or `HEDDLE:S:`, a round's id and a day; then a check character
/// over all letters and digits.
package enum ScanCode: Hashable, Sendable {
  case enrolment(ID<Enrolment>)
  case certificate(ID<Certificate>)
  case signInSheet(ID<Round>, CivilDate)

  private static let name = "HEDDLE"

  package var text: String {
    let (kind, content) =
      switch self {
      case .enrolment(let id): ("E", id.compact)
      case .certificate(let id): ("C", id.compact)
      case .signInSheet(let round, let day): ("S", round.compact + day.iso.filter { $0 != "-" })
      }
    let check = CheckCharacter.of(Self.name + kind + content)
    return "\(Self.name):\(kind):\(content)" + (check.map { String($0) } ?? "")
  }

  /// Reads what a scanner read, in capitals or not.
  ///
  /// - Throws: `notAScanCode` for another text, `wrongCheckCharacter` for one that was misread.
  package init(_ text: String) throws(TrainingError) {
    let parts = text.uppercased().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == Self.name, let check = parts[2].last else {
      throw .notAScanCode(text)
    }
    let content = parts[2].dropLast()
    guard let expected = CheckCharacter.of(parts[0] + parts[1] + content) else {
      throw .notAScanCode(text)
    }
    guard check == expected else { throw .wrongCheckCharacter(text) }
    switch parts[1] {
    case "E":
      guard let id = ID<Enrolment>(compact: content) else { throw .notAScanCode(text) }
      self = .enrolment(id)
    case "C":
      guard let id = ID<Certificate>(compact: content) else { throw .notAScanCode(text) }
      self = .certificate(id)
    case "S":
      let digits = content.dropFirst(26)
      guard let id = ID<Round>(compact: content.prefix(26)), digits.count == 8,
        digits.allSatisfy({ ("0"..."9").contains($0) })
      else { throw .notAScanCode(text) }
      let iso = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6)]
      self = .signInSheet(id, try CivilDate(iso: iso.joined(separator: "-")))
    default: throw .notAScanCode(text)
    }
  }
}
