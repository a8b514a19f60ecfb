/// Why a text is no national identification number; never holds the number.
package enum NationalIDProblem: Error, Hashable {
  /// How many digits there are.
  case wrongLength(Int)
  case notADigit(Character)
  /// A digit is wrong, or two changed places.
  case wrongCheckDigit
}
