import Foundation
import Glibc
import Printing
import Support
import Testing

struct PrintCommandTests {
  private let place: PrintingPlace
  private let folder: TemporaryFolder

  init() throws {
    place = try PrintingPlace()
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["th", "en"])
  func `without LibreOffice the packages are named that bring it`(language: String) throws {
    try Data(flatText("ข้อความ")).write(to: folder.url.appending(path: "letter.fodt"))
    let run = try heddle(
      ["print", "letter.fodt", "--out", "out", "--lang", language], in: folder.url,
      environment: ["HEDDLE_LIBREOFFICE": place.folder.path])
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(run.complaints.contains("libreoffice-writer-nogui"))
    #expect(run.complaints.contains("libreoffice-calc-nogui"))
    #expect(run.complaints.contains(place.folder.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["letter.fodt"])
  }

  @Test func `two documents that would get the same name are refused`() throws {
    let run = try heddle(["print", "a.odt", "b/a.ods", "--out", "out"], in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.complaints.contains("a.odt and b/a.ods would all become a.pdf"))
  }

  @Test(.enabled(if: PrintingPlace.isThere))
  func `each document is printed or named with what is wrong`() throws {
    for (name, bytes) in [
      ("letter.fodt", flatText("หนังสือ")), ("broken.odt", Array("?".utf8)),
    ] {
      try Data(bytes).write(to: folder.url.appending(path: name))
    }
    let run = try heddle(
      ["print", "broken.odt", "letter.fodt", "gone.odt", "--out", "out"], in: folder.url,
      environment: ["TMPDIR": place.folder.path])
    #expect(run.exitCode == 1)
    #expect(run.output == "out/letter.pdf\n")
    #expect(
      run.complaints == """
        broken.odt: it is no OpenDocument file (such as .odt, .ods, .odp or .fodt); open it in LibreOffice and save it as one
        cannot read gone.odt (there is no such file or folder)
        1 printed, 2 could not be

        """)
    let out = folder.url.appending(path: "out").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["letter.pdf"])
    #expect(place.isClean)
  }

  @Test(.enabled(if: PrintingPlace.isThere), arguments: [SIGKILL, SIGINT, SIGTERM])
  func `nothing is left of a printing that a signal ends`(number: Int32) throws {
    let names = (1...1000).map { "\($0).fodt" }
    for name in names {
      try Data(flatText("หนังสือ")).write(to: folder.url.appending(path: name))
    }
    let process = Process()
    process.executableURL = try heddleProgram()
    process.arguments = ["print"] + names + ["--out", "out", "--workers", "2"]
    process.currentDirectoryURL = folder.url
    process.environment = ["TMPDIR": place.folder.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let out = folder.url.appending(path: "out")
    #expect(place.waits { place.starting == 2 })
    // Even a worker that is stopped goes with its parent.
    for worker in place.workers { kill(worker, SIGSTOP) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(place.waits { place.isClean })
    if number != SIGKILL {
      #expect(process.terminationStatus == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == [])
    }
  }
}
