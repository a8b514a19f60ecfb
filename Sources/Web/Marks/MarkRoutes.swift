internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// What scripts send edits to: batches that may come again, with an answer for each edit.
///
/// The body is JSON: `{"edits": […]}`, at most 500. The answer is `{"results": […]}` in the same order, each with
/// `id` and `result`: `ok` with the `revision` that the next edit is made from, `conflict` with what is
/// there `now`, or `rejected` with `reasons` in the reader's language.
let markRoutes: [Route<Endpoint>] = [
  .script("/marks/attendance") { visit in
    let batch = EditBatch(visit) { try AttendanceEdit($0) }
    guard let batch else { return EditBatch<AttendanceEdit>.refusal(visit) }
    let outcomes = try await visit.outcomes { try await visit.office.edit(batch.sound) }
    return batch.response(outcomes, visit) { mark in
      let minutes: Int? = if case .late(let minutes) = mark.status { minutes } else { nil }
      return [
        ("revision", .text(mark.id.description)), ("status", .text(mark.status.code)),
        ("minutes", minutes.map { .number(Int64($0)) } ?? .null), ("note", .text(mark.note)),
        ("said", .text(visit.reader.term(mark.status))), ("by", .text(mark.recorded.by)),
        ("when", .text(visit.reader.moment(mark.recorded.at))),
      ]
    }
  },
  .script("/marks/ratings/{code}") { visit in
    let batch = EditBatch(visit) { try RatingEdit($0) }
    guard let batch else { return EditBatch<RatingEdit>.refusal(visit) }
    let outcomes = try await visit.outcomes {
      try await visit.office.edit(ratingsOf: visit.path("code"), batch.sound)
    }
    return batch.response(outcomes, visit) { rating in
      let level: String
      if case .shown(let shown) = rating.level { level = String(shown) } else { level = "N" }
      return [
        ("revision", .text(rating.id.description)), ("level", .text(level)), ("said", .text(level)),
        ("by", .text(rating.recorded.by)), ("when", .text(visit.reader.moment(rating.recorded.at))),
      ]
    }
  },
]

extension Visit {
  /// What came of a batch; where all of it was refused, that for each of its edits.
  fileprivate func outcomes<Fact>(
    _ work: () async throws -> [EditOutcome<Fact>]
  ) async throws -> Result<[EditOutcome<Fact>], Refused> {
    do {
      return .success(try await work())
    } catch let refused as Refused {
      return .failure(refused)
    }
  }
}
