package import Training

/// What a row of a list is in the light of what is on record.
package enum RowMatch: Hashable, Sendable {
  case new
  /// Nothing that is not on record already.
  case same
  /// Somebody or something known, of which the row says something else.
  case changed([RowDifference])
  /// Perhaps somebody known: a person has to say.
  case unsure([DuplicateCandidate])
}

/// Something that a row says otherwise than the record.
package enum RowDifference: Hashable, Sendable {
  case position(was: String, becomes: String)
  case prefix(was: String, becomes: String)
  /// Another spelling of the name, in a row that was decided to be somebody known.
  case spelling(String)
  /// Another national ID is on record.
  case nationalID
}

/// What somebody decided about a row.
package enum RowDecision: Hashable, Sendable {
  case new
  case person(ID<Person>)
}

/// What came, or would come, of a list.
package struct ImportOutcome: Hashable, Sendable {
  package let rows: [Row]
  /// Whether what differs was taken over.
  package let updates: Bool

  package struct Row: Hashable, Sendable {
    package let line: Int
    package let name: String
    package let organisation: String
    package let match: RowMatch
    /// The record that the row is of; `nil` for a new one.
    package let record: String?
  }

  package var new: Int { rows.count { $0.match == .new } }
  package var same: Int { rows.count { $0.match == .same } }
  package var changed: Int {
    rows.count { if case .changed = $0.match { true } else { false } }
  }
  package var unsure: Int {
    rows.count { if case .unsure = $0.match { true } else { false } }
  }
}

/// How a list of people is taken.
package struct ImportChoices: Sendable {
  /// Another position in one organisation, or another organisation, means another person.
  package var namesakes: Bool
  /// Whether what differs is taken over, dated.
  package var updates: Bool
  /// By line; they come before what the rows themselves say.
  package var decisions: [Int: RowDecision]

  package init(
    namesakes: Bool = false, updates: Bool = false, decisions: [Int: RowDecision] = [:]
  ) {
    (self.namesakes, self.updates, self.decisions) = (namesakes, updates, decisions)
  }
}
