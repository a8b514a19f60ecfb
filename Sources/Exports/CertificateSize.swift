internal import Phrases
internal import Training

/// Which of the template's two text sizes keeps a certificate on one page.
///
/// Estimated on the safe side, as if every line lost a long word.
enum CertificateSize {
  case standard, compact

  /// - Throws: `certificateTooLong`.
  init(
    fitting facts: CertificateFacts, _ reader: Reader, on layout: CertificateLayout
  ) throws(ExportError) {
    let place = layout.room - layout.signatureHeight(facts.signatories)
    let compactHeight = layout.height(of: facts, reader, layout.compact)
    if layout.height(of: facts, reader, layout.standard) <= place {
      self = .standard
    } else if compactHeight <= place {
      self = .compact
    } else {
      let line = CertificateLayout.lineHeight(layout.compact.line)
      throw .certificateTooLong(lines: (compactHeight + line - 1) / line, limit: place / line)
    }
  }
}
