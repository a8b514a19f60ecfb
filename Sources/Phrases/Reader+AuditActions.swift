package import Training

extension Reader {
  /// What somebody did, as a history tells it; an action of a later version as it is named there.
  package func actionTerm(_ name: String) -> String {
    AuditAction(rawValue: name).map(term) ?? name
  }

  package func term(_ action: AuditAction) -> String {
    switch action {
    case .baseline: say("ข้อมูลที่มีอยู่ก่อนเริ่มบันทึกร่องรอย", "there before the trail began")
    case .addVenue: say("เพิ่มสถานที่", "added a venue")
    case .addRoom: say("เพิ่มห้อง", "added a room")
    case .addTrainer: say("เพิ่มวิทยากร", "added a trainer")
    case .addHolidays: say("เพิ่มวันหยุด", "added holidays")
    case .createProgramme: say("สร้างโครงการ", "created a programme")
    case .addSource: say("เพิ่มเอกสารต้นทาง", "added a source text")
    case .addAgreement: say("เพิ่มบันทึกข้อตกลง", "added an agreement")
    case .storeCurriculum: say("เก็บหลักสูตร", "stored a curriculum")
    case .addTemplate: say("เก็บแม่แบบ", "stored a template")
    case .createRound: say("สร้างรอบการอบรม", "created a round")
    case .editRound: say("แก้ไขรอบการอบรม", "edited a round")
    case .addClaim: say("บันทึกจำนวนที่มีผู้ระบุ", "recorded a stated headcount")
    case .addCohort: say("เพิ่มรุ่น", "added a cohort")
    case .addSession: say("เพิ่มช่วงเวลา", "added a session")
    case .removeSession: say("นำช่วงเวลาออก", "removed a session")
    case .importOrganisations: say("นำเข้าหน่วยงาน", "imported organisations")
    case .importPeople: say("นำเข้ารายชื่อบุคลากร", "imported people")
    case .renamePerson: say("แก้หรือเปลี่ยนชื่อ", "corrected or changed a name")
    case .movePerson: say("แก้หรือเปลี่ยนตำแหน่ง", "corrected or changed a position")
    case .nominate: say("เสนอชื่อ", "nominated")
    case .enrol: say("ลงทะเบียน", "enrolled")
    case .cancelEnrolment: say("ยกเลิกการลงทะเบียน", "cancelled an enrolment")
    case .markAttendance: say("บันทึกการเข้าร่วม", "recorded attendance")
    case .rate: say("บันทึกคะแนนประเมิน", "recorded ratings")
    case .issueCertificates: say("ออกวุฒิบัตร", "issued certificates")
    case .voidCertificate: say("ยกเลิกวุฒิบัตร", "voided a certificate")
    case .reissueCertificate: say("ออกใบแทน", "issued a replacement")
    case .makeKeys: say("สร้างกุญแจ", "made the keys")
    case .changePassphrase: say("เปลี่ยนรหัสผ่านของกุญแจ", "changed the keys' passphrase")
    case .changeOrganisation: say("เปลี่ยนข้อมูลหน่วยงาน", "changed an organisation")
    case .placeOrganisation: say("จัดหน่วยงานไว้ในสังกัด", "placed an organisation within another")
    case .addAlias: say("เพิ่มชื่ออื่นของบุคลากร", "added another spelling of a name")
    case .endPosition: say("สิ้นสุดตำแหน่ง", "ended a position")
    case .qualifyTrainer: say("บันทึกคุณสมบัติวิทยากร", "recorded a trainer's qualification")
    case .linkTrainer: say("เชื่อมวิทยากรกับบุคลากร", "linked a trainer to a person")
    case .markDistinct: say("บันทึกว่าเป็นคนละคนกัน", "recorded that two people are not the same")
    case .mergePeople: say("รวมระเบียนบุคลากรที่ซ้ำกัน", "merged two records of a person")
    case .unmergePeople: say("ยกเลิกการรวมระเบียน", "undid a merge")
    case .addLetter: say("ลงรับหนังสือส่งรายชื่อ", "entered a nomination letter")
    case .editAdmission: say("แก้ไขเงื่อนไขการรับ", "changed whom a round takes")
    case .setQuota: say("กำหนดจำนวนที่จัดสรร", "set a quota")
    case .inviteOrganisations: say("เชิญหน่วยงาน", "invited organisations")
    case .approveNominations: say("อนุมัติผู้ที่เสนอชื่อ", "approved nominees")
    case .rejectNominations: say("ไม่อนุมัติผู้ที่เสนอชื่อ", "did not approve nominees")
    case .substitute: say("เปลี่ยนตัวผู้เข้าอบรม", "put a substitute in a nominee's place")
    case .addWalkIn: say("ลงทะเบียนหน้างาน", "added walk-ins")
    case .confirmWalkIns: say("ยืนยันผู้ลงทะเบียนหน้างาน", "confirmed walk-ins")
    case .setNationalID: say("บันทึกเลขประจำตัวประชาชน", "set a national ID")
    case .revealNationalID: say("เปิดดูเลขประจำตัวประชาชน", "looked at a national ID")
    case .recordConsent: say("บันทึกความยินยอม", "recorded a consent")
    case .setRetention: say("กำหนดระยะเวลาเก็บรักษา", "set a time of retention")
    case .recordRequest: say("รับคำขอของเจ้าของข้อมูล", "recorded a request of a data subject")
    case .answerRequest: say("แจ้งผลคำขอของเจ้าของข้อมูล", "answered a request of a data subject")
    case .setTrainingTarget:
      say("กำหนดเป้าหมายชั่วโมงฝึกอบรม", "set how long people should be trained")
    case .erasePerson: say("ลบข้อมูลส่วนบุคคล", "erased personal data")
    case .createAccount, .editAccount, .inviteAccount, .acceptInvitation, .disableAccount,
      .enableAccount, .grantRole, .revokeRole, .signIn, .endSessions, .changePassword,
      .resetPassword, .setSecondFactor, .removeSecondFactor, .createToken, .revokeToken,
      .markSample, .removeSample:
      accountTerm(action)
    }
  }

