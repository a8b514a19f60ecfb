internal import OpenDocument

extension Reader {
  func aboutLetters(_ fact: PreflightFact) -> Advice {
    switch fact {
    case .fontMissing(let family, let substitute, let source):
      Advice(
        what: say(
          "เครื่องนี้ไม่มีแบบอักษร \(inMarks(family)) " + instead(substitute),
          "The font \(inMarks(family)) is not on this machine. " + instead(substitute)),
        mend: remedy(source))
    case .fontWithoutThai(let family, let substitute):
      Advice(
        what: say(
          "แบบอักษร \(inMarks(family)) ไม่มีตัวอักษรไทย " + instead(substitute),
          "The font \(inMarks(family)) has no Thai letters. " + instead(substitute)),
        mend: say(
          "ตั้งแบบอักษรไทยที่แท็บ \(complexTab): ทั้งเอกสาร กด F11 แก้ไขกระบวนแบบ \(standardStyle) ▸ แบบอักษร เฉพาะที่ เลือกข้อความแล้วเปิด \(characterMenu)",
          "Choose a Thai font on the tab \(complexTab): for the whole document press F11, edit the style \(standardStyle) ▸ Font; for some text select it, then \(characterMenu)."
        ))
    case .thaiFormat(let style, let gaps):
      Advice(
        what: culprit(style) + gaps.map(sentence).joined(separator: say(" และ", "; "))
          + say("", "."),
        mend: remedy(style))
    case .thaiLanguage(let language):
      Advice(
        what: language.map {
          say(
            "ข้อความไทยระบุภาษาไว้เป็น \(inMarks($0)) การตรวจตัวสะกดจะไม่ใช้ภาษาไทย",
            "Thai text is marked as the language \(inMarks($0)), so its spelling is not checked as Thai."
          )
        }
          ?? say(
            "ไม่ได้ระบุว่าข้อความไทยเป็นภาษาไทย", "Thai text is not marked as Thai."),
        mend: say(
          "เครื่องมือ ▸ ตัวเลือก… ▸ การตั้งค่าภาษา ▸ ภาษา: ที่ “อักษรไทยและอักษรซับซ้อนอื่นๆ” เลือก ไทย และทำเครื่องหมาย “สำหรับเอกสารปัจจุบันเท่านั้น”",
          "Tools ▸ Options… ▸ Language Settings ▸ Languages: set “Complex text layout” to Thai, “For the current document only”."
        ))
    default: Advice(what: "", mend: nil)
    }
  }

  private func instead(_ substitute: String?) -> String {
    substitute.map {
      say(
        "จะใช้ \(inMarks($0)) แทน ตัวอักษรกว้างแคบไม่เท่ากัน บรรทัดและหน้าจึงอาจเลื่อน",
        "\(inMarks($0)) stands in for it; its letters differ in width, so lines and pages may shift."
      )
    }
      ?? say(
        "และไม่มีแบบอักษรใดแทนได้ ข้อความไทยจะเป็นช่องสี่เหลี่ยม",
        "Nothing here can stand in for it; Thai letters will be empty boxes.")
  }

  private func remedy(_ source: FontSource) -> String {
    switch source {
    case .debian(let package):
      say(
        "ให้ผู้ดูแลเครื่องติดตั้งแพ็กเกจ \(package) ของ Debian",
        "Have Debian's package \(package) installed.")
    case .thaiState:
      say(
        "Debian ไม่มีแบบอักษรนี้ ให้ติดตั้งจากสำเนาที่หน่วยงานมี: คัดลอกแฟ้ม .ttf ไปไว้ที่ ~/.local/share/fonts แล้วสั่ง fc-cache หรือเปลี่ยนแม่แบบไปใช้แบบอักษรที่เครื่องมี",
        "Debian does not have it. Install the office's own copy: put its .ttf files into ~/.local/share/fonts and run fc-cache; or change the template to a font that is here."
      )
    case .microsoft:
      say(
        "แบบอักษรนี้มากับ Windows หรือ Microsoft Office ให้เปลี่ยนแม่แบบไปใช้แบบอักษรที่เครื่องมี หรือติดตั้งเองหากหน่วยงานมีสิทธิ์ใช้",
        "It comes with Windows or Microsoft Office. Change the template to a font that is here, or install it if the office may use it."
      )
    case .unknown:
      say(
        "ติดตั้งแบบอักษรนี้ในเครื่องที่ออกเอกสาร หรือเปลี่ยนแม่แบบไปใช้แบบอักษรที่เครื่องมี",
        "Install it on the machine that makes the documents, or change the template to a font that is here."
      )
    }
  }

  private var characterMenu: String {
    say("รูปแบบ ▸ ตัวอักษร… ▸ แบบอักษร", "Format ▸ Character… ▸ Font")
  }

