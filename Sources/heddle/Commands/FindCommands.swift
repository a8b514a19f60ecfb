internal import Operations
internal import Phrases
internal import Training

let findCommands = [
  Command(
    "find",
    summary: LocalizedText(
      thai: "ค้นทุกข้อมูลด้วยข้อความบางส่วน", english: "search all facts by a part of their text"),
    arguments: [.init("TEXT", "ข้อความ", "the text")]
  ) { invocation in
    let found = try await invocation.office().find(invocation.argument("TEXT"))
    for finding in found {
      Console.say("\(invocation.reader.term(finding.kind)): \(finding.text)")
    }
    if found.isEmpty {
      throw AlreadySaid(
        summary: invocation.reader.say(
          "ไม่พบ “\(invocation.argument("TEXT"))”", "nothing has “\(invocation.argument("TEXT"))”"))
    }
  },
  Command(
    "programme", "show",
    summary: LocalizedText(
      thai: "แสดงโครงการ บันทึกข้อตกลง ภาคี และผู้ลงนาม",
      english: "show a programme with its agreements, parties and signatories"),
    arguments: [.init("CODE", "รหัสโครงการ", "its code")]
  ) { invocation in
    let file = try await invocation.office().programmeFile(invocation.argument("CODE"))
    ProgrammeSheet(file: file, reader: invocation.reader).lines.forEach(Console.say)
  },
]
