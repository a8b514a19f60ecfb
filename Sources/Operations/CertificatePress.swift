package import Training

/// Prints a certificate from its facts; made by whoever knows templates.
package struct CertificatePress: Sendable {
  package let source: Source
  package let digits: Digits
  package let print: @Sendable (CertificateFacts, ID<Certificate>) throws -> [UInt8]

  package init(
    source: Source, digits: Digits,
    print: @escaping @Sendable (CertificateFacts, ID<Certificate>) throws -> [UInt8]
  ) {
    (self.source, self.digits, self.print) = (source, digits, print)
  }

  /// The template, which is kept with what was printed from it.
  package struct Source: Sendable {
    /// What it is kept as.
    package let kind: TemplateKind
    package let file: [UInt8]
    package let fileName: String
    package let language: Language
    package let origin: StoredTemplate.Origin

    package init(
      kind: TemplateKind = .certificate, file: [UInt8], fileName: String, language: Language,
      origin: StoredTemplate.Origin
    ) {
      self.kind = kind
      self.file = file
      self.fileName = fileName
      self.language = language
      self.origin = origin
    }
  }
}
