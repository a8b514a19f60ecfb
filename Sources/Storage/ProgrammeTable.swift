package import SQL
package import Training

package struct ProgrammeTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ programme: Programme) throws(SQLError) {
    try db.run(
      """
      INSERT INTO programme (id, code, title, organiser_id, starts_on, ends_on, period_note)
      VALUES (\(programme.id), \(programme.code), \(programme.title), \(programme.organiser),
        \(programme.starts), \(programme.ends), \(programme.periodNote))
      """)
    for (place, name) in programme.targetGroups.enumerated() {
      try db.run(
        """
        INSERT INTO programme_target_group (programme_id, place, name)
        VALUES (\(programme.id), \(place), \(name))
        """)
    }
  }

  package func insert(_ source: SourceText) throws(SQLError) {
    try db.run(
      """
      INSERT INTO source_text (id, programme_id, title, content)
      VALUES (\(source.id), \(source.programme), \(source.title), \(source.text))
      """)
  }

  package func all() throws(SQLError) -> [Programme] {
    try db.rows("SELECT * FROM programme ORDER BY code").map { row throws(SQLError) in
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
