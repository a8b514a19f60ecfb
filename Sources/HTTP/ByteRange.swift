/// The part of a body that a client asks for (RFC 9110 § 14.2).
package enum ByteRange: Hashable, Sendable {
  /// Nothing that is understood: the whole is the answer.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// Reads the value of a `Range` header; several parts at once are answered with the whole.
  package init(_ header: String?, of size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map {
      $0.drop { $0 == " " }
    }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return }
    // A number that is too long for an Int lies beyond every end.
    let numbers = ends.map { $0.isEmpty ? nil : Int($0) ?? Int.max }
    switch (numbers[0], numbers[1]) {
    case (let first?, let last):
      if let last, last < first { return }
      guard first < size else {
        self = .unsatisfiable
        return
      }
      self = .part(first..<min(last ?? size - 1, size - 1) + 1)
    case (nil, let count?):
      self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (nil, nil): return
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
