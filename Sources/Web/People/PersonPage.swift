internal import Operations
internal import Phrases
internal import Training

/// One person: who they are, where they work, and what came of their training.
struct PersonPage: Page {
  let sheet: PersonSheet
  var person: Person { sheet.file.person }

  var section: Section? { .people }

  func title(_ visit: Visit) -> String {
    person.name(on: visit.office.today)?.displayed ?? visit.say("บุคคล", "Person")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if let kept = person.mergedInto {
      html.put(.p, .class("notice warn")) { html in
        html.text(visit.say("ระเบียนนี้รวมเข้ากับ", "This record was merged into "))
        html.put(
          .a, visit.say("อีกระเบียนหนึ่งแล้ว", "another one"),
          .href(Address("people", kept.description)))
      }
    }
    identity(&html, visit)
    corrections(&html, visit)
    rounds(&html, visit)
    hours(&html, visit)
    for profile in sheet.profiles { html.profile(profile, visit) }
    certificates(&html, visit)
    over(&html, visit)
    consents(&html, visit)
    nationalID(&html, visit)
    merges(&html, visit)
  }

  private func identity(_ html: inout HTML, _ visit: Visit) {
    let today = visit.office.today
    let position = person.position(on: today)
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ตำแหน่ง", "Position"))
      html.put(.dd, orDash(position?.title))
      html.put(.dt, visit.say("สังกัด", "Organisation"))
      html.put(.dd) { html in
        if let organisation = position.flatMap({ sheet.file.organisations[$0.organisation] }) {
          html.link(to: organisation)
          html.put(.span, " " + place(of: organisation), .class("quiet"))
        } else {
          html.text("–")
        }
      }
      let acting = person.actingPositions(on: today)
      if !acting.isEmpty {
        html.put(.dt, visit.say("รักษาราชการแทน", "Acting as"))
        html.put(.dd, acting.map(\.title).joined(separator: " · "))
      }
      if !sheet.file.trainers.isEmpty {
        html.put(.dt, visit.say("วิทยากร", "Trainer"))
        html.put(.dd, sheet.file.trainers.map(\.name).joined(separator: " · "))
      }
      if person.isInvented {
        html.put(.dt, visit.say("หมายเหตุ", "Note"))
        html.put(.dd, visit.say("บุคคลสมมุติของข้อมูลตัวอย่าง", "Made up for the sample"))
      }
    }
  }

  private func corrections(_ html: inout HTML, _ visit: Visit) {
    guard person.mergedInto == nil else { return }
    html.put(.p, .class("actions dense")) { html in
      for edit in PersonEdit.allCases where visit.offers(.change(edit.action)) {
        html.put(
          .a, edit.title(visit), .class("button second"),
          .href(Address("people", person.id.description, "edit", edit.rawValue)))
      }
      if visit.offers(.read(.personHistory)) {
        html.put(
          .a, visit.say("ประวัติการแก้ไข", "Audit history"), .class("button second"),
          .href(Address("audit", "people", person.id.description)))
      }
    }
  }

  private func rounds(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ประวัติการฝึกอบรม", "Training history"))
    if sheet.record.rounds.isEmpty {
      return html.put(.p, visit.say("ยังไม่เคยเข้ารับการอบรม", "No training yet."))
    }
    let headings = [
      visit.say("รอบ", "Round"), visit.say("วันที่", "Dates"), visit.say("สถานะ", "State"),
      visit.say("เข้าร่วม", "Attended"),
    ]
    html.list(headings) { html in
      for entry in sheet.record.rounds.reversed() {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(.a, entry.title, .href(Address("rounds", entry.code)))
            html.put(.span, " " + entry.code, .class("quiet"))
          }
          html.put(.td, visit.reader.dates(entry.first, entry.last), .dataLabel(headings[1]))
          html.put(.td, .dataLabel(headings[2])) { html in html.status(entry.status, visit) }
          html.put(.td, attended(entry, visit), .dataLabel(headings[3]))
        }
      }
    }
  }

  private func attended(_ entry: TrainingRecord.Entry, _ visit: Visit) -> String {
    guard
      let share = try? AttendanceShare(attended: entry.minutesAttended, of: entry.minutesScheduled)
    else { return "–" }
    let (attended, scheduled) = (
      visit.reader.duration(minutes: entry.minutesAttended),
      visit.reader.duration(minutes: entry.minutesScheduled)
    )
    return visit.reader.percent(share)
      + visit.say(" (\(attended) จาก \(scheduled))", " (\(attended) of \(scheduled))")
  }

  private func hours(_ html: inout HTML, _ visit: Visit) {
    // Years without training say something only where there is a target, or now.
    let told = sheet.years.filter {
      $0.minutes > 0 || $0.target != nil || $0.year == visit.office.today.fiscalYear
    }
    guard !told.isEmpty else { return }
    html.put(.h2, visit.say("ชั่วโมงฝึกอบรมตามปีงบประมาณ", "Hours per fiscal year"))
    let headings = [
      visit.say("ปีงบประมาณ", "Fiscal year"), visit.say("เข้าร่วม", "Attended"),
      visit.say("เป้าหมาย", "Target"), visit.say("ผล", "Result"),
    ]
    html.list(headings) { html in
      for year in told.prefix(10) {
        html.put(.tr) { html in
          html.put(.th, visit.reader.year(year.year), .scope("row"))
          html.put(.td, visit.reader.duration(minutes: year.minutes), .dataLabel(headings[1]))
          html.put(
            .td, year.target.map { visit.reader.duration(minutes: $0.minutes) } ?? "–",
            .dataLabel(headings[2]))
          html.put(.td, .dataLabel(headings[3])) { html in
            guard let target = year.target else {
              return html.text(visit.say("ยังไม่ได้กำหนดเป้าหมาย", "no target set"))
            }
            let lack = target.minutes - year.minutes
            html.put(
              .span,
              lack <= 0
                ? visit.say("ถึงเป้าหมาย", "reached")
                : visit.say(
                  "ขาด \(visit.reader.duration(minutes: lack))",
                  "\(visit.reader.duration(minutes: lack)) missing"),
              .class(lack <= 0 ? "tag ok" : "tag warn"))
          }
        }
      }
    }
    html.put(
      .p,
      visit.say(
        "ปีงบประมาณเริ่ม 1 ตุลาคม และเรียกตามปีที่สิ้นสุด",
        "A fiscal year begins on 1 October and is named by the year it ends in."
      ), .class("quiet"))
  }

  private func certificates(_ html: inout HTML, _ visit: Visit) {
    guard !sheet.certificates.isEmpty else { return }
    html.put(.h2, visit.say("วุฒิบัตร", "Certificates"))
    let headings = [
      visit.say("เลขที่", "Number"), visit.say("การอบรม", "Training"), visit.say("สถานะ", "State"),
      visit.say("ดาวน์โหลด", "Download"),
    ]
    html.list(headings) { html in
      for certificate in sheet.certificates {
        let number = visit.reader.digits(certificate.facts.number.text)
        html.put(.tr) { html in
          html.put(.th, number, .scope("row"))
          html.put(.td, certificate.facts.workshop, .dataLabel(headings[1]))
          html.put(.td, .dataLabel(headings[2])) { html in
            if let void = certificate.void {
              let date = visit.reader.shortDate(void.date)
              html.put(
                .span, visit.say("ยกเลิก \(date)", "void since \(date)"), .class("tag bad"))
            } else {
              html.put(.span, visit.say("ใช้ได้", "valid"), .class("tag ok"))
            }
          }
          html.put(.td, .dataLabel(headings[3])) { html in
            for ending in ["pdf", "odt"] {
              html.put(
                .a, ending.uppercased(), .class("file"),
                .ariaLabel("\(ending.uppercased()) \(number)"),
                .href(Address("certificates", "\(certificate.id).\(ending)")))
              html.text(" ")
            }
          }
        }
      }
    }
  }
}
