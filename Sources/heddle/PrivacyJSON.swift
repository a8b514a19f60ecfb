internal import Operations
internal import Training

/// What `heddle privacy` lists, for other programs; ISO dates and codes instead of words.
enum PrivacyJSON {
  static func rules(_ rules: [RetentionRule]) -> String {
    lines(rules.map { fields(of: $0) + [("source", text($0.source))] })
  }

  static func due(_ due: [RetentionDue]) -> String {
    lines(
      due.map { due in
        fields(of: due.rule) + [
          ("records", String(due.records)),
          (
            "places",
            "["
              + due.places.map { place in
                object([
                  ("name", text(place.name)), ("began", text(place.began.iso)),
                  ("records", String(place.records)),
                ])
              }.joined(separator: ",") + "]"
          ),
        ]
      })
  }

  static func requests(_ requests: [DataRequest]) -> String {
    lines(
      requests.map { request in
        [
          ("id", text(request.id.description)),
          ("person", request.person.map { text($0.description) } ?? "null"),
          ("requester", text(request.requester)), ("kind", text(request.kind.rawValue)),
          ("received", text(request.received.iso)), ("due", text(request.due.iso)),
          ("answered", request.answer.map { text($0.date.iso) } ?? "null"),
        ]
      })
  }

  private static func fields(of rule: RetentionRule) -> [(String, String)] {
    [
      ("kind", text(rule.kind.rawValue)), ("basis", text(rule.basis.rawValue)),
      ("months", String(rule.months)), ("after", text(rule.kind.start.rawValue)),
      ("confirmed", rule.confirmed == nil ? "false" : "true"),
    ]
  }

  /// A JSON array, an object on each line.
  private static func lines(_ objects: [[(String, String)]]) -> String {
    "[" + objects.map(object).joined(separator: ",\n") + "]"
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { text($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  private static func text(_ string: String) -> String {
    var json = ""
    json.appendJSON(string)
    return json
  }
}
