import Credentials
import Foundation
import Glibc
import Phrases
import Support
import Testing
import Training

@testable import heddle

struct PassphraseSourceTests {
  private let folder: TemporaryFolder
  private let stored: StoredKeyring

  init() throws {
    folder = try TemporaryFolder()
    stored = try Keyring.make(Passphrase("ผ้าไหมสุรินทร์ 2562")).stored
  }

  private func file(_ content: Data, mode: Int) throws -> String {
    let path = folder.url.appending(path: "passphrase").path
    try content.write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  private func opens(_ passphrase: Passphrase?) throws -> Bool {
    _ = try Keyring(stored, try #require(passphrase))
    return true
  }

  @Test(arguments: [
    "ผ้าไหมสุรินทร์ 2562", "ผ้าไหมสุรินทร์ 2562\n", "ผ้าไหมสุรินทร์ 2562\r\n", "\u{FEFF}ผ้าไหมสุรินทร์ 2562\n",
  ])
  func `a file's one line is the passphrase, however it ends`(content: String) throws {
    for mode in [0o600, 0o400] {
      #expect(
        try opens(
          PassphraseSource.passphrase(file: file(Data(content.utf8), mode: mode), else: nil)))
    }
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o660, 0o601, 0o620])
  func `a file that others may open is not used`(mode: Int) throws {
    let path = try file(Data("ผ้าไหมสุรินทร์ 2562".utf8), mode: mode)
    #expect(throws: PassphraseProblem.readable(path: path, by: .groupOrAll)) {
      try PassphraseSource.passphrase(file: path, else: nil)
    }
  }

  @Test(arguments: [
    Data(), Data("\n".utf8), Data("one\ntwo\n".utf8), Data([0x0E, 0xFF, 0xFE]),
    Data("a\0b".utf8), Data(repeating: 97, count: 5000),
  ])
  func `a file of anything else is told`(content: Data) throws {
    let path = try file(content, mode: 0o600)
    #expect(throws: PassphraseProblem.notOneLine(path: path)) {
      try PassphraseSource.passphrase(file: path, else: nil)
    }
  }

  @Test func `a missing file is told, and a folder`() {
    let path = folder.url.appending(path: "none").path
    #expect(throws: FileError.cannotRead(path: path, SystemReason(ENOENT))) {
      try PassphraseSource.passphrase(file: path, else: nil)
    }
    chmod(folder.url.path, 0o700)
    #expect(throws: FileError.cannotRead(path: folder.url.path, SystemReason(EISDIR))) {
      try PassphraseSource.passphrase(file: folder.url.path, else: nil)
    }
  }

  @Test func `a pipe is read by its holder alone`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("ผ้าไหมสุรินทร์ 2562\n".utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try opens(PassphraseSource.passphrase(file: path, else: nil)))
  }

  @Test func `a file goes before what was inherited`() throws {
    #expect(try PassphraseSource.passphrase(file: nil, else: nil) == nil)
    #expect(try opens(PassphraseSource.passphrase(file: nil, else: "ผ้าไหมสุรินทร์ 2562")))
    let path = try file(Data("ผ้าไหมสุรินทร์ 2562".utf8), mode: 0o600)
    #expect(try opens(PassphraseSource.passphrase(file: path, else: "another")))
  }

  @Test func `every problem is worded in both languages, with the place and the remedy`() {
    for (problem, words) in [
      (PassphraseProblem.readable(path: "p", by: .groupOrAll), ["chmod 600 p", "chmod 600 p"]),
      (.readable(path: "p", by: .owner), ["ผู้ใช้อื่น", "another user"]),
      (.notOneLine(path: "p"), ["บรรทัดเดียว", "one line"]),
    ] as [(PassphraseProblem, [String])] {
      #expect(Reader(language: .thai, digits: .arabic).sentence(problem).contains(words[0]))
      #expect(Reader(language: .english, digits: .arabic).sentence(problem).contains(words[1]))
    }
  }
}
