internal import Training

extension History {
  /// For other programs: columns as the database names them, times in ISO 8601 with Thailand's offset.
  package var json: String {
    object([
      ("title", string(title)), ("events", array(events.map(json))),
      (
        "labels",
        object(labels.sorted { $0.key < $1.key }.map { ($0.key, string($0.value)) })
      ),
    ])
  }

  private func json(_ event: Event) -> String {
    object([
      ("operation", string(event.operation.description)),
      ("time", string(event.recorded.at.isoInThailand)), ("by", string(event.recorded.by)),
      ("device", string(event.recorded.device)), ("action", string(event.action)),
      ("changes", array(event.changes.map(json))),
    ])
  }

  private func json(_ change: RowChange) -> String {
    object([
      ("position", String(change.position)), ("table", string(change.table)),
      ("key", change.key), ("kind", string(change.kind.rawValue)),
      (
        "fields",
        object(
          change.fields.map { field in
            (
              field.column,
              object(
                [("old", field.old), ("new", field.new)].compactMap { name, value in
                  value.map { (name, json($0)) }
                })
            )
          })
      ),
    ])
  }

  private func json(_ value: RecordedValue) -> String {
    switch value {
    case .null: "null"
    case .number(let number): String(number)
    case .text(let text): string(text)
    case .digest(let digest): object([("sha256", string(digest))])
    }
  }

  private func string(_ text: String) -> String {
    var json = ""
    json.appendJSON(text)
    return json
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
