internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Edits as a script sent them; those that cannot be read are refused each for itself.
struct EditBatch<Edit: Sendable>: Sendable {
  static var limit: Int { 500 }

  private let items: [(id: String, edit: Edit?)]

  /// nil for a body that holds no edits, or too many.
  init?(_ visit: Visit, read: (JSON) throws -> Edit) {
    guard let edits = JSON(reading: visit.request.body)?["edits"]?.items,
      edits.count <= Self.limit
    else { return nil }
    items = edits.map { ($0["id"]?.string ?? "", try? read($0)) }
  }

  var sound: [Edit] { items.compactMap(\.edit) }

  static func refusal(_ visit: Visit) -> Response {
    let sentence = visit.say(
      "ข้อมูลที่ส่งมาอ่านไม่ได้ หรือเกิน \(visit.reader.number(limit)) รายการ",
      "What was sent cannot be read, or has more than \(limit) edits.")
    return .json(JSON.object([("reasons", .array([.text(sentence)]))]).written, .unprocessable)
  }

  func response<Fact>(
    _ outcomes: Result<[EditOutcome<Fact>], Refused>, _ visit: Visit,
    now: (Fact) -> [(String, JSON)]
  ) -> Response {
    var place = 0
    let results = items.map { id, edit -> JSON in
      let head = ("id", JSON.text(id))
      guard edit != nil else {
        let sentence = visit.say("รายการนี้อ่านไม่ได้", "This edit cannot be read.")
        return .object([
          head, ("result", .text("rejected")), ("reasons", .array([.text(sentence)])),
        ])
      }
      defer { place += 1 }
      switch outcomes {
      case .failure(let refused): return rejected(head, refused, visit)
      case .success(let outcomes):
        switch outcomes[place] {
        case .recorded(let id):
          return .object([
            head, ("result", .text("ok")), ("revision", .optional(id?.description)),
          ])
        case .conflict(let fact):
          return .object([
            head, ("result", .text("conflict")), ("now", fact.map { .object(now($0)) } ?? .null),
          ])
        case .rejected(let reasons):
          return rejected(head, Refused(reasons.map { Refusal($0) }), visit)
        }
      }
    }
    return .json(JSON.object([("results", .array(results))]).written)
  }

  private func rejected(_ head: (String, JSON), _ refused: Refused, _ visit: Visit) -> JSON {
    let sentences = visit.reader.sentences(for: refused) ?? []
    return .object([
      head, ("result", .text("rejected")), ("reasons", .array(sentences.map { .text($0) })),
    ])
  }
}
