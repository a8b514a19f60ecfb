/// Elements that pages are written of (HTML Living Standard § 4).
enum Tag: String {
  case html, head, title, body
  case header, nav, main, footer, section, article, aside
  case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, div, span, strong, em, small, a, time, code, pre,
    s
  case figure, figcaption, details, summary
  case table, caption, thead, tbody, tfoot, tr, th, td
  case form, label, fieldset, legend, button, select, option, optgroup, datalist, textarea, output
  case script, dialog, progress, noscript, template
}

/// Elements without content or end tag.
enum VoidTag: String {
  case meta, link, input, br, hr, img, col
}
