internal import SQL
internal import Storage
package import Training

extension Office {
  /// Records what somebody asked for; `isKnown` is false for a person who is not in the register.
  ///
  /// - Throws: `inTheFuture`; `unknown` and `ambiguous` for somebody who should be known.
  package func recordRequest(
    of reference: PersonReference, isKnown: Bool = true, kind: DataRequest.Kind, note: String,
    received: CivilDate? = nil
  ) async throws -> DataRequest {
    try await change(.recordRequest, in: isKnown ? .people([reference]) : .office) { db in
      let person = isKnown ? try dataSubject(reference, db) : nil
      let received = received ?? today
      if received > today { throw Refused(.inTheFuture(received, today: today)) }
      let request = DataRequest(
        id: newID(), person: person?.id,
        requester: person.map(displayedName) ?? PersonName.normalised(reference.name), kind: kind,
        received: received, note: PersonName.normalised(note), answer: nil)
      try RequestTable(db).insert(request)
      return request
    }
  }

  /// Records the answer to a request.
  ///
  /// - Throws: `unknown`, `alreadyAnswered`, `reasonMissing` for an answer without words,
  ///   `datesReversed`, `inTheFuture`.
  package func answerRequest(
    _ id: String, with text: String, on date: CivilDate? = nil
  ) async throws -> DataRequest {
    try await change(.answerRequest, in: .request(id)) { db in
      guard let id = try? ID<DataRequest>(id), let request = try RequestTable(db).request(id)
      else { throw Refused(.unknown(.request, id, nearest: [])) }
      if let answer = request.answer { throw Refused(.privacy(.alreadyAnswered(answer.date))) }
      let answer = DataRequest.Answer(date: date ?? today, text: try stated(text))
      if answer.date > today { throw Refused(.inTheFuture(answer.date, today: today)) }
      if answer.date < request.received {
        throw Refused(.datesReversed(first: request.received, last: answer.date))
      }
      try RequestTable(db).answer(request.id, answer)
      return DataRequest(
        id: request.id, person: request.person, requester: request.requester, kind: request.kind,
        received: request.received, note: request.note, answer: answer)
    }
  }

  /// Requests without an answer, the most urgent first; with a day also those answered since.
  package func requests(answeredSince date: CivilDate? = nil) async throws -> [DataRequest] {
    try await read(.requests, in: .office) { db in
      try RequestTable(db).open() + (date.map { try RequestTable(db).answered(since: $0) } ?? [])
    }
  }
}
