internal import Operations
internal import Phrases
internal import Training

/// The ratings of a round on one occasion by one rater, as a grid.
struct RatingsPage: Page {
  let sheet: RatingSheet
  let view: RatingView
  var problems: [Problem] = []
  var typed: [String: String] = [:]

  var section: Section? { .rounds }
  var scripts: [String] { ["ratings.js"] }

  func title(_ visit: Visit) -> String {
    RoundPart.ratings.title(visit.reader) + " · " + sheet.round.code
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    let address = Address("rounds", sheet.round.code, "ratings")
    html.heading(of: sheet.round, .ratings, visit)
    html.summary(of: problems, visit)
    html.chooser(sheet, view, to: address, visit)
    let all = sheet.rows.count * sheet.competencies.count
    let missing = sheet.rows.reduce(0) { $0 + missingCount($1) }
    html.put(
      .p,
      visit.say(
        "ให้ระดับแล้ว \(visit.reader.number(all - missing)) จาก \(visit.reader.number(all)) ยังขาด \(visit.reader.number(missing))",
        "Rated \(all - missing) of \(all); missing: \(missing)"), .class("tally"))
    html.put(.p, .class("actions")) { html in
      html.put(
        .a, visit.say("ผลการประเมิน", "Results"),
        .href(Address("rounds", sheet.round.code, "ratings", "results")))
      html.put(
        .a, visit.say("พิมพ์ใบประเมินตนเอง", "Print self-rating sheets"),
        .href(view.added(to: Address("rounds", sheet.round.code, "ratings", "sheet"))))
    }
    html.legend(sheet.competencies, visit)
    if sheet.rows.isEmpty {
      html.put(.p, visit.say("ยังไม่มีผู้เข้าอบรม", "Nobody takes part yet."))
      return
    }
    html.put(
      .p,
      visit.say(
        "พิมพ์ 0–5 หรือ N แล้วเลื่อนไปช่องถัดไปเอง · ลูกศรเลื่อนช่อง · Ctrl+D คัดลอกจากช่องบน · Ctrl+Z เลิกทำ",
        "Type 0–5 or N and the cursor moves on · arrows move · Ctrl+D copies from above · Ctrl+Z undoes"
      ), .class("hint keys"))
    html.form(to: address, visit, .id("ratings")) { html in
      html.ratingWords(sheet, view, visit)
      grid(&html, visit)
      if visit.offers(.change(.rate)) {
        html.put(.p, .class("actions save")) { html in
          html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
        }
      }
    }
  }

  private func missingCount(_ row: RatingSheet.Row) -> Int {
    sheet.competencies.count { view.rating(row, $0.code) == nil }
  }

  private func grid(_ html: inout HTML, _ visit: Visit) {
    html.put(
      .div, .class("scroll"), .tabIndex(0), .role("region"),
      .ariaLabel(RoundPart.ratings.title(visit.reader))
    ) { html in
      html.put(.table, .class("grid")) { html in
        html.put(.thead) { html in
          html.put(.tr) { html in
            html.put(.th, visit.say("ชื่อ-สกุล", "Name"), .scope("col"))
            for competency in sheet.competencies {
              html.put(.th, .scope("col"), .class("level"), .id("c-\(competency.code)")) { html in
                html.put(
                  .span, competency.code, .title(competency.title.text(in: visit.reader.language)))
              }
            }
            html.put(.th, visit.say("ให้แล้ว", "Done"), .scope("col"))
          }
        }
        html.put(.tbody) { html in
          for row in sheet.rows { line(&html, visit, row) }
        }
      }
    }
  }

  private func line(_ html: inout HTML, _ visit: Visit, _ row: RatingSheet.Row) {
    let id = row.participant.enrolment.id.description
    html.put(.tr, .data("data-enrolment", id)) { html in
      html.put(.th, .scope("row"), .id("r-\(id)")) { html in
        html.hidden("b.\(id)", RatingForm.shown(row, sheet, view))
        html.put(
          .a, visit.reader.number(row.number) + ". " + row.name,
          .href(
            view.added(
              to: Address(
                "rounds", sheet.round.code, "ratings", row.participant.person.id.description))))
      }
      for competency in sheet.competencies {
        let name = "\(id).\(competency.code)"
        let value = typed[name] ?? view.rating(row, competency.code)?.level.letter ?? ""
        html.put(.td, .class("level")) { html in
          html.put(
            .input, .type("text"), .id(name), .name(name), .value(value), .autoComplete("off"),
            .data("data-competency", competency.code),
            .ariaLabelledBy("r-\(id) c-\(competency.code)"),
            .ariaInvalid(problems.contains { $0.field == name }))
        }
      }
      let done = sheet.competencies.count - missingCount(row)
      html.put(
        .td,
        "\(visit.reader.number(done))/\(visit.reader.number(sheet.competencies.count))",
        .class("number done"))
    }
  }
}
