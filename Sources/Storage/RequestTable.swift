package import SQL
package import Training

/// The requests of data subjects.
package struct RequestTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ request: DataRequest) throws(SQLError) {
    try db.insert(
      into: .dataRequest,
      [
        "id": request.id,
        "person_id": request.person,
        "requester": request.requester,
        "kind": request.kind,
        "received_on": request.received,
        "note": request.note,
        "answered_on": request.answer?.date,
        "answer": request.answer?.text,
      ])
  }

  package func answer(
    _ request: ID<DataRequest>, _ answer: DataRequest.Answer
  ) throws(SQLError) {
    try db.update(
      .dataRequest, key: ["id": request],
      set: ["answered_on": answer.date, "answer": answer.text])
  }

  package func request(_ id: ID<DataRequest>) throws(SQLError) -> DataRequest? {
    try db.rows("SELECT * FROM data_request WHERE id = \(id)").first.map(request)
  }

  package func requests(of person: ID<Person>) throws(SQLError) -> [DataRequest] {
    try db.rows(
      "SELECT * FROM data_request WHERE person_id = \(person) ORDER BY received_on, id"
    ).map(request)
  }

  /// Those without an answer, the most urgent first.
  package func open() throws(SQLError) -> [DataRequest] {
    try db.rows(
      "SELECT * FROM data_request WHERE answered_on IS NULL ORDER BY received_on, id"
    ).map(request)
  }

  /// Those answered from a day on.
  package func answered(since date: CivilDate) throws(SQLError) -> [DataRequest] {
    try db.rows(
      "SELECT * FROM data_request WHERE answered_on >= \(date) ORDER BY answered_on, id"
    ).map(request)
  }

  private func request(_ row: Row) throws(SQLError) -> DataRequest {
    var answer: DataRequest.Answer?
    if let date: CivilDate = try row.optional("answered_on") {
      answer = DataRequest.Answer(date: date, text: try row.value("answer"))
    }
    return DataRequest(
      id: try row.value("id"), person: try row.optional("person_id"),
      requester: try row.value("requester"), kind: try row.value("kind"),
      received: try row.value("received_on"), note: try row.value("note"), answer: answer)
  }
}
