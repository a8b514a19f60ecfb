package import Operations
internal import Training

extension Reader {
  /// A history for reading: for each operation when, who, what and where, and below it every row with
  /// what changed.
  package func lines(_ history: History) -> [String] {
    history.events.flatMap { event in
      [heading(event)] + event.changes.flatMap { lines($0, history) }
    }
  }

  private func heading(_ event: History.Event) -> String {
    let device = event.recorded.device.isEmpty ? "" : say(" จาก ", " from ") + event.recorded.device
    return
      "\(moment(event.recorded.at))  \(event.recorded.by): \(actionTerm(event.action))\(device)"
  }

  package func lines(_ change: History.RowChange, _ history: History) -> [String] {
    let title = "  \(sign(change.kind)) \(tableTerm(change.table))"
    if change.kind == .erased {
      return [title + say(" (เนื้อหาถูกลบตามการลบข้อมูลส่วนบุคคล)", " (its content was erased)")]
    }
    return [title]
      + change.fields.map { field in
        let words = [field.old, field.new].map { value in
          value.map { self.value($0, field.column, of: change.table, history) }
        }
        let values = words.compactMap(\.self).joined(separator: " → ")
        return "      \(columnTerm(field.column, of: change.table)): \(values)"
      }
  }

  private func sign(_ kind: History.Kind) -> String {
    switch kind {
    case .added: "+"
    case .changed: "~"
    case .removed: "−"
    case .erased: "×"
    }
  }

  private func value(
    _ value: RecordedValue, _ column: String, of table: String, _ history: History
  ) -> String {
    switch value {
    case .null: "–"
    case .number(let number): self.value(Int(number), column)
    case .digest(let digest):
      say("(ข้อมูล SHA-256 \(digest.prefix(12))…)", "(bytes, SHA-256 \(digest.prefix(12))…)")
    case .text(let text):
      history.labels[text].map(label) ?? code(text, column, of: table)
        ?? (try? CivilDate(iso: text)).map { shortDate($0) } ?? inOneLine(text, column)
    }
  }

  private func value(_ number: Int, _ column: String) -> String {
    if column.hasPrefix("is_"), (0...1).contains(number) {
      return number == 1 ? say("ใช่", "yes") : say("ไม่", "no")
    }
    if ["start_minute", "end_minute"].contains(column),
      let time = try? TimeOfDay(minutes: number)
    {
      return self.time(time)
    }
    return self.number(number)
  }

  /// A word of the database as people say it.
  private func code(_ text: String, _ column: String, of table: String) -> String? {
    switch (table, column) {
    case ("attendance_mark", "status"):
      switch text {
      case "present": term(AttendanceStatus.present)
      case "late": say("สาย", "late")
      case "leave": term(AttendanceStatus.leave)
      case "absent": term(AttendanceStatus.absent)
      default: nil
      }
    case ("enrolment_status", "status"): Enrolment.Status(rawValue: text).map { term($0) }
    case ("rating", "occasion"): Assessment.Occasion(rawValue: text).map { term($0) }
    case ("rating", "rater_kind"): Rating.RaterKind(rawValue: text).map { term($0) }
    case ("organisation", "kind"): Organisation.Kind(rawValue: text).map { term($0) }
    case ("agreement_party", "level"): Agreement.Level(rawValue: text).map { term($0) }
    default: nil
    }
  }

  /// A label that may begin with a day.
  private func label(_ text: String) -> String {
    guard let day = try? CivilDate(iso: String(text.prefix(10))) else { return text }
    return shortDate(day) + text.dropFirst(10)
  }

  /// A long text is cut: the trail holds the whole.
  private func inOneLine(_ text: String, _ column: String) -> String {
    if column.hasSuffix("digest") { return text.prefix(12) + "…" }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return line.count > 160 ? line.prefix(160) + "…" : line
  }
}
