import Imports
import Phrases
import Tables
import Testing
import Training

private let thai = Reader(language: .thai, digits: .thai)
private let english = Reader(language: .english, digits: .arabic)

struct ImportSentenceTests {
  @Test(
    arguments: [
      (
        .unknownHeading(nearest: "ตำแหน่ง"),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ไม่รู้จักหัวคอลัมน์นี้ หมายถึง “ตำแหน่ง” หรือไม่ กรุณาแก้ชื่อหรือลบคอลัมน์ออก",
        "Line 12, column “ก 1”: this heading is not known. Is “ตำแหน่ง” meant? Rename or remove the column."
      ),
      (
        .missingHeading([.personName, .given]),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ไม่มีคอลัมน์ “ชื่อ-สกุล” หรือ “ชื่อตัว” กรุณาเพิ่มคอลัมน์นี้",
        "Line 12, column “ก 1”: there is no column “name” or “given name”. Add one."
      ),
      (
        .notAccepted(.email),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ระบบยังไม่รับอีเมล เพื่อคุ้มครองข้อมูลส่วนบุคคล กรุณาลบคอลัมน์นี้ออกจากแฟ้ม",
        "Line 12, column “ก 1”: e-mail addresses are not accepted yet, to protect privacy. Remove the column from the file."
      ),
      (
        .date(.twoDigitYear("62", buddhist: BuddhistYear(2562), gregorian: 1962)),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ปี “62” อาจหมายถึง พ.ศ. ๒๕๖๒ (ค.ศ. ๒๐๑๙) หรือ ค.ศ. ๑๙๖๒ กรุณาเขียนปีให้ครบสี่หลัก",
        "Line 12, column “ก 1”: the year “62” could be 2562 BE (2019 CE) or 1962 CE. Write all four digits."
      ),
      (
        .date(.buddhistYear(2562, meant: try? CivilDate(iso: "2019-08-27"))),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ปี ๒๕๖๒ เป็นปีพุทธศักราช แต่ตรงนี้ต้องเป็นปีคริสต์ศักราช หากหมายถึงวันที่ ๒๗ สิงหาคม ๒๕๖๒ ให้เขียน 2019-08-27",
        "Line 12, column “ก 1”: 2562 is a Buddhist year where a Gregorian one belongs. If 27 August 2019 is meant, write 2019-08-27."
      ),
      (
        .repeats(line: 8),
        "บรรทัด ๑๒ คอลัมน์ “ก 1”: ซ้ำกับบรรทัด ๘ กรุณาลบออกหนึ่งบรรทัด หรือแก้ให้ต่างกัน",
        "Line 12, column “ก 1”: this repeats line 8. Remove one of them, or tell them apart."
      ),
    ] as [(ImportProblem.Kind, String, String)])
  func `a problem of a list says where it is, what is wrong and how to mend it`(
    kind: ImportProblem.Kind, thaiSentence: String, englishSentence: String
  ) {
    let problem = ImportProblem(line: 12, column: Column(3, heading: "ก 1"), kind)
    #expect(thai.sentence(problem) == thaiSentence)
    #expect(english.sentence(problem) == englishSentence)
  }

  @Test(arguments: [
    (
      TableProblem(line: 1, .empty), "แฟ้มนี้ไม่มีข้อมูล กรุณาตรวจสอบว่าเลือกแฟ้มถูกต้อง",
      "The file has nothing in it. Check that it is the right one."
    ),
    (
      TableProblem(line: 3, column: Column(2, heading: ""), .forbiddenCharacter(0)),
      "บรรทัด ๓ คอลัมน์ที่ ๒: มีอักขระที่มองไม่เห็นและใช้ในเอกสารไม่ได้ (U+0000) กรุณาลบข้อความในช่องนี้แล้วพิมพ์ใหม่",
      "Line 3, column 2: there is an invisible character that no document can hold (U+0000). Type the text again."
    ),
    (
      TableProblem(line: 3, .ragged(expected: 2, found: 1)),
      "บรรทัด ๓: แถวนี้มี ๑ ช่อง แต่หัวตารางมี ๒ ช่อง กรุณาตรวจเครื่องหมายคั่นที่ขาดหรือเกิน",
      "Line 3: the row has 1 field, the headings are 2. Look for a missing or an extra separator."
    ),
    (
      TableProblem(line: 3, column: Column(2, heading: "ชื่อ"), .notUTF8),
      "บรรทัด ๓ คอลัมน์ “ชื่อ”: อ่านตัวอักษรในช่องนี้ไม่ได้ เพราะแฟ้มไม่ได้บันทึกเป็น UTF-8 ใน Excel ให้เลือก “บันทึกเป็น” แล้วเลือกชนิดแฟ้ม “CSV UTF-8”",
      "Line 3, column “ชื่อ”: these characters cannot be read, because the file was not saved as UTF-8. In Excel choose “Save As” and the file type “CSV UTF-8”."
    ),
    (
      TableProblem(
        line: 7, column: Column(3, heading: "ชื่อ"), sheet: "รายชื่อ", .errorValue("#REF!")),
      "แผ่นงาน “รายชื่อ” ช่อง C7: ช่องนี้แสดงข้อผิดพลาด “#REF!” กรุณาแก้สูตร",
      "Sheet “รายชื่อ”, cell C7: the cell shows the error “#REF!”. Mend its formula."
    ),
    (
      TableProblem(line: 1, .unknownSheet("รายชือ", sheets: ["ปก", "รายชื่อ"])),
      "ไม่มีแผ่นงาน “รายชือ” (หมายถึง “รายชื่อ” หรือไม่) ในแฟ้มมีแผ่นงาน “ปก” “รายชื่อ”",
      "There is no sheet “รายชือ”; did you mean “รายชื่อ”? The file has “ปก”, “รายชื่อ”."
    ),
    (
      TableProblem(line: 1, .unknownSheet("X", sheets: ["Sheet1"])),
      "ไม่มีแผ่นงาน “X” ในแฟ้มมีแผ่นงาน “Sheet1”",
      "There is no sheet “X”. The file has “Sheet1”."
    ),
  ])
  func `a problem of a file says where it is, what is wrong and how to mend it`(
    problem: TableProblem, thaiSentence: String, englishSentence: String
  ) {
    #expect(thai.sentence(problem) == thaiSentence)
    #expect(english.sentence(problem) == englishSentence)
  }

  @Test func `somebody's text cannot fill the screen or steer a terminal`() {
    let long = "a\n \u{9B}2J\u{202E}" + String(repeating: "\u{E4C}", count: 100_000)
    let problem = ImportProblem(line: 2, column: nil, .notATime(long))
    let cut = "a \u{FFFD}2J\u{FFFD}" + String(repeating: "\u{E4C}", count: 113)
    #expect(
      english.sentence(problem)
        == "Line 2: “\(cut)…” cannot be read as a time. Write it as 13:30.")
  }
}
