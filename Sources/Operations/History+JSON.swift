internal import Training

extension History {
  /// For other programs: columns as the database names them, times in ISO 8601 with Thailand's offset.
  package var json: String {
    JSON.object([
      ("title", .text(title)), ("events", .array(events.map(json))),
      (
        "labels", .object(labels.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
      ),
    ]).written
  }

  private func json(_ event: Event) -> JSON {
    .object([
      ("operation", .text(event.operation.description)),
      ("time", .text(event.recorded.at.isoInThailand)), ("by", .text(event.recorded.by)),
      ("device", .text(event.recorded.device)), ("action", .text(event.action)),
      ("changes", .array(event.changes.map(json))),
    ])
  }

  private func json(_ change: RowChange) -> JSON {
    .object([
      ("position", .number(Int64(change.position))), ("table", .text(change.table)),
      ("key", .raw(change.key)), ("kind", .text(change.kind.rawValue)),
      ("fields", .object(change.fields.map { ($0.column, json($0.old, $0.new)) })),
    ])
  }

  private func json(_ old: RecordedValue?, _ new: RecordedValue?) -> JSON {
    .object(
      [("old", old), ("new", new)].compactMap { name, value in value.map { (name, json($0)) } })
  }

  private func json(_ value: RecordedValue) -> JSON {
    switch value {
    case .null: .null
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .digest(let digest): .object([("sha256", .text(digest))])
    }
  }
}
