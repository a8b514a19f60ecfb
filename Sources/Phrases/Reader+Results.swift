package import Training

extension Reader {
  /// `คำนวณไม่ได้ (ทุกคนเปลี่ยนแปลงเท่ากัน)`.
  package func sentence(_ reason: Undefined) -> String { "\(notComputable) (\(why(reason)))" }

  private func why(_ reason: Undefined) -> String {
    switch reason {
    case .tooFew(let count, let needed):
      say(
        "มี \(number(count)) คน ต้องมีอย่างน้อย \(number(needed)) คน",
        "\(number(count)) where at least \(number(needed)) are needed")
    case .sameChange: say("ทุกคนเปลี่ยนแปลงเท่ากัน", "everybody changed by the same")
    case .noChange: say("ไม่มีใครเปลี่ยนแปลง", "nobody changed")
    case .oneDirection:
      say("ผู้ที่เปลี่ยนแปลงไปทางเดียวกันทั้งหมด", "all who changed went the same way")
    case .noSpread: say("ค่าทั้งหมดไม่ต่างกัน", "nothing varies")
    case .sameRatings: say("ผู้ประเมินให้ระดับเดียวกันทุกคน", "every rating is the same")
    case .noDisagreement: say("ผู้ประเมินไม่ต่างกันเลย", "the raters never differ")
    case .fullMarks: say("ได้คะแนนเต็มตั้งแต่ก่อนอบรม", "full marks already before")
    case .scoreOutOfRange:
      say("มีคะแนนต่ำกว่าศูนย์หรือเกินคะแนนเต็ม", "a score below zero or above full marks")
    case .beyondNumbers: say("ค่าเกินขอบเขตการคำนวณ", "too large a number")
    }
  }

  /// `−0.35`, rounded half away from zero.
  package func number(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    guard let rounded = Int(exactly: (value.magnitude * scale).rounded()) else {
      return notComputable
    }
    let (whole, rest) = rounded.quotientAndRemainder(dividingBy: Int(scale))
    let fraction = places == 0 ? "" : "." + padded(rest, places)
    return digits((value < 0 && rounded > 0 ? "−" : "") + "\(whole)" + fraction)
  }

  /// Nothing where it is undefined, but why.
  package func number(_ figure: Computed<Double>, places: Int) -> String {
    switch figure {
    case .value(let value): number(value, places: places)
    case .undefined(let reason): sentence(reason)
    }
  }

  /// `+0.5`, `0.0`, `−1.0`.
  package func signed(_ figure: Computed<Double>, places: Int) -> String {
    let text = number(figure, places: places)
    guard case .value(let value) = figure, value > 0 else { return text }
    return "+" + text
  }

  /// `0.62 [0.48 ถึง 0.74]`, or why there is none.
  package func estimate(_ figure: Computed<Estimate>) -> String {
    switch figure {
    case .undefined(let reason): return sentence(reason)
    case .value(let estimate):
      let value = number(estimate.value, places: 2)
      switch estimate.interval {
      case .value(let interval):
        let (lower, upper) = (
          number(interval.lower, places: 2), number(interval.upper, places: 2)
        )
        return "\(value) [\(lower) \(say("ถึง", "to")) \(upper)]"
      case .undefined(let reason):
        return "\(value) [\(say("ช่วง", "interval")) \(sentence(reason))]"
      }
    }
  }

  /// The p-value: `0.012`, `น้อยกว่า 0.001`.
  package func probability(_ test: Computed<SignedRanks.Test>) -> String {
    switch test {
    case .undefined(let reason): sentence(reason)
    case .value(let test):
      test.probability < 0.001
        ? say("น้อยกว่า \(digits("0.001"))", "<0.001") : number(test.probability, places: 3)
    }
  }

  /// `ก่อนอบรม เทียบกับหลังอบรม`.
  package func term(_ occasions: OccasionPair) -> String {
    say(
      "\(term(occasions.from)) เทียบกับ\(term(occasions.to))",
      "\(term(occasions.from)) and \(term(occasions.to))")
  }

  /// Who is compared with whom; raters of one kind by their names, or by how many they are.
  package func term(_ raters: RaterAgreement.Raters, named: Bool) -> String {
    switch raters {
    case .kinds(let first, let second):
      return say("\(term(first)) กับ\(term(second))", "\(term(first)) and \(term(second))")
    case .panel(let kind, let names):
      let count = number(names.count)
      let head = say("\(term(kind)) \(count) คน", "\(term(kind))s: \(count)")
      return named ? "\(head) (\(names.joined(separator: ", ")))" : head
    }
  }
}
