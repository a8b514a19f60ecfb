internal import Phrases
internal import Training

/// What `round results` shows: changes and gaps by competency, gaps by organisation, and how far
/// raters agree.
struct ResultsSheet {
  let record: RoundRecord
  let reader: Reader

  var lines: [String] {
    let results = record.results
    guard !results.comparisons.isEmpty else {
      return [reader.say("ยังไม่มีผลการประเมินสมรรถนะ", "no competencies have been rated yet")]
    }
    return results.comparisons.flatMap(lines)
      + organisations(results.organisations) + agreements(results.agreements)
  }

  private func lines(of comparison: RoundResults.Comparison) -> [String] {
    [
      reader.term(comparison.occasions),
      reader.sentence(comparison.raters, on: comparison.occasions),
    ] + comparison.competencies.flatMap(lines) + [""]
  }

  private func lines(of result: CompetencyResult) -> [String] {
    let (matched, change) = (result.matched, result.matched.change)
    func median(_ counts: LevelCounts) -> String {
      counts.doubledMedian.map(reader.half) ?? reader.notComputable
    }
    let counts = reader.say(
      "คู่ \(matched.count) · ขาดผล \(matched.missing) · ไม่ได้สังเกต \(matched.notObserved) · สูงขึ้น \(matched.rose) เท่าเดิม \(matched.same) ลดลง \(matched.fell)",
      "pairs \(matched.count) · missing \(matched.missing) · not observed \(matched.notObserved) · rose \(matched.rose) same \(matched.same) fell \(matched.fell)"
    )
    let medians = reader.say(
      "มัธยฐาน \(median(matched.before)) → \(median(matched.after)) · ผลต่างมัธยฐาน \(reader.signed(change.medianChange, places: 1)) · ผลต่างเฉลี่ย \(reader.estimate(change.meanChange))",
      "median \(median(matched.before)) → \(median(matched.after)) · median change \(reader.signed(change.medianChange, places: 1)) · mean change \(reader.estimate(change.meanChange))"
    )
    return [
      "  \(name(of: result.competency))", "    \(counts)", "    \(medians)",
      "    r \(reader.estimate(change.rankBiserial)) · g(z) \(reader.estimate(change.hedgesGz)) · p \(reader.probability(change.signedRanks))",
      "    \(gap(of: result))",
    ]
  }

  private func gap(of result: CompetencyResult) -> String {
    guard let expected = result.competency.expected, let reaching = result.reaching else {
      return reader.say("ไม่ได้กำหนดระดับที่คาดหวัง", "no expected level is set")
    }
    let distance = result.doubledDistance.map(reader.half) ?? reader.notComputable
    return reader.say(
      "คาดหวัง \(expected) · ช่องว่าง \(distance) · ถึงระดับ \(reaching) จาก \(result.after.count) คน",
      "expected \(expected) · gap \(distance) · \(reaching) of \(result.after.count) reach it")
  }

  private func organisations(_ results: [OrganisationResult]) -> [String] {
    guard !results.isEmpty else { return [] }
    let lines = results.map { result in
      let gaps = result.competencies.map {
        "\($0.competency.code) \($0.doubledDistance.map(reader.half) ?? "–")"
      }
      let name = record.organisations[result.organisation]?.name ?? "–"
      return "  \(name) (\(result.people)): \(gaps.joined(separator: " · "))"
    }
    return [
      reader.say(
        "ช่องว่างของมัธยฐานกับระดับที่คาดหวัง รายหน่วยงาน",
        "median less expected level, by organisation")
    ] + lines + [""]
  }

  private func agreements(_ agreements: [RaterAgreement]) -> [String] {
    guard !agreements.isEmpty else {
      return [
        reader.say(
          "ความสอดคล้องระหว่างผู้ประเมิน: ไม่มีผู้ใดที่มีผู้ประเมินสองฝ่ายหรือสองคนในคราวเดียวกัน",
          "agreement between raters: nobody was rated by two raters on one occasion")
      ]
    }
    return [reader.say("ความสอดคล้องระหว่างผู้ประเมิน", "agreement between raters")]
      + agreements.flatMap(lines)
  }

  private func lines(of agreement: RaterAgreement) -> [String] {
    let heading =
      "  \(name(of: agreement.competency)) · \(reader.term(agreement.occasion)) · \(reader.term(agreement.raters, named: true))"
    let counts = reader.say(
      "\(agreement.count) คน · ไม่ได้สังเกต \(agreement.notObserved) · ตรงกัน \(agreement.exact) · ต่างไม่เกิน 1 ระดับ \(agreement.withinOne)",
      "\(agreement.count) people · not observed \(agreement.notObserved) · exact \(agreement.exact) · within 1 level \(agreement.withinOne)"
    )
    let kappas = [
      agreement.linearKappa.map {
        "\(reader.say("κ เชิงเส้น", "linear κ")) \(reader.estimate($0))"
      },
      agreement.quadraticKappa.map {
        "\(reader.say("κ กำลังสอง", "quadratic κ")) \(reader.estimate($0))"
      },
      agreement.fleissKappa.map { "Fleiss κ \(reader.number($0, places: 2))" },
      "ICC(2,1) \(reader.estimate(agreement.intraclass))",
    ].compactMap { $0 }
    return [heading, "    " + counts, "    " + kappas.joined(separator: " · ")]
  }

  private func name(of competency: Curriculum.Competency) -> String {
    "\(competency.code) \(competency.title.text(in: reader.language))"
  }
}
