internal import Markup

extension [UInt8] {
  /// Appends a value as paragraph content that shows it as it is: ODF collapses runs of spaces and
  /// knows tabs and line breaks as elements alone (ODF 1.3 part 3, section 6.1.2).
  mutating func append(paragraphText value: String) {
    var value = value
    value.withUTF8 { append(paragraphText: $0) }
  }

  /// Appends a value in UTF-8 likewise.
  mutating func append(paragraphText bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var start = 0
    func isSpace(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x20 }
    func isPlain(_ index: Int) -> Bool {
      bytes.indices.contains(index) && ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[index])
    }
    func flush(_ output: inout [UInt8]) {
      output.append(
        escaping: UnsafeBufferPointer(rebasing: bytes[start..<index]), inAttribute: false)
    }
    while index < bytes.count {
      let byte = bytes[index]
      // A space alone between two words is as safe as a letter.
      if byte > 0x20 || isPlain(index)
        || byte == 0x20 && isPlain(index - 1) && isPlain(index + 1)
      {
        index += 1
        continue
      }
      flush(&self)
      switch byte {
      case 0x09: self += Array("<text:tab/>".utf8)
      case 0x0A: self += Array("<text:line-break/>".utf8)
      case 0x0D:
        // The line feed behind it makes the break.
        if !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
          self += Array("<text:line-break/>".utf8)
        }
      default:
        var count = 1
        while isSpace(index + count) { count += 1 }
        self += Array((count == 1 ? "<text:s/>" : "<text:s text:c=\"\(count)\"/>").utf8)
        index += count - 1
      }
      index += 1
      start = index
    }
    flush(&self)
  }
}

extension [UInt8] {
  /// A value as paragraph content.
  init(paragraphText value: String) {
    self.init()
    append(paragraphText: value)
  }
}
