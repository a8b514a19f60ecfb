internal import Tables
internal import Training

extension Field {
  static let nameParts: [Field] = [
    .prefix, .officialPrefix, .personName, .given, .middle, .surname,
  ]
}

extension Layout {
  /// Settles which columns names are in: one for the whole name, or one for each part.
  ///
  /// `ชื่อ` alone holds whole names, beside นามสกุล given names; `ชื่อสกุล` beside ชื่อ is the
  /// surname, as the Person Name Act has it.
  mutating func settleNames() {
    if columns[.given] != nil, columns[.surname] == nil,
      columns[.personName]?.heading == "ชื่อสกุล"
    {
      take(.personName, as: .surname)
    }
    if columns[.personName] == nil, columns[.surname] == nil, columns[.given]?.heading == "ชื่อ" {
      take(.given, as: .personName)
    }
    exclude(.personName, with: .given, .middle, .surname)
  }
}

extension RowReader {
  /// The name of the row's person; a prefix in front of it is split off unless a column has it.
  mutating func name() -> PersonName? {
    let field: Field = source.columns[.personName] == nil ? .given : .personName
    guard let text = required(field) else { return nil }
    do throws(NameProblem) {
      return try name(text, isWhole: field == .personName)
    } catch {
      report(.name(error), in: field)
      return nil
    }
  }

  private func name(_ text: String, isWhole: Bool) throws(NameProblem) -> PersonName {
    let split = try PrefixedName(text)
    if let prefix = self.text(.prefix), !split.prefix.isEmpty {
      throw .secondPrefix(split.prefix, in: prefix)
    }
    let prefix = self.text(.prefix) ?? split.prefix
    let official = self.text(.officialPrefix) ?? split.officialPrefix
    if isWhole {
      return try wholeName(split.rest, prefix: prefix, officialPrefix: official, written: text)
    }
    return try personName(
      prefix: prefix, officialPrefix: official, given: split.rest, middle: self.text(.middle),
      surname: self.text(.surname), written: text)
  }
}
