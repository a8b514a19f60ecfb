internal import CICU

/// Orders text as Thai dictionaries do: a leading vowel after its consonant, tone marks second.
///
/// Latin text falls into its usual order. Not for use by several threads at once.
package final class Collator {
  private let collator: OpaquePointer

  /// `nil` when ICU has no data for Thai.
  package init?() {
    guard let collator = heddle_collator_open("th") else { return nil }
    self.collator = collator
  }

  deinit { heddle_collator_close(collator) }

  /// Bytes that compare as the texts do.
  package func sortKey(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    var key = [UInt8](repeating: 0, count: units.count * 6 + 16)
    var length = measure(units, into: &key)
    if length > key.count {
      key = [UInt8](repeating: 0, count: length)
      length = measure(units, into: &key)
    }
    return Array(key.prefix(length))
  }

  /// `values` in the order of their `text`; equal ones keep their places.
  package func sorted<Value>(_ values: [Value], by text: (Value) -> String) -> [Value] {
    values.enumerated()
      .map { (key: sortKey(text($1)), place: $0, value: $1) }
      .sorted {
        $0.key == $1.key ? $0.place < $1.place : $0.key.lexicographicallyPrecedes($1.key)
      }
      .map(\.value)
  }

  private func measure(_ units: [UInt16], into key: inout [UInt8]) -> Int {
    Int(
      heddle_collator_sort_key(
        collator, units, Int32(clamping: units.count), &key, Int32(clamping: key.count)))
  }
}
