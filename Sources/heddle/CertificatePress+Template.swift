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
    let orientation: CertificateOrientation = try choice("orientation", else: .landscape)
    let kind = orientation.kind
    let file: TemplateFile
    if let path = text("template") {
      file = TemplateFile(path: path, bytes: try contents(of: path), origin: .once)
    } else if let office,
      let stored = try await storedTemplate(kind, language, in: office)
    {
      file = stored
    } else {
      file = try shippedTemplate(kind, language)
    }
    let template = try usableTemplate(file.bytes, file.path, kind, for: documentReader)
    // A file that was named says itself which way it is turned.
    let kept: TemplateKind =
      file.origin != .once ? kind : template.isPortrait ? .portraitCertificate : .certificate
    return CertificatePress(
      source: CertificatePress.Source(
        kind: kept, file: file.bytes, fileName: fileName(of: file.path), language: language,
        origin: file.origin),
      digits: documentReader.digits
    ) { facts, id in
      try CertificateDocument.render(facts, of: id, template: template, reader: documentReader)
    }
  }
}

/// Which way the paper of a certificate is turned.
private enum CertificateOrientation: String, CaseIterable {
  case landscape, portrait

  var kind: TemplateKind {
    switch self {
    case .landscape: .certificate
    case .portrait: .portraitCertificate
    }
  }
}
