package import Training

/// Which of two records is right where they say different things.
package enum MergeChoice: String, CaseIterable, Sendable {
  /// The record that is given up.
  case retired = "a"
  /// The record that is kept.
  case kept = "b"
  /// One after the other, the kept record's being the present one.
  case both
}

/// What somebody has decided about a merge.
package struct MergeDecisions: Sendable {
  /// By the name of a table, `person_name` for names and `person_position` for positions.
  package var choices: [String: MergeChoice]

  package init(_ choices: [String: MergeChoice] = [:]) { self.choices = choices }
}

/// Something that both records say, and differently.
package struct MergeCollision: Hashable, Sendable {
  /// The table that it stands in.
  package let table: String
  package let fields: [Field]
  /// Whether both may hold, one after the other.
  package let allowsBoth: Bool
  /// `nil` where nobody has decided.
  package let choice: MergeChoice?

  package struct Field: Hashable, Sendable {
    package let column: String
    package let retired: String
    package let kept: String
  }
}

/// What a merge does, or would do.
package struct MergePlan: Sendable {
  /// `nil` for a rehearsal.
  package let id: ID<PersonMerge>?
  package let retired: Person
  package let kept: Person
  package let collisions: [MergeCollision]
  /// How many rows of each table move to the kept record, by the table's name.
  package let moved: [String: Int]
  /// Rounds in which both were; one enrolment stays on the retired record, cancelled.
  package let rounds: [Round]

  package struct Round: Hashable, Sendable {
    package let code: String
    /// Whose enrolment stays with the kept record.
    package let choice: MergeChoice
  }
}
