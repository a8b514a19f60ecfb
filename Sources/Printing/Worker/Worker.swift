/// A worker process as its parent sees it.
///
/// Every call blocks; they come from one thread at a time.
final class Worker {
  let process: ChildProcess
  private let socket: MessageSocket
  private(set) var documents = 0
  private(set) var megabytes = 0

  /// How long LibreOffice may take to start; the first time it makes its profile.
  private static let startSeconds = 120

  /// Starts LibreOffice in a process of its own and waits until it is ready.
  ///
  /// - Parameters:
  ///   - office: which LibreOffice.
  ///   - folder: where the worker keeps its profile, and takes and leaves files.
  ///   - program: what becomes the worker.
  ///   - started: is told of the process before LibreOffice is ready.
  /// - Throws: `libreOfficeBroken`, `cannotKeep`.
  init(
    _ office: LibreOffice, in folder: String, program: String, started: (ChildProcess) -> Void
  ) throws(PrintError) {
    let (own, other) = try MessageSocket.pair()
    let process = ChildProcess.launch(
      [program, PrintWorker.argument, office.program, folder],
      variables: ["TMPDIR": folder, "SAL_USE_VCLPLUGIN": "svp"],
      inheriting: (own: other.descriptor, number: PrintWorker.descriptor))
    other.close()
    guard let process else {
      own.close()
      throw .libreOfficeBroken(program: office.program)
    }
    (self.process, socket) = (process, own)
    started(process)
    guard case .message(let message) = own.receive(within: Self.startSeconds),
      WorkerAnswer(message) == .ready
    else {
      process.kill()
      throw .libreOfficeBroken(program: office.program)
    }
  }

  deinit {
    process.kill()
    process.wait()
    socket.close()
  }

  /// Prints a file of the worker's folder to another one there.
  ///
  /// After `tookTooLong` and `workerEnded` the worker is of no use any more.
  func print(
    _ input: String, to output: String, _ form: DocumentForm, _ format: PDFFormat,
    within seconds: Int
  ) throws(PrintError) {
    documents += 1
    socket.send(
      WorkerRequest.print(input: input, output: output, form: form, format: format).message)
    switch socket.receive(within: seconds) {
    case .late:
      process.kill()
      throw .tookTooLong(seconds: seconds)
    case .closed:
      throw .workerEnded(signal: process.wait())
    case .message(let message):
      switch WorkerAnswer(message) {
      case .done(let megabytes): self.megabytes = megabytes
      case .cannotOpen(let reason): throw .cannotOpen(reason)
      case .cannotPrint(let reason): throw .cannotPrint(reason)
      case .ready, .broken, nil:
        process.kill()
        throw .workerEnded(signal: nil)
      }
    }
  }

  /// Lets it end by itself, so that its profile can be used again.
  func end() {
    socket.send(WorkerRequest.end.message)
    if socket.receive(within: 5) == .closed { process.wait() }
  }
}
