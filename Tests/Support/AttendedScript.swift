import Glibc
import Synchronization

/// A shell script that servers of the tests run in: it is told lines and answers each with one, and
/// its standard input ends with the process that started it, however that ends.
package final class AttendedScript: Sendable {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let input: Int32
  private let output: Mutex<Int32>

  /// Starts a script and waits for its first line, which must be `ready`.
  ///
  /// - Throws: `Failure` with what it said otherwise.
  package init(_ script: String, _ arguments: [String]) throws {
    var (told, answers) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
    guard pipe(&told) == 0, pipe(&answers) == 0 else { throw Failure(description: "no pipe") }
    // Another child that held the input would keep the script.
    for descriptor in told + answers { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    input = told[1]
    output = Mutex(answers[0])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, told[0], 0)
    posix_spawn_file_actions_adddup2(&actions, answers[1], 1)
    var words = (["sh", "-c", script, "sh"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let spawned = posix_spawn(&child, "/bin/sh", &actions, nil, &words, environ)
    close(told[0])
    close(answers[1])
    guard spawned == 0 else { throw Failure(description: "no shell") }
    try expect("ready")
  }

  deinit {
    close(input)
    output.withLock { _ = close($0) }
  }

  /// Tells it something and waits until it is `done`.
  ///
  /// - Throws: `Failure` with what it said otherwise.
  package func tell(_ line: String) throws {
    let bytes = Array("\(line)\n".utf8)
    guard write(input, bytes, bytes.count) == bytes.count else {
      throw Failure(description: "the script has ended")
    }
    try expect("done")
  }

  private func expect(_ word: String) throws {
    let said = output.withLock { output in
      var line: [UInt8] = []
      var byte: UInt8 = 0
      while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
      return String(decoding: line, as: UTF8.self)
    }
    guard said == word else { throw Failure(description: said) }
  }
}
