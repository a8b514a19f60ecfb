internal import SQL
internal import Storage
internal import Training

extension AuditEntry {
  /// Whether its content says anything about a person whom an erasure leaves only as `pseudonym`.
  ///
  /// - Throws: `damagedValue` for a content that no audit entry says.
  func isPersonal(besides pseudonym: PersonName) throws(SQLError) -> Bool {
    guard let content else { return false }
    let place = (PersonalColumns.all + PersonalColumns.certificates).first {
      $0.table.name == table
    }
    guard place != nil || table == Table.personName.name else { return false }
    guard let change = RecordedChange(json: content.json) else {
      throw .damagedValue(column: "content")
    }
    // Of a deleted row an erasure notes the key and the person alone.
    if let place, place.columns.isEmpty {
      return change.fields.count > place.table.key.count + 1
    }
    let columns = place.map { Set($0.columns.map(\.name)) } ?? PersonalColumns.name
    let erased = ["", "-", pseudonym.given, pseudonym.surname, pseudonym.withoutPrefix]
    return change.fields.contains { field in
      guard columns.contains(field.column), case .text(let text) = field.value else {
        return false
      }
      return !erased.contains(text)
    }
  }
}

extension RecordedChange {
  fileprivate var fields: [RecordedField] { (old ?? []) + (new ?? []) }
}
