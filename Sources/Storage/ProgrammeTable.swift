package import SQL
package import Training

package struct ProgrammeTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ programme: Programme) throws(SQLError) -> Bool {
    let isNew = try db.insertUnlessExists(
      into: .programme,
      [
        "id": programme.id,
        "code": programme.code,
        "title": programme.title,
        "organiser_id": programme.organiser,
        "starts_on": programme.starts,
        "ends_on": programme.ends,
        "period_note": programme.periodNote,
      ])
    guard isNew else { return false }
    for (place, name) in programme.targetGroups.enumerated() {
      try db.insert(
        into: .programmeTargetGroup,
        [
          "programme_id": programme.id,
          "place": place,
          "name": name,
        ])
    }
    return true
  }

  package func insert(_ source: SourceText) throws(SQLError) {
    try db.insert(
      into: .sourceText,
      [
        "id": source.id,
        "programme_id": source.programme,
        "title": source.title,
        "content": source.text,
      ])
  }

  package func hasSource(_ id: ID<SourceText>) throws(SQLError) -> Bool {
    try !db.rows("SELECT id FROM source_text WHERE id = \(id)").isEmpty
  }

  package func all() throws(SQLError) -> [Programme] {
    try db.rows("SELECT * FROM programme ORDER BY code").map(programme)
  }

  package func roundCounts() throws(SQLError) -> [ID<Programme>: Int] {
    Dictionary(
      try db.rows(
        "SELECT programme_id, count(*) AS rounds FROM round GROUP BY programme_id"
      ).map { row throws(SQLError) in
        (try row.value("programme_id"), try row.value("rounds", as: Int.self))
      }, uniquingKeysWith: +)
  }

  package func programme(_ id: ID<Programme>) throws(SQLError) -> Programme? {
    try db.rows("SELECT * FROM programme WHERE id = \(id)").first.map(programme)
  }

  package func programme(code: String) throws(SQLError) -> Programme? {
    try db.rows("SELECT * FROM programme WHERE code = \(code)").first.map(programme)
  }

  private func programme(_ row: Row) throws(SQLError) -> Programme {
    let id: ID<Programme> = try row.value("id")
    let groups = try db.rows(
      "SELECT name FROM programme_target_group WHERE programme_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in try row.value("name", as: String.self) }
    return Programme(
      id: id, code: try row.value("code"), title: try row.value("title"),
      organiser: try row.value("organiser_id"), starts: try row.optional("starts_on"),
      ends: try row.optional("ends_on"), periodNote: try row.value("period_note"),
      targetGroups: groups)
  }

  package func sources(of programme: ID<Programme>) throws(SQLError) -> [SourceText] {
    try db.rows("SELECT * FROM source_text WHERE programme_id = \(programme) ORDER BY id").map {
      row throws(SQLError) in
      SourceText(
        id: try row.value("id"), programme: programme, title: try row.value("title"),
        text: try row.value("content"))
    }
  }
}
