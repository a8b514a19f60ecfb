internal import Markup

/// The texts of Office Open XML: plain, or in runs of their own looks.
enum ExcelText {
  struct Names {
    let text, run, phoneticRun, phoneticProperties: XMLStream.Name

    init(_ stream: XMLStream) {
      text = stream.name("t")
      run = stream.name("r")
      phoneticRun = stream.name("rPh")
      phoneticProperties = stream.name("phoneticPr")
    }
  }

  /// The text of the `si` or `is` that has just begun, without the readings that East Asian text
  /// has beside it.
  static func read(_ stream: XMLStream, _ names: Names, limit: Int) throws -> String {
    let outer = stream.depth
    var text = ""
    while let event = try stream.next() {
      switch event {
      case .start:
        if stream.isAt(names.text) {
          let part = try stream.content(limit: limit)
          if text.utf8.count <= limit { text += part }
        } else if !stream.isAt(names.run) {
          try stream.skip()
        }
      case .end where stream.depth == outer: return unescaped(text)
      default: break
      }
    }
    return unescaped(text)
  }

  /// Turns `_x000D_` into the character that it stands for (ECMA-376 part 1 § 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let code = rest.prefix(6)
      if scalar == "_", code.count == 6, code.first == "x", code.last == "_",
        code.dropFirst().dropLast().allSatisfy(\.properties.isASCIIHexDigit),
        let character = UInt32(
          String(String.UnicodeScalarView(code.dropFirst().dropLast())), radix: 16
        )
        .flatMap(Unicode.Scalar.init)
      {
        result.append(character)
        rest = rest.dropFirst(6)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
