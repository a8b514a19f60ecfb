/// A length as ODF writes it, to a hundredth of a millimetre.
func centimetres(_ value: Double) -> String {
  decimalText(value.isFinite ? min(max(value, 0), 1000) : 0, places: 3) + "cm"
}

/// A number with a fixed count of decimals, rounded half away from zero; grouped by thousands if
/// wanted.
func decimalText(_ value: Double, places: Int, grouped: Bool = false) -> String {
  let places = min(max(places, 0), 9)
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let scaled = (value.magnitude * Double(scale)).rounded()
  guard scaled < 1e18 else { return "\(value)" }
  let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: scale)
  let text = (value < 0 && scaled > 0 ? "-" : "") + (grouped ? groupedText(whole) : "\(whole)")
  guard places > 0 else { return text }
  let decimals = String(rest)
  return "\(text).\(String(repeating: "0", count: places - decimals.utf8.count))\(decimals)"
}

/// Grouped by thousands.
func groupedText(_ value: Int) -> String {
  guard value.magnitude >= 1000 else { return "\(value)" }
  let digits = Array("\(value.magnitude)".utf8)
  var grouped: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
    grouped.append(digit)
  }
  return String(decoding: grouped, as: UTF8.self)
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
