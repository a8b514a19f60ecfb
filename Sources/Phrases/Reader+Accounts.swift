internal import Operations
package import Training

/// Accounts, roles, and why something is not allowed.
extension Reader {
  package func term(_ role: Role) -> String {
    switch role {
    case .organiser: say("ผู้จัดการอบรม", "organiser")
    case .trainer: say("วิทยากร", "trainer")
    case .hr: say("งานบุคลากร", "HR")
    case .auditor: say("ผู้ตรวจสอบ", "auditor")
    case .administrator: say("ผู้ดูแลระบบ", "administrator")
    }
  }

  /// A role with its bounds.
  package func grant(
    _ grant: Grant, _ organisations: [ID<Organisation>: Organisation]
  ) -> String {
    let bounds = [grant.programme, grant.organisation.flatMap { organisations[$0]?.name }]
      .compactMap(\.self)
    return term(grant.role)
      + (bounds.isEmpty ? "" : " (" + bounds.joined(separator: ", ") + ")")
  }

  package func term(_ scope: TokenScope) -> String {
    switch scope {
    case .read: say("อ่านข้อมูล", "read")
    case .mark: say("บันทึกการเข้าร่วม", "record attendance")
    case .rate: say("บันทึกคะแนนประเมิน", "record ratings")
    case .plan: say("วางแผนโครงการและรอบการอบรม", "plan programmes and rounds")
    case .enrol: say("เสนอชื่อและลงทะเบียน", "nominate and enrol")
    case .people: say("แก้ไขข้อมูลบุคลากรและหน่วยงาน", "change people and organisations")
    case .certificates: say("ออกและยกเลิกวุฒิบัตร", "issue and void certificates")
    }
  }

  /// What somebody may not do, in whose words it was asked for.
  func notAllowed(_ deed: Deed) -> String {
    let ask = say(
      "หากจำเป็นต้องใช้ โปรดติดต่อผู้ดูแลระบบของหน่วยงานเพื่อขอสิทธิ์",
      "if you need to, ask your office's administrator for the right")
    switch deed {
    case .change(let action):
      let what = term(action)
      return say(
        "บัญชีของท่านไม่มีสิทธิ์ทำรายการนี้ (\(what)) ในส่วนที่เลือก \(ask)",
        "your account has no right to do this here (\(what)); \(ask)")
    case .read(let reading):
      let what = term(reading)
      return say(
        "บัญชีของท่านไม่มีสิทธิ์ดู\(what)ในส่วนที่เลือก \(ask)",
        "your account has no right to see this here (\(what)); \(ask)")
    }
  }

  package func term(_ reading: Reading) -> String {
    switch reading {
    case .rounds: say("รายการรอบการอบรม", "list of rounds")
    case .round: say("ข้อมูลรอบการอบรม", "a round")
    case .enrolments: say("ประวัติการลงทะเบียน", "histories of enrolments")
    case .coverage: say("ความครอบคลุมของหน่วยงาน", "coverage of organisations")
    case .programmes: say("ข้อมูลโครงการ", "programmes")
    case .curricula: say("หลักสูตร", "curricula")
    case .organisations: say("ข้อมูลหน่วยงาน", "organisations")
    case .trainers: say("ข้อมูลวิทยากร", "trainers")
    case .templates: say("แม่แบบเอกสาร", "templates")
    case .retention: say("ระยะเวลาเก็บรักษาข้อมูล", "times of retention")
    case .people: say("รายชื่อบุคลากร", "people")
    case .person: say("ข้อมูลบุคลากร", "a person's record")
    case .personalRecord: say("ข้อมูลส่วนบุคคลทั้งหมด", "all personal data")
    case .consents: say("ความยินยอม", "consents")
    case .requests: say("คำขอของเจ้าของข้อมูล", "requests of data subjects")
    case .nationalID: say("เลขประจำตัวประชาชน", "national IDs")
    case .keys: say("กุญแจเข้ารหัส", "the keys")
    case .duplicates: say("ระเบียนที่อาจซ้ำกัน", "possible duplicates")
    case .importPreview: say("ผลการตรวจรายชื่อก่อนนำเข้า", "what an import would do")
    case .certificates: say("วุฒิบัตร", "certificates")
    case .find: say("ผลการค้นหาทั้งระบบ", "a search of everything")
    case .personHistory: say("ประวัติการเปลี่ยนแปลงของบุคลากร", "a person's history of changes")
    case .roundHistory: say("ประวัติการเปลี่ยนแปลงของรอบการอบรม", "a round's history of changes")
    case .audit: say("ร่องรอยการตรวจสอบ", "the audit trail")
    case .accounts: say("บัญชีผู้ใช้", "accounts")
    case .sessions: say("การเข้าใช้งานและโทเค็น", "sessions and tokens")
    case .indexes: say("สถานะของดัชนี", "the state of indexes")
    }
  }

