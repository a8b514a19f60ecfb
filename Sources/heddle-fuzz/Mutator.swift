internal import CFuzzer

/// Changes an input, half of the time as XML: elements come twice, go, move and are nested, so that
/// what is made up stays well-formed.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var mutation = MarkupMutation(
    Array(UnsafeBufferPointer(start: data, count: size)), seed: seed)
  guard seed % 2 == 0, let changed = mutation.changed(), changed.count <= limit else {
    return LLVMFuzzerMutate(data, size, limit)
  }
  for (index, byte) in changed.enumerated() { data[index] = byte }
  return changed.count
}

private struct MarkupMutation {
  private let bytes: [UInt8]
  private var state: UInt64

  init(_ bytes: [UInt8], seed: UInt32) {
    (self.bytes, state) = (bytes, UInt64(seed))
  }

  private static let texts = [
    "{{a}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{b|upper}}", "{{b|number:2}}", "{{a|else:x}}", "{{",
    "}}", "&#x200B;", "&#xE01;", " ", "\t",
  ]

  /// The bytes with one change; nil where there is no element to change.
  mutating func changed() -> [UInt8]? {
    guard let range = element() else { return nil }
    switch random(8) {
    case 0: return bytes.replacing(range, with: [])
    case 1: return bytes.replacing(range.upperBound..<range.upperBound, with: bytes[range])
    case 2, 3:
      guard let other = element(), !other.overlaps(range) else { return nil }
      return bytes.replacing(range, with: bytes[other])
    case 4:
      guard let other = element() else { return nil }
      return bytes.replacing(other.upperBound..<other.upperBound, with: bytes[range])
    case 5:
      // Into itself, behind its start tag.
      guard let end = bytes[range].firstIndex(of: UInt8(ascii: ">")),
        bytes[end - 1] != UInt8(ascii: "/")
      else { return nil }
      return bytes.replacing(end + 1..<end + 1, with: bytes[range])
    default:
      let text = Array(Self.texts[random(Self.texts.count)].utf8)
      guard let end = bytes[range].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let place = random(2) == 0 ? end + 1 : range.lowerBound
      return bytes.replacing(place..<place, with: text)
    }
  }

  private mutating func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, count)
  }

  /// Where some element stands, from its start tag to its end tag.
  private mutating func element() -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let place = random(bytes.count)
    var start = place
    while start < bytes.count, !isStart(start) { start += 1 }
    guard start < bytes.count else { return nil }
    var depth = 0
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      else {
        index += 1
        continue
      }
      if isStart(index) {
        if bytes[end - 1] != UInt8(ascii: "/") { depth += 1 }
      } else if bytes[index + 1] == UInt8(ascii: "/") {
        depth -= 1
      }
      guard depth > 0 else { return depth == 0 ? start..<end + 1 : nil }
      index = end + 1
    }
    return nil
  }

  private func isStart(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "<") && index + 1 < bytes.count
      && ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[index + 1])
  }
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with other: some Sequence<UInt8>) -> [UInt8] {
    Array(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
