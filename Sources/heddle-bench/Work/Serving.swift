internal import Glibc
internal import HTTP

/// Serves a short text on a loopback port while `wrk` asks for it, and says what it cost.
///
/// - Parameters:
///   - connections: that ask at the same time.
///   - idle: those that say nothing meanwhile.
///   - seconds: how long.
/// - Throws: `wrongResult` when something is not answered, `failed`, `ServerError`.
func serveText(connections: Int, idle: Int, seconds: Int) async throws {
  var configuration = ServerConfiguration()
  configuration.limits.connections = connections + idle + 200
  configuration.limits.connectionsPerAddress = configuration.limits.connections
  let server = HTTP.Server(configuration) { _ in .text("สวัสดี\n") }
  try server.start()
  let sockets = try silentConnections(idle, port: server.port)
  defer { for socket in sockets { close(socket) } }
  let output = "/tmp/heddle-bench-wrk-\(getpid())"
  defer { unlink(output) }
  let before = ownUsage()
  let wrk = [
    "wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency",
    "http://127.0.0.1:\(server.port)/",
  ]
  let run = try Measurement(wrk, output: output)
  let after = ownUsage()
  guard run.exitCode == 0 else { throw BenchError.failed("wrk", exitCode: run.exitCode) }
  let lines = try lines(of: output)
  guard !lines.contains(where: { $0.contains("Non-2xx") || $0.contains("Socket errors") }) else {
    throw BenchError.wrongResult(lines.joined(separator: "\n"))
  }
  let words = lines.map { $0.split(separator: " ").map(String.init) }
  let requests = words.first { $0.dropFirst().first == "requests" }?.first.flatMap(Double.init) ?? 0
  let rate = words.first { $0.first == "Requests/sec:" }?.last ?? "0"
  print("rate \(rate)")
  print("p99 \(words.first { $0.first == "99%" }?.last ?? "?")")
  print("micros \((after.cpu - before.cpu) * 1e6 / max(1, requests))")
  print("peak \(after.peak)")
  print("open \(server.openConnections)")
  await server.stop()
}

private func silentConnections(_ count: Int, port: UInt16) throws(BenchError) -> [Int32] {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  limit.rlim_cur = limit.rlim_max
  setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  var sockets: [Int32] = []
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  for _ in 0..<count {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw .cannotStart("idle connection \(sockets.count)") }
    sockets.append(descriptor)
  }
  return sockets
}

/// Seconds of processor time, and the largest resident set in megabytes, of this process.
private func ownUsage() -> (cpu: Double, peak: Double) {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
  return (times[0] + times[1], Double(usage.ru_maxrss) / 1024)
}
