package import Training

extension Reader {
  /// What stands where a number would, of nobody or without one of its parts.
  package var notComputable: String { say("คำนวณไม่ได้", "not computable") }

  /// What a published report says instead of a count of 1 to 4.
  package var suppressedCount: String { say("น้อยกว่า \(number(5))", "<\(number(5))") }

  /// What a published report says for a count that would give away another.
  package var withheld: String { say("ไม่แสดง", "withheld") }

  /// When a session begins: `27 ส.ค. 2562 13.30 น.`.
  package func shortName(_ session: Session) -> String {
    "\(shortDate(session.slot.date)) \(startTime(session.slot))"
  }

  /// `2`, `2.5`, of a doubled number.
  package func half(_ doubled: Int) -> String {
    let (whole, half) = doubled.magnitude.quotientAndRemainder(dividingBy: 2)
    return digits((doubled < 0 ? "−" : "") + "\(whole)" + (half == 0 ? "" : ".5"))
  }

  /// `2.35`, of hundredths.
  package func hundredths(_ value: Int) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: 100)
    return digits("\(whole).\(padded(rest, 2))")
  }

  package func term(_ band: AttendanceBand, percent: Int) -> String {
    switch band {
    case .all: say("เข้าร่วมครบทุกช่วง", "attended everything")
    case .enough:
      digits(
        say("ไม่ครบ แต่ถึงเกณฑ์ \(percent)%", "not everything, but \(percent)% or more"))
    case .tooLittle: digits(say("ไม่ถึงเกณฑ์ \(percent)%", "less than \(percent)%"))
    case .nothing: say("ไม่ได้เข้าร่วมเลย", "nothing at all")
    case .unsettled: say("ยังบันทึกการเข้าร่วมไม่ครบ", "not all recorded yet")
    }
  }

  package func term(_ heading: ReportHeading) -> String {
    switch heading {
    case .invited: say("เสนอชื่อ", "invited")
    case .registered: say("ลงทะเบียน", "enrolled")
    case .attended: say("เข้าร่วม", "attended")
    case .certified: say("ได้รับ\u{200B}วุฒิบัตร", "certified")
    case .present: say("มา", "present")
    case .late: say("สาย", "late")
    case .leave: say("ลา", "leave")
    case .absent: say("ขาด", "absent")
    case .unmarked: say("ยังไม่\u{200B}บันทึก", "not marked")
    case .notObserved: say("ไม่ได้\u{200B}สังเกต", "not observed")
    case .before: say("ก่อน", "before")
    case .after: say("หลัง", "after")
    case .expected: say("คาดหวัง", "expected")
    case .pairs: say("จำนวนคู่", "pairs")
    case .planned: say("หลักสูตร\u{200B}กำหนด", "curriculum")
    case .scheduled: say("ตาม\u{200B}กำหนดการ", "scheduled")
    case .held: say("จัดแล้ว", "held")
    case .organisation: say("หน่วยงาน", "Organisation")
    case .session: say("ช่วงเวลา", "Session")
    case .competency: say("สมรรถนะ", "Competency")
    case .module: say("หน่วยการเรียนรู้", "Module")
    }
  }

  package func title(_ chart: ReportChart) -> String {
    switch chart {
    case .coverage:
      say(
        "จำนวนผู้ได้รับการเสนอชื่อ ลงทะเบียน เข้าร่วม และได้รับวุฒิบัตร จำแนกตามหน่วยงาน",
        "People invited, enrolled, attended and certified, by organisation")
    case .attendance: say("การเข้าร่วมในแต่ละช่วงเวลา", "Attendance by session")
    case .heatMap:
      say(
        "จำนวนผู้เข้าร่วมต่อผู้ลงทะเบียน จำแนกตามหน่วยงานและช่วงเวลา",
        "People who attended of those enrolled, by organisation and session")
    case .change:
      say(
        "มัธยฐานของระดับสมรรถนะก่อนและหลังอบรม", "Median level of each competency, before and after")
    case .levels:
      say("จำนวนคนในแต่ละระดับสมรรถนะหลังอบรม", "People at each level of competency afterwards")
    case .plan:
      say(
        "เวลาอบรมตามหลักสูตร ตามกำหนดการ และที่จัดแล้ว จำแนกตามหน่วยการเรียนรู้",
        "Contact time of the curriculum, scheduled and held, by module")
    case .gaps:
      say(
        "มัธยฐานหลังอบรมเทียบกับระดับที่คาดหวัง จำแนกตามหน่วยงานและสมรรถนะ",
        "Median afterwards less the expected level, by organisation and competency")
    }
  }

  /// What a shade of the heat map means.
  package func term(_ step: AttendanceStep) -> String {
    switch step {
    case .nobody: digits("0%")
    case .belowHalf: digits(say("ไม่ถึง 50%", "below 50%"))
    case .belowMost: digits("50–79%")
    case .most: digits("80–99%")
    case .everybody: digits("100%")
    case .unsettled: say("ยังบันทึกไม่ครบ", "not all recorded")
    }
  }

  /// What a shade of the map of gaps means.
  package func term(_ step: GapStep) -> String {
    switch step {
    case .reached: say("ถึงระดับที่คาดหวัง", "expected level reached")
    case .lessThanOne: say("ต่ำกว่าไม่ถึง \(number(1)) ระดับ", "less than \(number(1)) below")
    case .lessThanTwo:
      say(
        "ต่ำกว่า \(number(1)) ถึงไม่ถึง \(number(2)) ระดับ",
        "\(number(1)) to less than \(number(2)) below")
    case .more: say("ต่ำกว่า \(number(2)) ระดับขึ้นไป", "\(number(2)) or more below")
    }
  }

  /// Time without a module: an opening, a ceremony.
  package var withoutModule: String { say("นอกหน่วยการเรียนรู้", "outside of modules") }

  /// How to complete, in words.
  package func sentence(_ rule: CompletionRule) -> String {
    let basis =
      switch rule.attendance.basis {
      case .hours: say("เวลาอบรมทั้งหมด", "all contact time")
      case .halfDays: say("จำนวนครึ่งวันทั้งหมด", "all half-days")
      }
    let attendance = digits(
      say(
        "เข้าร่วมไม่น้อยกว่าร้อยละ \(rule.attendance.percent) ของ\(basis)",
        "attends at least \(rule.attendance.percent)% of \(basis)"))
    let competencies = rule.required.map { required in
      say(
        "มีสมรรถนะ \(required.competency) \(term(required.occasion)) ระดับ \(number(required.level)) ขึ้นไป",
        "shows competency \(required.competency) \(term(required.occasion)) at level \(number(required.level)) or above"
      )
    }
    return list([attendance] + competencies)
  }

  package func sentence(_ kind: ShortfallKind) -> String {
    switch kind {
    case .noSessions: say("ยังไม่มีช่วงเวลาอบรมที่เกี่ยวข้อง", "no session concerns them yet")
    case .unmarked: say("ยังบันทึกการเข้าร่วมไม่ครบ", "attendance not all recorded yet")
    case .attendance: say("เข้าร่วมไม่ถึงเกณฑ์", "attended less than the rule asks")
    case .notRated(let code):
      say("ยังไม่ได้ประเมินสมรรถนะ \(code)", "not rated in competency \(code)")
    case .notObserved(let code):
      say("ไม่ได้สังเกตสมรรถนะ \(code)", "competency \(code) not observed")
    case .below(let code):
      say("สมรรถนะ \(code) ต่ำกว่าระดับที่กำหนด", "competency \(code) below the required level")
    }
  }

  /// Who rated before and after, and what to mind where they differ.
  package func sentence(_ pair: RaterPair, on occasions: OccasionPair = .round) -> String {
    let (before, after) = (ratings(pair.before), ratings(pair.after))
    let (first, second) = (term(occasions.from), term(occasions.to))
    let raters = say(
      "ระดับ\(first)มาจาก\(before) ระดับ\(second)มาจาก\(after)",
      occasions == .round
        ? "Levels before are \(before), levels after \(after)."
        : "Raters: \(first): \(before); \(second): \(after).")
    guard pair.before != pair.after else { return raters }
    return raters
      + say(
        " ผู้ประเมินเป็นคนละฝ่ายกัน ผลต่างจึงรวมความแตกต่างระหว่างผู้ประเมินไว้ด้วย",
        " The raters differ, so the difference is partly theirs.")
  }

  package var expectedLevel: String { say("ระดับที่คาดหวัง", "expected level") }

  package func occasion(_ occasion: Assessment.Occasion, by kind: Rating.RaterKind) -> String {
    "\(term(occasion)) (\(term(kind)))"
  }

  private func ratings(_ kind: Rating.RaterKind) -> String {
    switch kind {
    case .own: say("การประเมินตนเอง", "self-ratings")
    case .trainer: say("การประเมินของวิทยากร", "trainers' ratings")
    case .supervisor: say("การประเมินของผู้บังคับบัญชา", "supervisors' ratings")
    }
  }
}

/// The heading of a column of a report's charts; a zero-width space tells where it may be broken.
package enum ReportHeading: CaseIterable, Sendable {
  case invited, registered, attended, certified
  case present, late, leave, absent, unmarked
  case notObserved, before, after, expected, pairs
  case planned, scheduled, held
  /// What the rows of a chart's table are.
  case organisation, session, competency, module
}

package enum ReportChart: CaseIterable, Sendable {
  case coverage, plan, attendance, heatMap, change, levels, gaps
}

/// How a group's median stands against the expected level.
package enum GapStep: CaseIterable, Hashable, Sendable {
  case reached, lessThanOne, lessThanTwo, more
}

/// How much of a group was there.
package enum AttendanceStep: CaseIterable, Hashable, Sendable {
  case nobody, belowHalf, belowMost, most, everybody
  /// Somebody's attendance is not recorded.
  case unsettled
}
