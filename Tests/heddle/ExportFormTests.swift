import Foundation
import OpenDocument
import Support
import Testing

/// The forms in which a round's documents can be had, and the templates they are made from.
struct ExportFormTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let run = try heddle(["sample"], in: folder.url)
    #expect(run.exitCode == 0)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try heddle(arguments, in: folder.url)
  }

  private func file(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.url.appending(path: path)))
  }

  private func export(_ arguments: String...) throws -> ProgramRun {
    try heddle(
      ["export", "certificates", "--round", "surin-2562-2", "--out", "out"] + arguments,
      in: folder.url)
  }

  @Test func `all valid certificates come in one document, each on its page`() throws {
    _ = try run(
      "certificate", "void", "surin-2562-2", "001/2562", "--reason", "พิมพ์ผิด", "--date",
      "2019-08-28")
    let export = try export("--combined")
    #expect(export.output == "out/certificates.odt\n")
    let content = try String(
      decoding: PackageReader(file("out/certificates.odt")).read("content.xml"), as: UTF8.self)
    let numbers = content.split(separator: "/๒๕๖๒").dropLast().map { String($0.suffix(3)) }
    #expect(numbers.count == 77)
    #expect(numbers.first == "๐๐๒")
    #expect(numbers.last == "๐๗๘")
  }

  @Test func `an archive holds the same files, and names with the recipients' in Thai`() throws {
    #expect(try export("--names", "--zip").output == "out/surin-2562-2-certificates.zip\n")
    let archive = try PackageReader(file("out/surin-2562-2-certificates.zip"))
    #expect(archive.names.count == 156)
    #expect(
      archive.names.prefix(2) == [
        "certificates/001-2562 นางสาวขนิษฐา พันธุ์ดี.odt",
        "certificates/001-2562 นางสาวขนิษฐา พันธุ์ดี.xml",
      ])
    #expect(try export("--names").output == "out/certificates/ (78 .odt, 78 .xml)\n")
    for name in archive.names { #expect(try archive.read(name) == file("out/" + name), "\(name)") }
  }

  @Test func `a certificate can be upright, and is kept with that template`() throws {
    let mark = try run(
      "attendance", "mark", "surin-2562-2", "--person", "นางลัดดา ยิ่งยืน", "--session", "3",
      "--status", "present")
    #expect(mark.exitCode == 0)
    let issue = try run(
      "certificate", "issue", "surin-2562-2", "--date", "28/8/2562", "--orientation", "portrait")
    #expect(issue.output == "issued 1 certificate(s), 079/2562 to 079/2562\n")
    #expect(try run("template", "list").output.contains("portrait-certificate th v1"))
    #expect(try export().exitCode == 0)
    let styles = try PackageReader(file("out/certificates/079-2562.odt")).read("styles.xml")
    #expect(String(decoding: styles, as: UTF8.self).contains("fo:page-height=\"29.7cm\""))
    #expect(
      try run("certificate", "issue", "surin-2562-2", "--orientation", "sideways").exitCode == 2)
  }

  @Test func `confirmations bear the day that was said, else the round's last`() throws {
    for (options, day) in [
      ([], "๒๘ สิงหาคม พ.ศ. ๒๕๖๒"), (["--date", "2/9/2562"], "๒ กันยายน พ.ศ. ๒๕๖๒"),
    ] {
      let folder = "out\(options.count)"
      let run = try heddle(
        ["export", "confirmations", "--round", "surin-2562-2", "--out", folder] + options,
        in: self.folder.url)
      #expect(run.output == "\(folder)/confirmations/ (6 .odt)\n")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: self.folder.url.appending(path: "\(folder)/confirmations").path)
      for name in names {
        let content = try PackageReader(file("\(folder)/confirmations/\(name)")).read("content.xml")
        #expect(String(decoding: content, as: UTF8.self).contains("ให้ไว้ ณ วันที่ \(day)"))
      }
    }
  }

  @Test func `certificates are printed from the stored template and keep it when it changes`()
    throws
  {
    _ = try run("template", "save", "certificate", "mine.odt")
    #expect(
      try run("template", "add", "certificate", "mine.odt").output.hasPrefix(
        "stored certificate template, version 2"))
    _ = try run(
      "attendance", "mark", "surin-2562-2", "--person", "นางลัดดา ยิ่งยืน", "--session", "3",
      "--status", "present")
    let issue = try run(
      "certificate", "issue", "surin-2562-2", "--date", "28/8/2562", "--digits", "arabic")
    #expect(issue.output == "issued 1 certificate(s), 079/2562 to 079/2562\n")
    // Digits differ, so one document is made for each.
    #expect(
      try export("--combined").output == "out/certificates-1.odt\nout/certificates-2.odt\n")
    let list = try run("template", "list").output.split(separator: "\n")
    #expect(list.map { $0.prefix(19) } == ["* certificate th v2", "  certificate th v1"])
    let refused = try run("template", "add", "agenda", "mine.odt")
    #expect(refused.exitCode == 1)
    #expect(refused.complaints.contains("{{number}} is not known"))
    #expect(try run("template", "add", "badger", "mine.odt").exitCode == 2)
  }

  @Test(.enabled(if: libreOfficeIsHere, "LibreOffice is not installed"))
  func `every certificate comes as a PDF of its own page, kept for long if wanted`() throws {
    let export = try export("--pdf-a", "--names")
    #expect(export.complaints == "")
    #expect(export.output == "out/certificates/ (78 .odt, 78 .pdf, 78 .xml)\n")
    let pdf = try file("out/certificates/001-2562 นางสาวขนิษฐา พันธุ์ดี.pdf")
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.hasPrefix("%PDF-"))
    #expect(text.contains("<pdfaid:part>2</pdfaid:part>"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path)
    #expect(names == ["certificates"], "nothing is left of the printing")
  }

  @Test func `a round that has no such document yet is said to have none`() throws {
    let created = try run(
      "round", "create", "surin-2562-3", "--programme", "surin-equity", "--ordinal", "3",
      "--title", "การอบรม", "--curriculum", "community-weaver", "--first", "1/9/2562", "--last",
      "2/9/2562", "--venue", "สวนป่ารีสอร์ท", "--organiser", "องค์การบริหารส่วนจังหวัดสุรินทร์")
    #expect(created.exitCode == 0)
    for form in [[], ["--combined"], ["--zip"]] {
      let export = try heddle(
        ["export", "certificates", "--round", "surin-2562-3", "--out", "out"] + form,
        in: folder.url)
      #expect(
        export.output == "nothing to write: the round surin-2562-3 has no such document yet\n")
    }
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
  }

  @Test func `there is no printing by fewer than one worker`() throws {
    let export = try export("--pdf", "--workers", "0")
    #expect(export.exitCode == 2)
    #expect(export.complaints.contains("--workers “0” is too small; it must be 1 or more"))
  }

  @Test func `without LibreOffice the packages to install are named, and nothing is written`()
    throws
  {
    let run = try heddle(
      ["export", "agenda", "--round", "surin-2562-2", "--out", "out", "--pdf"], in: folder.url,
      environment: ["HEDDLE_LIBREOFFICE": folder.url.path])
    #expect(run.exitCode == 1)
    #expect(run.complaints.contains("apt install libreoffice-writer-nogui"))
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
  }
}

private let libreOfficeIsHere = FileManager.default.fileExists(
  atPath: "/usr/lib/libreoffice/program/soffice.bin")
