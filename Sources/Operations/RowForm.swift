internal import Credentials
internal import SQL

/// Rows as the trail knows them and rows as they stand, brought into one form in which equal ones have
/// equal digests.
struct RowForm {
  private let hash: SetHash
  /// By table and column: what a column holds that no operation has filled.
  private let defaults: [String: [String: RecordedValue]]

  init(_ tables: [Table], _ db: any Connection) throws {
    hash = try SetHash()
    var defaults: [String: [String: RecordedValue]] = [:]
    for table in tables {
      let known = try db.defaults(of: table.name).mapValues(RecordedValue.init)
      if !known.isEmpty { defaults[table.name] = known }
    }
    self.defaults = defaults
  }

  /// Of a row's identity.
  func key(_ table: String, _ rowKey: String) -> UInt128 {
    var form = CanonicalForm("key")
    form.add(table)
    form.add(rowKey)
    return hash.digest(of: form)
  }

  /// Of a row with its identity; columns without a value, or with the one that they have from the
  /// start, count as left out, since later versions add columns.
  func state(_ fields: [RecordedField], of key: UInt128, in table: String) -> UInt128 {
    let defaults = defaults[table]
    var form = CanonicalForm("row", capacity: 512)
    form.add(Int64(truncatingIfNeeded: key))
    form.add(Int64(truncatingIfNeeded: key >> 64))
    for field in fields.sorted(by: { $0.column < $1.column }) {
      if field.value == .null || field.value == defaults?[field.column] { continue }
      form.add(field.column)
      switch field.value {
      case .null: break
      case .number(let number): form.add(number)
      case .text(let text): form.add(text)
      case .digest(let digest): form.add(Array(digest.utf8))
      }
    }
    return hash.digest(of: form)
  }
}

extension RecordedValue {
  init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .blob(let bytes): self = .digest(sha256(bytes))
    }
  }
}

extension RecordedField {
  init(_ field: Change.Field) {
    self.init(column: field.column, value: RecordedValue(field.value))
  }
}
