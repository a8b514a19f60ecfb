internal import CLibPQ
internal import Glibc
internal import SQL

/// A connection to one server, in libpq's pipeline mode: commands are queued and answered in order.
///
/// The socket never blocks; every wait ends at `deadline`.
final class PostgresLink {
  private let pointer: OpaquePointer
  private let warning: UnsafeMutablePointer<Int32>

  /// When the present wait is given up.
  var deadline = ContinuousClock.now

  /// Connects to a host.
  ///
  /// - Throws: `connectionLost`.
  init(_ host: [String: String], deadline: ContinuousClock.Instant) throws(SQLError) {
    let pairs = host.sorted { $0.key < $1.key }
    guard let pointer = Self.start(pairs.map(\.key), pairs.map(\.value)) else {
      throw .connectionLost(message: "out of memory")
    }
    self.pointer = pointer
    warning = .allocate(capacity: 1)
    warning.initialize(to: 0)
    heddle_flag_warnings(pointer, warning)
    self.deadline = deadline
    try finishConnecting()
    guard PQsetnonblocking(pointer, 1) == 0, PQenterPipelineMode(pointer) == 1 else {
      throw lost()
    }
  }

  deinit {
    PQfinish(pointer)
    warning.deallocate()
  }

  /// As 150004 for 15.4.
  var serverVersion: Int { Int(PQserverVersion(pointer)) }

  func parameter(_ name: String) -> String? {
    PQparameterStatus(pointer, name).map { String(cString: $0) }
  }

  /// Whether the server has warned since the last time that somebody asked.
  func takeWarning() -> Bool {
    defer { warning.pointee = 0 }
    return warning.pointee != 0
  }

  // MARK: Commands

  func prepare(_ name: String, _ text: String, types: [Oid]) throws(SQLError) {
    try check(PQsendPrepare(pointer, name, text, Int32(types.count), types))
  }

  func execute(_ name: String, _ values: [SQLValue]) throws(SQLError) {
    let parameters = PostgresParameters(values)
    try check(parameters.send { PQsendQueryPrepared(pointer, name, $0, $1, $2, $3, 1) })
  }

  /// What stands before it is answered without waiting for more.
  func sync() throws(SQLError) { try check(PQpipelineSync(pointer)) }

  /// Hands over to the system what it takes at once.
  func flush() throws(SQLError) {
    guard PQflush(pointer) >= 0 else { throw lost() }
  }

  /// The answer to the next command; `nil` between two commands.
  func next() throws(SQLError) -> PostgresResult? {
    while PQisBusy(pointer) == 1 {
      let unsent = PQflush(pointer)
      guard unsent >= 0 else { throw lost() }
      try wait(for: Int16(POLLIN) | (unsent == 1 ? Int16(POLLOUT) : 0))
      guard PQconsumeInput(pointer) == 1 else { throw lost() }
    }
    return PQgetResult(pointer).map(PostgresResult.init)
  }

  // MARK: Copying in

  /// Begins a COPY, which takes the connection out of its pipeline; nothing may be unanswered.
  func beginCopy(_ command: String) throws(SQLError) -> PostgresResult {
    try check(PQexitPipelineMode(pointer))
    try check(PQsendQuery(pointer, command))
    guard let result = try next() else { throw lost() }
    return result
  }

  func copy(_ bytes: [UInt8]) throws(SQLError) {
    while true {
      let sent = bytes.withUnsafeBytes { buffer in
        PQputCopyData(
          pointer, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      }
      guard sent >= 0 else { throw lost() }
      while PQflush(pointer) == 1 { try wait(for: Int16(POLLOUT)) }
      if sent == 1 { return }
    }
  }

  /// The answer to the whole COPY, after which the pipeline goes on.
  func endCopy() throws(SQLError) -> PostgresResult {
    while true {
      let sent = PQputCopyEnd(pointer, nil)
      guard sent >= 0 else { throw lost() }
      if sent == 1 { break }
      try wait(for: Int16(POLLOUT))
    }
    guard let result = try next() else { throw lost() }
    try resumePipeline()
    return result
  }

  func resumePipeline() throws(SQLError) {
    while try next() != nil {}
    try check(PQenterPipelineMode(pointer))
  }

  // MARK: Waiting

  private static func start(_ keywords: [String], _ values: [String]) -> OpaquePointer? {
    var words = (keywords + values).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.insert(nil, at: keywords.count)
    words.append(nil)
    let pointers = words.map { UnsafePointer($0) }
    return PQconnectStartParams(
      Array(pointers[...keywords.count]), Array(pointers[(keywords.count + 1)...]), 0)
  }

  private func finishConnecting() throws(SQLError) {
    guard PQstatus(pointer) != CONNECTION_BAD else { throw lost() }
    var event = Int16(POLLOUT)
    while true {
      try wait(for: event)
      switch PQconnectPoll(pointer) {
      case PGRES_POLLING_OK: return
      case PGRES_POLLING_READING: event = Int16(POLLIN)
      case PGRES_POLLING_WRITING: event = Int16(POLLOUT)
      default: throw lost()
      }
    }
  }

  private func wait(for events: Int16) throws(SQLError) {
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .connectionLost(message: "no answer in time") }
      let milliseconds =
        left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      var descriptor = pollfd(fd: PQsocket(pointer), events: events, revents: 0)
      let ready = poll(&descriptor, 1, Int32(clamping: milliseconds + 1))
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw lost() }
    }
  }

  private func check(_ isDone: Int32) throws(SQLError) {
    guard isDone == 1 else { throw lost() }
  }

  private func lost() -> SQLError {
    .connectionLost(message: String(cString: PQerrorMessage(pointer)).onOneLine)
  }
}
