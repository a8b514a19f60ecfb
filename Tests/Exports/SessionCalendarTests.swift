import Exports
import Support
import Testing
import Training

struct SessionCalendarTests {
  @Test func `libical reads the sessions back as they are`() throws {
    let place = "ห้องประชุมลุมพินีแกรนด์ สวนป่ารีสอร์ท ตำบลเฉนียง อำเภอเมืองสุรินทร์ จังหวัดสุรินทร์"
    let title =
      "การอบรมเชิงปฏิบัติการ “ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์” ครั้งที่ ๒\nวิทยากร: ทีมวิทยากรมูลนิธิสยามกัมมาจล"
    func event(
      _ number: String, _ start: String, _ end: String, _ summary: String, objectives: String = ""
    ) -> CalendarEvent {
      CalendarEvent(
        uid: "00000000-0000-7000-8000-00000000000\(number)", start: start, end: end,
        zone: "Asia/Bangkok", stamp: "19700101T000000Z",
        summary: summary + " – ข้อมูลตัวอย่าง (บุคคลสมมติ)", location: place,
        description: title + objectives)
    }
    #expect(
      try CalendarEvent.all(in: SessionCalendar.bytes(SmallRound().record(), for: thai)) == [
        event(
          "a", "20190827T133000", "20190827T163000", "บทบาทนักถักทอชุมชน",
          objectives:
            "\nวัตถุประสงค์:\n– สร้างความเข้าใจในบทบาทหน้าที่นักถักทอชุมชน\n– ร่วมวางแผนกระบวนการดำเนินงาน"),
        event("b", "20190828T090000", "20190828T120000", "แผนปฏิบัติการ ๙๐ วัน"),
        event("c", "20190828T130000", "20190828T160000", "สรุปผลและถอดบทเรียน"),
      ])
  }

  @Test func `what texts hold is escaped, and comes back`() throws {
    let title = "ก, ข; ค\\ง: \"จ\"\nบรรทัดใหม่ " + String(repeating: "ญี่ปุ่นน้ำใจ😀", count: 60)
    let record = try SmallRound(lastTitle: title).record()
    let events = try CalendarEvent.all(in: SessionCalendar.bytes(record, for: english))
    #expect(events.last?.summary == title + " – Sample data (invented people)")
  }

  @Test func `no line is longer than 75 bytes, and none is broken in a character`() throws {
    let bytes = try SessionCalendar.bytes(SmallRound().record(), for: thai)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(!lines.contains { $0.unicodeScalars.contains("\u{FFFD}") })
    #expect(lines.contains { $0.utf8.count > 72 && $0.hasPrefix(" ") })
  }

  @Test func `a session to midnight ends with the next day's beginning`() throws {
    let record = try SmallRound(lastEnd: "24.00").record()
    #expect(
      try CalendarEvent.all(in: SessionCalendar.bytes(record, for: thai)).last?.end
        == "20190829T000000")
  }

  @Test func `a control character is refused with its property`() throws {
    let record = try SmallRound(lastTitle: "ก\u{7}ข").record()
    #expect(throws: ExportError.forbiddenCharacter("\u{7}", heading: "SUMMARY")) {
      try SessionCalendar.bytes(record, for: thai)
    }
  }

  @Test(arguments: Language.allCases)
  func `a calendar is as it was when somebody looked at it`(language: Language) throws {
    try expectGolden(
      SessionCalendar.bytes(SmallRound().record(), for: language == .thai ? thai : english),
      "sessions-\(language.rawValue).ics")
  }
}
