package import Operations
internal import Training

extension Reader {
  /// ` ที่ใกล้เคียง: …`, or nothing where there is nothing near.
  package func suggestion(_ nearest: [String]) -> String {
    var names: [String] = []
    for name in nearest where !names.contains(name) { names.append(name) }
    let list = names.joined(separator: ", ")
    return names.isEmpty ? "" : say(" (หมายถึง \(list) หรือไม่)", "; did you mean \(list)?")
  }

  package func term(_ subject: Refusal.Subject) -> String {
    switch subject {
    case .programme: say("โครงการ", "programme")
    case .curriculum: say("หลักสูตร", "curriculum")
    case .round: say("รอบการอบรม", "round")
    case .cohort: say("รุ่น", "cohort")
    case .organisation: say("หน่วยงาน", "organisation")
    case .venue: say("สถานที่", "venue")
    case .room: say("ห้อง", "room")
    case .trainer: say("วิทยากร", "trainer")
    case .holiday: say("วันหยุด", "holiday")
    case .module: say("หน่วยการเรียนรู้", "module")
    case .competency: say("สมรรถนะ", "competency")
    case .session: say("ช่วงเวลา", "session")
    case .person: say("บุคลากร", "person")
    case .certificate: say("วุฒิบัตร", "certificate")
    case .template: say("แม่แบบฉบับ", "template version")
    case .merge: say("การรวมระเบียน", "merge")
    case .enrolment: say("การลงทะเบียน", "enrolment")
    case .letter: say("หนังสือส่งรายชื่อ", "nomination letter")
    case .request: say("คำขอของเจ้าของข้อมูล", "request of a data subject")
    }
  }

  /// What was refused and how to mend it, with its line and column where it has them.
  package func sentence(_ refusal: Refusal) -> String {
    let place = refusal.place.map { place in
      if let cell = place.cell { return self.place(cell.sheet, place.line, cell.column) }
      return place.column.isEmpty
        ? say("บรรทัด \(number(place.line))", "Line \(number(place.line))")
        : say(
          "บรรทัด \(number(place.line)) คอลัมน์ \(inMarks(place.column))",
          "Line \(number(place.line)), column \(inMarks(place.column))")
    }
    return (place.map { $0 + ": " } ?? "") + sentence(refusal.reason)
  }

