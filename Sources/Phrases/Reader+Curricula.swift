package import Curricula
internal import Training

extension Reader {
  /// What is wrong in a curriculum file and how to mend it; the caller puts file and line in front.
  ///
  /// Digits stay as they are, for such a file is written with 0…9.
  package func sentence(_ problem: CurriculumProblem) -> String {
    switch problem.kind {
    case .notXML(let message):
      say(
        "แฟ้มนี้ยังไม่เป็น XML ที่ถูกต้อง ให้ตรวจแท็กเปิดและปิด กับเครื่องหมายคำพูด ใกล้บรรทัดนี้"
          + " (ตัวอ่าน XML แจ้งว่า: \(shown(message)))",
        "this is not well-formed XML; look for an unclosed tag or quotation mark near this line"
          + " (the XML reader says: \(shown(message)))")
    case .documentTypeRefused:
      say(
        "แฟ้มมีการประกาศ <!DOCTYPE …> ซึ่งไม่อนุญาตเพื่อความปลอดภัย ให้ลบการประกาศนี้ออก",
        "the file declares a <!DOCTYPE …>, which is refused for safety; delete the declaration")
    case .tooLarge(let bytes, let limit):
      say(
        "แฟ้มใหญ่ \(bytes) ไบต์ อ่านได้ไม่เกิน \(limit) ไบต์ ให้ตรวจว่าเลือกแฟ้มหลักสูตรถูกแฟ้ม",
        "the file has \(bytes) bytes and at most \(limit) are read; check that it is the right file"
      )
    case .tooDeep(let limit):
      say(
        "แท็กซ้อนกันลึกเกิน \(limit) ชั้น ให้ตรวจว่าปิดแท็กครบและเป็นแฟ้มหลักสูตร",
        "elements are nested more than \(limit) deep; check that each one is closed, and that this"
          + " is a curriculum file")
    case .tooManyNodes(let limit):
      say(
        "แฟ้มมีแท็ก ข้อความ หรือค่าในแท็กเดียวเกิน \(limit) รายการ ให้ตรวจว่าเลือกแฟ้มหลักสูตรถูกแฟ้ม",
        "the file has more than \(limit) elements and texts, or attributes of one; check that it is the right file"
      )
    case .wrongNamespace(let found):
      say(
        (found.isEmpty
          ? "<curriculum> ไม่ได้ระบุเนมสเปซ" : "<curriculum> ใช้เนมสเปซ \(quoted(found)) ซึ่งไม่รู้จัก")
          + " ให้เขียน <curriculum xmlns=\"urn:heddle:curriculum:1\" …>",
        (found.isEmpty
          ? "<curriculum> names no namespace"
          : "<curriculum> is of the unknown namespace \(quoted(found))")
          + "; write <curriculum xmlns=\"urn:heddle:curriculum:1\" …>")
    case .wrongRoot(let found):
      say(
        "แท็กแรกของแฟ้มคือ \(tag(found)) จึงไม่ใช่แฟ้มหลักสูตร แท็กแรกต้องเป็น <curriculum>",
        "the first element is \(tag(found)), so this is no curriculum file; it has to be"
          + " <curriculum>")

    case .unknownElement(let found, let parent, let nearest):
      say("ใน \(tag(parent)) ใช้ \(tag(found)) ไม่ได้", "\(tag(parent)) cannot hold \(tag(found))")
        + suggestion(
          nearest.map(tag),
          otherwise: say("ให้ลบออกหรือย้ายไปไว้ในแท็กที่ถูกต้อง", "delete it or move it to where it belongs")
        )
    case .foreignElement(let name, let namespace):
      say(
        "\(tag(name)) อยู่นอกเนมสเปซของหลักสูตร (\(quoted(namespace))) ให้ลบ xmlns หรือคำนำหน้าออก",
        "\(tag(name)) is of another namespace (\(quoted(namespace))); take away its xmlns or its"
          + " prefix")
    case .missingElement(let name, let parent):
      say(
        "\(tag(parent)) ยังไม่มี \(tag(name)) ให้เพิ่ม",
        "\(tag(parent)) lacks \(tag(name)); add it")
    case .repeatedElement(let name, let parent):
      say(
        "\(tag(parent)) มี \(tag(name)) มากกว่าหนึ่งแห่ง ให้เหลือแห่งเดียว",
        "\(tag(parent)) has \(tag(name)) more than once; keep one")
    case .unknownAttribute(let found, let element, let nearest):
      say(
        "\(tag(element)) ไม่มีค่าชื่อ \(quoted(found))",
        "\(tag(element)) has no attribute \(quoted(found))")
        + suggestion(nearest, otherwise: say("ให้ลบออก", "delete it"))
    case .missingAttribute(let name, let element):
      say(
        "\(tag(element)) ยังไม่ได้ระบุค่า \(name) ให้เติม \(blank(name))",
        "\(tag(element)) lacks \(name); add \(blank(name))")
    case .strayText(let text, let element):
      say(
        "มีข้อความ “\(shown(text))” ลอยอยู่ใน \(tag(element)) ให้ลบออกหรือใส่ไว้ในแท็กที่ถูกต้อง",
        "“\(shown(text))” stands loose in \(tag(element)); delete it or put it in its element")

    case .missingThai(let name, let parent):
      say(
        "\(tag(name)) ของ \(tag(parent)) มีแต่ภาษาอังกฤษ ให้เพิ่ม <\(name) xml:lang=\"th\">…</\(name)>",
        "\(tag(name)) of \(tag(parent)) is in English only; add <\(name) xml:lang=\"th\">…</\(name)>"
      )
    case .emptyText(let name, let language):
      say(
        "\(tag(name)) \(self.language(language))ว่างเปล่า ให้เติมข้อความ"
          + (language == .english ? " หรือลบแท็กนี้ออก" : ""),
        "\(tag(name)) in \(self.language(language)) is empty; fill it in"
          + (language == .english ? " or delete it" : ""))
    case .repeatedLanguage(let name, let parent, let language):
      say(
        "\(tag(parent)) มี \(tag(name)) \(self.language(language))มากกว่าหนึ่งแห่ง ให้เหลือแห่งเดียว",
        "\(tag(parent)) has \(tag(name)) in \(self.language(language)) more than once; keep one")
    case .unknownLanguage(let found):
      say(
        "xml:lang=\(quoted(found)) ใช้ไม่ได้ ให้เขียน th (ภาษาไทย) หรือ en (ภาษาอังกฤษ)",
        "xml:lang=\(quoted(found)) is neither th (Thai) nor en (English); write one of them")

    case .notACode("", let attribute):
      say(
        "ค่า \(attribute) ว่างเปล่า ให้เติมรหัส หรือลบค่านี้ออกหากไม่จำเป็น",
        "\(attribute) is empty; fill in a code, or delete it where it may be left out")
    case .notACode(let found, let attribute):
      say(
        "\(attribute)=\(quoted(found)) ใช้เป็นรหัสไม่ได้ รหัสใช้อักษร a–z A–Z ตัวเลข 0–9 จุด ขีดกลาง และขีดล่าง"
          + " ขึ้นต้นด้วยอักษรหรือตัวเลข ไม่เกิน 40 ตัว",
        "\(attribute)=\(quoted(found)) is no code; use a–z, A–Z, 0–9, dot, hyphen and underscore,"
          + " beginning with a letter or digit, at most 40")
    case .notANumber(let found, let attribute):
      say(
        "\(attribute)=\(quoted(found)) ไม่ใช่จำนวนเต็ม ให้เขียนด้วยเลขอารบิก"
          + example(of: found, "เช่น"),
        "\(attribute)=\(quoted(found)) is no whole number; write it with the digits 0–9"
          + example(of: found, "as in"))
    case .outOfRange(let found, let attribute, let range):
      say(
        "\(attribute)=\(quoted(found)) อยู่นอกช่วง ต้องเป็น"
          + " \(range.lowerBound) ถึง \(range.upperBound)",
        "\(attribute)=\(quoted(found)) is out of range; it has to be"
          + " \(range.lowerBound) to \(range.upperBound)")
    case .notHours(let found):
      say(
        "hours=\(quoted(found)) ไม่ชัดเจน หนึ่งชั่วโมงครึ่งให้เขียน 1.5 หรือ 1:30"
          + " (ทศนิยมใช้ได้เฉพาะ .25 .5 .75 ไม่เกิน 999 ชั่วโมง)",
        "hours=\(quoted(found)) is not clear; for an hour and a half write 1.5 or 1:30"
          + " (as decimals only .25, .5 and .75; at most 999 hours)")
    case .noHours(let module):
      say(
        "หน่วยการเรียนรู้\(named(module)) ไม่มีชั่วโมง ให้เติม เช่น hours=\"3\" หรือ hours=\"1.5\"",
        "module\(named(module)) has no hours; write for example hours=\"3\" or hours=\"1.5\"")
    case .unknownWord(let found, let attribute, let known, let nearest):
      say(
        "\(attribute)=\(quoted(found)) ใช้ไม่ได้", "\(attribute)=\(quoted(found)) is not known")
        + suggestion(
          nearest,
          otherwise: say(
            "ให้เขียน \(known.joined(separator: " หรือ "))",
            "write \(known.joined(separator: " or "))"))
    case .latenessLimitOnHours:
      say(
        "lateness-limit ใช้ได้เฉพาะกับ basis=\"half-days\" ให้ลบออก เพราะเมื่อคิดเป็นชั่วโมงจะหักนาทีที่สายอยู่แล้ว",
        "lateness-limit belongs to basis=\"half-days\"; delete it, because on the basis of hours"
          + " minutes late are taken off anyway")

    case .duplicateCode(let code, let element):
      say(
        "รหัส \(shown(code)) ใช้กับ \(tag(element)) อื่นแล้ว ให้ตั้งรหัสใหม่",
        "another \(tag(element)) has the code \(shown(code)); give this one a code of its own")
    case .repeatedReference(let code, let attribute):
      say(
        "\(attribute) ระบุ \(shown(code)) ซ้ำ ให้เหลือครั้งเดียว",
        "\(attribute) names \(shown(code)) twice; keep one")
    case .unknownCompetency(let code, let nearest):
      say(
        "หลักสูตรนี้ไม่มีสมรรถนะรหัส \(quoted(code))",
        "this curriculum has no competency \(quoted(code))")
        + suggestion(
          nearest, otherwise: say("ให้แก้รหัสหรือเพิ่มสมรรถนะนี้", "correct the code or add the competency")
        )
    case .unknownModule(let code, let nearest):
      say(
        "หลักสูตรนี้ไม่มีหน่วยการเรียนรู้รหัส \(quoted(code))",
        "this curriculum has no module \(quoted(code))")
        + suggestion(
          nearest, otherwise: say("ให้แก้รหัสหรือเพิ่มหน่วยนี้", "correct the code or add the module"))
    case .missingIndicator(let level, let competency):
      say(
        "สมรรถนะ\(named(competency)) ไม่มีตัวบ่งชี้ระดับ \(level)"
          + " ให้เพิ่ม <indicator level=\"\(level)\">…</indicator>",
        "competency\(named(competency)) has no indicator of level \(level);"
          + " add <indicator level=\"\(level)\">…</indicator>")
    case .duplicateIndicator(let level, let competency):
      say(
        "สมรรถนะ\(named(competency)) มีตัวบ่งชี้ระดับ \(level) มากกว่าหนึ่งแห่ง ให้เหลือแห่งเดียว",
        "competency\(named(competency)) has more than one indicator of level \(level); keep one")
    case .duplicateRequirement(let competency, let occasion):
      say(
        "กำหนดสมรรถนะ \(shown(competency)) (\(term(occasion))) ไว้มากกว่าหนึ่งครั้ง ให้เหลือครั้งเดียว",
        "competency \(shown(competency)) (\(term(occasion))) is required more than once; keep one")
    case .prerequisiteCycle(let codes):
      say(
        "หน่วยการเรียนรู้กำหนดให้เรียนก่อนกันวนเป็นวง (\(circle(codes))) จึงไม่มีหน่วยใดเริ่มได้"
          + " ให้ตัดรหัสออกจาก prerequisites หนึ่งแห่ง",
        "modules are prerequisites of each other in a circle (\(circle(codes))), so that none can"
          + " begin; take one out of prerequisites")
    case .prerequisiteTaughtLater(let module, let round, let prerequisite, let taught):
      say(
        "หน่วย \(shown(module)) สอนครั้งที่ \(round) แต่ต้องเรียน \(shown(prerequisite)) ก่อน"
          + " ซึ่งสอนครั้งที่ \(taught) ให้แก้ครั้งที่หรือ prerequisites",
        "module \(shown(module)) is taught in round \(round), but its prerequisite"
          + " \(shown(prerequisite)) in round \(taught); change a round or the prerequisites")
    case .schema(let message):
      say(
        "แฟ้มไม่ตรงตาม curriculum.rng ให้แก้ส่วนนี้ตาม README.md (ตัวตรวจแจ้งว่า: \(shown(message)))",
        "the file breaks curriculum.rng; mend this part as README.md says"
          + " (the validator says: \(shown(message)))")
    }
  }

