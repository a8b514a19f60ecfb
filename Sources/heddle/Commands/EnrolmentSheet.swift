internal import Operations
internal import Phrases
internal import Training

/// What is shown of enrolments: their history, letters, and the waiting list.
struct EnrolmentSheet {
  let reader: Reader

  func lines(of history: EnrolmentHistory) -> [String] {
    let waivers = history.waivers.map { waiver in
      let what =
        waiver.prerequisite.map { reader.sentence($0) }
        ?? reader.say("ตำแหน่งในกลุ่มเป้าหมาย", "a position that the round is meant for")
      return reader.say("  ยกเว้น: ", "  waived: ") + "\(what) — \(waiver.reason)"
        + " · \(waiver.recorded.by)"
    }
    return [history.name] + history.steps.map { "  " + line($0) } + waivers
  }

  private func line(_ step: EnrolmentHistory.Step) -> String {
    let change = step.change
    var parts = ["\(time(change.recorded.at))  \(reader.term(change.status))"]
    if let cause = change.cause {
      parts.append(reader.term(cause) + (step.other.map { " (\($0))" } ?? ""))
    }
    if !change.reason.isEmpty { parts.append(change.reason) }
    if let approval = change.approval {
      parts.append("\(reader.term(approval.authority)): \(approval.by)")
    }
    if let letter = step.letter {
      let date = reader.date(letter.dated)
      parts.append(
        reader.say("หนังสือที่ \(letter.number) ลงวันที่ \(date)", "letter \(letter.number) of \(date)"))
    }
    parts.append(reader.say("บันทึกโดย \(change.recorded.by)", "recorded by \(change.recorded.by)"))
    return parts.joined(separator: " · ")
  }

  func lines(of file: LetterFile) -> [String] {
    let letter = file.letter
    var heading = reader.say(
      "ที่ \(letter.number) ลงวันที่ \(reader.date(letter.dated)) · \(file.organisation?.name ?? "") · รับเมื่อ \(reader.date(letter.received))",
      "\(letter.number) of \(reader.date(letter.dated)) · \(file.organisation?.name ?? "") · received \(reader.date(letter.received))"
    )
    if !letter.note.isEmpty { heading += " · \(letter.note)" }
    let count = file.people.count
    return [heading + reader.say(" · \(count) คน", " · \(count) people")]
      + file.people.map { person in
        let label = [person.name, person.position].filter { !$0.isEmpty }.joined(separator: " ")
        return "  \(label) (\(reader.term(person.status)))"
      }
  }

  func lines(of waiting: [WaitingPerson]) -> [String] {
    if waiting.isEmpty { return [reader.say("ไม่มีรายชื่อสำรอง", "nobody is waiting")] }
    return waiting.enumerated().map { index, person in
      let held: String =
        switch person.limit {
        case .quota(let places):
          reader.say(" · ครบจำนวนจัดสรร \(places) คน", " · the quota (\(places)) is taken")
        case .capacity(let places):
          reader.say(" · รอบเต็ม \(places) คน", " · all places (\(places)) are taken")
        case nil: ""
        }
      return "\(index + 1). \(person.name) (\(person.organisation)) · \(time(person.since))\(held)"
    }
  }

  private func time(_ moment: Moment) -> String {
    let clock = moment.isoInThailand.dropFirst("2019-08-28T".count).prefix("16:10".count)
    return "\(reader.date(moment.dateInThailand)) \(clock)"
  }
}
