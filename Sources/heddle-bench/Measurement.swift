internal import Glibc

/// One finished run of a program, by the operating system's own account of it.
struct Measurement {
  let wall: Double
  let cpu: Double
  /// The largest resident set, in megabytes; never less than this program's own of about 10, since
  /// a process is counted from before it becomes another program.
  let peak: Double
  let exitCode: Int32

  /// Runs a program without a shell, its output thrown away or written into a file.
  ///
  /// - Throws: `cannotStart` when there is no such program.
  init(_ arguments: [String], output: String = "/dev/null") throws(BenchError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = now()
    guard let program = arguments.first,
      posix_spawnp(&process, program, &actions, nil, &words, environ) == 0
    else { throw .cannotStart(arguments.first ?? "") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    wall = now() - start
    cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1024
    exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
