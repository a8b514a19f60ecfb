/// A length as ODF writes it, to a hundredth of a millimetre.
func centimetres(_ value: Double) -> String {
  decimalText(value.isFinite ? min(max(value, 0), 1000) : 0, places: 3) + "cm"
}

/// A number with a fixed count of decimals, rounded half away from zero; grouped by thousands if
/// wanted.
func decimalText(_ value: Double, places: Int, grouped: Bool = false) -> String {
  let places = min(max(places, 0), 9)
  let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value.magnitude * scale).rounded()
  guard scaled < 1e18 else { return "\(value)" }
  let digits = String(Int(scaled))
  let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let whole = filled.dropLast(places)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return sign + (grouped ? groupedText(whole) : String(whole))
    + (places > 0 ? "." + filled.suffix(places) : "")
}

/// Grouped by thousands.
func groupedText(_ value: Int) -> String {
  (value < 0 ? "-" : "") + groupedText(Substring(String(value.magnitude)))
}

private func groupedText(_ digits: Substring) -> String {
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

/// `H:MM`, also beyond a day.
func hoursText(minutes: Int) -> String {
  let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
  return "\(minutes < 0 ? "-" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
}

/// ISO 8601 as ODF's `duration`.
func durationText(minutes: Int) -> String {
  let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
  return "\(minutes < 0 ? "-" : "")PT\(hours)H\(rest)M0S"
}

/// The letters of a column, from 0: A, B, … Z, AA, AB and so on.
func columnLetters(_ index: Int) -> String {
  var rest = max(0, index)
  var letters = ""
  repeat {
    letters = String(Unicode.Scalar(UInt8(65 + rest % 26))) + letters
    rest = rest / 26 - 1
  } while rest >= 0
  return letters
}
