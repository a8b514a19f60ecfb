internal import Tables
package import Imports
internal import Training

extension Reader {
  /// What is wrong with a list, where, and how to mend it.
  package func sentence(_ problem: ImportProblem) -> String {
    let place = place(problem.line, problem.column, sheet: problem.sheet)
    return "\(place): \(sentence(problem.kind, isInSheet: problem.sheet != nil))"
  }

  package func term(_ data: PersonalData) -> String {
    switch data {
    case .email: say("อีเมล", "e-mail addresses")
    case .telephone: say("หมายเลขโทรศัพท์", "telephone numbers")
    }
  }

  /// The field's name in quotation marks, as a heading may write it.
  package func term(_ field: Field) -> String { inMarks(field.title.text(in: language)) }

  /// `คอลัมน์ที่ 3`, or `คอลัมน์ C` of a sheet.
  private func column(_ column: Column, _ isInSheet: Bool) -> String {
    guard isInSheet else {
      return say("คอลัมน์ที่ \(number(column.number))", "column \(number(column.number))")
    }
    let letters = Column.letters(of: column.number)
    return say("คอลัมน์ \(letters)", "column \(letters)")
  }

  private func sentence(_ kind: ImportProblem.Kind, isInSheet: Bool) -> String {
    switch kind {
    case .unknownHeading(let nearest?):
      say(
        "ไม่รู้จักหัวคอลัมน์นี้ หมายถึง \(inMarks(nearest)) หรือไม่ กรุณาแก้ชื่อหรือลบคอลัมน์ออก",
        "this heading is not known. Is \(inMarks(nearest)) meant? Rename or remove the column.")
    case .unknownHeading(nil):
      say(
        "ไม่รู้จักหัวคอลัมน์นี้ กรุณาแก้ชื่อหรือลบคอลัมน์ออก",
        "this heading is not known. Rename or remove the column.")
    case .missingHeading(let fields):
      say(
        "ไม่มีคอลัมน์ \(fields.map(term).joined(separator: " หรือ ")) กรุณาเพิ่มคอลัมน์นี้",
        "there is no column \(fields.map(term).joined(separator: " or ")). Add one.")
    case .repeatedHeading(let first):
      say(
        "ซ้ำกับ\(column(first, isInSheet)) \(inMarks(first.heading)) "
          + "กรุณาเหลือไว้เพียงคอลัมน์เดียว",
        "this says the same as \(column(first, isInSheet)), \(inMarks(first.heading)). Keep one "
          + "of them.")
    case .conflictingHeading(let other):
      say(
        "ใช้พร้อมกับ\(column(other, isInSheet)) \(inMarks(other.heading)) ไม่ได้ "
          + "กรุณาเลือกใช้แบบใดแบบหนึ่ง",
        "this cannot stand beside \(column(other, isInSheet)), \(inMarks(other.heading)). Keep "
          + "one of the two ways.")
    case .columnWithoutHeading:
      say(
        "คอลัมน์นี้มีข้อมูลแต่ไม่มีหัวคอลัมน์ กรุณาใส่ชื่อหรือลบคอลัมน์ออก",
        "the column has data but no heading. Give it one, or remove the column.")
    case .notAccepted(let data):
      say(
        "ระบบยังไม่รับ\(term(data)) เพื่อคุ้มครองข้อมูลส่วนบุคคล กรุณาลบคอลัมน์นี้ออกจากแฟ้ม",
        "\(term(data)) are not accepted yet, to protect privacy. Remove the column from the file.")
    case .noRows:
      say(
        "มีแต่หัวตาราง ไม่มีข้อมูล กรุณาตรวจสอบว่าเลือกแฟ้มถูกต้อง",
        "there are headings but no rows. Check that it is the right file.")
    case .blank:
      say("ช่องนี้ว่าง กรุณากรอกข้อมูล", "this must not be blank.")
    case .date(let problem): sentence(problem)
    case .nationalID(let problem): sentence(problem)
    case .name(let problem): sentence(problem)
    case .unknownKind(let text):
      say(
        "ไม่รู้จักประเภทหน่วยงาน \(inMarks(text)) ตัวอย่างที่ใช้ได้ เช่น “อบต.” “เทศบาลตำบล” “อบจ.”",
        "\(inMarks(text)) is no kind of organisation. Write, for example, “อบต.”, “เทศบาลตำบล” or "
          + "“provincial-administrative-organisation”.")
    case .kindNotInName(let name):
      say(
        "ไม่ทราบประเภทของ \(inMarks(name)) เพราะชื่อไม่ได้ขึ้นต้นด้วยประเภท เช่น “เทศบาลตำบล” "
          + "กรุณาระบุในคอลัมน์ \(term(.kind))",
        "\(inMarks(name)) does not begin with its kind, as “เทศบาลตำบล…” does. Say it in a column "
          + "\(term(.kind)).")
    case .notAWholeNumber(let text):
      say(
        "\(inMarks(text)) ไม่ใช่จำนวนเต็ม กรุณากรอกตัวเลขตั้งแต่ \(number(1)) ขึ้นไป",
        "\(inMarks(text)) is no whole number. Write a number from \(number(1)) on.")
    case .repeats(let line) where isInSheet:
      say(
        "ซ้ำกับแถว \(line) กรุณาลบออกหนึ่งแถว หรือแก้ให้ต่างกัน",
        "this repeats row \(line). Remove one of them, or tell them apart.")
    case .repeats(let line):
      say(
        "ซ้ำกับบรรทัด \(number(line)) กรุณาลบออกหนึ่งบรรทัด หรือแก้ให้ต่างกัน",
        "this repeats line \(number(line)). Remove one of them, or tell them apart.")
    case .notATime(let text):
      say(
        "อ่าน \(inMarks(text)) เป็นเวลาไม่ได้ กรุณาเขียนแบบ 13.30",
        "\(inMarks(text)) cannot be read as a time. Write it as 13:30.")
    case .notASession(let text):
      say(
        "\(inMarks(text)) ไม่ใช่ลำดับช่วงหรือวันเวลาเริ่ม กรุณากรอกลำดับช่วง เช่น 1 "
          + "หรือวันและเวลาเริ่ม เช่น 27/8/2562 13.30",
        "\(inMarks(text)) is no session. Write its number, as 1, or when it starts, as "
          + "2019-08-27 13:30.")
    case .unknownStatus(let text):
      say(
        "ไม่รู้จักสถานะ \(inMarks(text)) กรุณาใช้ มา สาย ลา หรือ ขาด",
        "\(inMarks(text)) is no status. Write present, late, leave or absent.")
    case .minutesMissing:
      say(
        "สถานะ “สาย” ต้องระบุจำนวนนาที กรุณากรอกในคอลัมน์ \(term(.lateMinutes))",
        "“late” needs the number of minutes. Put it in the column \(term(.lateMinutes)).")
    case .minutesOutOfRange(let text):
      say(
        "จำนวนนาทีที่สาย \(inMarks(text)) ต้องอยู่ระหว่าง \(number(1)) ถึง \(number(1440))",
        "\(inMarks(text)) minutes late must be from \(number(1)) to \(number(1440)).")
    case .minutesWithoutLateness(let text):
      say(
        "ระบุเวลาสาย \(inMarks(text)) ทั้งที่สถานะไม่ใช่ “สาย” กรุณาแก้สถานะหรือลบจำนวนนาที",
        "\(inMarks(text)) minutes are given but the status is not “late”. Change one of them.")
    case .unknownCompetency(let text, let known):
      say(
        "หลักสูตรนี้ไม่มีสมรรถนะ \(inMarks(text)) รหัสที่ใช้ได้คือ \(known.joined(separator: " "))",
        "the curriculum has no competency \(inMarks(text)). It has \(known.joined(separator: ", "))."
      )
    case .unknownOccasion(let text):
      say(
        "ไม่รู้จักระยะการประเมิน \(inMarks(text)) กรุณาใช้ ก่อน ย้อนหลัง หลัง หรือ ติดตาม 1, 3, "
          + "6 เดือน",
        "\(inMarks(text)) is no occasion. Write pre, then, post, follow-up-1, follow-up-3 or "
          + "follow-up-6.")
    case .unknownLevel(let text):
      say(
        "\(inMarks(text)) ไม่ใช่ระดับ กรุณากรอก \(number(0)) ถึง \(number(5)) หรือ N "
          + "หากไม่ได้สังเกต",
        "\(inMarks(text)) is no level. Write \(number(0)) to \(number(5)), or N for not observed.")
    case .unknownRaterKind(let text):
      say(
        "ไม่รู้จักประเภทผู้ประเมิน \(inMarks(text)) กรุณาใช้ ประเมินตนเอง วิทยากร หรือ "
          + "ผู้บังคับบัญชา",
        "\(inMarks(text)) is no kind of rater. Write self, trainer or supervisor.")
    }
  }
}
