extension HTML {
  /// A table that becomes cards on a phone: its cells say by `dataLabel` what they are.
  ///
  /// A heading without words is that of buttons.
  mutating func list(
    _ headings: [String], caption: String? = nil, rows: (inout HTML) -> Void
  ) {
    put(.table, .class("list")) { html in
      if let caption { html.put(.caption, caption) }
      html.put(.thead) { html in
        html.put(.tr) { html in
          for heading in headings {
            if heading.isEmpty {
              html.put(.td) { _ in }
            } else {
              html.put(.th, heading, .scope("col"))
            }
          }
        }
      }
      html.put(.tbody) { html in rows(&html) }
    }
  }
}