  /// LibreOffice's tab for complex scripts; before 7.4 a box of its own.
  private var complexTab: String {
    say("“อักษรไทยและอักษรซับซ้อนอื่นๆ”", "“Complex” (“CTL”)")
  }

  private func culprit(_ style: PreflightStyle) -> String {
    switch (style.isDirect, style.name.isEmpty) {
    case (true, true): say("ข้อความที่จัดรูปแบบเอง: ", "Text formatted by hand: ")
    case (true, false):
      say(
        "ข้อความที่จัดรูปแบบเองในกระบวนแบบ \(name(style)): ",
        "Text formatted by hand in the style \(name(style)): ")
    case (false, true): say("ค่าปริยายของเอกสาร: ", "The document's defaults: ")
    case (false, false): say("กระบวนแบบ \(name(style)): ", "The style \(name(style)): ")
    }
  }

  private func sentence(_ gap: ThaiGap) -> String {
    switch gap {
    case .font(_, thai: nil):
      say("ไม่ได้กำหนดแบบอักษรให้ตัวอักษรไทย", "no font is set for Thai letters")
    case .font(let latin, let thai?):
      say(
        "ตัวอักษรไทยเป็น \(inMarks(thai))", "Thai letters are in \(inMarks(thai))")
        + (latin.map { say(" ไม่ใช่ \(inMarks($0))", ", not \(inMarks($0))") } ?? "")
    case .size(_, thai: nil):
      say("ไม่ได้กำหนดขนาดให้ตัวอักษรไทย", "no size is set for Thai letters")
    case .size(let latin, let thai?):
      say("ตัวอักษรไทยมีขนาด \(digits(thai))", "Thai letters have the size \(thai)")
        + (latin.map { say(" ไม่ใช่ \(digits($0))", ", not \($0)") } ?? "")
    case .bold: say("ตัวอักษรไทยไม่เป็นตัวหนา", "Thai letters are not bold")
    case .italic: say("ตัวอักษรไทยไม่เป็นตัวเอน", "Thai letters are not italic")
    }
  }

  private func remedy(_ style: PreflightStyle) -> String {
    let same = say(
      " ที่แท็บ \(complexTab) ตั้งแบบอักษร ขนาด และรูปร่างให้เหมือนแท็บ “ตะวันตก”",
      ": on the tab \(complexTab) set the same font, size and style as on the tab “Western”.")
    if style.isDirect {
      return say(
        "เลือกข้อความนั้น รวมทั้งวงเล็บปีกกาของช่อง แล้วเปิด \(characterMenu)",
        "Select the text with the braces of its fields, then \(characterMenu)") + same
        + say(
          " (ชื่อช่องเป็นอักษรละติน แถบเครื่องมือจึงตั้งให้เฉพาะอักษรละติน)",
          " (Names of fields are Latin letters, so the toolbar sets those alone.)")
    }
    let edit =
      style.name.isEmpty
      ? say("กด F11 แก้ไขกระบวนแบบ \(standardStyle)", "Press F11, edit the style \(standardStyle)")
      : say(
        "กด F11 คลิกขวาที่ \(name(style)) ▸ แก้ไขกระบวนแบบ… ▸ แบบอักษร",
        "Press F11, right-click \(name(style)) ▸ Edit Style… ▸ Font")
    return edit + same
  }

  private var standardStyle: String { say("“กระบวนแบบย่อหน้าปริยาย”", "“Default Paragraph Style”") }

  /// A style's name as LibreOffice's own menus show it, where it is one of LibreOffice's.
  private func name(_ style: PreflightStyle) -> String {
    guard let (thai, english) = Self.styleNames[style.name] else { return inMarks(style.name) }
    return say("“\(thai)”", "“\(english)”")
  }

  private static let styleNames: [String: (thai: String, english: String)] = [
    "Standard": ("กระบวนแบบย่อหน้าปริยาย", "Default Paragraph Style"),
    "Text body": ("เนื้อความ", "Text Body"), "Heading": ("หัวข้อ", "Heading"),
    "Heading 1": ("หัวข้อ 1", "Heading 1"), "Heading 2": ("หัวข้อ 2", "Heading 2"),
    "Heading 3": ("หัวข้อ 3", "Heading 3"), "Title": ("ชื่อเรื่อง", "Title"),
    "Subtitle": ("ชื่อเรื่องรอง", "Subtitle"), "Header": ("หัวกระดาษ", "Header"),
    "Footer": ("ท้ายกระดาษ", "Footer"), "List": ("รายการ", "List"),
    "Table Contents": ("เนื้อหาตาราง", "Table Contents"),
    "Table Heading": ("หัวตาราง", "Table Heading"),
    "Frame contents": ("เนื้อหาช่องกรอบ", "Frame Contents"),
    "Signature": ("ลายเซ็น", "Signature"), "Caption": ("คำบรรยายวัตถุ", "Caption"),
    "Default": ("ค่าปริยาย", "Default"),
  ]
}
