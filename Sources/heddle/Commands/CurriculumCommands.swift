internal import Curricula
internal import Operations
internal import Phrases
internal import Training

private let file = Command.Argument("FILE", "แฟ้มหลักสูตร (XML)", "curriculum file (XML)")

let curriculumCommands = [
  Command(
    "curriculum", "check",
    summary: LocalizedText(
      thai: "ตรวจแฟ้มหลักสูตร บอกบรรทัด สิ่งที่ผิด และวิธีแก้",
      english: "check a curriculum file: line, what is wrong, how to mend it"),
    arguments: [file]
  ) { invocation in
    let curriculum = try invocation.checkedCurriculum().curriculum
    let reader = invocation.reader
    let minutes = curriculum.modules.reduce(0) { $0 + $1.minutes }
    Console.say(
      reader.say(
        "ใช้ได้: \(curriculum.title.thai) ฉบับ \(curriculum.version) · \(curriculum.modules.count) หน่วย \(reader.duration(minutes: minutes)) · \(curriculum.competencies.count) สมรรถนะ",
        "valid: \(curriculum.title.text(in: .english)), version \(curriculum.version) · \(curriculum.modules.count) modules, \(reader.duration(minutes: minutes)) · \(curriculum.competencies.count) competencies"
      ))
  },
  Command(
    "curriculum", "add",
    summary: LocalizedText(
      thai: "เก็บหลักสูตรลงฐานข้อมูล", english: "store a curriculum in the database"),
    arguments: [file]
  ) { invocation in
    let (_, bytes) = try invocation.checkedCurriculum()
    let curriculum = try await invocation.office(creating: true).storeCurriculum(bytes)
    Console.say(
      invocation.reader.say(
        "เก็บหลักสูตร \(curriculum.code) ฉบับ \(curriculum.version) แล้ว",
        "stored curriculum \(curriculum.code), version \(curriculum.version)"))
  },
]

extension Invocation {
  /// The curriculum in the file that was named, held against the schema.
  ///
  /// - Throws: `AlreadySaid` after printing a line for each problem.
  fileprivate func checkedCurriculum() throws -> (curriculum: Curriculum, bytes: [UInt8]) {
    let path = argument("FILE")
    let bytes = try contents(of: path)
    let schema = try contents(of: sharedFolder() + "/curricula/curriculum.rng")
    do {
      return (try CurriculumReader(schema: schema).read(bytes), bytes)
    } catch let errors as CurriculumErrors {
      for problem in errors.problems {
        Console.complain("\(path):\(problem.line): \(reader.sentence(problem))")
      }
      throw AlreadySaid(
        summary: reader.say(
          "พบ \(errors.problems.count) จุดที่ต้องแก้", "\(errors.problems.count) problem(s) to mend"))
    }
  }
}
