internal import Operations
internal import Phrases
internal import Training

/// Where a round stands: its numbers, what to do next, and what it is.
struct RoundPage: Page {
  let record: RoundRecord
  /// Of the forms on the page.
  let entry: Entry
  private var round: Round { record.round }

  init(record: RoundRecord, entry: Entry) { (self.record, self.entry) = (record, entry) }

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { round.title }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, .overview, visit)
    html.summary(of: entry.problems, visit)
    let completions = record.takingPart.map { ($0, record.completion(of: $0)) }
    numbers(&html, visit, completed: completions.count { $0.1.isComplete })
    next(
      &html, visit,
      due: completions.count { $0.1.isComplete && $0.0.certificates.isEmpty },
      unfounded: completions.count { !$0.1.isComplete && $0.0.certificate != nil })
    claims(&html, visit)
    cohorts(&html, visit)
    facts(&html, visit)
  }

  private func numbers(_ html: inout HTML, _ visit: Visit, completed: Int) {
    let people = record.takingPart
    let marked = people.reduce(0) { $0 + $1.marks.count }
    let values: [(Int, String)] = [
      (people.count, visit.say("ผู้เข้าอบรม", "taking part")),
      (
        Set(people.map(\.enrolment.organisation)).count,
        visit.say("หน่วยงาน", "organisations")
      ),
      (record.sessions.count, visit.say("ช่วงเวลา", "sessions")),
      (marked, visit.say("การลงชื่อที่บันทึก", "attendance marks")),
      (completed, visit.say("ผ่านเกณฑ์", "completed")),
      (
        record.participants.count { $0.certificate != nil },
        visit.say("วุฒิบัตรที่ใช้ได้", "valid certificates")
      ),
    ]
    html.put(.ul, .class("figures")) { html in
      for (value, label) in values {
        html.put(.li) { html in
          html.put(.strong, visit.reader.number(value))
          html.put(.span, " " + label)
        }
      }
    }
  }

  private func next(_ html: inout HTML, _ visit: Visit, due: Int, unfounded: Int) {
    var steps: [(String, RoundPart)] = []
    let today = visit.office.today
    func note(_ count: Int, _ task: (Int) -> RoundTask) {
      if count > 0 { steps.append((visit.sentence(task(count)), task(count).part)) }
    }
    if record.agenda.isEmpty { steps.append((visit.sentence(.noSessions), .board)) }
    note(record.participants.count { $0.status == .nominated }) { .nominated(people: $0) }
    note(record.participants.count { $0.status == .approved }) { .approved(people: $0) }
    note(record.participants.count { $0.status == .waiting }) { .waiting(people: $0) }
    note(record.participants.count { $0.status == .walkIn }) { .walkIns(people: $0) }
    let past = Set(record.sessions.filter { $0.slot.date < today }.map(\.id))
    note(
      record.takingPart.count { participant in
        record.sessions(for: participant).contains {
          past.contains($0.id) && participant.marks[$0.id] == nil
        }
      }
    ) { .unmarked(people: $0) }
    if due > 0, round.last <= today {
      steps.append(
        (
          visit.say(
            "ผ่านเกณฑ์แล้วยังไม่ได้วุฒิบัตร \(visit.reader.number(due)) คน",
            "\(due) completed and have no certificate yet"), .certificates
        ))
    }
    if unfounded > 0 {
      steps.append(
        (
          visit.say(
            "ไม่ผ่านเกณฑ์แต่มีวุฒิบัตรที่ใช้ได้ \(visit.reader.number(unfounded)) คน",
            "\(unfounded) did not complete, but hold a valid certificate"), .certificates
        ))
    }
    html.put(.h2, visit.say("สิ่งที่ต้องทำต่อไป", "What to do next"))
    if steps.isEmpty {
      html.put(.p, visit.say("ไม่มีเรื่องค้าง", "Nothing waits for anybody."))
    }
    if !steps.isEmpty {
      html.put(.ul) { html in
        for (text, part) in steps {
          html.put(.li) { html in html.put(.a, text, .href(part.address(round.code))) }
        }
      }
    }
    html.put(.p, .class("actions")) { html in
      if visit.offers(.change(.editRound)) {
        html.put(
          .a, visit.say("แก้ไขรอบ", "Edit the round"), .class("button second"),
          .href(Address("rounds", round.code, "edit")))
      }
      if visit.offers(.change(.createRound)) {
        html.put(
          .a, visit.say("สร้างรอบใหม่จากรอบนี้", "Create a round like this"),
          .class("button second"), .href(Address("rounds", "new").with("from", round.code)))
      }
    }
  }

  private func claims(_ html: inout HTML, _ visit: Visit) {
    let counted = record.takingPart.count
    html.put(.h2, visit.say("จำนวนที่ระบุไว้", "Stated headcounts"))
    if record.claims.isEmpty {
      html.put(.p, visit.say("ยังไม่มีจำนวนที่ระบุไว้", "None is on record."))
    } else {
      html.put(.ul) { html in
        for claim in record.claims {
          html.put(.li) { html in
            html.text(
              visit.say(
                "\(visit.reader.number(claim.people)) คน (\(claim.statedBy)) ",
                "\(claim.people) (\(claim.statedBy)) "))
            let agrees = claim.people == counted
            html.put(
              .span,
              agrees
                ? visit.say("ตรงกับรายชื่อ", "agrees with the names")
                : visit.say(
                  "ต่างจากรายชื่อ \(visit.reader.number(counted)) คน",
                  "differs from the \(counted) who are named"),
              .class(agrees ? "tag ok" : "tag warn"))
          }
        }
      }
    }
    guard visit.offers(.change(.addClaim)) else { return }
    disclosure(
      visit.say("เพิ่มจำนวนที่ระบุไว้", "Add a stated headcount"), fields: ["people", "stated-by"],
      &html
    ) { html in
      html.form(to: Address("rounds", round.code, "claims"), visit) { html in
        html.field(
          Field(
            "people", visit.say("จำนวนคน", "People"), value: entry.typed("people"), kind: .number),
          entry.problems, visit)
        html.field(
          Field(
            "stated-by", visit.say("ผู้ระบุหรือเอกสาร", "Stated by"),
            value: entry.typed("stated-by")), entry.problems, visit)
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
      }
    }
  }

  private func cohorts(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("รุ่น", "Cohorts"))
    if record.cohorts.isEmpty {
      html.put(.p, visit.say("ทุกคนอบรมพร้อมกัน", "Everybody attends together."))
    } else {
      html.put(.ul) { html in
        for cohort in record.cohorts {
          let count = record.takingPart.count { $0.enrolment.cohort == cohort.id }
          html.put(
            .li,
            visit.say(
              "\(cohort.name): \(visit.reader.number(count)) คน", "\(cohort.name): \(count)"))
        }
      }
    }
    guard visit.offers(.change(.addCohort)) else { return }
    disclosure(visit.say("เพิ่มรุ่น", "Add a cohort"), fields: ["cohort"], &html) { html in
      html.form(to: Address("rounds", round.code, "cohorts"), visit) { html in
        html.field(
          Field("cohort", visit.say("ชื่อรุ่น", "Name"), value: entry.typed("cohort")),
          entry.problems, visit)
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
      }
    }
  }

  /// A form behind its heading; open where it has to be mended.
  private func disclosure(
    _ label: String, fields: [String], _ html: inout HTML, content: (inout HTML) -> Void
  ) {
    let isOpen = entry.problems.contains { $0.field.map(fields.contains) ?? false }
    html.put(.details, .open(isOpen), .class("card")) { html in
      html.put(.summary, label)
      content(&html)
    }
  }

  private func facts(_ html: inout HTML, _ visit: Visit) {
    let name = { (id: ID<Organisation>) in record.organisations[id]?.name ?? "" }
    html.put(.h2, visit.say("ข้อมูลรอบ", "About this round"))
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("โครงการ", "Programme"))
      html.put(.dd) { html in
        html.put(
          .a, record.programme.title, .href(Address("programmes", record.programme.code)))
      }
      html.put(.dt, visit.say("หลักสูตร", "Curriculum"))
      html.put(.dd) { html in
        html.put(
          .a, record.curriculum.title.text(in: visit.reader.language),
          .href(
            Address("curricula", record.curriculum.code).with(
              "version", record.curriculum.version)))
        html.text(" · " + visit.say("ฉบับ ", "version ") + record.curriculum.version)
      }
      html.put(.dt, visit.say("เกณฑ์ผ่าน", "Completion"))
      html.put(.dd, visit.reader.sentence(record.curriculum.completion))
      html.put(.dt, visit.say("สถานที่", "Venue"))
      html.put(.dd, record.venue.nameWithProvince)
      html.put(.dt, visit.say("หน่วยงานผู้จัด", "Organiser"))
      html.put(.dd, name(round.organiser))
      many(visit.say("หน่วยงานร่วมจัด", "Co-organisers"), round.coOrganisers.map(name), &html)
      many(visit.say("วัตถุประสงค์", "Objectives"), round.objectives, &html)
      many(
        visit.say("ผู้ลงนามในวุฒิบัตร", "Signatories"),
        round.signatories.map {
          [$0.name, $0.office, $0.capacity].filter { !$0.isEmpty }.joined(separator: " · ")
        }, &html)
    }
  }

  private func many(_ label: String, _ values: [String], _ html: inout HTML) {
    if values.isEmpty { return }
    html.put(.dt, label)
    html.put(.dd) { html in
      html.put(.ul) { html in for value in values { html.put(.li, value) } }
    }
  }
}
