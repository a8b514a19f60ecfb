internal import Documents
internal import Exports
internal import Phrases
internal import Training

/// One template: what its check found, how it looks with the longest name, and its other versions.
struct TemplatePage: Page {
  let kind: TemplateKind
  let language: Language
  let file: TemplateFile
  let isInUse: Bool
  let trial: TemplateTrial
  let isLaidOut: Bool
  let versions: [StoredTemplate]
  let canPrint: Bool

  var section: Section? { .templates }

  private var version: String { file.version.map(String.init) ?? "shipped" }

  private func here(_ visit: Visit) -> Address {
    Address("templates", kind.rawValue, language.rawValue)
  }

  private func address(_ version: String, _ name: String) -> Address {
    Address("templates", kind.rawValue, language.rawValue, version, name)
  }

  func title(_ visit: Visit) -> String {
    let title = kind.title.text(in: visit.reader.language)
    let language =
      language == .thai ? visit.say("ภาษาไทย", "Thai") : visit.say("ภาษาอังกฤษ", "English")
    return visit.say("แม่แบบ\(title) \(language)", "Template: \(title), \(language)")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, .class("lead")) { html in
      html.put(.a, visit.say("แม่แบบทั้งหมด", "All templates"), .href(Address("templates")))
    }
    html.put(.h1, title(visit))
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ที่มา", "Origin"))
      html.put(
        .dd,
        visit.reader.term(file.origin)
          + (file.version.map {
            visit.say(" ฉบับที่ \(visit.reader.number($0))", ", version \($0)")
          } ?? "") + (isInUse ? visit.say(" (ใช้อยู่)", " (in use)") : ""))
      html.put(.dt, visit.say("แฟ้ม", "File"))
      html.put(.dd) { html in
        html.put(.a, file.name, .href(address(version, "template")))
      }
      html.put(.dt, visit.say("ช่อง", "Fields"))
      html.put(.dd) { html in
        html.put(
          .a, visit.say("ชื่อช่องที่ใช้ได้", "Names of fields"),
          .href(Address("templates", kind.rawValue, "fields")))
      }
    }
    if !trial.hasErrors { preview(&html, visit) }
    html.trial(trial, visit)
    if !isLaidOut, !trial.hasErrors {
      html.view(here(visit), visit.say("ลองจัดหน้าด้วยชื่อที่ยาวที่สุด", "Lay it out with the longest name"))
      {
        html in
        html.hidden("pages", "yes")
        if !isInUse { html.hidden("version", version) }
      }
    }
    if !versions.isEmpty { history(&html, visit) }
  }

  private func preview(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ตัวอย่างด้วยข้อความที่ยาวที่สุด", "Preview with long texts"))
    if canPrint {
      html.put(.p) { html in
        html.put(.a, .href(address(version, "preview.pdf")), .class("preview")) { html in
          html.put(
            .img, .src(address(version, "preview.png")),
            Attribute(
              "alt",
              visit.say("หน้าแรกของตัวอย่าง (เปิดเป็น PDF)", "First page of the preview (opens as PDF)")),
            Attribute("loading", "lazy"))
        }
      }
    } else {
      html.printingMissing(visit)
    }
    html.put(.ul, .class("files")) { html in
      if canPrint {
        html.file(visit.say("ตัวอย่าง PDF", "Preview, PDF"), address(version, "preview.pdf"))
      }
      html.file(visit.say("ตัวอย่าง ODT", "Preview, ODT"), address(version, "preview.odt"))
    }
  }

  private func history(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ทุกฉบับที่เก็บไว้", "All stored versions"))
    let headings = [
      visit.say("ฉบับที่", "Version"), visit.say("ที่มา", "Origin"), visit.say("แฟ้ม", "File"),
      visit.say("เก็บเมื่อ", "Stored"), visit.say("โดย", "By"),
    ]
    html.list(headings) { html in
      for template in versions {
        let number = String(template.version)
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, visit.reader.number(template.version),
              .href(here(visit).with("version", number)),
              .ariaLabel(visit.say("ฉบับที่ \(number)", "Version \(number)")))
          }
          html.put(.td, visit.reader.term(template.origin), .dataLabel(headings[1]))
          html.put(.td, .dataLabel(headings[2])) { html in
            html.put(
              .a, template.fileName, .href(address(number, "template")),
              .ariaLabel("\(template.fileName) (\(number))"))
          }
          html.put(
            .td, visit.reader.shortDate(template.recorded.at.dateInThailand),
            .dataLabel(headings[3]))
          html.put(.td, template.recorded.by, .dataLabel(headings[4]))
        }
      }
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("ฉบับของโปรแกรม", "The program’s own"),
        .href(here(visit).with("version", "shipped")))
    }
  }
}
