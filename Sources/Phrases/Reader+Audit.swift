package import Operations
package import Training

extension Reader {
  /// `28 ส.ค. 2562 16.30 น.`, or `28 Aug 2019 16:30`, by the clock in Thailand.
  package func moment(_ moment: Moment) -> String {
    let (hour, minute) = moment.timeInThailand
    let time = say(
      "\(padded(hour, 2)).\(padded(minute, 2)) น.", "\(padded(hour, 2)):\(padded(minute, 2))")
    return "\(shortDate(moment.dateInThailand)) \(digits(time))"
  }

  /// What was found, where, and what it means.
  package func sentence(_ finding: AuditFinding) -> String {
    switch finding {
    case .gap, .entryUnreadable, .entryEdited, .contentEdited, .contentMissing: entry(finding)
    case .headForged, .headByOtherKeys, .headDiffers, .headBeyondEnd, .keptHeadDiffers,
      .keptHeadBeyondEnd:
      head(finding)
    case .rowEdited, .rowEditedBefore, .rowDeleted, .rowReturned, .rowWithoutEntry: row(finding)
    }
  }

  private func entry(_ finding: AuditFinding) -> String {
    switch finding {
    case .gap(let after, let next) where next <= after:
      say(
        "รายการลำดับ \(number(next)): ลำดับนี้ไม่ใช่ของร่องรอยการตรวจสอบ (เริ่มที่ \(number(1))) มีผู้เพิ่มเข้ามาภายหลัง",
        "entry \(number(next)): the trail has no such position (it begins at \(number(1))); somebody added it"
      )
    case .gap(let after, let next):
      say(
        "รายการลำดับ \(range(after + 1, next - 1)) หายไป ถูกลบ",
        "entry \(range(after + 1, next - 1)): missing, deleted")
    case .entryUnreadable(let position):
      say(
        "รายการลำดับ \(number(position)): อ่านไม่ได้ ถูกแก้ไขจนเสียหาย",
        "entry \(number(position)): cannot be read; it was edited and damaged")
    case .entryEdited(let place):
      say(
        "\(at(place)): ไม่ต่อกับรายการก่อนหน้า รายการนี้หรือรายการก่อนหน้าถูกแก้ไข แทนที่ หรือสลับลำดับ",
        "\(at(place)): does not follow the entry before; this one or the one before was edited, replaced or moved"
      )
    case .contentEdited(let place):
      say(
        "\(at(place)): เนื้อหา (ค่าก่อนและหลัง) ถูกแก้ไข",
        "\(at(place)): its content (the values before and after) was edited")
    case .contentMissing(let place):
      say(
        "\(at(place)): เนื้อหาถูกลบโดยไม่มีบันทึกการลบข้อมูลส่วนบุคคล",
        "\(at(place)): its content is gone, and no erasure of personal data is recorded for it")
    default: ""
    }
  }

  private func head(_ finding: AuditFinding) -> String {
    switch finding {
    case .headForged(let day):
      say(
        "ลายมือชื่อดิจิทัลประจำวันที่ \(self.day(day)) ไม่ถูกต้อง รายการที่ลงนามหรือลายมือชื่อถูกแก้ไข",
        "the signature of \(self.day(day)) is wrong: what was signed, or the signature, was edited")
    case .headByOtherKeys(let day):
      say(
        "ลายมือชื่อดิจิทัลประจำวันที่ \(self.day(day)) ลงด้วยกุญแจอื่น ไม่ใช่กุญแจของสำนักงาน",
        "\(self.day(day)) is signed by other keys than the office's")
    case .headDiffers(let day, let position):
      say(
        "รายการลำดับ \(number(position)): ไม่ตรงกับที่ลงนามไว้เมื่อสิ้นวันที่ \(self.day(day)) ร่องรอยถูกเขียนใหม่",
        "entry \(number(position)): not the one that was signed at the end of \(self.day(day)); the trail was written anew"
      )
    case .headBeyondEnd(let day, let position, let end):
      say(
        "ร่องรอยจบที่ลำดับ \(number(end)) แต่วันที่ \(self.day(day)) ลงนามไว้ถึงลำดับ \(number(position)) ส่วนท้ายถูกตัดออก",
        "the trail ends at \(number(end)), but \(self.day(day)) was signed up to \(number(position)); its end was cut off"
      )
    case .keptHeadDiffers(let position):
      say(
        "รายการลำดับ \(number(position)): ไม่ตรงกับค่าที่ท่านเก็บไว้ ร่องรอยถูกเขียนใหม่",
        "entry \(number(position)): not the one that you kept; the trail was written anew")
    case .keptHeadBeyondEnd(let position, let end):
      say(
        "ร่องรอยจบที่ลำดับ \(number(end)) แต่ค่าที่ท่านเก็บไว้อยู่ที่ลำดับ \(number(position)) ส่วนท้ายถูกตัดออก",
        "the trail ends at \(number(end)), but what you kept stands at \(number(position)); its end was cut off"
      )
    default: ""
    }
  }

