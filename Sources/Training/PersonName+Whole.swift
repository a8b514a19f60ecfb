extension PersonName {
  /// A name written in one piece: a known prefix, then given name and surname.
  ///
  /// Two words are given name and surname, three have a middle name. `nil` for a blank text.
  package init?(whole text: String) {
    let text = Self.normalised(text)
    let prefix = Self.prefixes.first { text.hasPrefix($0) && text != $0 } ?? ""
    let words = text.dropFirst(prefix.count).split(separator: " ").map(String.init)
    guard let given = words.first else { return nil }
    try? self.init(
      prefix: prefix, given: given,
      middle: words.count > 2 ? words.dropFirst().dropLast().joined(separator: " ") : nil,
      surname: words.count > 1 ? words.last : nil)
  }

  /// Prefixes that names begin with, the longer before those that they begin with themselves.
  package static let prefixes: [String] = [
    "นาย", "นางสาว", "นาง", "น.ส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.", "คุณ", "ดร.",
    "ผศ.ดร.", "รศ.ดร.", "ศ.ดร.", "ผศ.", "รศ.", "ศ.",
    "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต. หญิง", "ว่าที่ ร.ต.หญิง", "ว่าที่ ร.ต.", "ว่าที่ ร.ท.", "ว่าที่ ร.อ.",
    "จ.ส.อ.", "จ.ส.ท.", "จ.ส.ต.", "ส.อ.", "ส.ท.", "ส.ต.", "พ.จ.อ.", "พ.อ.อ.",
    "พล.อ.", "พล.ท.", "พล.ต.", "พล.ต.อ.", "พล.ต.ท.", "พล.ต.ต.", "พ.อ.", "พ.ท.", "พ.ต.",
    "ร.อ.", "ร.ท.", "ร.ต.", "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.",
    "ด.ต.", "จ.ส.ต.", "ส.ต.อ.", "ส.ต.ท.", "ส.ต.ต.",
    "Mr.", "Mrs.", "Ms.", "Miss", "Dr.",
  ].sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
}
