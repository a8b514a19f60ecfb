internal import Documents
internal import Exports
internal import OpenDocument
internal import Phrases
internal import Training

/// What is printed about a template: findings from the gravest on, then its fields and fonts.
struct TemplateSheet {
  let path: String
  let trial: TemplateTrial
  let reader: Reader
  private var report: PreflightReport { trial.report }
  private var check: TemplateCheck { trial.check }
  private var findings: [PreflightFinding] { trial.findings }

  /// A person reads no more of them; a hostile file has as many as it likes.
  private static let limit = 200

  var lines: [String] {
    var lines = [path] + kindLines
    for severity in PreflightFinding.Severity.allCases {
      let found = findings.filter { $0.severity == severity }
      if found.isEmpty { continue }
      lines += ["", "\(reader.term(severity)) (\(found.count))"]
      for (index, finding) in found.prefix(Self.limit).enumerated() {
        lines += self.lines(of: finding, number: index + 1)
      }
      lines += rest(found.count)
    }
    return lines + knownNames + fieldLines + fontLines
  }

  var summary: String {
    func count(_ severity: PreflightFinding.Severity) -> Int {
      findings.count { $0.severity == severity }
    }
    let counts = reader.say(
      "ข้อผิดพลาด \(count(.error)) ข้อควรระวัง \(count(.warning)) ข้อสังเกต \(count(.note))",
      "\(count(.error)) error(s), \(count(.warning)) warning(s), \(count(.note)) note(s)")
    return count(.error) > 0
      ? reader.say("ยังใช้ไม่ได้: ", "Cannot be used yet: ") + counts
      : reader.say("ใช้ได้: ", "Can be used: ") + counts
  }

  private var kindLines: [String] {
    guard !check.kinds.isEmpty else { return [] }
    let titles = check.kinds.map { $0.title.text(in: reader.language) }
      .joined(separator: reader.say(" หรือ ", " or "))
    let count = reader.say(
      "รู้จัก \(check.known) จาก \(check.total) ชื่อ",
      "\(check.known) of its \(check.total) names are known")
    guard check.isGuessed else {
      return [reader.say("ชนิดเอกสาร: \(titles) (\(count))", "Kind: \(titles) (\(count))")]
    }
    return [
      reader.say(
        "ชนิดเอกสาร: น่าจะเป็น\(titles) เพราะ\(count) (หากไม่ใช่ ระบุ --kind)",
        "Kind: probably \(titles), since \(count) (if it is another, say --kind)")
    ]
  }

  private func lines(of finding: PreflightFinding, number: Int) -> [String] {
    let advice = reader.advice(finding.fact)
    let indent = "    "
    var lines = wrapped(advice.what, first: pad("\(number).", 4), other: indent)
    let labels = [reader.say("ที่", "where"), reader.say("วิธีแก้", "mend")]
    let width = (labels.map(\.displayWidth).max() ?? 0) + 2
    let other = indent + String(repeating: " ", count: width)
    for (index, place) in finding.places.enumerated() {
      let more = finding.count - finding.places.count
      let isLast = index == finding.places.count - 1
      lines += wrapped(
        reader.place(place)
          + (isLast && more > 0 ? reader.say(" และอีก \(more) แห่ง", " and \(more) more") : ""),
        first: index == 0 ? indent + pad(labels[0], width) : other, other: other)
    }
    if let mend = advice.mend {
      lines += wrapped(mend, first: indent + pad(labels[1], width), other: other)
    }
    return lines
  }

  /// The names that can be used, where one was not known.
  private var knownNames: [String] {
    let isNeeded = findings.contains { finding in
      if case .unknownName = finding.fact { true } else { false }
    }
    guard isNeeded, let vocabulary = check.kinds.first?.vocabulary else { return [] }
    var lines = ["", reader.say("ชื่อที่ใช้ได้", "Names that can be used")]
    func add(_ vocabulary: TemplateVocabulary, _ indent: String) {
      if !vocabulary.fields.isEmpty {
        lines += wrapped(
          vocabulary.fields.map { "{{\($0)}}" }.joined(separator: " "), first: indent,
          other: indent)
      }
      for (name, group) in vocabulary.groups.sorted(by: { $0.key < $1.key }) {
        lines.append("\(indent){{#\(name)}} … {{/\(name)}}")
        add(group, indent + "    ")
      }
    }
    add(vocabulary, "    ")
    return lines
  }

  private var fieldLines: [String] {
    let known = check.kinds.first?.vocabulary.fields ?? []
    let rows = report.fields.prefix(Self.limit).map { field in
      [
        field.name, reader.term(field.role, isCondition: known.contains(field.name)),
        field.syntaxes.map { reader.term($0) }.joined(separator: ", "),
        field.parts.map { reader.term($0) }.joined(separator: ", ")
          + (field.count > 1 ? " ×\(field.count)" : ""),
        field.formatters.map { "| \($0)" }.joined(separator: " "),
      ]
    }
    return table(
      rows, heading: reader.say("ช่องในแม่แบบ", "Fields"), count: report.fields.count)
  }

  private var fontLines: [String] {
    let rows = trial.fonts.map { font, state in
      [
        font.family,
        [
          font.hasThai ? reader.say("ไทย", "Thai") : nil,
          font.hasLatin ? reader.say("ละติน", "Latin") : nil,
        ].compactMap(\.self).joined(separator: ", "), reader.term(state, of: font),
      ]
    }
    return table(rows, heading: reader.say("แบบอักษรที่ใช้", "Fonts"), count: rows.count)
  }

  /// Rows below a heading, in columns as wide as their widest cell.
  private func table(_ rows: [[String]], heading: String, count: Int) -> [String] {
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in
      min(40, rows.map { $0[column].displayWidth }.max() ?? 0) + 2
    }
    let lines = rows.map { row -> String in
      var line = "    " + zip(row, widths).map { pad($0, $1) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    return ["", "\(heading) (\(count))"] + lines + rest(count)
  }

  private func rest(_ count: Int) -> [String] {
    let more = count - Self.limit
    return more > 0 ? [reader.say("    … และอีก \(more)", "    … and \(more) more")] : []
  }
}

/// Broken at blanks so that a line has about a hundred columns; Thai has few, so some are longer.
private func wrapped(_ text: String, first: String, other: String) -> [String] {
  var lines: [String] = []
  var line = first
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty, line.displayWidth + 1 + String(word).displayWidth > 100 {
      lines.append(line)
      (line, isEmpty) = (other, true)
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return lines + [line]
}

private func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.displayWidth))
}

extension String {
  /// In columns of a terminal: marks above and below letters take none.
  fileprivate var displayWidth: Int {
    unicodeScalars.count { ![.nonspacingMark, .format].contains($0.properties.generalCategory) }
  }
}