  private func suggestion(_ nearest: String?, otherwise: String?) -> String {
    if let nearest { return say(" หมายถึง \(nearest) หรือไม่", "; did you mean \(nearest)?") }
    return otherwise.map { say(" ", "; ") + $0 } ?? ""
  }

  private func language(_ language: Language) -> String {
    switch language {
    case .thai: say("ภาษาไทย", "Thai")
    case .english: say("ภาษาอังกฤษ", "English")
    }
  }
}

/// The number that was most likely meant, where only its digits are Thai.
private func example(of text: String, _ lead: String) -> String {
  Int(arabicDigits(text)).map { " \(lead) \($0)" } ?? ""
}

private func blank(_ attribute: String) -> String {
  attribute == "xml:lang" ? "xml:lang=\"th\"" : "\(attribute)=\"…\""
}

private func tag(_ name: String) -> String { "<\(shown(name))>" }

private func quoted(_ text: String) -> String { "\"\(shown(text))\"" }

private func named(_ code: String?) -> String { code.map { " " + shown($0) } ?? "" }

private func circle(_ codes: [String]) -> String {
  let path = codes.count > 12 ? codes.prefix(12) + ["…"] : codes[...]
  return (path + codes.prefix(1)).joined(separator: " → ")
}

/// Text from a file, short and without characters that steer a terminal.
private func shown(_ text: String) -> String {
  let start = text.unicodeScalars.prefix(200)
  var result = String.UnicodeScalarView()
  for scalar in start {
    result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
  }
  return String(result) + (start.endIndex < text.endIndex ? "…" : "")
}
