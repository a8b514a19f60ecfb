internal import HTTP
internal import Imports
internal import Phrases
internal import SQL
internal import Tables
internal import Training

/// A list that somebody sent, which goes to and fro with the preview until it is confirmed.
///
/// Nothing of it is kept here before that. What comes back is read and compared anew, so that it does
/// not matter whether it is what was shown.
struct ListFile: Sendable {
  let name: String
  let bytes: [UInt8]

  /// In bytes; the form that carries it is a third larger.
  static let limit = 2 << 20
  static let formLimit = 4 << 20

  /// As a field of a form carries it: base64url (RFC 4648 § 5) without padding.
  var carried: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    var start = 0
    while start < bytes.count {
      let count = min(3, bytes.count - start)
      var word: UInt32 = 0
      for place in 0..<3 { word = word << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
      for place in 0...count { text.append(alphabet[Int(word >> (18 - 6 * UInt32(place)) & 63)]) }
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// nil where it is not what `carried` wrote.
  init?(name: String, carried text: String) {
    var (bytes, word, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    for character in text.utf8 {
      let value: UInt8
      switch character {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
      case UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "_"): value = 63
      default: return nil
      }
      word = word << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
      }
    }
    self.init(name: name, bytes: bytes)
  }

  /// A list of one person, as it was typed into a form.
  init(name: String, position: String, organisation: String) {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = [["ชื่อ-สกุล", "ตำแหน่ง", "สังกัด"], [name, position, organisation]]
    let text = rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    self.init(name: "", bytes: Array(text.utf8))
  }

  /// Reads the people of the list; every problem goes into the entry, with its line and column.
  func people(_ entry: inout Entry) -> [PersonRow] {
    do {
      return try PersonRow.rows(of: try TableReader().table(bytes))
    } catch let error as TableError {
      for problem in error.problems { entry.refuse("file", entry.reader.sentence(problem)) }
    } catch let error as ImportError {
      for problem in error.problems { entry.refuse("file", entry.reader.sentence(problem)) }
    } catch {
      entry.refuse("file", "\(error)")
    }
    return []
  }
}
