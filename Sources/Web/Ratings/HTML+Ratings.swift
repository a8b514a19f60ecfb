internal import Operations
internal import Phrases
internal import Training

extension HTML {
  /// The choice of occasion, kind of rater and rater.
  mutating func chooser(
    _ sheet: RatingSheet, _ view: RatingView, to address: Address, _ visit: Visit
  ) {
    let reader = visit.reader
    put(.form, Attribute("method", "get"), .action(address), .class("chooser")) { html in
      html.put(.label, visit.say("ช่วงประเมิน", "Occasion"), .for("occasion"))
      html.put(.select, .id("occasion"), .name("occasion")) { html in
        for occasion in Assessment.Occasion.allCases {
          html.put(
            .option, reader.term(occasion), .value(occasion.rawValue),
            .selected(occasion == view.occasion))
        }
      }
      html.put(.label, visit.say("ประเภทผู้ประเมิน", "Kind of rater"), .for("kind"))
      html.put(.select, .id("kind"), .name("kind")) { html in
        for kind in Rating.RaterKind.allCases {
          html.put(
            .option, reader.term(kind), .value(kind.rawValue), .selected(kind == view.kind))
        }
      }
      if view.kind != .own {
        html.put(.label, visit.say("ผู้ประเมิน", "Rater"), .for("rater"))
        html.put(
          .input, .id("rater"), .name("rater"), .type("text"), .value(view.rater),
          Attribute("list", "raters"), .autoComplete("off"))
        html.put(.datalist, .id("raters")) { html in
          for name in RatingView.raters(sheet, view.kind) { html.put(.option, name, .value(name)) }
        }
      }
      html.put(.button, visit.say("แสดง", "Show"), .type("submit"), .class("second"))
    }
  }

  /// What scripts need to send ratings, and where they say how it goes.
  mutating func ratingWords(
    _ sheet: RatingSheet, _ view: RatingView, _ visit: Visit, next: String = ""
  ) {
    hidden("occasion", view.occasion.rawValue)
    hidden("kind", view.kind.rawValue)
    hidden("rater", view.rater)
    put(
      .div, .id("words"), .data("data-round", sheet.round.code), .data("data-next", next),
      .data("data-saved", visit.say("บันทึกแล้ว", "Saved")),
      .data("data-saving", visit.say("กำลังบันทึก", "Saving")),
      .data("data-failed", visit.say("ยังส่งไม่ได้ จะลองใหม่", "Not sent yet; trying again")),
      .data("data-mine", visit.say("ใช้ของฉัน", "Use mine")),
      .data("data-theirs", visit.say("ใช้ของเขา", "Use theirs")),
      .data("data-you", visit.say("คุณ", "You"))
    ) { html in html.put(.p, "", .id("state"), .role("status")) }
  }

  /// What each level means.
  mutating func legend(_ competencies: [Curriculum.Competency], _ visit: Visit) {
    put(.details, .class("legend")) { html in
      html.put(.summary, visit.say("ความหมายของระดับ 0–5", "What levels 0–5 mean"))
      for competency in competencies {
        html.put(.h3, competency.code + " " + competency.title.text(in: visit.reader.language))
        html.put(.ol, Attribute("start", "0")) { html in
          for indicator in competency.indicators {
            html.put(.li, indicator.text(in: visit.reader.language))
          }
        }
      }
      html.put(
        .p,
        visit.say(
          "N คือไม่ได้สังเกต ไม่ใช่ศูนย์และไม่ใช่ช่องว่าง",
          "N is not observed, which is neither 0 nor blank."))
    }
  }
}
