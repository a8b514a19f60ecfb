internal import Glibc

/// Reads `multipart/form-data` piece by piece (RFC 7578), wherever a piece may end.
package struct MultipartReader {
  private enum State { case preamble, headers, content, epilogue }

  private let delimiter: [UInt8]
  private let limits: FormLimits
  private var state = State.preamble
  /// What has come and is not yet understood.
  private var pending: [UInt8]
  private var part: Part?
  private var content: [UInt8] = []
  /// How much of the headers' end is still to be passed over.
  private var skip = 0
  private var fields: [(name: String, value: String)] = []
  private var files: [UploadedFile] = []

  private struct Part {
    let field: String
    /// Nil for a field that is no file.
    let fileName: String?
  }

  /// Nil for a boundary that is none (RFC 2046 § 5.1.1).
  package init?(boundary: String, limits: FormLimits = FormLimits()) {
    guard (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), boundary.utf8.last != 0x20
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.limits = limits
    // The first boundary may stand at the very beginning.
    pending = [13, 10]
  }

  /// - Throws: `malformed`, `tooLarge`.
  package mutating func read(_ bytes: [UInt8]) throws(HTTPProblem) {
    pending += bytes
    var place = 0
    defer { pending.removeFirst(place) }
    while try advance(&place) {}
  }

  /// - Throws: `malformed(.multipart)` when the last boundary has not come.
  package mutating func finish() throws(HTTPProblem) -> Form {
    guard state == .epilogue else { throw .malformed(.multipart) }
    return Form(fields: fields, files: files)
  }

  /// Goes on from `place` in what is pending; false until more has come.
  private mutating func advance(_ place: inout Int) throws(HTTPProblem) -> Bool {
    switch state {
    case .preamble: return try skipPreamble(&place)
    case .headers: return try readHeaders(&place)
    case .content: return try readContent(&place)
    case .epilogue:
      // What stands after the last boundary is for nobody.
      place = pending.count
      return false
    }
  }

  private mutating func skipPreamble(_ place: inout Int) throws(HTTPProblem) -> Bool {
    guard let found = pending.find(delimiter, from: place) else {
      place = max(place, pending.count - delimiter.count + 1)
      return false
    }
    place = found
    return try passDelimiter(&place)
  }

  private mutating func readContent(_ place: inout Int) throws(HTTPProblem) -> Bool {
    let found = pending.find(delimiter, from: place)
    // A part of a boundary may be the last that has come.
    let end = found ?? max(place, pending.count - delimiter.count + 1)
    let skipped = min(skip, end - place)
    content += pending[(place + skipped)..<end]
    skip -= skipped
    place = end
    if part?.fileName == nil, content.count > limits.fieldBytes {
      throw .tooLarge(.field, limit: limits.fieldBytes)
    }
    guard found != nil, hasLineAfterDelimiter(at: place) else { return false }
    try endPart()
    return try passDelimiter(&place)
  }

  /// Whether all of the line that a delimiter begins is here, or its end shows already.
  private func hasLineAfterDelimiter(at place: Int) -> Bool {
    let rest = pending[(place + delimiter.count)...].prefix(65)
    return rest.starts(with: [45, 45]) || rest.contains(10) || rest.count > 64
  }

  /// - Returns: whether all of its line was here.
  private mutating func passDelimiter(_ place: inout Int) throws(HTTPProblem) -> Bool {
    guard hasLineAfterDelimiter(at: place) else { return false }
    var rest = pending[(place + delimiter.count)...]
    if rest.starts(with: [45, 45]) {
      state = .epilogue
      place = pending.count
      return false
    }
    rest = rest.drop { $0 == 32 || $0 == 9 }
    guard rest.starts(with: [13, 10]) else { throw .malformed(.multipart) }
    guard fields.count + files.count < limits.fields else {
      throw .tooLarge(.field, limit: limits.fields)
    }
    // Its line's end stays, so that a part without headers looks like one with.
    place = rest.startIndex
    state = .headers
    return true
  }

  private mutating func readHeaders(_ place: inout Int) throws(HTTPProblem) -> Bool {
    guard let end = pending.find([13, 10, 13, 10], from: place) else {
      guard pending.count - place <= limits.headerBytes else {
        throw .tooLarge(.header, limit: limits.headerBytes)
      }
      return false
    }
    guard end - place <= limits.headerBytes else {
      throw .tooLarge(.header, limit: limits.headerBytes)
    }
    part = try Self.part(headers: pending[place..<end])
    // Likewise the last line's end, since the next boundary may follow at once.
    place = end + 2
    content = []
    state = .content
    skip = 2
    return true
  }

  private mutating func endPart() throws(HTTPProblem) {
    guard let part else { throw .malformed(.multipart) }
    if let fileName = part.fileName {
      files.append(UploadedFile(field: part.field, name: fileName, bytes: content))
    } else {
      guard !content.contains(0), let value = String(validating: content, as: UTF8.self) else {
        throw .malformed(.field)
      }
      fields.append((part.field, value))
    }
    self.part = nil
    content = []
  }

  private static func part(headers: ArraySlice<UInt8>) throws(HTTPProblem) -> Part {
    var disposition: MediaType?
    for line in headers.split(separator: 13) {
      guard line.first == 10, let text = String(validating: line.dropFirst(), as: UTF8.self),
        let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
        text.utf8[..<colon].allSatisfy(\.isTokenByte),
        !line.dropFirst().contains(where: { $0 == 0 || $0 == 10 })
      else { throw .malformed(.header) }
      let value = text[text.index(after: colon)...].trimmingSpaces()
      switch text[..<colon].lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = MediaType(value) else { throw .malformed(.header) }
        disposition = read
      case "content-transfer-encoding":
        guard ["7bit", "8bit", "binary"].contains(value.lowercased()) else {
          throw .malformed(.header)
        }
      default: break
      }
    }
    guard let disposition, disposition.name == "form-data",
      let name = disposition.parameters["name"]
    else { throw .malformed(.header) }
    return Part(field: name.unescapedByBrowser, fileName: try fileName(disposition.parameters))
  }

  /// Without folders, which some clients send.
  private static func fileName(_ parameters: [String: String]) throws(HTTPProblem) -> String? {
    var name = parameters["filename"]?.unescapedByBrowser
    if let extended = parameters["filename*"] {
      let parts = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].lowercased() == "utf-8",
        let decoded = String(percentDecoding: parts[2].utf8)
      else { throw .malformed(.fileName) }
      name = decoded
    }
    guard let name else { return nil }
    guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .malformed(.fileName)
    }
    return name.utf8.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    ).last.flatMap { String($0) } ?? name
  }
}

extension String {
  /// Browsers escape these three alone in names, so that any other `%` stands for itself
  /// (HTML § 4.10.21.8).
  fileprivate var unescapedByBrowser: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var result: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.first {
      let escape = rest.prefix(3).map { $0 }
      switch escape {
      case Array("%22".utf8): result.append(UInt8(ascii: "\""))
      case Array("%0D".utf8): result.append(13)
      case Array("%0A".utf8): result.append(10)
      default:
        result.append(byte)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(3)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where `pattern` begins at or after `place`.
  fileprivate func find(_ pattern: [UInt8], from place: Int) -> Int? {
    withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.baseAddress, let first = pattern.first else { return nil }
      var place = place
      while place + pattern.count <= bytes.count {
        let room = bytes.count - pattern.count + 1 - place
        guard let found = memchr(start + place, Int32(first), room) else { return nil }
        if memcmp(found, pattern, pattern.count) == 0 { return UnsafeRawPointer(found) - start }
        place = UnsafeRawPointer(found) - start + 1
      }
      return nil
    }
  }
}
