/// What a server said.
struct Answer {
  let status: Int
  /// By names in lower case.
  let headers: [String: String]
  var body: [UInt8] = []
  var isWhole = true

  var text: String { String(decoding: body, as: UTF8.self) }

  init?(head: String) {
    var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
      let status = Int(first.dropFirst(9).prefix(3))
    else { return nil }
    lines.removeFirst()
    self.status = status
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers[line[..<colon].lowercased()] = String(
        line[line.index(after: colon)...].drop { $0 == " " })
    }
    self.headers = headers
  }
}
