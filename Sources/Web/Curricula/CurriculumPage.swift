internal import Operations
internal import Phrases
internal import Training

/// A version of a curriculum, to be read.
struct CurriculumPage: Page {
  let file: CurriculumFile

  init(file: CurriculumFile) { self.file = file }

  private var curriculum: Curriculum { file.curriculum }

  var section: Section? { .curricula }

  func title(_ visit: Visit) -> String { curriculum.title.text(in: visit.reader.language) }

  func body(_ html: inout HTML, _ visit: Visit) {
    let language = visit.reader.language
    html.put(
      .p, curriculum.code + " · " + visit.say("ฉบับ ", "version ") + curriculum.version,
      .class("lead"))
    html.put(.h1, title(visit))
    if let summary = curriculum.summary { html.put(.p, summary.text(in: language)) }
    html.put(.p, .class("actions")) { html in
      html.put(
        .a, visit.say("ดาวน์โหลด XML", "Download the XML"), .class("button second"),
        .href(
          Address("curricula", curriculum.code, "xml").with("version", curriculum.version)))
    }
    versions(&html, visit)
    html.put(.h2, visit.say("เกณฑ์ผ่าน", "Completion"))
    html.put(.p, visit.reader.sentence(curriculum.completion))
    html.put(.h2, visit.say("หน่วยการเรียนรู้", "Modules"))
    for round in Set(curriculum.modules.map(\.round)).sorted() {
      let modules = curriculum.modules.filter { $0.round == round }
      let minutes = modules.reduce(0) { $0 + $1.minutes }
      html.put(
        .h3,
        visit.say("ครั้งที่ \(visit.reader.number(round))", "Round \(round)") + " · "
          + visit.reader.duration(minutes: minutes))
      for module in modules { self.module(module, &html, visit) }
    }
    html.put(.h2, visit.say("สมรรถนะ", "Competencies"))
    for competency in curriculum.competencies { self.competency(competency, &html, visit) }
  }

  private func versions(_ html: inout HTML, _ visit: Visit) {
    if file.versions.count > 1 {
      html.put(.p) { html in
        html.text(visit.say("ทุกฉบับ: ", "All versions: "))
        for version in file.versions {
          html.put(
            .a, version, .href(Address("curricula", curriculum.code).with("version", version)),
            .ariaCurrent(version == curriculum.version))
          html.text(" ")
        }
      }
    }
    guard !file.rounds.isEmpty else { return }
    html.put(.h2, visit.say("รอบที่ใช้ฉบับนี้", "Rounds of this version"))
    html.put(.ul) { html in
      for round in file.rounds {
        html.put(.li) { html in
          html.put(
            .a,
            visit.say(
              "ครั้งที่ \(visit.reader.number(round.ordinal))", "Round \(round.ordinal)") + " "
              + round.title, .href(Address("rounds", round.code)))
        }
      }
    }
  }

  private func module(_ module: Curriculum.Module, _ html: inout HTML, _ visit: Visit) {
    let language = visit.reader.language
    html.put(.section, .class("card")) { html in
      html.put(.h4, "\(module.code) \(module.title.text(in: language))")
      var facts = [visit.reader.duration(minutes: module.minutes)]
      if let method = module.method { facts.append(method.text(in: language)) }
      facts.append(
        visit.say(
          "วิทยากร \(visit.reader.number(module.trainersNeeded)) คน",
          module.trainersNeeded == 1 ? "1 trainer" : "\(module.trainersNeeded) trainers"))
      if !module.competencies.isEmpty {
        facts.append(
          visit.say("สมรรถนะ ", "competencies ") + module.competencies.joined(separator: ", "))
      }
      if !module.prerequisites.isEmpty {
        facts.append(
          visit.say("เรียนหลังจาก ", "after ") + module.prerequisites.joined(separator: ", "))
      }
      html.put(.p, facts.joined(separator: " · "), .class("quiet"))
      if !module.objectives.isEmpty {
        html.put(.ul) { html in
          for objective in module.objectives { html.put(.li, objective.text(in: language)) }
        }
      }
    }
  }

  private func competency(
    _ competency: Curriculum.Competency, _ html: inout HTML, _ visit: Visit
  ) {
    let language = visit.reader.language
    let (level, indicator) = (visit.say("ระดับ", "Level"), visit.say("พฤติกรรมบ่งชี้", "Indicator"))
    html.put(.h3, "\(competency.code) \(competency.title.text(in: language))")
    html.list([level, indicator]) { html in
      for (value, text) in competency.indicators.enumerated() {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.text(visit.reader.number(value))
            if value == competency.expected {
              html.text(" ")
              html.put(.span, visit.say("ระดับที่คาดหวัง", "expected"), .class("tag ok"))
            }
          }
          html.put(.td, text.text(in: language), .dataLabel(indicator))
        }
      }
    }
  }
}
