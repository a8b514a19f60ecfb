internal import Credentials
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Creates a programme and gives its id; the organiser is told by any name that it goes by.
  @discardableResult
  package func createProgramme(
    code: String, title: String, organiser: String, starts: CivilDate? = nil,
    ends: CivilDate? = nil, periodNote: String = "", targetGroups: [String] = []
  ) async throws -> ID<Programme> {
    try checkCode(code)
    return try await change(.createProgramme, in: .office) { db in
      if let starts, let ends, ends < starts {
        throw Refused(.datesReversed(first: starts, last: ends))
      }
      let programme = Programme(
        id: newID(), code: code, title: PersonName.normalised(title),
        organiser: try Directory(db, on: today).organisation(named: organiser).id, starts: starts,
        ends: ends, periodNote: periodNote, targetGroups: targetGroups)
      try refuseDuplicate(.programme, code) { try ProgrammeTable(db).insert(programme) }
      return programme.id
    }
  }

  /// Keeps the text that a programme's facts were taken from, word for word; one whose id is there
  /// already is not added again.
  package func addSource(
    programme: ID<Programme>, title: String, text: String, id: ID<SourceText>? = nil
  ) async throws {
    try await change(.addSource, in: .programmeID(programme)) { db in
      if let id, try ProgrammeTable(db).hasSource(id) { return }
      try ProgrammeTable(db).insert(
        SourceText(id: id ?? newID(), programme: programme, title: title, text: text))
    }
  }

  /// Adds an agreement, once for each id.
  ///
  /// The parties come in the order of signing, each with a name that its organisation goes by. One whose id is there already is not added again.
  ///
  /// - Throws: `Refused` with every party that is unknown; its place is the party's number, from 1.
  package func addAgreement(
    programme: ID<Programme>, title: String, signed: CivilDate, place: [String],
    parties: [(level: Agreement.Level, organisation: String, signatory: Signatory)],
    id: ID<Agreement>? = nil
  ) async throws {
    try await change(.addAgreement, in: .programmeID(programme)) { db in
      if let id, try AgreementTable(db).has(id) { return }
      let directory = Directory(db, on: today)
      var refusals = RefusalCollector()
      var known: [Agreement.Party] = []
      for (index, party) in parties.enumerated() {
        try refusals.collect(at: Refusal.Place(line: index + 1, column: "")) {
          known.append(
            Agreement.Party(
              level: party.level,
              organisation: try directory.organisation(named: party.organisation).id,
              signatory: party.signatory))
        }
      }
      try refusals.finish()
      try AgreementTable(db).insert(
        Agreement(
          id: id ?? newID(), programme: programme, title: title, signed: signed, place: place,
          parties: known))
    }
  }

  /// For a form that makes something new, so that sending it twice makes it once.
  package func newFormID<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> { newID() }

  /// Stores a curriculum file whole; the same file again changes nothing.
  ///
  /// - Throws: `Refused` when another file was stored under the same code and version.
  @discardableResult
  package func storeCurriculum(_ document: [UInt8]) async throws -> Curriculum {
    let curriculum = try readCurriculum(document)
    let digest = sha256(document)
    try await change(.storeCurriculum, in: .office) { db in
      let table = CurriculumTable(db)
      let same = try table.versions(of: curriculum.code).filter {
        $0.version == curriculum.version
      }
      guard let stored = same.first else {
        return try table.insert(
          StoredCurriculum(
            id: newID(), code: curriculum.code, version: curriculum.version,
            document: document, digest: digest))
      }
      if stored.digest != digest {
        throw Refused(.exists(.curriculum, "\(curriculum.code) \(curriculum.version)"))
      }
    }
    return curriculum
  }

  func programme(_ code: String, _ db: any Connection) throws -> Programme {
    if let programme = try ProgrammeTable(db).programme(code: code) { return programme }
    let programmes = try ProgrammeTable(db).all()
    return try only(
      programmes.filter { $0.code == code }, .programme, code, known: programmes.map(\.code)
    ) { $0.code }
  }

  /// A code is typed on command lines, stands in addresses and in file names: Latin letters,
  /// digits and hyphens only.
  func checkCode(_ code: String) throws(Refused) {
    let isPlain = code.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, (1...64).contains(code.utf8.count), !code.hasPrefix("-") else {
      throw Refused(.invalidCode(code))
    }
  }
}
