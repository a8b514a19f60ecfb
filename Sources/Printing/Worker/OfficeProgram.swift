internal import Glibc

/// LibreOffice as a program that is started for each document, which costs a second.
///
/// Debian's packages without a user interface leave out what LibreOfficeKit builds around a
/// spreadsheet or a presentation; the program itself converts those without it.
struct OfficeProgram {
  let program: String
  let profile: String

  /// Whether LibreOfficeKit cannot open such documents here.
  static func isNeeded(for form: DocumentForm, in program: String) -> Bool {
    guard let dialogs = form.dialogs else { return false }
    let folder = "\(program)/../share/config/soffice.cfg/modules"
    return access("\(folder)/\(dialogs)", R_OK) != 0
  }

  /// Does what `OfficeInstance.print` does.
  func print(
    _ input: String, to output: String, _ form: DocumentForm, _ format: PDFFormat
  ) -> WorkerAnswer {
    OfficeProfile.prepare(profile)
    let options = format.exportOptions.isEmpty ? "" : ":" + format.exportOptions
    // It names the file itself, after the document.
    let folder = profile + "-output"
    mkdir(folder, 0o700)
    let process = ChildProcess.launch(
      [
        "\(program)/soffice", "--headless", "--norestore", "--nologo",
        "-env:UserInstallation=\(fileURL(profile))", "--convert-to",
        "pdf:\(form.exportFilter)\(options)", "--outdir", folder, input,
      ],
      group: .own)
    guard let process else { return .cannotOpen("soffice") }
    process.wait()
    guard let dot = input.lastIndex(of: "."), let slash = input.lastIndex(of: "/") else {
      return .cannotOpen(input)
    }
    return rename("\(folder)\(input[slash..<dot]).pdf", output) == 0
      ? .done(megabytes: 0) : .cannotOpen("")
  }
}

extension DocumentForm {
  /// A file that is there where LibreOfficeKit can show such documents.
  fileprivate var dialogs: String? {
    switch self {
    case .text: nil
    case .spreadsheet: "scalc/ui/inputbar.ui"
    case .presentation, .graphics: "simpress/ui/navigatorpanel.ui"
    }
  }

  fileprivate var exportFilter: String {
    switch self {
    case .text: "writer_pdf_Export"
    case .spreadsheet: "calc_pdf_Export"
    case .presentation: "impress_pdf_Export"
    case .graphics: "draw_pdf_Export"
    }
  }
}
