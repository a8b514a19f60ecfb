internal import Documents
internal import Exports
internal import Phrases
internal import Training

/// The templates that documents are made from, and where another is sent in.
struct TemplatesPage: Page {
  /// The latest of each kind and language first.
  let stored: [StoredTemplate]
  var kind = TemplateKind.certificate.rawValue
  var language = Language.thai.rawValue
  /// What was wrong with a file that was sent.
  var refused: TemplateTrial?
  var problems: [Problem] = []

  var section: Section? { .templates }

  func title(_ visit: Visit) -> String { visit.say("แม่แบบเอกสาร", "Templates") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    if let refused { html.trial(refused, visit) }
    let headings = [
      visit.say("เอกสาร", "Document"), visit.say("ไทย", "Thai"), visit.say("อังกฤษ", "English"),
      visit.say("ช่อง", "Fields"),
    ]
    html.list(headings) { html in
      for kind in TemplateKind.allCases {
        html.put(.tr) { html in
          html.put(.th, kind.title.text(in: visit.reader.language).capitalisedFirst, .scope("row"))
          for (place, language) in [Language.thai, .english].enumerated() {
            html.put(.td, .dataLabel(headings[place + 1])) { html in
              html.put(
                .a, inUse(kind, language, visit),
                .href(Address("templates", kind.rawValue, language.rawValue)),
                .ariaLabel(
                  "\(kind.title.text(in: visit.reader.language)), \(headings[place + 1]): \(inUse(kind, language, visit))"
                ))
            }
          }
          html.put(.td, .dataLabel(headings[3])) { html in
            html.put(
              .a, visit.say("ชื่อช่องที่ใช้ได้", "names of fields"),
              .href(Address("templates", kind.rawValue, "fields")),
              .ariaLabel(
                visit.say("ชื่อช่องของ", "Fields: ")
                  + kind.title.text(in: visit.reader.language)))
          }
        }
      }
    }
    if visit.offers(.change(.addTemplate)) { upload(&html, visit) }
  }

  private func inUse(_ kind: TemplateKind, _ language: Language, _ visit: Visit) -> String {
    let present = stored.first {
      $0.kind == kind && $0.language == language && $0.origin == .office
    }
    return present.map {
      visit.say(
        "ของหน่วยงาน ฉบับที่ \(visit.reader.number($0.version))",
        "the office’s, version \($0.version)")
    } ?? visit.reader.term(StoredTemplate.Origin.shipped)
  }

  private func upload(_ html: inout HTML, _ visit: Visit) {
    html.put(.section, .class("card")) { html in
      html.put(.h2, visit.say("ส่งแม่แบบใหม่", "Send in a template"))
      html.put(
        .p,
        visit.say(
          "ระบบตรวจแม่แบบก่อนเก็บ ถ้ามีข้อผิดพลาดจะบอกวิธีแก้และยังไม่เก็บ ฉบับเดิมไม่หายไป",
          "It is checked first. With an error nothing is stored, and you are told how to mend it. Older versions stay."
        ))
      html.form(to: Address("templates"), visit, withFiles: true) { html in
        html.put(.div, .class("columns")) { html in
          html.field(
            Field(
              "kind", visit.say("ชนิดเอกสาร", "Kind of document"), value: kind,
              kind: .choice(
                TemplateKind.allCases.map {
                  Field.Choice($0.rawValue, $0.title.text(in: visit.reader.language))
                })), problems, visit)
          html.field(
            Field(
              "language", visit.say("ภาษา", "Language"), value: language,
              kind: .choice([
                Field.Choice("th", visit.say("ไทย", "Thai")),
                Field.Choice("en", visit.say("อังกฤษ", "English")),
              ])), problems, visit)
        }
        html.field(
          Field(
            "file", visit.say("แฟ้ม", "File"),
            kind: .file(accept: ".odt,.ott,.fodt,.ods,.ots,.fods"),
            hint: visit.say(
              "เอกสาร LibreOffice (.odt .ott .fodt .ods .ots .fods)",
              "A LibreOffice document (.odt .ott .fodt .ods .ots .fods)")), problems, visit)
        html.put(.button, visit.say("ตรวจและเก็บ", "Check and store"), .type("submit"))
      }
    }
  }
}

extension String {
  /// As the beginning of a line.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
