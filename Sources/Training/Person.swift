/// Somebody who takes part in training; names and positions are dated, so that a document shows
/// what held on its date.
package struct Person: Hashable, Sendable {
  package let id: ID<Person>
  /// Oldest first, never empty.
  package let names: [Dated<PersonName>]
  /// Oldest first.
  package let positions: [Dated<Position>]
  /// True for people made up for a sample.
  package let isInvented: Bool

  package init(
    id: ID<Person>, names: [Dated<PersonName>], positions: [Dated<Position>], isInvented: Bool
  ) {
    self.id = id
    self.names = names
    self.positions = positions
    self.isInvented = isInvented
  }

  /// The name that held on `date`; before the first known name, that one.
  package func name(on date: CivilDate) -> PersonName? {
    (names.last { $0.holds(on: date) } ?? names.first)?.value
  }

  /// The position that held on `date`; before the first known position, that one.
  package func position(on date: CivilDate) -> Position? {
    (positions.last { $0.holds(on: date) } ?? positions.first)?.value
  }
}

/// A post held at an organisation.
package struct Position: Hashable, Sendable {
  package let title: String
  package let organisation: ID<Organisation>

  package init(title: String, organisation: ID<Organisation>) {
    (self.title, self.organisation) = (title, organisation)
  }
}

/// A value that holds from a day on, until the day before the next one begins.
package struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// `nil`: as far back as anybody knows.
  package let from: CivilDate?
  /// The last day; `nil` while it still holds.
  package let until: CivilDate?

  package init(_ value: Value, from: CivilDate? = nil, until: CivilDate? = nil) {
    (self.value, self.from, self.until) = (value, from, until)
  }

  package func holds(on date: CivilDate) -> Bool {
    from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
  }
}
