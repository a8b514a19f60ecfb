internal import CQREncode
package import OpenDocument

/// A QR code (ISO/IEC 18004) of digits, capitals and `$%*+-./: `, which it holds most densely.
package struct QRCode: Sendable {
  /// How many modules it has each way, without the light margin.
  package let size: Int
  /// Whether each module is dark, row by row.
  private let modules: [Bool]

  /// How much of the code may be lost or dirty: about a seventh, or a quarter.
  package enum Correction: Sendable {
    case medium, quartile
  }

  /// The light margin that the standard asks for.
  private static let margin = 4

  /// - Throws: `noQRCode` for other characters, or more than a code holds.
  package init(_ text: String, correction: Correction) throws(ExportError) {
    let bytes = Array(text.utf8)
    let level = correction == .medium ? QR_ECLEVEL_M : QR_ECLEVEL_Q
    guard let input = QRinput_new2(0, level) else { throw .noQRCode(text) }
    defer { QRinput_free(input) }
    guard QRinput_append(input, QR_MODE_AN, Int32(clamping: bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input)
    else { throw .noQRCode(text) }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit of a byte is its module's colour.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// The picture for a template's frame: an outline, sharp at any size.
  ///
  /// - Throws: `noQRCode`.
  package static func picture(
    of text: String, correction: Correction = .quartile
  ) throws(ExportError) -> Picture {
    let code = try QRCode(text, correction: correction)
    do throws(PictureError) {
      return try Picture(Array(code.svg.utf8))
    } catch {
      throw .noQRCode(text)
    }
  }

  /// One path over a light ground, in units of modules.
  package var svg: String {
    let side = size + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      width="\(side)mm" height="\(side)mm" shape-rendering="crispEdges">\
      <path fill="#ffffff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000000" d="\(path)"/></svg>
      """
  }

  /// The dark modules, those side by side in one rectangle.
  private var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        if column > start {
          path +=
            "M\(start + Self.margin) \(row + Self.margin)h\(column - start)v1h-\(column - start)z"
        }
        column += 1
      }
    }
    return path
  }
}
