internal import Operations
internal import Phrases
internal import Training

/// One person on the screen, with all that was and is.
struct PersonSheet {
  let file: PersonFile
  let reader: Reader

  var lines: [String] {
    let person = file.person
    var lines = [
      person.names.last?.value.displayed ?? "",
      reader.say("รหัส: \(person.id)", "id: \(person.id)"),
    ]
    if person.isInvented { lines.append(reader.say("บุคคลสมมุติ", "made up for the sample")) }
    if let other = person.mergedInto {
      lines.append(reader.say("รวมเข้ากับระเบียน \(other)", "merged into \(other)"))
    }
    lines.append(reader.say("ชื่อ", "Names"))
    lines += person.names.map { "  " + named($0) }
    lines.append(reader.say("ตำแหน่ง", "Positions"))
    lines += person.positions.map { "  " + held($0) }
    if !file.aliases.isEmpty {
      lines.append(reader.say("ชื่อที่สะกดต่างกัน", "Other spellings"))
      lines += file.aliases.map { alias in
        "  " + alias.spelling + (alias.source.isEmpty ? "" : " (\(alias.source))")
      }
    }
    for trainer in file.trainers {
      lines.append(reader.say("วิทยากร: \(trainer.name)", "Trainer: \(trainer.name)"))
    }
    if !file.rounds.isEmpty {
      lines.append(reader.say("การอบรม", "Training"))
      lines += file.rounds.map { attendance in
        "  \(attendance.round) · \(attendance.title) · \(reader.date(attendance.first)) · \(reader.term(attendance.status))"
      }
    }
    lines += file.merges.map(merged)
    return lines
  }

  private func named(_ name: Dated<PersonName>) -> String {
    let official = name.value.official
    return name.value.displayed
      + (official == name.value.displayed
        ? "" : reader.say(" (ทางการ: \(official))", " (official: \(official))"))
      + period(name.from, name.until)
  }

  private func held(_ position: Dated<Position>) -> String {
    let title = position.value.title
    let parts = [
      position.value.isActing
        ? reader.say("รักษาราชการแทน\(title)", "acting: \(title)") : title,
      file.organisations[position.value.organisation]?.name ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
      + period(position.from, position.until)
  }

  private func period(_ from: CivilDate?, _ until: CivilDate?) -> String {
    switch (from, until) {
    case (nil, nil): ""
    case (let from?, nil):
      reader.say(" · ตั้งแต่ \(reader.date(from))", " · from \(reader.date(from))")
    case (nil, let until?):
      reader.say(" · ถึง \(reader.date(until))", " · until \(reader.date(until))")
    case (let from?, let until?): " · \(reader.date(from)) – \(reader.date(until))"
    }
  }

  private func merged(_ merge: PersonMerge) -> String {
    let undone = merge.undone == nil ? "" : reader.say(" (ยกเลิกแล้ว)", " (undone)")
    let other =
      merge.retired == file.person.id
      ? reader.say("เข้ากับ \(merge.kept)", "into \(merge.kept)")
      : reader.say("ระเบียน \(merge.retired) เข้ามา", "of \(merge.retired)")
    return reader.say("รวมระเบียน \(merge.id) \(other)", "Merge \(merge.id) \(other)") + undone
  }
}
