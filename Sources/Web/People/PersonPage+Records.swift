internal import Operations
internal import Phrases
internal import Training

/// What changed over time, and what is kept beside the training.
extension PersonPage {
  func over(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ตำแหน่งและชื่อที่ผ่านมา", "Positions and names over time"))
    let headings = [
      visit.say("ตำแหน่ง", "Position"), visit.say("สังกัด", "Organisation"),
      visit.say("ช่วงเวลา", "When"),
    ]
    if !person.positions.isEmpty {
      html.list(headings) { html in
        for position in person.positions.reversed() {
          html.put(.tr) { html in
            let acting = position.value.isActing ? visit.say(" (รักษาราชการแทน)", " (acting)") : ""
            html.put(.th, orDash(position.value.title) + acting, .scope("row"))
            html.put(.td, .dataLabel(headings[1])) { html in
              if let organisation = sheet.file.organisations[position.value.organisation] {
                html.link(to: organisation)
              } else {
                html.text("–")
              }
            }
            html.put(
              .td, period(position.from, position.until, visit), .dataLabel(headings[2]))
          }
        }
      }
    }
    let earlier = person.names.dropLast()
    if !earlier.isEmpty || !sheet.file.aliases.isEmpty {
      html.put(.ul) { html in
        for name in earlier {
          html.put(
            .li,
            visit.say("ชื่อเดิม: ", "Earlier name: ") + name.value.displayed + " "
              + period(name.from, name.until, visit))
        }
        for alias in sheet.file.aliases {
          html.put(
            .li,
            visit.say("สะกดว่า “\(alias.spelling)”", "Spelt “\(alias.spelling)”")
              + (alias.source.isEmpty ? "" : " (\(alias.source))"))
        }
      }
    }
  }

  private func period(_ from: CivilDate?, _ until: CivilDate?, _ visit: Visit) -> String {
    let reader = visit.reader
    switch (from, until) {
    case (nil, nil): return visit.say("ไม่ระบุวันเริ่ม", "no first day known")
    case (let from?, nil): return visit.say("ตั้งแต่ ", "since ") + reader.shortDate(from)
    case (nil, let until?): return visit.say("ถึง ", "until ") + reader.shortDate(until)
    case (let from?, let until?): return reader.shortDate(from) + " – " + reader.shortDate(until)
    }
  }

  func consents(_ html: inout HTML, _ visit: Visit) {
    guard visit.offers(.read(.consents)) else { return }
    html.put(.h2, visit.say("ความยินยอม", "Consents"))
    if sheet.consents.isEmpty {
      return html.put(.p, visit.say("ไม่มีความยินยอมที่บันทึกไว้", "No consent has been recorded."))
    }
    let headings = [
      visit.say("วัตถุประสงค์", "Purpose"), visit.say("ผล", "Answer"), visit.say("วันที่", "Date"),
      visit.say("หลักฐาน", "Evidence"),
    ]
    html.list(headings) { html in
      for consent in sheet.consents.reversed() {
        html.put(.tr) { html in
          html.put(.th, visit.reader.term(consent.purpose), .scope("row"))
          html.put(
            .td,
            consent.isGiven ? visit.say("ยินยอม", "given") : visit.say("ถอนความยินยอม", "withdrawn"),
            .dataLabel(headings[1]))
          html.put(.td, visit.reader.shortDate(consent.date), .dataLabel(headings[2]))
          html.put(.td, consent.evidence, .dataLabel(headings[3]))
        }
      }
    }
  }

  func nationalID(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("เลขประจำตัวประชาชน", "National ID"))
    guard let recorded = sheet.identity else {
      return html.put(.p, visit.say("ไม่ได้บันทึกไว้", "None is kept."))
    }
    let date = visit.reader.shortDate(recorded.at.dateInThailand)
    html.put(
      .p,
      visit.say(
        "x-xxxx-xxxxx-xx-x บันทึกไว้แบบเข้ารหัสเมื่อ \(date)",
        "x-xxxx-xxxxx-xx-x, kept sealed since \(date)"))
    if visit.offers(.change(.revealNationalID)) { html.reveal(person.id, nil, visit) }
  }

  func merges(_ html: inout HTML, _ visit: Visit) {
    let merges = sheet.file.merges.filter { $0.undone == nil }
    guard !merges.isEmpty else { return }
    html.put(.h2, visit.say("การรวมระเบียน", "Merges"))
    html.put(.ul, .class("plain")) { html in
      for merge in merges {
        html.put(.li) { html in
          let date = visit.reader.shortDate(merge.recorded.at.dateInThailand)
          html.put(
            .p,
            visit.say(
              "รวมเมื่อ \(date) โดย \(merge.recorded.by)", "Merged on \(date) by \(merge.recorded.by)"
            ))
          if visit.offers(.change(.unmergePeople)) {
            html.action(
              visit.say("ยกเลิกการรวม", "Undo this merge"),
              to: Address("people", person.id.description, "unmerge"), visit,
              values: ["merge": merge.id.description])
          }
        }
      }
    }
  }
}
