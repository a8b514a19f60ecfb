package import Training

/// What the commands of privacy show.
extension Reader {
  /// A rule of retention on a line.
  package func line(_ rule: RetentionRule) -> String {
    let state =
      rule.confirmed.map {
        say(
          "ยืนยันเมื่อ \(shortDate($0.at.dateInThailand)) โดย \($0.by)",
          "confirmed on \(shortDate($0.at.dateInThailand)) by \($0.by)")
      } ?? say("ข้อเสนอ ยังไม่ได้ยืนยัน", "proposal, not confirmed yet")
    let source = rule.source.isEmpty ? "" : " · \(digits(rule.source))"
    return say(
      "\(rule.kind.rawValue): \(term(rule.kind)) · \(term(rule.basis)) · เก็บ \(retention(months: rule.months)) นับจาก\(term(rule.kind.start))\(source) (\(state))",
      "\(rule.kind.rawValue): \(term(rule.kind)) · \(term(rule.basis)) · kept \(retention(months: rule.months)) from \(term(rule.kind.start))\(source) (\(state))"
    )
  }

  /// What has outlived its retention: a line for each kind, and one for each round or person.
  package func lines(_ due: [RetentionDue]) -> [String] {
    if due.isEmpty {
      return [say("ไม่มีข้อมูลที่พ้นระยะเวลาเก็บรักษา", "nothing has outlived its retention")]
    }
    return due.flatMap { due in
      [
        say(
          "\(term(due.rule.kind)): \(number(due.records)) รายการ",
          "\(term(due.rule.kind)): \(number(due.records)) record(s)")
          + (due.rule.confirmed == nil
            ? say(" (ตามข้อเสนอที่ยังไม่ได้ยืนยัน)", " (by a proposal that is not confirmed yet)") : "")
      ]
        + due.places.filter { !$0.name.isEmpty }.map { place in
          "  \(place.name) · \(shortDate(place.began)) · \(number(place.records))"
        }
    }
  }

  /// Consents as they stand, then how they came about.
  package func lines(_ consents: [Consent]) -> [String] {
    let standing = Consent.Purpose.allCases.map { purpose in
      (consents.allow(purpose) ? "✓ " : "✗ ") + "\(term(purpose)) (\(purpose.rawValue))"
    }
    return standing
      + consents.map { consent in
        let decision =
          consent.isGiven ? say("ให้", "given") : say("ถอน", "withdrawn")
        return
          "  \(shortDate(consent.date)) \(decision): \(term(consent.purpose)) · \(consent.evidence)"
      }
  }

  /// Requests with what is left of their time on a day.
  package func lines(_ requests: [DataRequest], on date: CivilDate) -> [String] {
    if requests.isEmpty { return [say("ไม่มีคำขอที่ค้างอยู่", "no open requests")] }
    return requests.map { request in
      let left = request.due.dayNumber - date.dayNumber
      let state =
        request.answer.map {
          say(
            "แจ้งผลแล้ว \(shortDate($0.date))", "answered on \(shortDate($0.date))")
        }
        ?? (left < 0
          ? say("เกินกำหนด \(number(-left)) วัน", "\(number(-left)) day(s) overdue")
          : say(
            "ครบกำหนด \(shortDate(request.due)) (อีก \(number(left)) วัน)",
            "due by \(shortDate(request.due)) (in \(number(left)) day(s))"))
      return "\(request.id)  \(request.requester) · \(term(request.kind)) · \(state)"
    }
  }

  /// What an erasure took away, or would, and what stays.
  package func lines(_ erasure: Erasure, isDone: Bool) -> [String] {
    let heading =
      isDone
      ? say(
        "ลบข้อมูลของ “\(erasure.name)” แล้ว ใช้ชื่อ “\(erasure.pseudonym)” แทน",
        "erased “\(erasure.name)”, who is now “\(erasure.pseudonym)”")
      : say(
        "จะลบข้อมูลของ “\(erasure.name)” (\(erasure.person)) โดยใช้ชื่อ “\(erasure.pseudonym)” แทน",
        "would erase “\(erasure.name)” (\(erasure.person)), to be “\(erasure.pseudonym)”")
    return [heading]
      + erasure.rows.map { "  \(tableTerm($0.table)): \(number($0.rows))" } + [
        say(
          "  เนื้อหาในร่องรอยการตรวจสอบ: \(number(erasure.redactions)) รายการ (ผู้บันทึกและเวลายังอยู่)",
          "  contents of the audit trail: \(number(erasure.redactions)) (who and when stay)")
      ]
      + erasure.kept.map { kept in
        say(
          "  คงไว้: วุฒิบัตรเลขที่ \(digits(kept.number.text)) จนถึง \(date(kept.until)) ตามหน้าที่เก็บรักษาทะเบียน แล้วจึงลบได้ด้วยคำสั่งเดิม",
          "  stays: certificate \(digits(kept.number.text)) until \(date(kept.until)), by the duty to keep the register; then the same command erases it"
        )
      }
      + [
        say(
          "สำเนาสำรองที่ทำไว้ก่อนหน้านี้ยังมีข้อมูลเดิม",
          "backups made before this still hold the data")
      ]
  }
}
