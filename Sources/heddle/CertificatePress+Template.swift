internal import Credentials
internal import Exports
internal import Operations
internal import Phrases
internal import Training

extension Invocation {
  /// Prints certificates from the template that was named, else from the one that comes with the
  /// program; certificates are in Thai.
  func certificatePress() throws -> CertificatePress {
    let digits: Digits = try choice("digits", else: .thai)
    let path =
      try text("template")
      ?? sharedFolder() + "/exports/" + TemplateKind.certificate.path(.thai)
    let bytes = try contents(of: path)
    let reader = Reader(language: .thai, digits: digits)
    let template = try usableTemplate(bytes, path, .certificate, for: reader)
    return CertificatePress(templateDigest: sha256(bytes)) { facts in
      try CertificateDocument.render(facts, template: template, reader: reader)
    }
  }
}
