internal import Operations
internal import Phrases
internal import Training

/// What the ratings of a round say: change of the same people, effect sizes, gaps, agreement of raters.
struct ResultsPage: Page {
  let record: RoundRecord

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("ผลการประเมินสมรรถนะ", "Results of assessment") }

  func body(_ html: inout HTML, _ visit: Visit) {
    let results = record.results
    html.heading(of: record.round, .ratings, visit)
    html.put(.h2, title(visit))
    if results.comparisons.isEmpty {
      html.put(
        .p, visit.say("ยังไม่มีผลหลังอบรม", "Nobody was rated after the round yet."))
    }
    for comparison in results.comparisons { table(&html, visit, comparison) }
    people(&html, visit, results)
  }

  private func table(
    _ html: inout HTML, _ visit: Visit, _ comparison: RoundResults.Comparison
  ) {
    let reader = visit.reader
    let words = [
      visit.say("สมรรถนะ", "Competency"), visit.say("คาดหวัง", "Expected"),
      visit.say("จำนวนคู่", "Pairs"),
      visit.say("เปลี่ยนแปลงเฉลี่ย [ช่วงเชื่อมั่น 95%]", "Mean change [95% interval]"),
      visit.say("ขนาดอิทธิพล g_z [95%]", "Effect size g_z [95%]"),
      visit.say("ค่า p (Wilcoxon)", "p (Wilcoxon)"),
    ]
    html.put(.h3, reader.term(comparison.occasions))
    html.put(.p, reader.sentence(comparison.raters), .class("lead"))
    html.list(words) { html in
      for result in comparison.competencies {
        let change = result.matched.change
        let cells = [
          result.competency.expected.map { reader.number($0) } ?? "–", reader.number(change.count),
          reader.estimate(change.meanChange), reader.estimate(change.hedgesGz),
          reader.probability(change.signedRanks),
        ]
        html.put(.tr) { html in
          html.put(
            .th, result.competency.code + " " + result.competency.title.text(in: reader.language),
            .scope("row"))
          for (place, cell) in cells.enumerated() {
            html.put(.td, cell, .dataLabel(words[place + 1]))
          }
        }
      }
    }
  }

  private func people(_ html: inout HTML, _ visit: Visit, _ results: RoundResults) {
    let names = Dictionary(
      record.participants.map { ($0.enrolment.id, record.name(of: $0)?.displayed ?? "") },
      uniquingKeysWith: { first, _ in first })
    let codes = record.curriculum.competencies.map(\.code)
    html.put(
      .h3,
      visit.say(
        "รายบุคคล: ระดับล่าสุดเทียบกับที่คาดหวัง", "Each person: latest level against the expected one"))
    html.list([visit.say("ชื่อ-สกุล", "Name")] + codes) { html in
      for person in results.people {
        html.put(.tr) { html in
          html.put(.th, names[person.enrolment] ?? "", .scope("row"))
          for (code, standing) in zip(codes, person.competencies) {
            let text = standing.latest.map { latest in
              let gap = standing.distance.map {
                $0 < 0 ? " (−\(-$0))" : $0 > 0 ? " (+\($0))" : " (0)"
              }
              return visit.reader.digits("\(latest)\(gap ?? "")")
            }
            html.put(.td, text ?? "–", .dataLabel(code))
          }
        }
      }
    }
  }
}
