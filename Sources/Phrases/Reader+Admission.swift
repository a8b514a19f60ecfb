internal import Operations
package import Training

extension Reader {
  package func term(_ authority: Approval.Authority) -> String {
    switch authority {
    case .superior: say("ผู้บังคับบัญชาของหน่วยงาน", "their superior")
    case .organiser: say("หน่วยงานผู้จัด", "the organiser")
    }
  }

  package func term(_ cause: EnrolmentChange.Cause) -> String {
    switch cause {
    case .placeFreed: say("มีที่ว่างลง", "a place was freed")
    case .quotaChanged: say("จำนวนที่จัดสรรเปลี่ยน", "the quota was changed")
    case .capacityChanged: say("จำนวนที่รับเปลี่ยน", "the capacity was changed")
    case .substitution: say("เข้าร่วมแทน", "substitution")
    case .walkInConfirmed: say("ยืนยันผู้ลงทะเบียนหน้างาน", "walk-in confirmed")
    }
  }

  package func sentence(_ prerequisite: Admission.Prerequisite) -> String {
    switch prerequisite {
    case .round(_, let code): say("ผ่านการอบรมรอบ \(code)", "round \(code) completed")
    case .curriculum(let code):
      say("ผ่านการอบรมตามหลักสูตร \(code)", "a round of curriculum \(code) completed")
    }
  }

  package func sentence(_ targets: Targets) -> String {
    let kinds = targets.organisationKinds.map { term($0) }.joined(separator: ", ")
    let parts = [targets.positions.joined(separator: ", "), kinds].filter { !$0.isEmpty }
    return parts.joined(separator: say(" สังกัด ", " of "))
  }

  func admissionSentence(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .letterWithoutNumber: say("หนังสือส่งรายชื่อต้องมีเลขที่", "a nomination letter needs its number")
    case .letterOfAnother(let number, let name):
      say(
        "หนังสือเลขที่ “\(number)” เป็นของหน่วยงานอื่น จึงใช้เสนอชื่อ “\(name)” ไม่ได้",
        "letter “\(number)” is another organisation's and cannot name “\(name)”")
    case .positionNotMeant(let name, let position, let targets):
      say(
        "ตำแหน่งของ “\(name)” (\(position.isEmpty ? "ไม่ระบุ" : position)) ไม่อยู่ในกลุ่มเป้าหมาย: \(sentence(targets)) ถ้าจะรับ ให้ระบุเหตุผลด้วย --despite-position",
        "the position of “\(name)” (\(position.isEmpty ? "none given" : position)) is not one that the round is meant for: \(sentence(targets)); to admit them all the same, give the reason with --despite-position"
      )
    case .prerequisiteMissing(let name, let prerequisite):
      say(
        "“\(name)” ยังไม่ครบเงื่อนไขก่อนเข้าอบรม: \(sentence(prerequisite)) ถ้าจะยกเว้น ให้ระบุเหตุผลด้วย --waive",
        "“\(name)” does not meet what comes before: \(sentence(prerequisite)); to waive it, give the reason with --waive"
      )
    case .roundBeforeItself(let round):
      say("รอบ \(round) เป็นเงื่อนไขของตัวเองไม่ได้", "round \(round) cannot come before itself")
    case .full(let name, let organisation, let limit): full(name, organisation, limit)
    case .notApproved(let name):
      say(
        "“\(name)” ยังไม่ได้รับอนุมัติ ให้บันทึกการอนุมัติก่อน (enrolment approve)",
        "“\(name)” has not been approved yet; record the approval first (enrolment approve)")
    case .standsOtherwise(let name, let status, let wanted):
      say(
        "ทำไม่ได้ เพราะสถานะของ “\(name)” คือ \(term(status)) (ต้องเป็น \(list(wanted)))",
        "not possible: “\(name)” is \(term(status)), not \(list(wanted))")
    case .approverMissing:
      say("ต้องระบุชื่อหรือตำแหน่งของผู้อนุมัติ", "the name or office of who decides is missing")
    case .substituteOfThemselves(let name):
      say("“\(name)” เข้าร่วมแทนตนเองไม่ได้", "“\(name)” cannot be a substitute for themselves")
    case .substituteFromElsewhere(let name, let organisation):
      say(
        "ผู้เข้าร่วมแทน “\(name)” ไม่ได้สังกัด\(organisation)เหมือนผู้ที่เสนอชื่อไว้",
        "the substitute “\(name)” is not of \(organisation), like the nominee")
    case .hasAttendance(let name):
      say(
        "“\(name)” มีการบันทึกการเข้าร่วมแล้ว จึงเปลี่ยนตัวไม่ได้ ให้ลงทะเบียนผู้มาแทนเป็นผู้ลงทะเบียนหน้างาน",
        "the attendance of “\(name)” has been recorded, so nobody can take their place; add the other as a walk-in"
      )
    case .headcountNegative(let people):
      say(
        "จำนวนคนต้องไม่ติดลบ (\(people))", "a headcount can't be negative (\(people))")
    case .claimantMissing:
      say("ต้องระบุว่าใครเป็นผู้แจ้งจำนวน", "who stated the headcount is missing")
    case .quotaNegative(let places):
      digits(
        say(
          "จำนวนที่จัดสรร \(places) ต้องไม่ติดลบ", "a quota of \(places) must be 0 or more"))
    default: ""
    }
  }

  private func full(_ name: String, _ organisation: String, _ limit: Places.Limit) -> String {
    switch limit {
    case .quota(let places):
      digits(
        say(
          "ไม่มีที่สำหรับ “\(name)”: \(organisation)ได้รับจัดสรร \(places) คน และเสนอชื่อครบแล้ว",
          "there is no place for “\(name)”: \(organisation) has a quota of \(places), all taken"))
    case .capacity(let places):
      digits(
        say(
          "ไม่มีที่สำหรับ “\(name)”: รอบนี้รับได้ \(places) คน และเต็มแล้ว",
          "there is no place for “\(name)”: the round takes \(places), all taken"))
    }
  }

  private func list(_ statuses: [Enrolment.Status]) -> String {
    statuses.map { term($0) }.joined(separator: say(" หรือ ", " or "))
  }
}