  private func sentence(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .unknown(let subject, let name, let nearest):
      say(
        "ไม่พบ\(term(subject)) “\(name)”\(suggestion(nearest))",
        "there is no \(term(subject)) “\(name)”\(suggestion(nearest))")
    case .ambiguous(let subject, let name, let candidates):
      say(
        "“\(name)” ตรงกับ\(term(subject))หลายรายการ: \(candidates.joined(separator: " · ")) โปรดระบุให้ชัด",
        "“\(name)” fits several (\(term(subject))): \(candidates.joined(separator: " · ")); say which"
      )
    case .exists(let subject, let name):
      say(
        "มี\(term(subject)) “\(name)” อยู่แล้ว",
        "\(term(subject)) “\(name)” is there already")
    case .duplicatePerson(let name, let organisation):
      say(
        "“\(name)” มีอยู่แล้วใน\(organisation) ให้ลบบรรทัดนี้ หรือถ้าเป็นคนละคน ให้ระบุตำแหน่งต่างกันและใช้ --namesakes",
        "“\(name)” is there already at \(organisation); remove the line, or, for another person of the same name, give a different position and use --namesakes"
      )
    case .invalidCode(let code):
      say(
        "รหัส “\(code)” ใช้ได้เฉพาะ a–z, 0–9 และ - (ไม่เกิน 64 ตัว)",
        "code “\(code)” may have a–z, 0–9 and - only (at most 64)")
    case .capacityNotPositive(let capacity):
      digits(
        say(
          "ความจุ \(capacity) ต้องเป็นจำนวนตั้งแต่ 1", "a capacity of \(capacity) must be 1 or more"))
    case .ordinalNotPositive(let ordinal):
      digits(say("ครั้งที่ \(ordinal) ต้องเริ่มที่ 1", "round number \(ordinal) must be 1 or more"))
    case .datesReversed(let first, let last):
      say(
        "วันที่ \(date(last)) อยู่ก่อนวันที่ \(date(first)) ที่ต้องมาก่อน",
        "\(date(last)) is before \(date(first)), which has to come first")
    case .tooManySignatories(let count):
      digits(
        say(
          "ผู้ลงนามมีได้ไม่เกิน 3 คน (ระบุมา \(count))",
          "a certificate has at most 3 signatories (\(count) given)"))
    case .conflict(let conflict): sentence(conflict)
    case .alreadyEnrolled(let name, let status):
      say(
        "“\(name)” อยู่ในรอบนี้แล้ว (\(term(status)))",
        "“\(name)” is in this round already (\(term(status)))")
    case .notEnrolled(let name, let round, let nearest):
      say(
        "“\(name)” ไม่ได้อยู่ในรอบ \(round)\(suggestion(nearest))",
        "“\(name)” is not enrolled in round \(round)\(suggestion(nearest))")
    case .numberDisagrees(let number, let name, let listed):
      say(
        "ลำดับที่ \(self.number(number)) ในบัญชีคือ “\(listed)” ไม่ใช่ “\(name)”",
        "number \(self.number(number)) on the list is “\(listed)”, not “\(name)”")
    case .notTakingPart(let name, let status):
      say(
        "“\(name)” ไม่ได้เป็นผู้เข้าอบรม (\(term(status))) ต้องลงทะเบียนก่อน",
        "“\(name)” does not take part (\(term(status))); enrol first")
    case .notInCohort(let name, let session):
      say(
        "“\(name)” ไม่ได้อยู่ในรุ่นของช่วง “\(session)”",
        "“\(name)” is not in the cohort of session “\(session)”")
    case .withoutPosition(let name):
      say(
        "“\(name)” ยังไม่มีตำแหน่งและสังกัด", "“\(name)” has no position at any organisation yet")
    case .latenessBeyondSession(let minutes, let scheduled):
      digits(
        say(
          "สาย \(minutes) นาที ต้องอยู่ระหว่าง 1 ถึง \(scheduled - 1) (ช่วงนี้ยาว \(scheduled) นาที) ถ้าไม่ได้มาเลยให้บันทึกว่าขาด",
          "\(minutes) minutes late must be 1 to \(scheduled - 1) (the session has \(scheduled)); who never came is absent"
        ))
    case .raterMissing(let name):
      say(
        "ยังไม่ได้ระบุชื่อผู้ประเมินของ “\(name)”", "the rater of “\(name)” is missing")
    case .reasonMissing: say("ต้องระบุเหตุผล", "a reason is needed")
    case .noSignatory(let round):
      say(
        "รอบ \(round) ยังไม่มีผู้ลงนามในวุฒิบัตร", "round \(round) has nobody to sign its certificates")
    case .roundWithoutSessions(let round):
      say("รอบ \(round) ยังไม่มีช่วงเวลาอบรม", "round \(round) has no sessions yet")
    case .issuedBeforeEnd(let date, let last):
      say(
        "ออกวุฒิบัตรวันที่ \(self.date(date)) ไม่ได้ เพราะการอบรมสิ้นสุด \(self.date(last))",
        "certificates cannot be dated \(self.date(date)): the round ends on \(self.date(last))")
    case .issuedBeforeRegister(let date, let latest):
      say(
        "ออกวุฒิบัตรวันที่ \(self.date(date)) ไม่ได้ เพราะทะเบียนปีนั้นออกถึงวันที่ \(self.date(latest)) แล้ว",
        "certificates cannot be dated \(self.date(date)): that year's register has reached \(self.date(latest))"
      )
    case .alreadyVoid(let number, let date):
      say(
        "วุฒิบัตรเลขที่ \(digits(number.text)) ยกเลิกไปแล้วเมื่อ \(self.date(date))",
        "certificate \(digits(number.text)) has been void since \(self.date(date))")
    case .alreadyReplaced(let number, let newer):
      say(
        "วุฒิบัตรเลขที่ \(digits(number.text)) ออกใบแทนแล้วเป็นเลขที่ \(digits(newer.text))",
        "certificate \(digits(number.text)) has been replaced by \(digits(newer.text))")
    case .sessionOutside(let session, let date):
      say(
        "ช่วง “\(session)” วันที่ \(self.date(date)) จะอยู่นอกรอบ",
        "session “\(session)” on \(self.date(date)) would be outside the round")
    case .sessionWithoutTopic:
      say(
        "ต้องระบุหน่วย (--module) หรือหัวข้อ (--title)",
        "a module (--module) or a topic (--title) is needed")
    case .attendanceOfBreak(let session):
      say(
        "“\(session)” เป็นช่วงพัก ไม่มีการบันทึกการเข้าร่วม",
        "“\(session)” is a break; no attendance is recorded of it")
    case .numberWithoutName(let number, let listed):
      say(
        "ลำดับที่ \(self.number(number)) ในบัญชีขณะนี้คือ “\(listed)” แต่ลำดับเลื่อนได้เมื่อมีผู้ลงทะเบียนเพิ่ม โปรดระบุชื่อด้วย",
        "number \(self.number(number)) is “\(listed)” on the list now, but numbers shift when people are added; give the name too"
      )
    case .inTheFuture(let date, let today):
      say(
        "วันที่ \(self.date(date)) ยังมาไม่ถึง (วันนี้ \(self.date(today)))",
        "\(self.date(date)) is in the future (today is \(self.date(today)))")
    case .holdsCertificate(let name, let number):
      say(
        "“\(name)” มีวุฒิบัตรเลขที่ \(digits(number.text)) ที่ยังใช้ได้ ให้ยกเลิกวุฒิบัตรก่อน",
        "“\(name)” holds certificate \(digits(number.text)), which is valid; void it first")
    case .organisationCycle, .nothingChanges, .withoutOpenPosition, .mergeWithOneself,
      .alreadyMerged, .markedDistinct, .mergeOfInvented, .undecided, .bothCertified,
      .alreadyUnmerged, .changedSinceMerge, .unsurePerson, .badDecision, .decisionWithoutRow:
      recordSentence(reason)
    case .issueChanged(let round):
      say(
        "รายชื่อผู้ที่จะได้รับวุฒิบัตรของรอบ \(round) หรือเลขที่ที่จะใช้ เปลี่ยนไปหลังจากเปิดหน้านี้ จึงยังไม่ได้ออก ให้ตรวจรายการใหม่แล้วยืนยันอีกครั้ง",
        "who is due a certificate of round \(round), or the numbers to be used, changed after the page was opened; nothing was issued, look at the list again and confirm"
      )
    case .heldRecords(let session):
      say(
        "ช่วง “\(session)” มีการบันทึกการเข้าร่วมแล้ว จึงนำออกไม่ได้",
        "session “\(session)” has attendance marks, so it stays")
    case .notInRoundOfSession(let name, let session):
      say(
        "“\(name)” ไม่ได้อยู่ในรอบของช่วง “\(session)”",
        "“\(name)” is not in the round of session “\(session)”")
    case .markDiffers(let id):
      say(
        "รายการ \(id) บันทึกไว้แล้วด้วยเนื้อหาอื่น การแก้ไขต้องเป็นรายการใหม่ที่มีรหัสของตน",
        "mark \(id) is recorded already with another content; a correction is a new mark with an id of its own"
      )
    case .ratingDiffers(let id):
      say(
        "ผลการประเมิน \(id) บันทึกไว้แล้วด้วยเนื้อหาอื่น การแก้ไขต้องเป็นรายการใหม่ที่มีรหัสของตน",
        "rating \(id) is recorded already with another content; a correction is a new rating with an id of its own"
      )
    case .clockAhead(let moment, let now):
      say(
        "เวลาที่บันทึก \(moment.isoInThailand) อยู่หลังเวลาขณะนี้ \(now.isoInThailand) โปรดตั้งนาฬิกาของอุปกรณ์ที่บันทึก",
        "recorded at \(moment.isoInThailand), which is after now, \(now.isoInThailand); set the clock of the recording device"
      )
    case .letterWithoutNumber, .letterOfAnother, .positionNotMeant, .prerequisiteMissing,
      .roundBeforeItself, .full, .notApproved, .standsOtherwise, .approverMissing,
      .substituteOfThemselves, .substituteFromElsewhere, .hasAttendance, .quotaNegative,
      .headcountNegative, .claimantMissing:
      admissionSentence(reason)
    case .targetOutOfRange(let minutes):
      say(
        "เป้าหมาย \(duration(minutes: minutes)) ต้องมากกว่า \(number(0)) และไม่เกินหนึ่งปีทำการ",
        "a target of \(duration(minutes: minutes)) must be more than 0 and no longer than a year of work"
      )
    case .changedMeanwhile:
      say(
        "มีผู้แก้ไขข้อมูลนี้หลังจากเปิดหน้านี้ โปรดดูข้อมูลล่าสุดก่อน แล้วตัดสินใจอีกครั้ง",
        "somebody has changed this since; look at what is there now, and decide again")
    case .privacy(let refusal): sentence(refusal)
    case .notAllowed(let deed): notAllowed(deed)
    case .account(let refusal): sentence(refusal)
    }
  }
}
