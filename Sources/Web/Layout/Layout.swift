internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// What surrounds every page.
struct Layout<Content: Page> {
  let page: Content
  let visit: Visit
  private var reader: Reader { visit.reader }

  var bytes: [UInt8] {
    var html = HTML()
    html.doctype()
    html.put(.html, .lang(reader.language.rawValue)) { html in
      html.put(.head) { html in head(&html) }
      html.put(.body) { html in
        html.put(
          .a, visit.say("ข้ามไปยังเนื้อหา", "Skip to the content"), .class("skip"),
          .href(.place("main")))
        top(&html)
        if visit.isSample { sample(&html) }
        html.put(.main, .id("main"), .tabIndex(-1)) { html in
          notice(&html)
          page.body(&html, visit)
        }
        footer(&html)
      }
    }
    return html.bytes
  }

  private func head(_ html: inout HTML) {
    let assets = visit.site.assets
    html.put(.meta, Attribute("charset", "utf-8"))
    html.put(
      .meta, .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
    html.put(.title, page.title(visit) + " · Heddle")
    html.put(.link, Attribute("rel", "stylesheet"), .href(assets.address("site.css")))
    html.put(.link, Attribute("rel", "icon"), .href(assets.address("icon.svg")))
    for script in ["site.js"] + page.scripts {
      html.put(.script, .type("module"), .src(assets.address(script))) { _ in }
    }
  }

  private func top(_ html: inout HTML) {
    html.put(.header, .class("top")) { html in
      html.put(.div) { html in
        html.put(.a, "Heddle", .class("brand"), .href(Address()))
        if visit.signedIn != nil { navigation(&html) }
        html.put(.div, .class("account")) { html in
          languages(&html)
          if let signedIn = visit.signedIn {
            html.put(.a, signedIn.account.displayed, .href(Address("account")))
            html.action(
              visit.say("ออกจากระบบ", "Sign out"), to: Address("sign-out"), visit, class: "plain")
          }
        }
      }
    }
  }

  private func navigation(_ html: inout HTML) {
    html.put(.nav, .ariaLabel(visit.say("เมนูหลัก", "Main"))) { html in
      html.put(.ul) { html in
        for section in Section.allCases where visit.shows(section) {
          html.put(.li) { html in
            html.put(
              .a, section.title(reader), .href(section.address),
              .ariaCurrent(section == page.section))
          }
        }
      }
    }
  }

  /// The same page in the other language.
  private func languages(_ html: inout HTML) {
    let other: Language = reader.language == .thai ? .english : .thai
    html.put(
      .a, other == .thai ? "ไทย" : "English", .lang(other.rawValue),
      .href(visit.here(in: other)))
  }

  private func sample(_ html: inout HTML) {
    html.put(.aside, .class("sample"), .ariaLabel(visit.say("ข้อมูลตัวอย่าง", "Sample data"))) {
      html in
      html.put(
        .p,
        visit.say(
          "ข้อมูลตัวอย่าง: ชื่อบุคคลและผลทั้งหมดสมมติขึ้น",
          "Sample data: all names of people and results are made up."))
    }
  }

  private func notice(_ html: inout HTML) {
    guard let notice = visit.query("done").flatMap(Notice.init(rawValue:)) else { return }
    html.put(
      .p, notice.text(reader, count: visit.query("count").flatMap(Int.init)), .class("notice"),
      .role("status"))
  }

  private func footer(_ html: inout HTML) {
    html.put(.footer) { html in
      html.put(
        .p, visit.say("Heddle · ระบบบริหารการฝึกอบรม", "Heddle · training manager"))
    }
  }
}

extension Visit {
  /// Whether the navigation leads there.
  fileprivate func shows(_ section: Section) -> Bool {
    switch section {
    case .today, .rounds, .curricula, .programmes: true
    case .people: offers(.read(.people))
    case .organisations: offers(.read(.coverage))
    case .templates: offers(.read(.templates))
    case .audit: offers(.read(.audit))
    case .settings: true
    }
  }

  /// What is shown now, in another language; after a form was sent, the page that it stands on.
  fileprivate func here(in language: Language) -> Address {
    let kept = request.query.fields.filter { !["lang", "done", "count"].contains($0.name) }
    let here = Address(returning: request.path) ?? Address()
    return kept.reduce(here) { $0.with($1.name, $1.value) }.with("lang", language.rawValue)
  }
}
