package import Training

extension Reader {
  package func term(_ status: AttendanceStatus) -> String {
    switch status {
    case .present: say("มา", "present")
    case .late(let minutes): digits(say("สาย \(minutes) นาที", "late \(minutes) min"))
    case .leave: say("ลา", "leave")
    case .absent: say("ขาด", "absent")
    }
  }

  package func term(_ mark: AttendanceMark) -> String {
    mark.isTakenBack ? takenBack(term(mark.status)) : term(mark.status)
  }

  /// What was said and holds no more, as if nobody had said it.
  package func takenBack(_ what: String) -> String {
    say("ถอนคืน (\(what))", "taken back (\(what))")
  }

  package func term(_ status: Enrolment.Status) -> String {
    switch status {
    case .nominated: say("เสนอชื่อ", "nominated")
    case .enrolled: say("ลงทะเบียนแล้ว", "enrolled")
    case .walkIn: say("ลงทะเบียนหน้างาน", "walk-in")
    case .cancelled: say("ยกเลิก", "cancelled")
    case .approved: say("อนุมัติแล้ว", "approved")
    case .waiting: say("รายชื่อสำรอง", "on the waiting list")
    case .rejected: say("ไม่อนุมัติ", "not approved")
    case .replaced: say("มีผู้เข้าร่วมแทน", "replaced by a substitute")
    }
  }

  package func term(_ occasion: Assessment.Occasion) -> String {
    switch occasion {
    case .pre: say("ก่อนอบรม", "before")
    case .then: say("ย้อนหลังก่อนอบรม", "retrospectively before")
    case .post: say("หลังอบรม", "after")
    case .followUp1: digits(say("ติดตามผล 1 เดือน", "follow-up after 1 month"))
    case .followUp3: digits(say("ติดตามผล 3 เดือน", "follow-up after 3 months"))
    case .followUp6: digits(say("ติดตามผล 6 เดือน", "follow-up after 6 months"))
    }
  }

  package func term(_ kind: Rating.RaterKind) -> String {
    switch kind {
    case .own: say("ประเมินตนเอง", "self-rating")
    case .trainer: say("วิทยากร", "trainer")
    case .supervisor: say("ผู้บังคับบัญชา", "supervisor")
    }
  }

  package func term(_ kind: Organisation.Kind) -> String {
    switch kind {
    case .subdistrictAdministrativeOrganisation:
      say("องค์การบริหารส่วนตำบล", "subdistrict administrative organisation")
    case .subdistrictMunicipality: say("เทศบาลตำบล", "subdistrict municipality")
    case .townMunicipality: say("เทศบาลเมือง", "town municipality")
    case .cityMunicipality: say("เทศบาลนคร", "city municipality")
    case .provincialAdministrativeOrganisation:
      say("องค์การบริหารส่วนจังหวัด", "provincial administrative organisation")
    case .specialLocalGovernment:
      say("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "special local government")
    case .province: say("จังหวัด", "province")
    case .district: say("อำเภอ", "district")
    case .stateAgency: say("หน่วยงานของรัฐ", "state agency")
    case .foundation: say("มูลนิธิ", "foundation")
    case .company: say("บริษัท", "company")
    case .other: say("อื่น ๆ", "other")
    }
  }

  package func term(_ kind: FindingKind) -> String {
    switch kind {
    case .organisation: say("หน่วยงาน", "organisation")
    case .person: say("บุคลากร", "person")
    case .trainer: say("วิทยากร", "trainer")
    case .venue: say("สถานที่", "venue")
    case .room: say("ห้อง", "room")
    case .programme: say("โครงการ", "programme")
    case .agreement: say("บันทึกข้อตกลง", "agreement")
    case .signatory: say("ผู้ลงนาม", "signatory")
    case .round: say("รอบการอบรม", "round")
    case .session: say("ช่วงเวลา", "session")
    case .curriculum: say("หลักสูตร", "curriculum")
    case .claim: say("จำนวนที่ระบุไว้", "stated headcount")
    case .certificate: say("วุฒิบัตร", "certificate")
    case .holiday: say("วันหยุด", "holiday")
    case .source: say("เอกสารต้นทาง", "source text")
    }
  }

  package func term(_ level: Agreement.Level) -> String {
    switch level {
    case .province: say("ระดับจังหวัด", "province")
    case .district: say("ระดับอำเภอ", "district")
    case .area: say("ระดับพื้นที่", "area")
    case .partner: say("ภาคีนอกจังหวัด", "partner")
    }
  }

  /// `66.7 %`, rounded for reading; the rule itself compares exactly.
  package func percent(_ share: AttendanceShare) -> String {
    let (whole, tenth) = share.permille.quotientAndRemainder(dividingBy: 10)
    return digits(tenth == 0 ? "\(whole)%" : "\(whole).\(tenth)%")
  }

  package func sentence(_ shortfall: Completion.Shortfall) -> String {
    switch shortfall {
    case .noSessions:
      say("ยังไม่มีช่วงเวลาอบรมสำหรับผู้นี้", "no session concerns this person yet")
    case .unmarked(let sessions):
      digits(
        say("ยังไม่ได้บันทึกการเข้าร่วม \(sessions) ช่วง", "\(sessions) session(s) not marked yet"))
    case .attendance(let share, let basis, let percent):
      attendanceSentence(share, basis, percent)
    // A competency's code keeps its digits: it is looked up by them.
    case .competencyNotRated(let code, let level, let occasion):
      say(
        "สมรรถนะ \(code) \(term(occasion)) ยังไม่ได้ประเมิน (ต้องได้ระดับ \(number(level)) ขึ้นไป)",
        "competency \(code) not rated \(term(occasion)) (level \(number(level)) is needed)")
    case .competencyNotObserved(let code, let level, let occasion):
      say(
        "สมรรถนะ \(code) \(term(occasion)) ไม่ได้สังเกต (ต้องได้ระดับ \(number(level)) ขึ้นไป)",
        "competency \(code) not observed \(term(occasion)) (level \(number(level)) is needed)")
    case .competencyBelow(let code, let rated, let level, let occasion):
      say(
        "สมรรถนะ \(code) \(term(occasion)) ได้ระดับ \(number(rated)) (ต้องได้ระดับ \(number(level)) ขึ้นไป)",
        "competency \(code) \(term(occasion)) is level \(number(rated)) (level \(number(level)) is needed)"
      )
    }
  }

  private func attendanceSentence(
    _ share: AttendanceShare, _ basis: CompletionRule.Basis, _ percent: Int
  ) -> String {
    let part =
      switch basis {
      case .hours:
        say(
          "\(duration(minutes: share.attended)) จาก \(duration(minutes: share.scheduled))",
          "\(duration(minutes: share.attended)) of \(duration(minutes: share.scheduled))")
      case .halfDays:
        digits(
          say(
            "\(share.attended) จาก \(share.scheduled) ครึ่งวัน",
            "\(share.attended) of \(share.scheduled) half-days"))
      }
    return digits(
      say(
        "เข้าร่วม \(part) (\(self.percent(share))) ไม่ถึงเกณฑ์ \(percent)%",
        "attended \(part) (\(self.percent(share))), below \(percent)%"))
  }
}
