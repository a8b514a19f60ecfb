internal import Operations
internal import Phrases
internal import Training

/// What a merge would do, with a choice for everything that both records say differently.
struct MergePage: Page {
  let plan: MergePlan
  var problems: [Problem] = []

  var section: Section? { .people }

  func title(_ visit: Visit) -> String { visit.say("รวมระเบียนซ้ำ", "Merge two records") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ก (ระเบียนที่จะเลิกใช้)", "A (given up)"))
      html.put(.dd) { html in link(plan.retired, &html) }
      html.put(.dt, visit.say("ข (ระเบียนที่เก็บไว้)", "B (kept)"))
      html.put(.dd) { html in link(plan.kept, &html) }
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("สลับ ก กับ ข", "Exchange A and B"),
        .href(Address("people", plan.kept.id.description, "merge", plan.retired.id.description)))
    }
    let address = Address(
      "people", plan.retired.id.description, "merge", plan.kept.id.description)
    html.form(to: address, visit) { html in
      for collision in plan.collisions { choice(collision, &html, visit) }
      moved(&html, visit)
      html.put(.p, .class("actions")) { html in
        html.put(.button, visit.say("รวมเป็นระเบียนเดียว", "Merge into one record"), .type("submit"))
        html.put(
          .a, visit.say("ไม่รวม", "Do not merge"), .class("button second"),
          .href(Address("people", "duplicates")))
      }
    }
    html.put(
      .p,
      visit.say("ยกเลิกการรวมได้จากหน้าของบุคคลนี้", "A merge can be undone on the person’s page."),
      .class("quiet"))
  }

  private func link(_ person: Person, _ html: inout HTML) {
    html.put(
      .a, person.names.last?.value.displayed ?? "–",
      .href(Address("people", person.id.description)))
  }

  private func choice(_ collision: MergeCollision, _ html: inout HTML, _ visit: Visit) {
    let name = "choice-" + collision.table
    html.put(.fieldset, .id(name)) { html in
      html.put(.legend, visit.reader.term(table: collision.table))
      html.list([
        visit.say("ข้อมูล", "Field"), visit.say("ก", "A"), visit.say("ข", "B"),
      ]) { html in
        for field in collision.fields {
          html.put(.tr) { html in
            html.put(
              .th, visit.reader.term(column: field.column), .scope("row"))
            html.put(.td, orDash(field.retired), .dataLabel(visit.say("ก", "A")))
            html.put(.td, orDash(field.kept), .dataLabel(visit.say("ข", "B")))
          }
        }
      }
      var choices: [(MergeChoice, String)] = [
        (.retired, visit.say("ใช้ของ ก", "Take A’s")), (.kept, visit.say("ใช้ของ ข", "Keep B’s")),
      ]
      if collision.allowsBoth {
        choices.append(
          (
            .both,
            visit.say(
              "เก็บทั้งสอง โดยของ ข เป็นปัจจุบัน", "Both, one after the other; B’s is the present one")
          ))
      }
      for (choice, label) in choices {
        html.put(.div, .class("choice")) { html in
          html.put(
            .input, .id("\(name)-\(choice.rawValue)"), .name(name), .type("radio"),
            .value(choice.rawValue), .checked(choice == collision.choice), .required(true))
          html.put(.label, label, .for("\(name)-\(choice.rawValue)"))
        }
      }
    }
  }

  private func moved(_ html: inout HTML, _ visit: Visit) {
    guard !plan.moved.isEmpty || !plan.rounds.isEmpty else { return }
    html.put(.h2, visit.say("สิ่งที่จะย้ายไปยัง ข", "What moves to B"))
    html.put(.ul) { html in
      for (table, count) in plan.moved.sorted(by: { $0.key < $1.key }) {
        html.put(.li, "\(visit.reader.term(table: table)): \(visit.reader.number(count))")
      }
      for round in plan.rounds {
        html.put(
          .li,
          visit.say(
            "ทั้งสองอยู่ในรอบ \(round.code) การลงทะเบียนหนึ่งจะคงอยู่ในระเบียน ก และถูกยกเลิก",
            "Both are in round \(round.code); one enrolment stays on A, cancelled."))
      }
    }
  }
}