  func sentence(_ refusal: AccountRefusal) -> String {
    switch refusal {
    case .wrongNameOrPassword:
      say("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "the sign-in name or the password is wrong")
    case .wrongCode:
      say(
        "รหัสยืนยันไม่ถูกต้องหรือใช้ไปแล้ว โปรดใช้รหัสล่าสุดจากแอป หรือรหัสสำรองที่ยังไม่เคยใช้",
        "the code is wrong or was used; type the latest one of your app, or a recovery code that is not used yet"
      )
    case .locked(let until):
      say(
        "มีการลองเข้าสู่ระบบผิดหลายครั้ง โปรดลองใหม่หลัง \(minute(after: until))",
        "too many attempts failed; try again after \(minute(after: until))")
    case .busy:
      say(
        "ขณะนี้มีผู้เข้าสู่ระบบพร้อมกันจำนวนมาก โปรดรอสักครู่แล้วลองใหม่",
        "many are signing in at the same time; wait a moment and try again")
    case .linkUnknown:
      say(
        "ลิงก์หรือขั้นตอนนี้ใช้ไปแล้วหรือหมดอายุ โปรดเริ่มใหม่ หรือขอลิงก์ใหม่จากผู้ดูแลระบบ",
        "this link or step was used or has expired; start again, or ask your administrator for a new link"
      )
    case .nameNotPlain(let name):
      say(
        "ชื่อผู้ใช้ “\(name)” ใช้ไม่ได้ โปรดใช้อักษรละติน ตัวเลข . - _ @ จำนวน ๒–๖๔ ตัว",
        "“\(name)” cannot be a sign-in name; use 2–64 Latin letters, digits, . - _ @")
    case .unknownAccount(let name, let nearest):
      say(
        "ไม่พบบัญชีผู้ใช้ “\(name)”\(suggestion(nearest))",
        "there is no account “\(name)”\(suggestion(nearest))")
    case .accountExists(let name):
      say(
        "มีบัญชีผู้ใช้ “\(name)” อยู่แล้ว โปรดใช้ชื่ออื่น",
        "there is an account “\(name)” already; choose another name")
    case .displayedNameMissing:
      say("โปรดระบุชื่อที่แสดง", "say the name to display")
    case .passwordTooShort(let minimum):
      say(
        "รหัสผ่านต้องมีอย่างน้อย \(number(minimum)) ตัวอักษร เช่น คำที่จำง่ายสี่คำต่อกัน",
        "a password has at least \(number(minimum)) characters, for example four words in a row")
    case .passwordTooLong(let maximum):
      say(
        "รหัสผ่านยาวได้ไม่เกิน \(number(maximum)) ตัวอักษร",
        "a password has at most \(number(maximum)) characters")
    case .passwordCommon:
      say(
        "รหัสผ่านนี้มีผู้ใช้กันมากและเดาได้ง่าย โปรดตั้งรหัสอื่น",
        "this password is a common one and easily guessed; choose another")
    case .passwordPredictable:
      say(
        "รหัสผ่านนี้เดาได้ง่าย เพราะซ้ำตัวอักษรหรือมีชื่อผู้ใช้อยู่ โปรดตั้งรหัสอื่น",
        "this password is easily guessed, since it repeats itself or has your name in it; choose another"
      )
    case .secondFactorExists:
      say(
        "บัญชีนี้มีการยืนยันตัวตนขั้นที่สองอยู่แล้ว โปรดยกเลิกก่อนตั้งใหม่",
        "this account has a second factor; remove it before you set up another")
    case .secondFactorMissing:
      say("บัญชีนี้ยังไม่มีการยืนยันตัวตนขั้นที่สอง", "this account has no second factor")
    case .lastAdministrator:
      say(
        "บัญชีนี้เป็นผู้ดูแลระบบคนสุดท้าย โปรดตั้งผู้ดูแลระบบอีกคนก่อน",
        "this is the last administrator; make another one first")
    case .grantExists: say("บัญชีนี้มีสิทธิ์นั้นอยู่แล้ว", "the account has that role already")
    case .noSuchGrant: say("บัญชีนี้ไม่มีสิทธิ์นั้น", "the account does not have that role")
    case .boundsNotMeant(let role):
      say(
        "สิทธิ์\(term(role))ไม่จำกัดด้วยขอบเขตที่ระบุ โปรดเว้นขอบเขตนั้นไว้",
        "the role \(term(role)) has no such bounds; leave them out")
    case .accountDisabled(let name):
      say(
        "บัญชีผู้ใช้ “\(name)” ถูกระงับ โปรดเปิดใช้ก่อน",
        "the account “\(name)” is disabled; enable it first")
    case .unknownSession: say("ไม่พบการเข้าใช้งานนั้น", "there is no such session")
    case .unknownToken: say("ไม่พบโทเค็นนั้น", "there is no such token")
    case .tokenWithoutScope:
      say("โปรดเลือกสิ่งที่โทเค็นทำได้อย่างน้อยหนึ่งอย่าง", "choose at least one thing that the token may do")
    case .tokenNameMissing:
      say("โปรดระบุว่าโทเค็นใช้กับโปรแกรมใด", "say which program the token is for")
    case .expiryInThePast(let date):
      say(
        "วันหมดอายุ \(self.date(date)) ผ่านไปแล้วหรือไกลเกินหนึ่งปี",
        "the day of expiry, \(self.date(date)), is past, or further off than a year")
    case .notTheSample:
      say(
        "ฐานข้อมูลนี้มีข้อมูลอื่นนอกจากข้อมูลตัวอย่าง จึงนำออกทั้งหมดในคราวเดียวไม่ได้",
        "this database holds more than the sample, so it cannot be emptied")
    case .hasAccounts:
      say("ฐานข้อมูลนี้มีบัญชีผู้ใช้อยู่แล้ว", "this database has accounts already")
    }
  }

  /// The time of day of the first whole minute from a moment on.
  private func minute(after moment: Moment) -> String {
    let (hour, minute) = Moment(milliseconds: moment.milliseconds + 59_999).timeInThailand
    return (try? TimeOfDay(minutes: hour * 60 + minute)).map { time($0) } ?? ""
  }
}
