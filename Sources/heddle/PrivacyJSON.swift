internal import Operations
internal import Training

/// What `heddle privacy` lists, for other programs; ISO dates and codes instead of words.
enum PrivacyJSON {
  static func rules(_ rules: [RetentionRule]) -> String {
    JSON.lines(rules.map { .object(fields(of: $0) + [("source", .text($0.source))]) })
  }

  static func due(_ due: [RetentionDue]) -> String {
    JSON.lines(
      due.map { due in
        .object(
          fields(of: due.rule) + [
            ("records", .number(Int64(due.records))),
            (
              "places",
              .array(
                due.places.map { place in
                  .object([
                    ("name", .text(place.name)), ("began", .text(place.began.iso)),
                    ("records", .number(Int64(place.records))),
                  ])
                })
            ),
          ])
      })
  }

  static func requests(_ requests: [DataRequest]) -> String {
    JSON.lines(
      requests.map { request in
        .object([
          ("id", .text(request.id.description)),
          ("person", .optional(request.person?.description)),
          ("requester", .text(request.requester)), ("kind", .text(request.kind.rawValue)),
          ("received", .text(request.received.iso)), ("due", .text(request.due.iso)),
          ("answered", .optional(request.answer?.date.iso)),
        ])
      })
  }

  private static func fields(of rule: RetentionRule) -> [(String, JSON)] {
    [
      ("kind", .text(rule.kind.rawValue)), ("basis", .text(rule.basis.rawValue)),
      ("months", .number(Int64(rule.months))), ("after", .text(rule.kind.start.rawValue)),
      ("confirmed", .flag(rule.confirmed != nil)),
    ]
  }
}
