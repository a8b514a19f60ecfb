internal import Charts
internal import Phrases
internal import Training

extension HTML {
  /// What somebody showed before and after against what is expected: a drawing with its table beneath.
  mutating func profile(_ profile: CompetencyProfile, _ visit: Visit) {
    guard !profile.rows.isEmpty else { return }
    let reader = visit.reader
    put(.h2, visit.say("สมรรถนะ", "Competencies"))
    put(.p, profile.title.text(in: reader.language), .class("lead"))
    let headings = [
      visit.say("สมรรถนะ", "Competency"), visit.say("ก่อน", "Before"), visit.say("ล่าสุด", "Latest"),
      visit.say("คาดหวัง", "Expected"), visit.say("ช่องว่าง", "Gap"),
    ]
    if let svg = try? chart(profile, headings, reader).svg() {
      put(
        .figure, .class("scroll"), .tabIndex(0),
        .ariaLabel(visit.say("แผนภูมิสมรรถนะ", "Chart of competencies"))
      ) {
        $0.splice(svg: svg)
      }
    }
    list(headings) { html in
      for row in profile.rows {
        html.put(.tr) { html in
          html.put(
            .th, row.competency.code + " " + row.competency.title.text(in: reader.language),
            .scope("row"))
          html.put(.td, Self.level(row.before, reader), .dataLabel(headings[1]))
          html.put(
            .td,
            Self.level(row.latest, reader)
              + (row.latest.map { " (\(reader.term($0.occasion)), \(reader.term($0.raterKind)))" }
                ?? ""),
            .dataLabel(headings[2]))
          html.put(
            .td, row.competency.expected.map(reader.number) ?? "–", .dataLabel(headings[3]))
          html.put(.td, .dataLabel(headings[4])) { html in
            switch row.gap {
            case nil: html.text(visit.say("คำนวณไม่ได้", "cannot be computed"))
            case 0?: html.put(.span, visit.say("ถึงระดับ", "reached"), .class("tag ok"))
            case let gap?: html.put(.span, reader.number(gap), .class("tag warn"))
            }
          }
        }
      }
    }
  }

  private func chart(
    _ profile: CompetencyProfile, _ headings: [String], _ reader: Reader
  ) -> DumbbellChart {
    func value(_ judgement: CompetencyProfile.Judgement?) -> Int? {
      if case .shown(let level)? = judgement?.level { level } else { nil }
    }
    return DumbbellChart(
      title: reader.say(
        "ก่อนและล่าสุด เทียบกับระดับที่คาดหวัง", "Before and latest, against the expected level"),
      ticks: (0...5).map { DumbbellChart.Tick($0, label: reader.number($0)) },
      keys: DumbbellChart.Keys(
        before: headings[1], after: headings[2], expected: headings[3]),
      headings: Array(headings[1...3]),
      rows: profile.rows.map { row in
        DumbbellChart.Row(
          label: row.competency.code + " " + row.competency.title.text(in: reader.language),
          before: value(row.before), after: value(row.latest), expected: row.competency.expected,
          texts: [
            Self.level(row.before, reader), Self.level(row.latest, reader),
            row.competency.expected.map(reader.number) ?? "–",
          ])
      })
  }

  private static func level(
    _ judgement: CompetencyProfile.Judgement?, _ reader: Reader
  ) -> String {
    switch judgement?.level {
    case nil: "–"
    case .notObserved: reader.say("ไม่ได้สังเกต", "not observed")
    case .shown(let level): reader.number(level)
    }
  }

  /// Where somebody stands in a round.
  mutating func status(_ status: Enrolment.Status, _ visit: Visit) {
    let style =
      switch status {
      case .enrolled, .walkIn: "tag ok"
      case .nominated, .approved, .waiting: "tag warn"
      case .cancelled, .rejected, .replaced: "tag bad"
      }
    put(.span, visit.reader.term(status), .class(style))
  }
}