  private func accountTerm(_ action: AuditAction) -> String {
    switch action {
    case .createAccount: say("สร้างบัญชีผู้ใช้", "created an account")
    case .editAccount: say("แก้ไขบัญชีผู้ใช้", "edited an account")
    case .inviteAccount: say("ออกลิงก์เชิญผู้ใช้", "invited somebody to an account")
    case .acceptInvitation: say("ตอบรับคำเชิญและตั้งรหัสผ่าน", "accepted an invitation")
    case .disableAccount: say("ระงับบัญชีผู้ใช้", "disabled an account")
    case .enableAccount: say("เปิดใช้บัญชีผู้ใช้อีกครั้ง", "enabled an account again")
    case .grantRole: say("ให้สิทธิ์", "granted a role")
    case .revokeRole: say("ถอนสิทธิ์", "revoked a role")
    case .signIn: say("เข้าสู่ระบบ", "signed in")
    case .endSessions: say("ออกจากระบบ", "ended sessions")
    case .changePassword: say("เปลี่ยนรหัสผ่าน", "changed a password")
    case .resetPassword: say("ออกลิงก์ตั้งรหัสผ่านใหม่", "made a link to reset a password")
    case .setSecondFactor: say("ตั้งการยืนยันตัวตนขั้นที่สอง", "set up a second factor")
    case .removeSecondFactor: say("ยกเลิกการยืนยันตัวตนขั้นที่สอง", "removed a second factor")
    case .createToken: say("สร้างโทเค็นสำหรับโปรแกรมอื่น", "created an access token")
    case .revokeToken: say("ยกเลิกโทเค็น", "revoked an access token")
    case .markSample: say("บันทึกว่าเป็นข้อมูลตัวอย่าง", "marked the database as a sample")
    case .removeSample: say("นำข้อมูลตัวอย่างออก", "removed the sample")
    default: action.rawValue
    }
  }
}
