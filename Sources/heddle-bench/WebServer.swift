internal import Glibc

/// A `heddle serve` of the benchmark's own on a free port; it ends with this value.
final class WebServer {
  let port: UInt16
  /// From its start until it had answered the first page, in seconds.
  let secondsToFirstPage: Double
  private let process: pid_t

  /// - Throws: `cannotStart` when it answers nothing within 20 s.
  init(heddle: String, database: String, log: String) throws(BenchError) {
    let port = UInt16(20_000 + Int(getpid()) % 20_000)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    }
    let arguments = [heddle, "serve", "--database", database, "--port", "\(port)", "--quiet"]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let start = clockSeconds()
    var process = pid_t()
    guard posix_spawnp(&process, heddle, &actions, nil, &words, environ) == 0 else {
      throw .cannotStart(heddle)
    }
    (self.process, self.port) = (process, port)
    while Self.status(port, "/sign-in", session: "") != 200 {
      guard clockSeconds() - start < 20 else {
        kill(process, SIGKILL)
        throw .cannotStart("heddle serve on port \(port)")
      }
      usleep(2000)
    }
    secondsToFirstPage = clockSeconds() - start
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Resident memory now and at its largest, in megabytes.
  var memory: (now: Double, peak: Double) {
    let words = Self.kernelLines("/proc/\(process)/status")
      .map { $0.split(whereSeparator: \.isWhitespace) }
    func megabytes(_ name: String) -> Double {
      (words.first { $0.first == Substring(name) }?.dropFirst().first.flatMap { Double($0) } ?? 0)
        / 1024
    }
    return (megabytes("VmRSS:"), megabytes("VmHWM:"))
  }

  /// Processor time so far, in seconds.
  var cpu: Double {
    let text = Self.kernelLines("/proc/\(process)/stat").first ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 13, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Of a file that says of itself that it is empty.
  private static func kernelLines(_ path: String) -> [String] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = read(descriptor, &buffer, buffer.count)
    return buffer.prefix(max(0, count)).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// How a page is answered, all of which is read; 0 where it is not.
  func status(of path: String, session: String) -> Int {
    Self.status(port, path, session: session)
  }

  private static func status(_ port: UInt16, _ path: String, session: String) -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return 0 }
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: heddle=\(session)\r\nConnection: close\r\n\r\n"
        .utf8)
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      return 0
    }
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { break }
      answer += piece.prefix(count)
    }
    let line = String(decoding: answer.prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
