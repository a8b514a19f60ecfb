internal import Imports
package import Training
internal import SQL
internal import Storage

/// Where a searched text was found: the kind of fact, and the fact itself.
package struct Finding: Hashable, Sendable {
  package let kind: FindingKind
  package let text: String

  package init(kind: FindingKind, text: String) { (self.kind, self.text) = (kind, text) }
}

extension Office {
  /// Every fact that contains `text`, in the order of kinds.
  ///
  /// Digits may be Thai or Arabic, and a date may be written in any way that `readDate` knows. What a
  /// scanner reads from a certificate, badge or sheet finds what it was printed for.
  ///
  /// - Throws: `wrongCheckCharacter` for such a code that was misread.
  package func find(_ text: String) async throws -> [Finding] {
    let wanted = PersonName.normalised(text)
    guard !wanted.isEmpty else { return [] }
    if let code = try scanCode(wanted) {
      return try await read(.find, in: .office) { db in
        try SearchTable(db).findings(of: code).map { Finding(kind: $0.kind, text: $0.text) }
      }
    }
    let people = try await read(.find, in: .office) { db in
      try searchPeople(wanted, limit: 50, db).map { hit in
        let position = hit.person.position(on: today)
        return Finding(
          kind: .person,
          text: [
            hit.person.name(on: today)?.withoutPrefix, position?.title, hit.organisation?.name,
          ].compactMap(\.self).joined(separator: " · "))
      }
    }
    var spellings = [wanted, arabicDigits(wanted), thaiDigits(wanted)]
    if let date = try? readDate(wanted) { spellings.append(date.iso) }
    return try await read(.find, in: .office) { [spellings] db in
      var found: [Finding] = []
      for finding in try Set(spellings).sorted().flatMap(SearchTable(db).findings) {
        let finding = Finding(kind: finding.kind, text: finding.text)
        if !found.contains(finding) { found.append(finding) }
      }
      // By a part of the name, in the place of their kind.
      let kinds = FindingKind.allCases
      let place =
        found.firstIndex { finding in
          (kinds.firstIndex(of: finding.kind) ?? 0) > (kinds.firstIndex(of: .person) ?? 0)
        } ?? found.endIndex
      found.insert(contentsOf: people.filter { !found.contains($0) }, at: place)
      return found
    }
  }

  private func scanCode(_ text: String) throws(TrainingError) -> ScanCode? {
    do {
      return try ScanCode(text)
    } catch {
      if case .notAScanCode = error { return nil }
      throw error
    }
  }
}
