internal import Documents
internal import Operations
internal import Phrases
internal import Training

/// What a list would do, or did, line by line: for the screen, as .csv and as .json.
struct ImportSheet {
  let outcome: ImportOutcome
  let reader: Reader

  /// Every line, and the counts at the end.
  var lines: [String] {
    outcome.rows.map(line) + [
      reader.say(
        "ใหม่ \(outcome.new) · เหมือนเดิม \(outcome.same) · ต่างไป \(outcome.changed) · ไม่แน่ใจ \(outcome.unsure) (ยังไม่ได้บันทึก)",
        "new \(outcome.new) · same \(outcome.same) · different \(outcome.changed) · unsure \(outcome.unsure) (nothing recorded)"
      )
    ]
  }

  /// The lines that say something else than what is on record.
  var changes: [String] {
    outcome.rows.filter { if case .changed = $0.match { true } else { false } }.map(line)
  }

  var csv: [UInt8] {
    let head = ["line", "name", "organisation", "match", "record", "details"]
    let rows = outcome.rows.map { row in
      [
        String(row.line), row.name, row.organisation, row.match.code, row.record ?? "",
        details(row.match).joined(separator: " | "),
      ]
    }
    let text = ([head] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    // Spreadsheets take a file without the mark for Latin letters.
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// A line for each row.
  var json: [UInt8] {
    let rows = outcome.rows.map { row in
      JSON.object([
        ("line", .number(Int64(row.line))), ("name", .text(row.name)),
        ("organisation", .text(row.organisation)), ("match", .text(row.match.code)),
        ("record", .optional(row.record)),
        ("details", .array(details(row.match).map(JSON.text))),
      ])
    }
    return Array(JSON.lines(rows).utf8) + [0x0A]
  }

  private func line(_ row: ImportOutcome.Row) -> String {
    let details = details(row.match)
    return "\(row.line)  \(term(row.match))  \(row.name) · \(row.organisation)"
      + (details.isEmpty ? "" : "\n      " + details.joined(separator: "\n      "))
  }

  private func term(_ match: RowMatch) -> String {
    switch match {
    case .new: reader.say("ใหม่", "new")
    case .same: reader.say("เหมือนเดิม", "same")
    case .changed: reader.say("ต่างไป", "different")
    case .unsure: reader.say("ไม่แน่ใจ", "unsure")
    }
  }

  private func details(_ match: RowMatch) -> [String] {
    switch match {
    case .new, .same: []
    case .changed(let differences): differences.map { reader.sentence($0) }
    case .unsure(let candidates):
      candidates.map { candidate in
        "\(candidate.other.names.last?.value.displayed ?? "") [\(candidate.other.id)] "
          + reader.sentence(candidate) { _ in nil }
      }
    }
  }

  private func quoted(_ text: String) -> String {
    // What a spreadsheet would take for a formula is a text.
    let safe = ["=", "+", "-", "@"].contains(text.prefix(1)) ? "'" + text : text
    return safe.contains { ",\"\r\n".contains($0) }
      ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}

extension Invocation {
  /// Shows what a list would do, or writes it into the file that was asked for.
  func sayPreview(_ outcome: ImportOutcome) async throws {
    let sheet = ImportSheet(outcome: outcome, reader: reader)
    guard let path = text("preview-file") else {
      return sheet.lines.forEach(Console.say)
    }
    guard path.hasSuffix(".csv") || path.hasSuffix(".json") else {
      throw UsageError.badChoice("--preview-file", text: path, choices: [".csv", ".json"])
    }
    let bytes = path.hasSuffix(".csv") ? sheet.csv : sheet.json
    _ = try await OutputFolder(path: folder(of: path), replacing: false)
      .write([DocumentFile(name: fileName(of: path)) { bytes }])
    Console.say(sheet.lines.last ?? "")
  }

  /// What `--decide` says of lines.
  func decisions() throws(UsageError) -> [Int: RowDecision] {
    var decisions: [Int: RowDecision] = [:]
    for text in texts("decide") {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let line = Int(arabicDigits(String(parts[0]))),
        let decision = RowDecision(String(parts[1]))
      else { throw .badDecision(text) }
      decisions[line] = decision
    }
    return decisions
  }
}
