internal import Collation
internal import Operations
internal import Phrases
internal import Training

/// Organisations by name or place, or by how far they came in a programme.
struct OrganisationsPage: Page {
  let text: String
  let programmes: [Programme]
  let content: Content

  enum Content: Sendable {
    case found(OrganisationPage)
    case coverage(CoveragePage, programme: String)
  }

  var section: Section? { .organisations }

  func title(_ visit: Visit) -> String { visit.say("หน่วยงาน", "Organisations") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.search(
      Address("organisations"), text, visit.say("ชื่อหน่วยงานหรืออำเภอ", "Name or district"), visit)
    if !programmes.isEmpty {
      html.put(
        .nav, .class("parts"),
        .ariaLabel(visit.say("ความครอบคลุมตามโครงการ", "Coverage by programme"))
      ) {
        html in
        html.put(.ul) { html in
          html.put(.li) { html in
            html.put(
              .a, visit.say("รายชื่อทั้งหมด", "All"), .href(Address("organisations")),
              .ariaCurrent(programme == nil && text.isEmpty))
          }
          for one in programmes {
            html.put(.li) { html in
              html.put(
                .a, visit.say("ความครอบคลุม ", "Coverage of ") + one.code, .title(one.title),
                .href(Address("organisations").with("programme", one.code)),
                .ariaCurrent(one.code == programme))
            }
          }
        }
      }
    }
    switch content {
    case .found(let page): list(page, &html, visit)
    case .coverage(let page, let programme): list(page, programme, &html, visit)
    }
  }

  private var programme: String? {
    if case .coverage(_, let code) = content { code } else { nil }
  }

  private func list(_ page: OrganisationPage, _ html: inout HTML, _ visit: Visit) {
    if page.organisations.isEmpty {
      return html.put(.p, visit.say("ไม่พบหน่วยงาน", "No organisation was found."), .role("status"))
    }
    let headings = [
      visit.say("หน่วยงาน", "Organisation"), visit.say("ประเภท", "Kind"),
      visit.say("อำเภอ", "District"),
      visit.say("จังหวัด", "Province"),
    ]
    let sorted =
      Collator()?.sorted(page.organisations) { "\($0.province) \($0.district) \($0.name)" }
      ?? page.organisations
    html.list(headings) { html in
      for organisation in sorted {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in html.link(to: organisation) }
          html.put(.td, visit.reader.term(organisation.kind), .dataLabel(headings[1]))
          html.put(.td, orDash(organisation.district), .dataLabel(headings[2]))
          html.put(.td, orDash(organisation.province), .dataLabel(headings[3]))
        }
      }
    }
    more(
      page.next.map {
        Address("organisations").with("q", text.isEmpty ? nil : text).with("from", $0)
      }, &html, visit)
  }

  private func list(
    _ page: CoveragePage, _ programme: String, _ html: inout HTML, _ visit: Visit
  ) {
    html.put(
      .p, visit.say("หน่วยงานที่ยังไม่มีผู้เข้าอบรมอยู่ก่อน", "Organisations with nobody yet come first."),
      .class("quiet"))
    if page.organisations.isEmpty {
      html.put(.p, visit.say("ไม่มีหน่วยงานในหน้านี้", "No organisation on this page."), .role("status"))
    } else {
      html.coverage(page.organisations, visit)
    }
    more(
      page.next.map {
        Address("organisations").with("programme", programme).with("from", $0.text)
      }, &html, visit)
  }

  private func more(_ address: Address?, _ html: inout HTML, _ visit: Visit) {
    guard let address else { return }
    html.put(.p) { html in
      html.put(.a, visit.say("หน้าต่อไป", "Next page"), .class("button second"), .href(address))
    }
  }
}

extension HTML {
  /// How far organisations came.
  mutating func coverage(_ items: [OrganisationCoverage], _ visit: Visit) {
    let headings = [
      visit.say("หน่วยงาน", "Organisation"), visit.say("เสนอชื่อ", "Named"),
      visit.say("ผู้เข้าอบรม", "Taking part"), visit.say("เข้าร่วมจริง", "Attended"),
      visit.say("วุฒิบัตร", "Certified"),
    ]
    list(headings) { html in
      for item in items {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.link(to: item.organisation)
            html.put(.span, " " + place(of: item.organisation), .class("quiet"))
            if item.hasNobody {
              html.text(" ")
              html.put(.span, visit.say("ยังไม่มีใคร", "nobody yet"), .class("tag warn"))
            }
          }
          for (label, count) in zip(
            headings[1...], [item.nominated, item.enrolled, item.attended, item.certified])
          {
            html.put(.td, visit.reader.number(count), .dataLabel(label))
          }
        }
      }
    }
  }
}
