/// The lines of a head, where they lie in the buffer that the connection was read into.
struct HeaderLines {
  private var lines: [(name: UnsafeBufferPointer<CChar>, value: UnsafeBufferPointer<CChar>)] = []

  mutating func add(name: UnsafeBufferPointer<CChar>, value: UnsafeBufferPointer<CChar>) {
    lines.append((name, value))
  }

  /// Makes sure that each line ends with CR and LF, where the next begins.
  ///
  /// libmicrohttpd 0.9.75 takes a lone LF for a line's end, joins lines that begin with a space to the one before,
  /// and cuts a value at a NUL. It zeroes each line's end in place, so that after any of
  /// those a line does not begin two bytes behind the end of the one before.
  func check(
    method: UnsafePointer<CChar>, target: UnsafePointer<CChar>, length: Int,
    version: UnsafePointer<CChar>, size: Int?
  ) throws(Refusal) {
    let malformed = Refusal.malformed("The head is malformed.")
    var methodLength = 0
    while method[methodLength] != 0 { methodLength += 1 }
    var versionLength = 0
    while version[versionLength] != 0 { versionLength += 1 }
    guard method + methodLength + 1 == target, target + length + 1 == version else {
      throw malformed
    }
    var end = version + versionLength
    for (name, value) in lines {
      guard let nameStart = name.baseAddress, let valueStart = value.baseAddress,
        end[1] == 0, end + 2 == nameStart, valueStart > nameStart
      else { throw malformed }
      end = valueStart + value.count
      guard end[0] == 0 else { throw malformed }
    }
    // The empty line at the end.
    guard end[1] == 0, end[2] == 0, end[3] == 0, size.map({ method + $0 == end + 4 }) ?? true else {
      throw malformed
    }
  }

  /// - Throws: a refusal for names that are none, and values with control characters.
  func headers() throws(Refusal) -> Headers {
    var headers = Headers()
    for (name, value) in lines {
      guard !name.isEmpty, name.allSatisfy({ UInt8(bitPattern: $0).isTokenByte }) else {
        throw .malformed("The name of a header is malformed.")
      }
      var bytes = UnsafeRawBufferPointer(value)[...]
      while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
      guard !bytes.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
        throw .malformed("The value of a header is malformed.")
      }
      headers.add(
        String(decoding: UnsafeRawBufferPointer(name), as: UTF8.self),
        String(decoding: bytes, as: UTF8.self))
    }
    return headers
  }
}
