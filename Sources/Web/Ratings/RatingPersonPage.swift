internal import Operations
internal import Phrases
internal import Training

/// One person's ratings: a row of buttons for each competency.
struct RatingPersonPage: Page {
  let sheet: RatingSheet
  let view: RatingView
  let place: Int

  var section: Section? { .rounds }
  var scripts: [String] { ["ratings.js"] }

  private var row: RatingSheet.Row { sheet.rows[place] }

  func title(_ visit: Visit) -> String {
    RoundPart.ratings.title(visit.reader) + " · " + row.name
  }

  private func address(_ row: RatingSheet.Row) -> Address {
    view.added(
      to: Address("rounds", sheet.round.code, "ratings", row.participant.person.id.description))
  }

  /// The next one of whom a rating is missing, round the list.
  private var next: RatingSheet.Row? {
    (sheet.rows[(place + 1)...] + sheet.rows[..<place]).first { row in
      sheet.competencies.contains { view.rating(row, $0.code) == nil }
    }
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    let list = view.added(to: Address("rounds", sheet.round.code, "ratings"))
    html.put(.p) { html in
      html.put(.a, visit.say("กลับไปรายชื่อ", "Back to the list"), .href(list))
    }
    html.put(.h1, "\(visit.reader.number(row.number)). \(row.name)")
    let rater = view.rater.isEmpty ? "" : " · " + view.rater
    html.put(
      .p,
      visit.reader.term(view.occasion) + " · " + visit.reader.term(view.kind) + rater,
      .class("lead"))
    let following = next.map(address) ?? list
    html.form(to: Address("rounds", sheet.round.code, "ratings"), visit, .id("ratings")) { html in
      html.ratingWords(sheet, view, visit, next: following.text)
      html.hidden("next", following.text)
      let id = row.participant.enrolment.id.description
      html.hidden("b.\(id)", RatingForm.shown(row, sheet, view))
      for competency in sheet.competencies { choices(&html, visit, competency, id) }
      if visit.offers(.change(.rate)) {
        html.put(.p, .class("actions save")) { html in
          html.put(
            .button, visit.say("บันทึกแล้วไปคนถัดไป", "Save, and go to the next"), .type("submit"))
        }
      }
    }
    html.legend(sheet.competencies, visit)
  }

  private func choices(
    _ html: inout HTML, _ visit: Visit, _ competency: Curriculum.Competency, _ id: String
  ) {
    let present = view.rating(row, competency.code)?.level.letter
    let name = "\(id).\(competency.code)"
    html.put(
      .fieldset, .class("rate"), .data("data-competency", competency.code),
      .data("data-enrolment", id)
    ) { html in
      html.put(.legend) { html in
        html.text(competency.code + " " + competency.title.text(in: visit.reader.language))
        if let expected = competency.expected {
          html.put(
            .span,
            visit.say(
              " คาดหวัง \(visit.reader.number(expected))", " expected \(expected)"), .class("quiet"))
        }
      }
      html.put(.div, .class("choices")) { html in
        for letter in ["0", "1", "2", "3", "4", "5", "N"] {
          html.put(.label) { html in
            html.put(
              .input, .type("radio"), .name(name), .value(letter), .checked(letter == present))
            html.put(.span, visit.reader.digits(letter))
          }
        }
      }
    }
  }
}
