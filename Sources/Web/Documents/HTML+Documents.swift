internal import Phrases
internal import Training

extension HTML {
  /// A link to a file, with what it is.
  mutating func file(_ label: String, _ address: Address, hint: String? = nil) {
    put(.li) { html in
      html.put(.a, label, .href(address))
      if let hint { html.put(.span, " " + hint, .class("quiet")) }
    }
  }

  /// That PDF files cannot be made here, and what to install.
  mutating func printingMissing(_ visit: Visit) {
    put(.p, .class("notice warn")) { html in
      html.text(
        visit.say(
          "เครื่องนี้ยังทำ PDF และภาพตัวอย่างไม่ได้ ให้ผู้ดูแลเครื่องติดตั้งแพ็กเกจ ",
          "PDF files and pictures cannot be made here yet. Have these packages installed: "))
      html.put(.code, "libreoffice-writer-nogui")
      html.text(" ")
      html.put(.code, "libreoffice-calc-nogui")
      html.text(" ")
      html.put(.code, "poppler-utils")
      html.text(
        visit.say(
          " ระหว่างนี้ดาวน์โหลดเอกสาร ODF ได้ตามปกติ", ". Meanwhile the ODF files are here as ever."))
    }
  }

  /// A form that only asks for another view of the same page.
  mutating func view(
    _ address: Address, _ button: String, content: (inout HTML) -> Void
  ) {
    put(.form, Attribute("method", "get"), .action(address), .class("view")) { html in
      html.put(.div, .class("columns")) { html in content(&html) }
      html.put(.button, button, .type("submit"), .class("second"))
    }
  }
}