  private func row(_ finding: AuditFinding) -> String {
    switch finding {
    case .rowEdited(let row, let place):
      say(
        "\(self.row(row)): ถูกแก้ไขโดยไม่ผ่านโปรแกรม หลัง\(at(place))",
        "\(self.row(row)): edited behind the program's back, after \(at(place))")
    case .rowEditedBefore(let place):
      say(
        "\(self.row(place.row)): ถูกแก้ไขโดยไม่ผ่านโปรแกรม ก่อน\(at(place))",
        "\(self.row(place.row)): edited behind the program's back, before \(at(place))")
    case .rowDeleted(let place):
      say(
        "\(self.row(place.row)): ถูกลบโดยไม่ผ่านโปรแกรม หลัง\(at(place))",
        "\(self.row(place.row)): deleted behind the program's back, after \(at(place))")
    case .rowReturned(let row, let place):
      say(
        "\(self.row(row)): ถูกลบไปแล้วใน\(at(place)) แต่กลับมีอยู่อีก",
        "\(self.row(row)): deleted in \(at(place)), and there again")
    case .rowWithoutEntry(let row):
      say(
        "\(self.row(row)): ไม่มีรายการในร่องรอยการตรวจสอบ ถูกเพิ่มโดยไม่ผ่านโปรแกรม",
        "\(self.row(row)): the trail knows nothing of it; it was added behind the program's back")
    default: ""
    }
  }

  /// An entry with what helps to find out what happened.
  private func at(_ place: AuditFinding.EntryPlace) -> String {
    say(
      "รายการลำดับ \(number(place.position)) (\(moment(place.recorded.at)) \(place.recorded.by), \(tableTerm(place.row.table)))",
      "entry \(number(place.position)) (\(moment(place.recorded.at)), \(place.recorded.by), \(tableTerm(place.row.table)))"
    )
  }

  private func row(_ row: AuditFinding.RowPlace) -> String {
    let key = row.key.filter { !"[]\"".contains($0) }
    return say("แถว \(tableTerm(row.table)) \(key)", "row \(tableTerm(row.table)) \(key)")
  }

  private func range(_ first: Int, _ last: Int) -> String {
    first == last ? number(first) : "\(number(first))–\(number(last))"
  }

  /// A day as it was signed, which somebody may have edited.
  private func day(_ text: String) -> String { (try? CivilDate(iso: text)).map(date) ?? text }

  package func sentence(_ problem: KeysProblem) -> String {
    switch problem {
    case .keysExist:
      say(
        "ฐานข้อมูลนี้มีกุญแจอยู่แล้ว เปลี่ยนรหัสผ่านได้ด้วย heddle keys change",
        "this database has keys already; change their passphrase with heddle keys change")
    case .noKeys:
      say(
        "ฐานข้อมูลนี้ยังไม่มีกุญแจ สร้างด้วย heddle keys make",
        "this database has no keys yet; make them with heddle keys make")
    case .passphraseMissing:
      say(
        "ต้องใช้รหัสผ่านของกุญแจ ระบุด้วย --passphrase-file หรือ $HEDDLE_PASSPHRASE",
        "this needs the keys' passphrase: give --passphrase-file or $HEDDLE_PASSPHRASE")
    }
  }
}
