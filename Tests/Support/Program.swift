package import Foundation

/// A finished run of the program that the package builds.
package struct ProgramRun: Equatable {
  package let exitCode: Int32
  package let output: String
  package let complaints: String
}

/// The folder that the tests' own bundle was built into, where the program lies too.
private let buildFolder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  .deletingLastPathComponent()

/// Runs `heddle` with `arguments` in `folder`, in a bare environment with `environment` added.
///
/// With `fileLimit` no file may grow beyond so many kilobytes, as a full disk would have it. With
/// `killedAfter` the program is killed so long after its start, if it still runs; its exit code is
/// then the signal's number.
package func heddle(
  _ arguments: [String], in folder: URL, environment: [String: String] = [:],
  fileLimit: Int? = nil, killedAfter: Duration? = nil
) throws -> ProgramRun {
  let process = Process()
  let program = try heddleProgram()
  if let fileLimit {
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      ["-c", "ulimit -f \(fileLimit) && exec \"$0\" \"$@\"", program.path] + arguments
  } else {
    process.executableURL = program
    process.arguments = arguments
  }
  process.currentDirectoryURL = folder
  process.environment =
    ["LANG": "C.UTF-8", "USER": "tester", "HEDDLE_SHARE": packageFolder.path]
    .merging(environment) { $1 }
  let (output, complaints) = (
    folder.appending(path: ".output-\(UUID().uuidString)"),
    folder.appending(path: ".complaints-\(UUID().uuidString)")
  )
  for file in [output, complaints] {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
  }
  defer {
    for file in [output, complaints] { try? FileManager.default.removeItem(at: file) }
  }
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: complaints)
  try process.run()
  if let killedAfter {
    usleep(UInt32(killedAfter / .microseconds(1)))
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
  process.waitUntilExit()
  return ProgramRun(
    exitCode: process.terminationStatus,
    output: try String(contentsOf: output, encoding: .utf8),
    complaints: try String(contentsOf: complaints, encoding: .utf8))
}

/// The program that the package builds.
package func heddleProgram() throws -> URL {
  var folder = buildFolder
  for _ in 0..<4 {
    let candidate = folder.appending(path: "heddle")
    if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    folder.deleteLastPathComponent()
  }
  throw CocoaError(.fileNoSuchFile)
}
