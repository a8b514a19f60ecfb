internal import CLibreOfficeKit
internal import Dispatch
internal import Glibc

/// The process that holds LibreOffice: it prints what its parent sends it, and ends with it.
///
/// LibreOffice may crash, hang or write to the standard streams, so it has a process of its own,
/// whose messages go over a descriptor of their own.
package enum PrintWorker {
  /// The first argument of a program that is to become a worker.
  package static let argument = "--print-worker"

  static let descriptor: Int32 = 3

  /// Serves the parent, and ends the process with it.
  ///
  /// - Parameter arguments: LibreOffice's folder, then the folder that this worker may use, which
  ///   goes with it when the parent ends first.
  package static func run(_ arguments: [String]) -> Never {
    let socket = MessageSocket(descriptor: descriptor)
    guard arguments.count == 2, isSocket(descriptor) else { _exit(2) }
    ignoreSignals()
    let (program, folder) = (arguments[0], arguments[1])
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    endWithParent(socket, removing: folder)
    guard let office = OfficeInstance(program: program, profile: "\(folder)/profile") else {
      socket.send(WorkerAnswer.broken.message)
      _exit(1)
    }
    // LibreOffice has set handlers of its own.
    ignoreSignals()
    socket.send(WorkerAnswer.ready.message)
    while case .message(let message) = socket.receive() {
      guard case .print(let input, let output, let form, let format)? = WorkerRequest(message)
      else {
        // Taking LibreOffice down properly is slow, and crashes at times.
        _exit(0)
      }
      let paths = (input: "\(folder)/\(input)", output: "\(folder)/\(output)")
      let answer =
        OfficeProgram.isNeeded(for: form, in: program)
        ? OfficeProgram(program: program, profile: "\(folder)/second-profile")
          .print(paths.input, to: paths.output, form, format)
        : office.print(paths.input, to: paths.output, form, format)
      socket.send(answer.message)
    }
    // The parent is gone; the watch removes the folder and ends the process.
    while true { pause() }
  }

  /// Whoever ends the parent ends this with it; by itself it would leave its folder.
  private static func ignoreSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { signal(number, SIG_IGN) }
  }

  private static func isSocket(_ descriptor: Int32) -> Bool {
    var kind: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &kind, &size) == 0
      && kind == Int32(SOCK_SEQPACKET.rawValue)
  }

  /// However the parent ends, and whatever LibreOffice is at, nothing of this worker stays.
  private static func endWithParent(_ socket: MessageSocket, removing folder: String) {
    _ = heddle_continue_when_parent_ends()
    DispatchQueue(label: "heddle.printing.watch").async {
      socket.waitForClosing()
      // Left to another process, since LibreOffice goes on writing until this one ends.
      let removal = ChildProcess.launch(["rm", "-rf", "--", folder])
      // With the program that may be converting a document.
      withExtendedLifetime(removal) { _ = kill(0, SIGKILL) }
    }
  }
}
