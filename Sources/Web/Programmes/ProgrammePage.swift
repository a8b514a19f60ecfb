internal import Operations
internal import Phrases
internal import Training

/// A programme with its rounds, the agreements behind it, and the texts that its facts are from.
struct ProgrammePage: Page {
  let file: ProgrammeFile

  var section: Section? { .programmes }

  func title(_ visit: Visit) -> String { file.programme.title }

  func body(_ html: inout HTML, _ visit: Visit) {
    let programme = file.programme
    html.put(.p, programme.code, .class("lead"))
    html.put(.h1, programme.title)
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("หน่วยงานผู้จัด", "Organiser"))
      html.put(.dd, name(programme.organiser))
      html.put(.dt, visit.say("ระยะเวลา", "Period"))
      html.put(.dd, period(visit))
      if !programme.targetGroups.isEmpty {
        html.put(.dt, visit.say("กลุ่มเป้าหมาย", "Target groups"))
        html.put(.dd) { html in
          html.put(.ul) { html in for group in programme.targetGroups { html.put(.li, group) } }
        }
      }
    }
    rounds(&html, visit)
    agreements(&html, visit)
    sources(&html, visit)
  }

  private func period(_ visit: Visit) -> String {
    let programme = file.programme
    let dates =
      switch (programme.starts, programme.ends) {
      case (let starts?, let ends?): visit.reader.dates(starts, ends)
      case (let starts?, nil): visit.say("ตั้งแต่ ", "from ") + visit.reader.date(starts)
      case (nil, let ends?): visit.say("ถึง ", "until ") + visit.reader.date(ends)
      case (nil, nil): ""
      }
    let parts = [dates, programme.periodNote].filter { !$0.isEmpty }
    return parts.isEmpty ? visit.say("ไม่ได้ระบุ", "not stated") : parts.joined(separator: " · ")
  }

  private func rounds(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("รอบอบรม", "Rounds"))
    if file.rounds.isEmpty {
      html.put(.p, visit.say("ยังไม่มีรอบอบรม", "There is no round yet."))
      return
    }
    let dates = visit.say("วันที่", "Dates")
    html.list([visit.say("รอบ", "Round"), dates]) { html in
      for round in file.rounds {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a,
              visit.say(
                "ครั้งที่ \(visit.reader.number(round.ordinal))", "Round \(round.ordinal)") + " "
                + round.title, .href(Address("rounds", round.code)))
          }
          html.put(.td, visit.reader.dates(round.first, round.last), .dataLabel(dates))
        }
      }
    }
  }

  private func agreements(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("บันทึกข้อตกลงความร่วมมือ", "Agreements"))
    if file.agreements.isEmpty {
      html.put(.p, visit.say("ยังไม่มีบันทึกข้อตกลง", "None is on record."))
    }
    for agreement in file.agreements {
      html.put(.section, .class("card")) { html in
        html.put(.h3, agreement.title)
        html.put(
          .p,
          visit.say("ลงนาม ", "Signed on ") + visit.reader.date(agreement.signed)
            + (agreement.place.isEmpty ? "" : " · " + agreement.place.joined(separator: " ")))
        for level in Agreement.Level.allCases {
          let parties = agreement.parties.filter { $0.level == level }
          if parties.isEmpty { continue }
          html.put(
            .h4,
            "\(visit.reader.term(level)) (\(visit.reader.number(parties.count)))")
          html.put(.ul) { html in
            for party in parties {
              let signatory = party.signatory
              html.put(
                .li,
                ([name(party.organisation)]
                  + [signatory.name, signatory.office, signatory.capacity].filter {
                    !$0.isEmpty
                  }).joined(separator: " · "))
            }
          }
        }
      }
    }
    add(visit.say("เพิ่มบันทึกข้อตกลง", "Add an agreement"), .addAgreement, "agreements", &html, visit)
  }

  private func sources(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("เอกสารต้นทาง", "Source texts"))
    if file.sources.isEmpty {
      html.put(.p, visit.say("ยังไม่มีเอกสารต้นทาง", "None is on record."))
    }
    for source in file.sources {
      html.put(.details, .class("card")) { html in
        html.put(.summary, source.title)
        html.put(.p, source.text, .class("source"), .lang("th"))
      }
    }
    add(visit.say("เพิ่มเอกสารต้นทาง", "Add a source text"), .addSource, "sources", &html, visit)
  }

  private func add(
    _ label: String, _ action: AuditAction, _ part: String, _ html: inout HTML, _ visit: Visit
  ) {
    guard visit.offers(.change(action)) else { return }
    html.put(.p, .class("actions")) { html in
      html.put(
        .a, label, .class("button second"),
        .href(Address("programmes", file.programme.code, part, "new")))
    }
  }

  private func name(_ id: ID<Organisation>) -> String { file.organisations[id]?.name ?? "" }
}
