internal import FoundationEssentials
internal import SQL
internal import Storage
internal import Training

/// The rows before and after, as an audit entry keeps them.
struct AuditContent: Decodable {
  private let old: [String: Value]?
  private let new: [String: Value]?

  private struct Value: Decodable {
    /// `nil` for anything but text.
    let text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  /// - Throws: `damagedValue` for what no audit entry says.
  init(_ json: String) throws(SQLError) {
    do {
      self = try JSONDecoder().decode(AuditContent.self, from: Data(json.utf8))
    } catch { throw .damagedValue(column: "content") }
  }

  /// Whether one of these columns holds words other than those that stand for somebody erased.
  func says(anythingIn columns: some Sequence<String>, but pseudonym: PersonName) -> Bool {
    let erased = [
      "", "-", pseudonym.given, pseudonym.surname ?? "", pseudonym.withoutPrefix,
    ]
    return columns.contains { column in
      [old, new].contains { row in
        row?[column]?.text.map { !erased.contains($0) } ?? false
      }
    }
  }

  /// How many columns the fuller of the rows has.
  var width: Int { max(old?.count ?? 0, new?.count ?? 0) }
}

extension AuditEntry {
  /// Whether its content says anything about a person whom an erasure leaves only as `pseudonym`.
  func isPersonal(besides pseudonym: PersonName) throws(SQLError) -> Bool {
    guard let content else { return false }
    if table == Table.personName.name {
      return try AuditContent(content.json).says(
        anythingIn: PersonalColumns.name, but: pseudonym)
    }
    guard
      let place = (PersonalColumns.all + PersonalColumns.certificates).first(where: {
        $0.table.name == table
      })
    else { return false }
    let said = try AuditContent(content.json)
    // Of a deleted row an erasure notes the key and the person alone.
    if place.columns.isEmpty { return said.width > place.table.key.count + 1 }
    return said.says(anythingIn: place.columns.map(\.name), but: pseudonym)
  }
}
