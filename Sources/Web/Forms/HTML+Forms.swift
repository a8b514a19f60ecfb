internal import Phrases

extension HTML {
  /// A form that is sent by POST, with what proves that it came from this site.
  mutating func form(
    to address: Address, _ visit: Visit, _ attributes: Attribute..., withFiles: Bool = false,
    content: (inout HTML) throws -> Void
  ) rethrows {
    try put(
      .form, Attribute("method", "post"), .action(address),
      withFiles ? Attribute("enctype", "multipart/form-data") : nil, attributes.first,
      attributes.dropFirst().first
    ) { html in
      html.hidden("form-token", visit.formToken)
      try content(&html)
    }
  }

  mutating func hidden(_ name: String, _ value: String) {
    put(.input, .type("hidden"), .name(name), .value(value))
  }

  /// One button that sends a form of its own.
  mutating func action(
    _ label: String, to address: Address, _ visit: Visit, class style: String = "second",
    values: KeyValuePairs<String, String> = [:]
  ) {
    form(to: address, visit) { html in
      for (name, value) in values { html.hidden(name, value) }
      html.put(.button, label, .type("submit"), .class(style))
    }
  }

  /// A field with its label, its hint and its problem, tied together for those who hear the page.
  mutating func field(_ field: Field, _ problems: [Problem] = [], _ visit: Visit) {
    let wrong = problems.filter { $0.field == field.name }
    put(.div, .class(wrong.isEmpty ? "field" : "field wrong")) { html in
      html.put(
        .label,
        field.label + (field.isRequired ? "" : visit.say(" (ไม่บังคับ)", " (optional)")),
        .for(field.name))
      if !field.hint.isEmpty {
        html.put(.p, field.hint, .class("hint"), .id(field.name + "-hint"))
      }
      for (place, problem) in wrong.enumerated() {
        html.put(.p, problem.text, .class("problem"), .id("\(field.name)-problem-\(place)"))
      }
      html.control(field, isWrong: !wrong.isEmpty, count: wrong.count)
    }
  }

  private mutating func control(_ field: Field, isWrong: Bool, count: Int) {
    let described =
      (field.hint.isEmpty ? [] : [field.name + "-hint"])
      + (0..<count).map { "\(field.name)-problem-\($0)" }
    let description: Attribute? =
      described.isEmpty ? nil : .ariaDescribedBy(described.joined(separator: " "))
    switch field.kind {
    case .text, .short, .number, .password:
      var (type, style): (String, Attribute?) = ("text", nil)
      if case .password = field.kind { type = "password" }
      switch field.kind {
      case .short, .number: style = .class("short")
      default: break
      }
      var mode: Attribute?
      if case .number = field.kind { mode = .inputMode("numeric") }
      put(
        .input, .id(field.name), .name(field.name), .type(type), .value(field.value), style, mode,
        .autoComplete(field.autoComplete), description, .ariaInvalid(isWrong),
        .required(field.isRequired))
    case .area:
      put(
        .textarea, field.value, .id(field.name), .name(field.name), description,
        .ariaInvalid(isWrong), .required(field.isRequired))
    case .choice(let choices):
      put(
        .select, .id(field.name), .name(field.name), description, .ariaInvalid(isWrong),
        .required(field.isRequired)
      ) { html in
        for choice in choices {
          html.put(
            .option, choice.label, .value(choice.value), .selected(choice.value == field.value))
        }
      }
    case .file(let accept):
      put(
        .input, .id(field.name), .name(field.name), .type("file"), Attribute("accept", accept),
        description, .ariaInvalid(isWrong), .required(field.isRequired))
    }
  }

  /// Everything that has to be mended, with links to the fields; the focus goes there.
  mutating func summary(of problems: [Problem], _ visit: Visit) {
    guard !problems.isEmpty else { return }
    put(
      .div, .class("summary"), .tabIndex(-1), .role("alert"), .ariaLabelledBy("summary-title")
    ) { html in
      html.put(
        .h2,
        visit.say(
          "ยังบันทึกไม่ได้ มี \(visit.reader.number(problems.count)) จุดที่ต้องแก้",
          "Not saved: \(problems.count) to mend"), .id("summary-title"))
      html.put(.ul) { html in
        for problem in problems {
          html.put(.li) { html in
            if let field = problem.field {
              html.put(.a, problem.text, .href(.place(field)))
            } else {
              html.text(problem.text)
            }
          }
        }
      }
    }
  }
}
