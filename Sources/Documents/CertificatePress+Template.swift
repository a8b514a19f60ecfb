internal import Exports
internal import OpenDocument
package import Operations
package import Phrases
package import Training

extension CertificatePress {
  /// Prints certificates from a template's file for a reader.
  ///
  /// - Throws: `UnusableTemplate`.
  package init(
    from file: TemplateFile, as kind: TemplateKind, for reader: Reader
  ) throws(UnusableTemplate) {
    let template = try file.compiled(as: kind, for: reader)
    // A file that was named says itself which way it is turned.
    let kept: TemplateKind =
      file.origin != .once ? kind : template.isPortrait ? .portraitCertificate : .certificate
    self.init(
      source: Source(
        kind: kept, file: file.bytes, fileName: file.name, language: reader.language,
        origin: file.origin),
      digits: reader.digits
    ) { facts, id in
      try CertificateDocument.render(facts, of: id, template: template, reader: reader)
    }
  }
}
