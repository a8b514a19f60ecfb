internal import Phrases
internal import Training

/// What `round status` shows: the counts, then those who pass, then the others with reasons.
struct RoundStatus {
  let record: RoundRecord
  let reader: Reader

  var lines: [String] {
    let results = record.takingPart.map { ($0, record.completion(of: $0)) }
    let passed = results.filter { $0.1.isComplete }
    let others = results.filter { !$0.1.isComplete }
    return heading + [counts(results.count, passed.count)] + claims(results.count)
      + [""] + [reader.say("ผ่านเกณฑ์ \(passed.count) คน", "\(passed.count) completed")]
      + passed.map { "  ✓ \(label($0.0))\(certificate($0.0))" }
      + [""] + [reader.say("ยังไม่ผ่าน \(others.count) คน", "\(others.count) did not")]
      + others.map { participant, completion in
        let reasons = completion.shortfalls.map { reader.sentence($0) }
        return
          "  ✗ \(label(participant)): \(reasons.joined(separator: "; "))\(certificate(participant))"
      }
      + certificateReminder(passed.map(\.0))
  }

  private var heading: [String] {
    let round = record.round
    let rule = record.curriculum.completion.attendance
    let basis =
      rule.basis == .halfDays
      ? reader.say("ครึ่งวัน", "half-days") : reader.say("ชั่วโมง", "hours")
    let required = record.curriculum.completion.required.map {
      reader.say(
        "\($0.competency) \(reader.term($0.occasion)) ระดับ \($0.level) ขึ้นไป",
        "\($0.competency) \(reader.term($0.occasion)) at level \($0.level)")
    }
    var lines = [
      "\(round.title) \(reader.say("ครั้งที่", "round")) \(round.ordinal) (\(round.code))",
      "\(reader.dates(round.first, round.last)) · \(record.venue.name)",
      reader.say("เกณฑ์: ", "rule: ")
        + ([
          reader.say(
            "เข้าร่วมไม่น้อยกว่า \(rule.percent)% (นับเป็น\(basis))",
            "at least \(rule.percent)% of \(basis) attended")
        ] + required).joined(separator: "; "),
    ]
    if record.isInvented {
      lines.append(reader.say("ข้อมูลตัวอย่าง: บุคคลสมมติ", "sample data: invented people"))
    }
    return lines
  }

  private func counts(_ people: Int, _ passed: Int) -> String {
    let organisations = Set(record.takingPart.map(\.enrolment.organisation)).count
    return reader.say(
      "ผู้เข้าอบรม \(people) คน จาก \(organisations) หน่วยงาน · \(record.sessions.count) ช่วง",
      "\(people) participants of \(organisations) organisations · \(record.sessions.count) sessions"
    )
  }

  private func claims(_ counted: Int) -> [String] {
    record.claims.map { claim in
      claim.people == counted
        ? reader.say(
          "ตรงกับจำนวนที่ระบุไว้ \(claim.people) คน (\(claim.statedBy))",
          "agrees with the stated \(claim.people) (\(claim.statedBy))")
        : reader.say(
          "ไม่ตรงกับจำนวนที่ระบุไว้ \(claim.people) คน (\(claim.statedBy))",
          "differs from the stated \(claim.people) (\(claim.statedBy))")
    }
  }

  private func label(_ participant: Participant) -> String {
    let name = record.name(of: participant)?.displayed ?? ""
    return "\(name) (\(record.organisation(of: participant)?.name ?? ""))"
  }

  private func certificate(_ participant: Participant) -> String {
    if let valid = participant.certificate {
      let number = valid.facts.number.text
      return record.completion(of: participant).isComplete
        ? "  \(number)"
        : reader.say(
          "  — แต่มีวุฒิบัตรเลขที่ \(number) ที่ยังใช้ได้ ควรยกเลิก",
          "  — but holds the valid certificate \(number), which should be voided")
    }
    return participant.certificates.last.map { void in
      let number = void.facts.number.text
      return reader.say(
        "  เลขที่ \(number) ยกเลิกแล้ว (ออกใหม่ด้วย certificate reissue)",
        "  \(number) is void (issue another by certificate reissue)")
    } ?? ""
  }

  private func certificateReminder(_ passed: [Participant]) -> [String] {
    let due = passed.count { $0.certificates.isEmpty }
    guard due > 0 else { return [] }
    return [
      "",
      reader.say(
        "ยังไม่ได้ออกวุฒิบัตร \(due) คน: heddle certificate issue \(record.round.code)",
        "\(due) without certificate yet: heddle certificate issue \(record.round.code)"),
    ]
  }
}
