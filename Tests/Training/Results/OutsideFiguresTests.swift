import Testing
import Training

/// The formulas held against scipy, statsmodels, scikit-learn and pingouin.
struct OutsideFiguresTests {
  private static let outside = Result { try OutsideFigures.load() }

  @Test func `changes of pairs agree with other programs`() throws {
    let cases = try Self.outside.get().paired
    #expect(cases.count == 49)
    let differences = cases.flatMap { example -> [Difference] in
      let ours = PairedChange(example.pairs)
      let theirs = example.figures
      let figures: [(String, [Double]?, [Double]?)] = [
        ("median", ours.medianChange.numbers, [theirs.median]),
        ("mean", ours.meanChange.numbers, [theirs.mean]),
        ("its interval", ours.meanChange.limits, theirs.mean_interval),
        ("d_z", ours.cohensDz.numbers, theirs.dz.map { [$0] }),
        ("g_z", ours.hedgesGz.numbers, theirs.gz.map { [$0] }),
        ("its interval", ours.hedgesGz.limits, theirs.gz_interval),
        ("d_av", ours.cohensDav.numbers, theirs.dav.map { [$0] }),
        ("r", ours.rankBiserial.numbers, theirs.rank_biserial.map { [$0] }),
        ("its interval", ours.rankBiserial.limits, theirs.rank_biserial_interval),
        ("p", ours.signedRanks.value.map { [$0.probability] }, theirs.p.map { [$0] }),
        ("risen", ours.shareRisen.numbers, [theirs.risen]),
        ("its interval", ours.shareRisen.limits, theirs.risen_interval),
      ]
      return figures.compactMap { Difference.of("\(example.name), \($0)", $1, $2) }
    }
    #expect(differences == [])
  }

  @Test func `agreement between raters agrees with other programs`() throws {
    let cases = try Self.outside.get().agreement
    #expect(cases.count == 38)
    let differences = cases.flatMap { example -> [Difference] in
      let (ours, theirs) = (example.matrix, example.figures)
      var figures: [(String, [Double]?, [Double]?)] = [
        ("exact", [Double(ours.exact)], [Double(theirs.exact)]),
        ("within one", [Double(ours.withinOne)], [Double(theirs.within_one)]),
        ("ICC", ours.intraclass.numbers, theirs.icc.map { [$0] }),
        ("its interval", ours.intraclass.limits, theirs.icc_interval),
      ]
      if ours.raters == 2 {
        let linear = WeightedKappa.linear.estimate(example.pairs)
        let quadratic = WeightedKappa.quadratic.estimate(example.pairs)
        figures += [
          ("linear κ", linear.numbers, theirs.linear.map { [$0] }),
          ("its interval", linear.limits, theirs.linear_interval),
          ("quadratic κ", quadratic.numbers, theirs.quadratic.map { [$0] }),
          ("its interval", quadratic.limits, theirs.quadratic_interval),
        ]
      } else {
        figures.append(("Fleiss' κ", ours.fleissKappa.numbers, theirs.fleiss.map { [$0] }))
      }
      return figures.compactMap { Difference.of("\(example.name), \($0)", $1, $2) }
    }
    #expect(differences == [])
  }

  @Test func `normalised gains agree with other programs`() throws {
    let cases = try Self.outside.get().gain
    #expect(cases.count == 7)
    let differences = cases.flatMap { example -> [Difference] in
      let ours = NormalisedGain(
        zip(example.before, example.after).map { LevelPair($0, $1) }, full: example.full)
      return [
        Difference.of(
          "\(example.name), class", ours.ofClass.numbers, example.figures.class.map { [$0] }),
        Difference.of(
          "\(example.name), people", ours.meanOfPeople.numbers,
          example.figures.people.map { [$0] }),
      ].compactMap { $0 }
    }
    #expect(differences == [])
  }
}
