import FoundationEssentials
import Glibc

/// A program of the system that checks documents from outside, where it is installed.
package struct Tool {
  package let path: String

  package static let libreOffice = Tool(path: "/usr/bin/soffice")
  package static let pdfInfo = Tool(path: "/usr/bin/pdfinfo")
  package static let pdfText = Tool(path: "/usr/bin/pdftotext")
  package static let pdfPictures = Tool(path: "/usr/bin/pdftoppm")
  package static let barcodes = Tool(path: "/usr/bin/zbarimg")
  package static let unshare = Tool(path: "/usr/bin/unshare")
  package static let openssl = Tool(path: "/usr/bin/openssl")
  package static let shell = Tool(path: "/bin/sh")
  package static let python = Tool(path: "/usr/bin/python3")

  /// Whether documents can be printed here; without LibreOffice and poppler-utils those tests are
  /// skipped.
  package static let canPrint = [libreOffice, pdfInfo, pdfText].allSatisfy(\.isInstalled)

  package var isInstalled: Bool { access(path, X_OK) == 0 }

  package struct Failure: Error { package let status: Int32 }

  /// What the program prints, run without a shell.
  ///
  /// - Throws: `Failure` unless it ends with status 0.
  package func run(_ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "output")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let spawned = posix_spawn(&child, path, &actions, nil, &words, environ)
    guard spawned == 0 else { throw Failure(status: spawned) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 && errno == EINTR {}
    guard status == 0 else { throw Failure(status: status) }
    return try String(decoding: Data(contentsOf: output), as: UTF8.self)
  }
}
