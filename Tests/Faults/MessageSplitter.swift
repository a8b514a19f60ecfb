/// Takes the bytes of one side of PostgreSQL's protocol apart into its messages.
struct MessageSplitter {
  /// The first message of a client has no type.
  private var isUntyped: Bool
  private var waiting: [UInt8] = []

  init(isClient: Bool) { isUntyped = isClient }

  /// The messages that are whole by now.
  mutating func add(_ bytes: [UInt8]) -> [[UInt8]] {
    waiting += bytes
    var messages: [[UInt8]] = []
    var start = 0
    while true {
      let header = isUntyped ? 0 : 1
      guard waiting.count - start >= header + 4 else { break }
      let length = waiting[(start + header)..<(start + header + 4)]
        .reduce(0) { $0 << 8 | Int($1) }
      let end = start + header + length
      guard waiting.count >= end else { break }
      messages.append(Array(waiting[start..<end]))
      (start, isUntyped) = (end, false)
    }
    waiting.removeFirst(start)
    return messages
  }
}
