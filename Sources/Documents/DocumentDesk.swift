internal import Credentials
package import Exports
internal import OpenDocument
package import Operations
package import Phrases
package import Printing
internal import Synchronization
package import Training

/// Where documents are made for those who ask a server: from the office's templates, printed by workers that stay warm.
package final class DocumentDesk: Sendable {
  private let shipped: @Sendable (String) throws -> TemplateFile
  private let libreOffice: String?
  private let settings: PrinterSettings
  private let limits: PrintDesk.Limits
  private let desk = Mutex<PrintDesk?>(nil)
  private let cache = PrintCache(limit: 12 << 20)

  /// Takes where things are.
  ///
  /// - Parameters:
  ///   - libreOffice: the folder of the one that prints, else it is looked for; it may come later.
  ///   - settings: how documents are printed.
  ///   - limits: how many may print at the same time, and for how long.
  ///   - shipped: reads a template that comes with the program, by its path below `exports`.
  package init(
    libreOffice: String? = nil, settings: PrinterSettings = PrinterSettings(),
    limits: PrintDesk.Limits = PrintDesk.Limits(),
    shipped: @escaping @Sendable (String) throws -> TemplateFile
  ) {
    self.libreOffice = libreOffice
    self.settings = settings
    self.limits = limits
    self.shipped = shipped
  }

  package func shelf(of office: Office) -> TemplateShelf { TemplateShelf(office, shipped: shipped) }

  package func documents(
    of record: RoundRecord, in office: Office, for reader: Reader, isPublished: Bool = false,
    names: CertificateNames = .number
  ) -> RoundDocuments {
    RoundDocuments(
      record, in: office, from: Templates(of: shelf(of: office), for: reader), names: names,
      isPublished: isPublished)
  }

  /// The press for certificates of a round from now on.
  ///
  /// - Throws: `UnusableTemplate`, or what reading the template throws.
  package func press(
    _ orientation: CertificateOrientation, for reader: Reader, in office: Office
  ) async throws -> CertificatePress {
    let file = try await shelf(of: office).file(orientation.kind, reader.language)
    return try CertificatePress(from: file, as: orientation.kind, for: reader)
  }
}

// MARK: - Printing

extension DocumentDesk {
  /// Whether PDF files can be made here.
  package var canPrint: Bool { (try? printing()) != nil }

  /// Whether pages can be shown as pictures here.
  package var canShowPages: Bool { canPrint && PDFPages.has("pdftoppm") }

  /// - Throws: `libreOfficeMissing`, with the packages to install.
  private func printing() throws(PrintError) -> PrintDesk {
    if let desk = desk.withLock({ $0 }) { return desk }
    let office = try LibreOffice.find(chosen: libreOffice)
    return desk.withLock { desk in
      if let desk { return desk }
      let new = PrintDesk(office, settings: settings, limits: limits)
      desk = new
      return new
    }
  }

  /// A document as PDF.
  ///
  /// - Throws: `PrintError`, `CancellationError`.
  package func pdf(of document: [UInt8]) async throws -> [UInt8] {
    let key = "pdf " + sha256(document)
    if let known = cache[key] { return known }
    let pdf = try await printed(document, by: printing().print(_:take:))
    cache[key] = pdf
    return pdf
  }

  /// The first page of a document as PNG.
  ///
  /// - Throws: `PrintError`, `CancellationError`.
  package func picture(of document: [UInt8]) async throws -> [UInt8] {
    let key = "png " + sha256(document)
    if let known = cache[key] { return known }
    let picture = try await PDFPages(in: settings.temporaryFolder).picture(of: pdf(of: document))
    cache[key] = picture
    return picture
  }

  /// Prints jobs; all of them or none.
  ///
  /// - Throws: `PrintError`, `CancellationError`, or what writing a document throws.
  package func print(_ jobs: [PrintJob]) async throws -> [DocumentFile] {
    let printed = try PrintedFiles(in: settings.temporaryFolder)
    let failures = try await printing().print(jobs) { try printed.take($0) }
    if let failure = failures.first { throw failure.error }
    return printed.files
  }

  /// A file on the disk, for those who take it slowly.
  ///
  /// - Throws: `PrintError.cannotKeep`, or what making it throws.
  package func spooled(_ file: DocumentFile) async throws -> Spool {
    let spool = try Spool(in: settings.temporaryFolder)
    try await file.write { try spool.append($0) }
    return spool
  }

  /// What can be told about a template, laid out where that `isLaidOut`.
  package func trial(
    of bytes: [UInt8], as kind: TemplateKind, for reader: Reader, isLaidOut: Bool
  ) async throws -> TemplateTrial {
    var trial = TemplateTrial(bytes, as: kind, for: reader)
    try await trial.layOut(bytes, for: reader) { kind in
      isLaidOut ? try self.layout(of: kind) : nil
    }
    return trial
  }

  private func layout(of kind: DocumentKind) throws(PageReading.Missing) -> Layout {
    let folder = settings.temporaryFolder
    guard canPrint else { return try PageReading.layout(of: kind, in: folder, pdf: nil) }
    return try PageReading.layout(of: kind, in: folder) { try await self.pdf(of: $0) }
  }
}
