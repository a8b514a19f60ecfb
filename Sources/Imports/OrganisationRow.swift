package import Tables
package import Training

/// One organisation of a list, `no, kind, name, name_in_announcement, district, …` in any order.
package struct OrganisationRow: ListRow, Hashable {
  package let source: RowSource
  package let kind: Organisation.Kind
  package let name: String
  /// Empty where a body belongs to none, as in `Organisation`.
  package let district: String
  package let province: String
  /// The name as its source wrote it, where that differs.
  package let rawSpelling: String?
  package let aliases: [String]

  package init(
    source: RowSource, kind: Organisation.Kind, name: String, district: String, province: String,
    rawSpelling: String?, aliases: [String]
  ) {
    self.source = source
    self.kind = kind
    self.name = name
    self.district = district
    self.province = province
    self.rawSpelling = rawSpelling
    self.aliases = aliases
  }

  /// Reads a list of organisations; without a column for the kind, names begin with it.
  ///
  /// - Throws: every problem of the list at once.
  package static func rows(of table: Table) throws(ImportError) -> [OrganisationRow] {
    var layout = Layout(
      of: table,
      fields: [
        .rowNumber, .kind, .organisationName, .announcedName, .otherSpellings, .district,
        .province,
      ])
    layout.require(.organisationName)
    layout.require(.district)
    layout.require(.province)
    return try layout.rows(of: table) { reader in row(&reader).map { [$0] } ?? [] }
  }

  private static func row(_ reader: inout RowReader) -> OrganisationRow? {
    let name = reader.required(.organisationName)
    let kind = kind(&reader, name: name)
    let (district, province) = (reader.district, reader.province)
    if let kind {
      if kind.isInDistrict, district == nil { reader.report(.blank, in: .district) }
      if kind.isInProvince, province == nil { reader.report(.blank, in: .province) }
    }
    guard let name, let kind else { return nil }
    let raw = reader.text(.announcedName)
    let aliases = reader.text(.otherSpellings)?.split { $0 == "|" || $0 == "/" } ?? []
    return OrganisationRow(
      source: reader.source, kind: kind, name: name, district: district ?? "",
      province: province ?? "", rawSpelling: raw == name ? nil : raw,
      aliases: aliases.map { tidied(String($0)) }.filter { !$0.isEmpty })
  }

  private static func kind(_ reader: inout RowReader, name: String?) -> Organisation.Kind? {
    if reader.text(.kind) != nil {
      return reader.choice(.kind, from: Organisation.Kind.words) { .unknownKind($0) }
    }
    guard let name else { return nil }
    if let kind = Organisation.Kind(beginningOf: name) { return kind }
    reader.report(.kindNotInName(name), in: .organisationName)
    return nil
  }

  struct Identity: Hashable {
    let kind: Organisation.Kind
    let name, district, province: String
  }

  var identity: Identity {
    Identity(
      kind: kind, name: folded(name), district: folded(district), province: folded(province))
  }

  var identityFields: [Field] { [.organisationName] }
}

extension RowReader {
  /// The district's name without the word for district, which lists write or leave out.
  var district: String? { text(.district).map { bare($0, ["อำเภอ", "อ."]) } }

  /// The province's name without the word for province.
  var province: String? { text(.province).map { bare($0, ["จังหวัด", "จ."]) } }

  private func bare(_ name: String, _ words: [String]) -> String {
    for word in words where name.hasPrefix(word) {
      let rest = tidied(String(name.unicodeScalars.dropFirst(word.unicodeScalars.count)))
      if !rest.isEmpty { return rest }
    }
    return name
  }
}
