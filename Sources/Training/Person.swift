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
  /// The record that took this one's place when the two were found to be one person.
  package let mergedInto: ID<Person>?

  package init(
    id: ID<Person>, names: [Dated<PersonName>], positions: [Dated<Position>], isInvented: Bool,
    mergedInto: ID<Person>? = nil
  ) {
    self.id = id
    self.names = names
    self.positions = positions
    self.isInvented = isInvented
    self.mergedInto = mergedInto
  }

  /// The name that held on `date`; before the first known name, that one.
  package func name(on date: CivilDate) -> PersonName? {
    (names.last { $0.holds(on: date) } ?? names.first)?.value
  }

  /// The position that held on `date`, the person's own before one that they were acting in; before
  /// the first known position, that one, and after the last, that one.
  package func position(on date: CivilDate) -> Position? {
    let holding = positions.filter { $0.holds(on: date) }
    if let found = holding.last(where: { !$0.value.isActing }) ?? holding.last {
      return found.value
    }
    let own = positions.filter { !$0.value.isActing }
    return (own.last { $0.until.map { $0 < date } ?? false } ?? own.first ?? positions.first)?.value
  }

  /// The positions that somebody was acting in (รักษาราชการแทน) on `date`.
  package func actingPositions(on date: CivilDate) -> [Position] {
    positions.filter { $0.value.isActing && $0.holds(on: date) }.map(\.value)
  }
}

/// A post held at an organisation.
package struct Position: Hashable, Sendable {
  package let title: String
  package let organisation: ID<Organisation>
  /// Held in another's place, beside one's own (รักษาราชการแทน).
  package let isActing: Bool

  package init(title: String, organisation: ID<Organisation>, isActing: Bool = false) {
    (self.title, self.organisation, self.isActing) = (title, organisation, isActing)
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
