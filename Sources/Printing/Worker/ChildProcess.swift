internal import Glibc
internal import Synchronization

/// A process that this one has started.
final class ChildProcess: Sendable {
  private let id: pid_t
  /// From when it is waited for, its number may be another process's.
  private let isGone = Mutex(false)

  private let group: Group

  private init(_ id: pid_t, _ group: Group) { (self.id, self.group) = (id, group) }

  /// The process group that it belongs to, which is ended as one.
  enum Group {
    /// A new one, which Ctrl-C does not reach.
    case new
    /// That of this process.
    case own
  }

  /// Starts a program without a shell, its standard streams thrown away.
  ///
  /// - Parameters:
  ///   - words: the program, looked for on the path, and its arguments.
  ///   - variables: added to this process's environment.
  ///   - descriptor: the one that it inherits, and the number that it has there.
  ///   - group: where it belongs.
  /// - Returns: `nil` when it cannot be started.
  static func launch(
    _ words: [String], variables: [String: String] = [:],
    inheriting descriptor: (own: Int32, number: Int32)? = nil, group: Group = .new
  ) -> ChildProcess? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of Dispatch, which workers are started from, block signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let grouping = group == .new ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(grouping | POSIX_SPAWN_SETSIGMASK))

    if let descriptor {
      posix_spawn_file_actions_adddup2(&actions, descriptor.own, descriptor.number)
    }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }

    var arguments = words.map { strdup($0) } + [nil]
    var environment = environment(with: variables).map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var id = pid_t()
    guard let program = words.first,
      posix_spawnp(&id, program, &actions, &attributes, &arguments, &environment) == 0
    else { return nil }
    return ChildProcess(id, group)
  }

  private static func environment(with variables: [String: String]) -> [String] {
    var lines: [String] = []
    var place = environ
    while let text = place.pointee {
      let line = String(cString: text)
      let name = line.prefix { $0 != "=" }
      if variables[String(name)] == nil { lines.append(line) }
      place += 1
    }
    return lines + variables.map { "\($0)=\($1)" }
  }

  /// Waits until it has ended.
  ///
  /// - Returns: the signal that ended it, if one did.
  @discardableResult
  func wait() -> Int32? {
    if isGone.withLock({ $0 }) { return nil }
    var information = siginfo_t()
    while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    return isGone.withLock { isGone in
      guard !isGone else { return nil }
      isGone = true
      var status: Int32 = 0
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      return signal == 0 ? nil : signal
    }
  }

  /// Ends it at once, whatever it is at, with all of its new group; somebody has yet to wait for it.
  func kill() {
    isGone.withLock { isGone in
      if !isGone { _ = Glibc.kill(group == .new ? -id : id, SIGKILL) }
    }
  }

  deinit {
    kill()
    wait()
  }
}
