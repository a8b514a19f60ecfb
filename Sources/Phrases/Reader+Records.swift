package import Operations
package import Training

extension Reader {
  /// Why records of people and organisations cannot be changed so, and what to do.
  func recordSentence(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .organisationCycle(let name, let parent):
      say(
        "“\(name)” อยู่ภายใต้ “\(parent)” ไม่ได้ เพราะ “\(parent)” อยู่ภายใต้ “\(name)” หรือเป็นหน่วยงานเดียวกัน",
        "“\(name)” cannot be under “\(parent)”, which is the same or is itself under “\(name)”")
    case .nothingChanges(let name):
      say("“\(name)” เป็นเช่นนั้นอยู่แล้ว", "“\(name)” is so already")
    case .withoutOpenPosition(let name):
      say("“\(name)” ไม่มีตำแหน่งที่ยังดำรงอยู่", "“\(name)” holds no position that could end")
    case .mergeWithOneself(let name):
      say(
        "“\(name)” เป็นระเบียนเดียวกันทั้งสองข้าง ให้ระบุสองระเบียนที่ต่างกัน (ใช้รหัสจาก heddle person show)",
        "“\(name)” is the same record on both sides; name two different ones (by the id that heddle person show gives)"
      )
    case .alreadyMerged(let name, let other):
      say(
        "ระเบียนของ “\(name)” รวมเข้ากับระเบียน \(other) แล้ว ให้ใช้ระเบียนนั้นแทน",
        "the record of “\(name)” has been merged into \(other) already; use that one")
    case .markedDistinct(let name, let other):
      say(
        "มีผู้ยืนยันไว้แล้วว่า “\(name)” กับ “\(other)” เป็นคนละคน ถ้าไม่ใช่ ให้ใช้ heddle person distinct --forget ก่อน",
        "somebody has said that “\(name)” and “\(other)” are two people; if not, use heddle person distinct --forget first"
      )
    case .mergeOfInvented(let name, let other):
      say(
        "รวม “\(name)” กับ “\(other)” ไม่ได้ เพราะคนหนึ่งเป็นบุคคลสมมุติของตัวอย่าง",
        "“\(name)” and “\(other)” cannot be merged: one of them was made up for the sample")
    case .undecided(let collision):
      say(
        "\(term(table: collision.table)) ไม่ตรงกัน: \(sentence(collision)) ให้เลือกด้วย \(option(collision))",
        "\(term(table: collision.table)) differ: \(sentence(collision)); choose with \(option(collision))"
      )
    case .bothCertified(let round, let first, let second):
      say(
        "ทั้งสองระเบียนมีวุฒิบัตรที่ยังใช้ได้ของรอบ \(round) (เลขที่ \(digits(first.text)) และ \(digits(second.text))) ให้ยกเลิกฉบับหนึ่งด้วย heddle certificate void ก่อน",
        "both hold a valid certificate of round \(round) (\(digits(first.text)) and \(digits(second.text))); void one with heddle certificate void first"
      )
    case .alreadyUnmerged(let id):
      say("ยกเลิกการรวมระเบียน \(id) ไปแล้ว", "merge \(id) has been undone already")
    case .changedSinceMerge(let table):
      say(
        "\(term(table: table)) ที่ย้ายไปมีการแก้ไขหรือย้ายต่อแล้ว จึงคืนไม่ได้ ให้ยกเลิกการแก้ไขหรือการรวมครั้งหลังก่อน",
        "\(term(table: table)) that were moved have been changed or moved on since; undo that, or the later merge, first"
      )
    case .unsurePerson(let name, let candidates):
      say(
        "“\(name)” อาจเป็นบุคคลที่มีอยู่แล้ว: \(list(candidates)) ให้ระบุในคอลัมน์ “ผลการพิจารณา” หรือ --decide บรรทัด=รหัส หรือ --decide บรรทัด=new ถ้าเป็นคนใหม่",
        "“\(name)” may be somebody known: \(list(candidates)); say so in a column “decision”, or with --decide LINE=ID, or --decide LINE=new for another person"
      )
    case .badDecision(let text):
      say(
        "“\(text)” ต้องเป็น new (คนใหม่) หรือรหัสของบุคคล", "“\(text)” must be new or a person's id")
    case .decisionWithoutRow(let line):
      say(
        "ไม่มีบุคคลในบรรทัด \(number(line)) ที่ระบุใน --decide",
        "--decide names line \(number(line)), which has nobody")
    default: ""
    }
  }

  /// `60 คะแนน: ชื่อเดียวกัน + …`.
  package func sentence(
    _ candidate: DuplicateCandidate, organisation: (ID<Organisation>) -> String?
  ) -> String {
    let reasons = candidate.reasons.map { reason in
      let sign = reason.weight < 0 ? "−" : "+"
      return "\(sentence(reason, organisation)) \(sign)\(abs(reason.weight))"
    }
    return digits(
      say(
        "\(candidate.score) คะแนน (\(reasons.joined(separator: " · ")))",
        "\(candidate.score) points (\(reasons.joined(separator: " · ")))"))
  }

  private func sentence(
    _ reason: DuplicateReason, _ organisation: (ID<Organisation>) -> String?
  ) -> String {
    switch reason {
    case .sameNationalID: say("เลขประจำตัวประชาชนเดียวกัน", "same national ID")
    case .sameName(let name): say("ชื่อเดียวกัน “\(name)”", "same name “\(name)”")
    case .sameSound(let one, let other):
      say("ออกเสียงเหมือนกัน “\(one)” กับ “\(other)”", "“\(one)” and “\(other)” sound the same")
    case .nearSound(let one, let other):
      say("ออกเสียงใกล้กัน “\(one)” กับ “\(other)”", "“\(one)” and “\(other)” sound alike")
    case .sameGivenName(let name):
      say("ชื่อตัวเดียวกัน “\(name)” คนละนามสกุล", "same given name “\(name)”, another surname")
    case .marriedTitle:
      say("นางสาวกับนาง: อาจเปลี่ยนนามสกุลเมื่อสมรส", "นางสาว and นาง: perhaps a married name")
    case .sameOrganisation(let id):
      say("สังกัดเดียวกัน", "same organisation") + (organisation(id).map { " \($0)" } ?? "")
    case .samePosition(let title): say("ตำแหน่งเดียวกัน “\(title)”", "same position “\(title)”")
    case .otherSex: say("คำนำหน้าชายกับหญิง", "titles of a man and a woman")
    }
  }

  /// What a row of a list says otherwise than the record.
  package func sentence(_ difference: RowDifference) -> String {
    switch difference {
    case .position(let was, let becomes):
      say(
        "ตำแหน่ง: เดิม “\(was)” ในบัญชี “\(becomes)”",
        "position: on record “\(was)”, in the list “\(becomes)”")
    case .prefix(let was, let becomes):
      say(
        "คำนำหน้า: เดิม “\(was)” ในบัญชี “\(becomes)”",
        "prefix: on record “\(was)”, in the list “\(becomes)”")
    case .spelling(let spelling):
      say("ชื่อที่สะกดต่างกัน “\(spelling)”", "another spelling “\(spelling)”")
    case .nationalID:
      say(
        "เลขประจำตัวประชาชนต่างจากที่บันทึกไว้", "another national ID is on record")
    }
  }

  private func list(_ candidates: [DuplicateCandidate]) -> String {
    candidates.prefix(5).map { candidate in
      "\(candidate.other.names.last?.value.displayed ?? "") [\(candidate.other.id)] \(sentence(candidate) { _ in nil })"
    }.joined(separator: " · ")
  }

  /// `คำนำหน้า: นางสาว / นาง`, the record that is given up before the one that is kept.
  package func sentence(_ collision: MergeCollision) -> String {
    collision.fields.map { field in
      "\(term(column: field.column)): \(shown(field.retired)) / \(shown(field.kept))"
    }.joined(separator: ", ")
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

  private func option(_ collision: MergeCollision) -> String {
    let choices = collision.allowsBoth ? "a|b|both" : "a|b"
    switch collision.table {
    case "person_name": return "--name \(choices)"
    case "person_position": return "--position \(choices)"
    default: return "--keep \(collision.table)=\(choices)"
    }
  }

  package func term(table: String) -> String {
    switch table {
    case "person_name": say("ชื่อ", "names")
    case "person_position": say("ตำแหน่ง", "positions")
    case "person_alias": say("ชื่อที่สะกดต่างกัน", "other spellings")
    case "person_distinct": say("คนละคนกัน", "other people than")
    case "person": say("ระเบียนบุคคล", "records of people")
    case "enrolment": say("การลงทะเบียน", "enrolments")
    case "enrolment_status": say("สถานะการลงทะเบียน", "statuses of enrolments")
    case "trainer": say("วิทยากร", "trainers")
    default: table
    }
  }

  package func term(column: String) -> String {
    switch column {
    case "prefix": say("คำนำหน้า", "prefix")
    case "official_prefix": say("คำนำหน้าทางการ", "official prefix")
    case "given": say("ชื่อตัว", "given name")
    case "middle": say("ชื่อรอง", "middle name")
    case "surname": say("นามสกุล", "surname")
    case "title": say("ตำแหน่ง", "position")
    case "organisation_id": say("หน่วยงาน", "organisation")
    case "valid_from": say("ตั้งแต่", "from")
    case "valid_until": say("ถึง", "until")
    case "is_acting": say("รักษาราชการแทน", "acting")
    case "place": say("จำนวนรายการ", "entries")
    default: column
    }
  }
}
