internal import Credentials
package import Imports
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Adds people from a list, all or none, and says of each row what it was.
  ///
  /// A row of somebody known changes nothing, unless it says something else and `choices` takes that
  /// over. With `dryRun` everything is compared and nothing written.
  ///
  /// - Throws: `Refused` with every row that may be somebody known and that nobody has decided;
  ///   `KeysProblem` where the list has national IDs and the keys are not open.
  @discardableResult
  package func importPeople(
    _ rows: [PersonRow], isInvented: Bool = false, choices: ImportChoices = ImportChoices(),
    dryRun: Bool = false
  ) async throws -> ImportOutcome {
    let keys = try await keys(for: rows)
    return try await change(.importPeople, in: .office, dryRun: dryRun) { db in
      if choices.updates { try allow(.change(.renamePerson), in: .office, db) }
      if keys != nil { try allow(.change(.setNationalID), in: .office, db) }
      var refusals = RefusalCollector()
      let (outcome, _) = try importPeople(
        rows, isInvented: isInvented, choices, keys, toleratesUnsure: dryRun, &refusals, db)
      try refusals.finish()
      return outcome
    }
  }

  /// The same within another operation, with whom each row is of; nobody for one that is refused or
  /// unsure.
  func importPeople(
    _ rows: [PersonRow], isInvented: Bool = false, _ choices: ImportChoices, _ keys: Keyring?,
    toleratesUnsure: Bool, _ refusals: inout RefusalCollector, _ db: any Connection
  ) throws -> (outcome: ImportOutcome, people: [(row: PersonRow, person: ID<Person>)]) {
    let matched = try matches(of: rows, isInvented: isInvented, choices, keys, &refusals, db)
    for (row, match) in matched where !toleratesUnsure {
      if case .unsure(let candidates) = match.kind {
        refusals.add(
          .unsurePerson(row.name.displayed, candidates: candidates),
          at: Refusal.Place(row.source, .personName, .given))
      }
    }
    var people: [(row: PersonRow, person: ID<Person>)] = []
    if !toleratesUnsure, !refusals.reasons.isEmpty { return (outcome(matched, choices), people) }
    for (row, match) in matched {
      try refusals.collect(at: Refusal.Place(row.source, .personName, .given)) {
        let person = try record(row, match, isInvented: isInvented, choices, db)
        if let person, let number = row.nationalID, let keys,
          try choices.updates || IdentityTable(db).identity(of: person.id) == nil
        {
          try setNationalID(of: person, to: number, keys: keys, db)
        }
        if let person { people.append((row, person.id)) }
      }
    }
    return (outcome(matched, choices), people)
  }

  /// What importing a list would do; unsure rows are no obstacle, other refusals are.
  package func previewPeople(
    _ rows: [PersonRow], choices: ImportChoices = ImportChoices()
  ) async throws -> ImportOutcome {
    let keys = try await keys(for: rows)
    return try await read(.importPreview, in: .office) { db in
      var refusals = RefusalCollector()
      let matched = try matches(of: rows, isInvented: false, choices, keys, &refusals, db)
      try refusals.finish()
      return outcome(matched, choices)
    }
  }

  /// Needed only where a list has national IDs.
  func keys(for rows: [PersonRow]) async throws -> Keyring? {
    rows.contains { $0.nationalID != nil } ? try await unlockedKeyring() : nil
  }

  private struct Match {
    var kind: RowMatch
    let organisation: Organisation
    /// Somebody known whom the row is of.
    var person: Person?
    /// Whom the row might have been of, had nobody decided that it is new.
    var rejected: [Person] = []
  }

  private func outcome(
    _ matched: [(PersonRow, Match)], _ choices: ImportChoices
  ) -> ImportOutcome {
    ImportOutcome(
      rows: matched.map { row, match in
        ImportOutcome.Row(
          line: row.source.line, name: row.name.displayed, organisation: match.organisation.name,
          match: match.kind, record: match.person?.id.description)
      }, updates: choices.updates)
  }

  /// All are compared with what is on record before the first is written.
  private func matches(
    of rows: [PersonRow], isInvented: Bool, _ choices: ImportChoices, _ keys: Keyring?,
    _ refusals: inout RefusalCollector, _ db: any Connection
  ) throws -> [(PersonRow, Match)] {
    let directory = Directory(db, on: today)
    var organisations: [OrganisationReference: Organisation] = [:]
    var matched: [(PersonRow, Match)] = []
    let lines = Set(rows.map(\.source.line))
    for line in choices.decisions.keys.sorted() where !lines.contains(line) {
      refusals.add(.decisionWithoutRow(line: line))
    }
    for row in rows {
      var organisation = organisations[row.organisation]
      if organisation == nil {
        organisation = try refusals.collect(at: Refusal.Place(row.source, .organisation)) {
          try directory.organisation(
            named: row.organisation.name, district: row.organisation.district,
            province: row.organisation.province)
        }
      }
      guard let organisation else { continue }
      organisations[row.organisation] = organisation
      let match = try refusals.collect(at: Refusal.Place(row.source, .decision, .personName)) {
        try self.match(row, organisation, isInvented: isInvented, choices, keys, db)
      }
      if let match { matched.append((row, match)) }
    }
    return matched
  }

  private func match(
    _ row: PersonRow, _ organisation: Organisation, isInvented: Bool, _ choices: ImportChoices,
    _ keys: Keyring?, _ db: any Connection
  ) throws -> Match {
    var match = try proposed(row, organisation, isInvented: isInvented, choices, keys, db)
    guard match.kind != .same, let decision = try decision(on: row, choices) else { return match }
    switch decision {
    case .new:
      if case .unsure(let candidates) = match.kind { match.rejected = candidates.map(\.other) }
      if let person = match.person { match.rejected.append(person) }
      (match.kind, match.person) = (.new, nil)
    case .person(let id):
      guard let person = try PersonTable(db).person(id), person.mergedInto == nil else {
        throw Refused(.unknown(.person, id.description, nearest: []))
      }
      let spelling = row.name.withoutPrefix
      let aliases = try PersonTable(db).aliases(of: id).map(\.spelling)
      var differences = try differences(row, organisation, from: person, keys, db)
      if !(person.names.map(\.value.withoutPrefix) + aliases).contains(spelling) {
        differences.insert(.spelling(spelling), at: 0)
      }
      match.person = person
      match.kind = differences.isEmpty ? .same : .changed(differences)
    }
    return match
  }

  private func decision(
    on row: PersonRow, _ choices: ImportChoices
  ) throws(Refused) -> RowDecision? {
    if let decision = choices.decisions[row.source.line] { return decision }
    guard let text = row.decision else { return nil }
    guard let decision = RowDecision(text) else { throw Refused(.badDecision(text)) }
    return decision
  }

  private func proposed(
    _ row: PersonRow, _ organisation: Organisation, isInvented: Bool, _ choices: ImportChoices,
    _ keys: Keyring?, _ db: any Connection
  ) throws(SQLError) -> Match {
    let title = row.position ?? ""
    let holder = try holder(of: row, keys, db)
    let here = try PersonTable(db).named(row.name.withoutPrefix).filter { person in
      person.positions.contains { $0.value.organisation == organisation.id }
    }
    let exact = here.filter { person in
      row.position == nil
        || person.positions.contains {
          $0.value.organisation == organisation.id && $0.value.title == title
        }
    }
    if let person = exact.count == 1 ? exact[0] : here.count == 1 ? here[0] : nil,
      holder == nil || holder == person.id
    {
      let differences = try differences(row, organisation, from: person, keys, db)
      if exact.isEmpty, choices.namesakes {
        return Match(kind: .new, organisation: organisation, rejected: [person])
      }
      return Match(
        kind: differences.isEmpty ? .same : .changed(differences), organisation: organisation,
        person: person)
    }
    let position = Dated(
      Position(title: title, organisation: organisation.id), from: row.since)
    let stranger = Person(
      id: newID(), names: [Dated(row.name)], positions: [position], isInvented: isInvented)
    let candidates = try candidates(for: stranger, holder: holder, db).filter { candidate in
      candidate.reasons.contains { reason in
        switch reason {
        case .sameNationalID: true
        case .sameName: !choices.namesakes
        // What only sounds alike, or a surname that changed, says little across organisations.
        case .sameOrganisation: !choices.namesakes || here.isEmpty
        default: false
        }
      }
    }
    return Match(
      kind: candidates.isEmpty ? .new : .unsure(candidates), organisation: organisation)
  }

  private func differences(
    _ row: PersonRow, _ organisation: Organisation, from person: Person, _ keys: Keyring?,
    _ db: any Connection
  ) throws(SQLError) -> [RowDifference] {
    var differences: [RowDifference] = []
    if let number = row.nationalID, let keys,
      let known = try IdentityTable(db).identity(of: person.id),
      known.blindIndex != keys.blindIndex(of: number.digits)
    {
      differences.append(.nationalID)
    }
    let prefixes = person.names.flatMap { [$0.value.prefix, $0.value.officialPrefix ?? ""] }
    if !row.name.prefix.isEmpty, !prefixes.contains(row.name.prefix) {
      differences.append(
        .prefix(was: person.names.last?.value.prefix ?? "", becomes: row.name.prefix))
    }
    let isKnown = person.positions.contains {
      $0.value.organisation == organisation.id
        && (row.position == nil || $0.value.title == row.position)
    }
    if !isKnown {
      differences.append(
        .position(was: person.position(on: today)?.title ?? "", becomes: row.position ?? ""))
    }
    return differences
  }

  /// Whose national ID a row has, if it is anybody's.
  private func holder(
    of row: PersonRow, _ keys: Keyring?, _ db: any Connection
  ) throws(SQLError) -> ID<Person>? {
    guard let number = row.nationalID, let keys else { return nil }
    return try IdentityTable(db).holder(of: keys.blindIndex(of: number.digits))
  }

  /// Gives whom the row is of.
  private func record(
    _ row: PersonRow, _ match: Match, isInvented: Bool, _ choices: ImportChoices,
    _ db: any Connection
  ) throws -> Person? {
    let table = PersonTable(db)
    let position = Position(title: row.position ?? "", organisation: match.organisation.id)
    switch match.kind {
    case .same, .unsure: return match.person
    case .new:
      let person = Person(
        id: newID(), names: [Dated(row.name)], positions: [Dated(position, from: row.since)],
        isInvented: isInvented)
      try table.insert(person)
      for other in match.rejected {
        try DuplicateTable(db).markDistinct(person.id, other.id, recorded: recording())
      }
      return person
    case .changed(let differences):
      guard let person = match.person else { return nil }
      let date = row.since ?? today
      for difference in differences {
        switch difference {
        // Whoever decided the row has said so.
        case .spelling(let spelling):
          _ = try table.add(
            PersonAlias(
              id: newID(), person: person.id, spelling: spelling, source: Self.importSource))
        case .position where choices.updates:
          let own = person.positions.filter { !$0.value.isActing }
          if let last = own.last?.from, date <= last {
            throw Refused(.datesReversed(first: last, last: date))
          }
          try table.add(Dated(position, from: date), to: person.id)
        case .prefix where choices.updates:
          guard let last = person.names.last else { continue }
          if let from = last.from, date <= from {
            throw Refused(.datesReversed(first: from, last: date))
          }
          try table.add(Dated(row.name, from: date), to: person.id)
        // The number itself is kept apart from the record, sealed.
        case .position, .prefix, .nationalID: continue
        }
      }
      return person
    }
  }

  private static var importSource: String { "บัญชีที่นำเข้า (imported list)" }
}

extension RowDecision {
  /// `new`, or somebody's id; `nil` for anything else.
  package init?(_ text: String) {
    let word = PersonName.normalised(text).lowercased()
    if ["new", "ใหม่", "คนใหม่"].contains(word) {
      self = .new
    } else if let id = try? ID<Person>(word) {
      self = .person(id)
    } else {
      return nil
    }
  }
}
