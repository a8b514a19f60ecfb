package import Training

extension Reader {
  /// What every page of a document with made-up people says.
  package var sampleMark: String {
    say("ข้อมูลตัวอย่าง (บุคคลสมมติ)", "Sample data (invented people)")
  }

  package func term(_ halfDay: HalfDay) -> String {
    switch halfDay {
    case .morning: say("เช้า", "Morning")
    case .afternoon: say("บ่าย", "Afternoon")
    }
  }

  /// `ระหว่างวันที่ 27–28 สิงหาคม พ.ศ. 2562`, or `เมื่อวันที่ …` for a single day.
  package func held(_ first: CivilDate, _ last: CivilDate) -> String {
    guard language == .thai else { return dates(first, last) }
    return first == last
      ? "เมื่อ" + formalDate(first) : "ระหว่างวันที่ " + datesOfEra(first, last)
  }

  /// When a session begins, as `13.30 น.` or `13:30`.
  package func startTime(_ slot: Slot) -> String {
    time(slot.start) + say(" น.", "")
  }

  /// The names as one phrase with a conjunction before the last one; nothing for no names.
  package func list(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    let others = names.dropLast()
    return others.isEmpty
      ? last : others.joined(separator: ", ") + say(" และ", " and ") + last
  }

  /// The venue with what it lies in, outwards: `สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอ… จังหวัด…`.
  package func place(_ venue: Venue) -> String {
    guard language == .thai else {
      return [venue.name, venue.subdistrict, venue.district, venue.province]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let isBangkok = venue.province == "กรุงเทพมหานคร"
    let parts = [
      ("", venue.name), (isBangkok ? "แขวง" : "ตำบล", venue.subdistrict),
      (isBangkok ? "เขต" : "อำเภอ", venue.district),
      (isBangkok ? "" : "จังหวัด", venue.province),
    ]
    return parts.compactMap { kind, name in name.isEmpty ? nil : kind + name }
      .joined(separator: " ")
  }

  package func term(_ result: RoundResult) -> String {
    switch result {
    case .complete: say("ผ่าน", "completed")
    case .incomplete: say("ไม่ผ่าน", "not completed")
    case .open: say("ยังไม่สรุปผล", "not settled yet")
    }
  }

  /// `ใช้ได้`, or `ยกเลิก 3 ก.ย. 2562 (…)`; then, for a reissue, `ใบแทนของ 001/2562`.
  package func state(of certificate: Certificate) -> String {
    let state =
      if let void = certificate.void {
        say("ยกเลิก ", "void since ") + shortDate(void.date)
          + (void.reason.isEmpty ? "" : " (\(void.reason))")
      } else {
        say("ใช้ได้", "valid")
      }
    guard let replaced = certificate.facts.replaces else { return state }
    return state + say("; ใบแทนของ ", "; stands in for ") + digits(replaced.text)
  }

  package func term(_ heading: ListHeading) -> String {
    switch heading {
    case .index: say("ที่", "No.")
    case .name: say("ชื่อ-สกุล", "Name")
    case .position: say("ตำแหน่ง", "Position")
    case .organisation: say("สังกัด", "Organisation")
    case .district: say("อำเภอ", "District")
    case .province: say("จังหวัด", "Province")
    case .status: say("สถานะ", "Status")
    case .share: say("ร้อยละการเข้าร่วม", "% attended")
    case .result: say("ผล", "Result")
    case .reason: say("เหตุผล", "Reason")
    case .certificateNumber: say("เลขที่วุฒิบัตร", "Certificate no.")
    case .registerNumber: say("เลขที่", "No.")
    case .training: say("หลักสูตร/การอบรม", "Training")
    case .ordinal: say("ครั้งที่", "Round")
    case .trainingDates: say("วันที่อบรม", "Dates")
    case .hours: say("ชั่วโมง", "Hours")
    case .issued: say("วันที่ออก", "Issued")
    case .receivedBy: say("ผู้ลงชื่อรับ", "Received by")
    case .note: say("หมายเหตุ", "Note")
    }
  }

  package func title(_ list: ListTitle) -> String {
    switch list {
    case .roster: say("บัญชีรายชื่อผู้เข้ารับการอบรม", "Roster")
    case .certificateRegister: say("ทะเบียนคุมวุฒิบัตร", "Certificate register")
    case .ratings: say("ผลการประเมินสมรรถนะ", "Competency ratings")
    }
  }

  /// `C1 หลังอบรม (วิทยากร)`.
  package func ratingHeading(
    _ code: String, _ occasion: Assessment.Occasion, _ kind: Rating.RaterKind
  ) -> String {
    "\(code) \(term(occasion)) (\(term(kind)))"
  }

  /// What a level above or below the expected one is headed by.
  package func expectedHeading(_ code: String, _ level: Int) -> String {
    say(
      "\(code) เทียบระดับที่คาดหวัง (\(number(level)))",
      "\(code) against expected (\(number(level)))")
  }

  package var notObserved: String { say("ไม่ได้สังเกต", "not observed") }

  /// What the codes of competencies stand for, on one line.
  package func legend(of competencies: [Curriculum.Competency]) -> String {
    competencies.map { "\($0.code) \($0.title.text(in: language))" }.joined(separator: " · ")
  }

  /// `การอบรมเชิงปฏิบัติการ “…” ครั้งที่ 2`.
  package func workshop(_ title: String, ordinal: Int) -> String {
    say(
      "การอบรมเชิงปฏิบัติการ “\(workshopSubject(title))” ครั้งที่ \(number(ordinal))",
      "Workshop \(number(ordinal)): “\(title)”")
  }

  private func datesOfEra(_ first: CivilDate, _ last: CivilDate) -> String {
    // The year closes a Thai date, so the era goes in front of the last word of each part.
    let text = dates(first, last)
    let parts = text.split(separator: " – ")
    guard first.year != last.year, parts.count == 2 else { return eraMarked(text) }
    return parts.map { eraMarked(String($0)) }.joined(separator: " – ")
  }

  private func eraMarked(_ text: String) -> String {
    guard let space = text.lastIndex(of: " ") else { return text }
    return text[..<space] + " พ.ศ." + text[space...]
  }
}

/// How a participant stands against the completion rule, as lists say it.
package enum RoundResult: Hashable, Sendable {
  case complete, incomplete
  /// Something that decides it has not been recorded yet.
  case open
}

/// The heading of a column in lists.
package enum ListHeading: CaseIterable, Sendable {
  case index, name, position, organisation, district, province, status, share, result, reason
  case certificateNumber, registerNumber, training, ordinal, trainingDates, hours, issued
  case receivedBy, note
}

package enum ListTitle: CaseIterable, Sendable {
  case roster, certificateRegister, ratings
}
