internal import Operations
internal import Phrases
internal import Training

/// Asks for the file of a list of people for a round.
struct ListUploadPage: Page {
  let round: Round
  let entry: Entry
  /// Whether one person was typed in place of a file.
  var isTyped = false

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { RosterPart.file.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.file, visit)
    html.summary(of: entry.problems, visit)
    if isTyped {
      html.put(.p) { html in
        html.put(
          .a, visit.say("กลับไปกรอกใหม่", "Back to the form"),
          .href(RosterPart.nominate.address(round.code)))
      }
    }
    html.put(
      .p,
      visit.say(
        "ระบบจะแสดงให้ดูก่อนว่าแต่ละคนเป็นคนใหม่ เหมือนเดิม ต่างไป หรือไม่แน่ใจ และยังไม่บันทึกจนกว่าจะยืนยัน",
        "You will first see of each person whether they are new, the same, different or unsure. Nothing is stored until you confirm it."
      ))
    html.form(to: RosterPart.file.address(round.code), visit, withFiles: true) { html in
      html.field(
        Field(
          "file", visit.say("แฟ้มบัญชีรายชื่อ", "The file"),
          kind: .file(accept: ".csv,.xlsx,.ods,.fods"),
          hint: visit.say(
            ".xlsx .ods .fods หรือ .csv ไม่เกิน 2 เมกะไบต์ คอลัมน์ ชื่อ-สกุล · ตำแหน่ง · สังกัด (และ อำเภอ จังหวัด ตั้งแต่วันที่ ถ้ามี)",
            ".xlsx, .ods, .fods or .csv, at most 2 MB. Columns: name with prefix (ชื่อ-สกุล) · position · organisation, and district, province, since where there are any."
          )), isTyped ? [] : entry.problems, visit)
      html.nominationFields(entry, visit)
      html.put(.button, visit.say("ตรวจแฟ้ม", "Check the file"), .type("submit"))
    }
  }
}
