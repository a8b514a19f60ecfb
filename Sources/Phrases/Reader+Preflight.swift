package import OpenDocument

extension Reader {
  /// A fact about a template, and how to mend it, in the words of LibreOffice's own menus.
  package func advice(_ fact: PreflightFact) -> Advice {
    switch fact {
    case .problem(let problem): Advice(what: whole(sentence(problem)), mend: remedy(problem))
    case .noFields, .noKindFits, .unknownName, .misplacedName, .missingName: aboutNames(fact)
    case .fontMissing, .fontWithoutThai, .thaiFormat, .thaiLanguage: aboutLetters(fact)
    case .macros, .scriptLink, .eventListener, .signature, .thumbnail, .versionHistory, .comment,
      .trackedInsertion, .trackedDeletion, .foreignObject, .liveData:
      aboutLosses(fact)
    case .hidden(let content): aboutHidden(content)
    case .object(holdsField: false):
      Advice(
        what: say(
          "มีวัตถุฝังอยู่ในแม่แบบ (แผนภูมิ สูตร หรือตารางคำนวณ) วัตถุนี้จะเหมือนกันในเอกสารทุกฉบับ",
          "There is an object in the template (a chart, a formula, a sheet). It will be the same in every document."
        ), mend: nil)
    case .object(holdsField: true):
      Advice(
        what: say(
          "มีช่องอยู่ในวัตถุที่ฝังไว้ (แผนภูมิ สูตร หรือตารางคำนวณ) ช่องนั้นจะไม่ถูกเติม",
          "There is a field inside an embedded object (a chart, a formula, a sheet). It will not be filled."
        ),
        mend: say("ย้ายช่องออกมาไว้ในเนื้อหาของเอกสาร", "Move the field out into the text."))
    case .pages(let fact): aboutPages(fact)
    }
  }

  /// `เนื้อหา “…”`.
  package func place(_ place: TemplatePlace) -> String {
    place.text.isEmpty ? term(place.part) : "\(term(place.part)) \(inMarks(place.text))"
  }

  package func term(_ part: TemplatePart) -> String {
    switch part {
    case .body: say("เนื้อหา", "text")
    case .pageStyles: say("หัวหรือท้ายกระดาษ", "header or footer")
    }
  }

  package func term(_ severity: PreflightFinding.Severity) -> String {
    switch severity {
    case .error: say("ข้อผิดพลาด ต้องแก้ก่อนใช้", "Errors, to be mended before use")
    case .warning:
      say("ข้อควรระวัง เอกสารอาจไม่เป็นอย่างที่ตั้งใจ", "Warnings: documents may not be as you mean them")
    case .note: say("ข้อสังเกต", "Notes")
    }
  }

  package func term(_ syntax: FieldSyntax) -> String {
    switch syntax {
    case .typed: say("พิมพ์ {{ }}", "typed {{ }}")
    case .userField: say("ช่องข้อมูลผู้ใช้", "user field")
    case .variable: say("ตัวแปร", "variable")
    case .placeholder: say("ตัวยึดตำแหน่ง", "placeholder")
    case .inputField: say("ช่องป้อนข้อมูล", "input field")
    case .databaseField: say("ช่องจดหมายเวียน", "mail merge field")
    case .frame: say("ชื่อกรอบรูป", "name of a frame")
    }
  }

  /// What a name is for; a condition is a group that is named for a field, and so does not repeat.
  package func term(_ role: PreflightField.Role, isCondition: Bool) -> String {
    switch role {
    case .field: say("ช่อง", "field")
    case .group where isCondition: say("แสดงเมื่อมีค่า", "shown if filled")
    case .group: say("กลุ่ม", "group")
    case .absence: say("แสดงเมื่อไม่มีค่า", "shown if empty")
    case .picture: say("รูป", "picture")
    }
  }

  private func aboutNames(_ fact: PreflightFact) -> Advice {
    switch fact {
    case .unknownName(let name, let isGroup, let nearest):
      let tag = braced(name, isGroup)
      return Advice(
        what: say("ไม่รู้จัก \(tag)", "\(tag) is not known.")
          + (nearest.map {
            say(" หมายถึง \(braced($0, isGroup)) หรือไม่", " Is \(braced($0, isGroup)) meant?")
          }
            ?? ""),
        mend: nearest.map {
          say(
            "แก้เป็น \(braced($0, isGroup)) หรือลบออก",
            "Change it to \(braced($0, isGroup)), or take it out.")
        } ?? say("แก้เป็นชื่อที่ใช้ได้ หรือลบออก", "Change it to a known name, or take it out."))
    case .misplacedName(let name, let isGroup, let groups):
      let tag = braced(name, isGroup)
      let places = groups.map { "{{#\($0)}} … {{/\($0)}}" }
      return Advice(
        what: say(
          "\(tag) ใช้ได้เฉพาะในกลุ่ม \(places.joined(separator: " หรือ "))",
          "\(tag) is known inside \(places.joined(separator: " or ")) alone."),
        mend: say(
          "พิมพ์กลุ่มนั้นคร่อม \(tag) หรือลบออก",
          "Type that group around \(tag), or take it out."))
    case .missingName(let name):
      return Advice(
        what: say(
          "ขาดช่อง {{\(name)}} ซึ่งเอกสารชนิดนี้ต้องมี",
          "{{\(name)}}, which such a document needs, is missing."),
        mend: say(
          "พิมพ์ {{\(name)}} ตรงที่ต้องการให้ข้อมูลแสดง", "Type {{\(name)}} where its value belongs."))
    case .noKindFits:
      return Advice(
        what: say(
          "ไม่มีชื่อใดในแม่แบบตรงกับชื่อที่ใช้ในเอกสารชนิดใดเลย",
          "None of the template's names belongs to any kind of document."),
        mend: say(
          "ตรวจอีกครั้งโดยระบุชนิดเอกสารด้วย --kind เพื่อดูชื่อที่ใช้ได้",
          "Check it again with --kind, which shows the names that can be used."))
    default:
      return Advice(
        what: say(
          "ไม่พบช่องในแม่แบบ เอกสารที่ออกทุกฉบับจะเหมือนกันหมด",
          "There is no field in the template, so all documents would be alike."),
        mend: say(
          "พิมพ์ชื่อช่องในวงเล็บปีกกาสองชั้นตรงที่ต้องการให้ข้อมูลแสดง เช่น {{name}}",
          "Type the name of a field in double braces where its value belongs, as {{name}}."))
    }
  }

  /// A sentence that began behind a file's name, standing alone.
  private func whole(_ sentence: String) -> String {
    let isOpen = sentence.last.map { !".?!”".contains($0) } ?? false
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
      + (isOpen ? say("", ".") : "")
  }

  private func braced(_ name: String, _ isGroup: Bool) -> String {
    "{{\(isGroup ? "#" : "")\(name)}}"
  }
}
