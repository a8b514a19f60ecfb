internal import Exports
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

extension Invocation {
  /// Prints certificates from the template that was named, else from the one that the office
  /// stored, else from the one that comes with the program; in the language of the certificate.
  func certificatePress(in office: Office?) async throws -> CertificatePress {
    let documentReader = try documentReader()
    let language = documentReader.language
    let file: TemplateFile
    if let path = text("template") {
      file = TemplateFile(path: path, bytes: try contents(of: path), origin: .once)
    } else if let office,
      let stored = try await storedTemplate(.certificate, language, in: office)
    {
      file = stored
    } else {
      file = try shippedTemplate(.certificate, language)
    }
    let template = try usableTemplate(file.bytes, file.path, .certificate, for: documentReader)
    return CertificatePress(
      source: CertificatePress.Source(
        file: file.bytes, fileName: fileName(of: file.path), language: language,
        origin: file.origin),
      digits: documentReader.digits
    ) { facts in
      try CertificateDocument.render(facts, template: template, reader: documentReader)
    }
  }
}
