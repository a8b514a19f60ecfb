package import SQL
package import Training

package struct RatingTable {
  let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ rating: Rating) throws(SQLError) {
    var level: Int?
    if case .shown(let shown) = rating.level { level = shown }
    let fields: Fields =
      [
        "id": rating.id,
        "enrolment_id": rating.enrolment,
        "competency": rating.competency,
        "occasion": rating.occasion,
        "rater_kind": rating.raterKind,
        "rater": rating.rater,
        "is_observed": level != nil,
        "level": level,
        "recorded_at": rating.recorded.at,
        "recorded_by": rating.recorded.by,
        "device": rating.recorded.device,
      ]
    try db.insert(into: .rating, row: Change.Field.all(fields, takenBack: rating.isTakenBack))
  }

  /// Every rating ever made in a round, the latest last.
  package func ratings(of round: ID<Round>) throws(SQLError) -> [Rating] {
    try db.rows(
      """
      SELECT r.* FROM enrolment e JOIN rating r ON r.enrolment_id = e.id
      WHERE e.round_id = \(round) ORDER BY r.recorded_at, r.id
      """
    ).map(rating)
  }

  /// Every rating ever made in a round on one occasion, the latest last.
  package func ratings(
    of round: ID<Round>, on occasion: Assessment.Occasion
  ) throws(SQLError) -> [Rating] {
    try db.rows(
      """
      SELECT r.* FROM enrolment e JOIN rating r ON r.enrolment_id = e.id
      WHERE e.round_id = \(round) AND r.occasion = \(occasion) ORDER BY r.recorded_at, r.id
      """
    ).map(rating)
  }

  /// Every rating ever made of somebody, the latest last.
  package func ratings(of person: ID<Person>) throws(SQLError) -> [Rating] {
    try db.rows(
      """
      SELECT r.* FROM enrolment e JOIN rating r ON r.enrolment_id = e.id
      WHERE e.person_id = \(person) ORDER BY r.recorded_at, r.id
      """
    ).map(rating)
  }

  /// Every rating ever made of one participant, the latest last.
  package func ratings(of enrolment: ID<Enrolment>) throws(SQLError) -> [Rating] {
    try db.rows("SELECT * FROM rating WHERE enrolment_id = \(enrolment) ORDER BY recorded_at, id")
      .map(rating)
  }

  package func rating(_ id: ID<Rating>) throws(SQLError) -> Rating? {
    try db.rows("SELECT * FROM rating WHERE id = \(id)").first.map(rating)
  }

  func rating(_ row: Row) throws(SQLError) -> Rating {
    Rating(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"),
      competency: try row.value("competency"), occasion: try row.value("occasion"),
      raterKind: try row.value("rater_kind"), rater: try row.value("rater"),
      level: try row.optional("level").map { .shown($0) } ?? .notObserved,
      recorded: try row.recording(), isTakenBack: try row.value("is_taken_back"))
  }
}
