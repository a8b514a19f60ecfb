import Testing
import Training

struct NationalIDTests {
  /// The check digits of the first two are those of python-stdnum's examples.
  private static let known = ["3100600445635", "1234545678781", "1101700207366"]

  /// Every valid number with one digit of a known one replaced and the check digit made anew.
  private static let valid: [String] = known.flatMap { number in
    (0..<12).flatMap { place in
      (0...9).compactMap { digit in
        let twelve = replacing(place, in: number, by: digit).dropLast()
        return (0...9).map { twelve + String($0) }.first { (try? NationalID($0)) != nil }
      }
    }
  }

  private static func replacing(_ place: Int, in number: String, by digit: Int) -> String {
    var digits = Array(number)
    digits[place] = Character(String(digit))
    return String(digits)
  }

  @Test(arguments: [
    "1101700207366", "1-1017-00207-36-6", "๑-๑๐๑๗-๐๐๒๐๗-๓๖-๖", " 1 1017 00207 36 6 ",
    "1–1017–00207–36–6", "1\u{A0}1017\u{A0}00207\u{A0}36\u{A0}6", "110170020736๖",
    "\u{FEFF}1101700207366\n",
  ])
  func `a number is read as people write it`(text: String) throws {
    let number = try NationalID(text)
    #expect(number.digits == "1101700207366")
    #expect(number.formatted == "1-1017-00207-36-6")
    #expect(number.masked == "x-xxxx-xxxxx-36-6")
  }

  @Test(arguments: [
    ("", NationalIDProblem.wrongLength(0)), ("110170020736", .wrongLength(12)),
    ("11017002073660", .wrongLength(14)), ("- -", .wrongLength(0)),
    ("1101700207367", .wrongCheckDigit), ("1-2345-45678-78-9", .wrongCheckDigit),
    ("1011700207366", .wrongCheckDigit), ("11017O0207366", .notADigit("O")),
    ("1101700207366x", .notADigit("x")), ("1.1017", .notADigit(".")),
    ("1101700๒07ก66", .notADigit("ก")), ("11017002073٦6", .notADigit("٦")),
    ("x-xxxx-xxxxx-36-6", .notADigit("x")), ("1/1017", .notADigit("/")),
    ("+101700207366", .notADigit("+")), ("1\u{301}101700207366", .notADigit("\u{301}")),
  ])
  func `what is wrong is told`(text: String, problem: NationalIDProblem) {
    #expect(throws: problem) { try NationalID(text) }
  }

  @Test func `of ten check digits one alone is right`() {
    #expect(Self.valid.count == 360)
    for number in Self.valid {
      let right = (0...9).filter { (try? NationalID(number.dropLast() + String($0))) != nil }
      #expect(right.map(String.init) == [String(number.suffix(1))])
    }
  }

  /// The third digit's weight is 11, so that it counts for nothing; and two of the eleven remainders
  /// share a check digit, so that some other mistakes stay unseen too.
  @Test func `nearly every mistyped digit is told, but for the third`() {
    var (mistakes, unseen) = (0, 0)
    for number in Self.valid {
      for place in 0..<13 {
        for digit in 0...9 {
          let other = Self.replacing(place, in: number, by: digit)
          let isValid = (try? NationalID(other)) != nil
          if place == 2 {
            #expect(isValid)
          } else if other != number {
            mistakes += 1
            unseen += isValid ? 1 : 0
          }
        }
      }
    }
    #expect(mistakes == 360 * 12 * 9)
    #expect(unseen * 50 < mistakes)
  }

  @Test func `every form of a number reads as the same number, and tells no more than it should`()
    throws
  {
    for text in Self.valid {
      let number = try NationalID(text)
      #expect(try NationalID(number.formatted) == number)
      #expect(try NationalID(thaiDigits(number.formatted)) == number)
      var dumped = ""
      dump(number, to: &dumped)
      let shown = [
        "\(number)", String(describing: number), String(reflecting: number),
        "\(Optional(number) as Any)", "\([number])", dumped, number.masked,
      ]
      for text in shown {
        #expect(text.contains("x-xxxx-xxxxx-\(number.formatted.suffix(4))"))
        #expect(!text.contains(number.digits.dropFirst(6).prefix(5)))
      }
    }
  }

  @Test(arguments: [
    ("0123456789016", true), ("9999999999994", true), ("1101700207366", false),
    ("3456789012347", false),
  ])
  func `a first digit 0 or 9 is unusual, and no error`(text: String, isUnusual: Bool) throws {
    #expect(try NationalID(text).beginsUnusually == isUnusual)
  }
}
