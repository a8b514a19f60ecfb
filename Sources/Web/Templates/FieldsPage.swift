internal import Exports
internal import OpenDocument
internal import Phrases
internal import Training

/// Every name that a template of a kind may use, with what it becomes.
struct FieldsPage: Page {
  let kind: TemplateKind
  /// Long ones, as examples.
  let values: TemplateValues

  var section: Section? { .templates }

  func title(_ visit: Visit) -> String {
    let title = kind.title.text(in: visit.reader.language)
    return visit.say("ชื่อช่องของ\(title)", "Fields: \(title)")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, .class("lead")) { html in
      html.put(.a, visit.say("แม่แบบทั้งหมด", "All templates"), .href(Address("templates")))
    }
    html.put(.h1, title(visit))
    html.put(
      .p,
      visit.say(
        "พิมพ์ชื่อในวงเล็บปีกกาสองชั้นลงในเอกสาร LibreOffice เช่น {{name}} ระบบจะแทนด้วยข้อมูลจริง ข้อความรอบช่องคงเดิม",
        "Type a name in double braces into a LibreOffice document, for example {{name}}. It is replaced by what is recorded; the text around it stays."
      ))
    html.put(
      .p,
      visit.say(
        "ส่วนที่อยู่ระหว่าง {{#กลุ่ม}} กับ {{/กลุ่ม}} แสดงเฉพาะเมื่อมีข้อมูล และซ้ำตามจำนวนรายการ",
        "What stands between {{#group}} and {{/group}} is shown only where there is something to say, once for each entry."
      ))
    if !kind.requiredFields.isEmpty {
      html.put(
        .p,
        visit.say("ต้องมีเสมอ: ", "Always needed: ")
          + kind.requiredFields.map { "{{\($0)}}" }.joined(separator: " "))
    }
    fields(&html, visit, kind.vocabulary, values, level: 0)
    if !kind.vocabulary.pictures.isEmpty {
      html.put(.h2, visit.say("รูปภาพ", "Pictures"))
      html.put(
        .p,
        visit.say(
          "วางรูปใดก็ได้ในกรอบ แล้วตั้งชื่อกรอบว่า: ",
          "Put any picture into a frame, and name the frame: ")
          + kind.vocabulary.pictures.map { "{{\($0)}}" }.joined(separator: " "))
    }
  }

  private func fields(
    _ html: inout HTML, _ visit: Visit, _ vocabulary: TemplateVocabulary,
    _ values: TemplateValues?, level: Int
  ) {
    if !vocabulary.fields.isEmpty {
      let headings = [visit.say("ช่อง", "Field"), visit.say("ตัวอย่าง", "Example")]
      html.list(headings) { html in
        for field in vocabulary.fields {
          html.put(.tr) { html in
            html.put(.th, .scope("row")) { html in html.put(.code, "{{\(field)}}") }
            html.put(.td, values?.fields[field] ?? "–", .dataLabel(headings[1]))
          }
        }
      }
    }
    for (name, group) in vocabulary.groups.sorted(by: { $0.key < $1.key }) {
      html.put(.section, .class("group")) { html in
        html.put(level == 0 ? .h2 : .h3) { html in
          html.put(.code, "{{#\(name)}} … {{/\(name)}}")
        }
        fields(&html, visit, group, values?.groups[name]?.first, level: level + 1)
      }
    }
  }
}
