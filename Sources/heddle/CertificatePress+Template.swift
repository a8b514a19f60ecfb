internal import Credentials
internal import Exports
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

extension Invocation {
  /// Prints certificates from the template that was named, else from the one that comes with the
  /// program in the language of the certificate.
  ///
  /// - Throws: `AlreadySaid` for a template without the number or the name: it would use up
  ///   numbers for papers that prove nothing.
  func certificatePress() throws -> CertificatePress {
    let language: Language = try choice("document-lang", else: .thai)
    let documentReader = Reader(
      language: language,
      digits: try choice("digits", else: language == .thai ? Digits.thai : .arabic))
    let path =
      try text("template") ?? sharedFolder() + "/exports/" + TemplateKind.certificate.path(language)
    let bytes = try contents(of: path)
    let template = try usableTemplate(bytes, path, .certificate, for: documentReader)
    for field in TemplateKind.certificate.needed
    where !template.fields.contains(where: { $0.name == field }) {
      throw AlreadySaid(
        summary: reader.say(
          "\(path): แม่แบบวุฒิบัตรต้องมีช่อง {{\(field)}}",
          "\(path): a certificate's template needs the field {{\(field)}}"))
    }
    return CertificatePress(templateDigest: sha256(bytes)) { facts in
      try CertificateDocument.render(facts, template: template, reader: documentReader)
    }
  }
}
