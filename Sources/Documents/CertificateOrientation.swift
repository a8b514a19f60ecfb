package import Training

/// Which way the paper of a certificate is turned.
package enum CertificateOrientation: String, CaseIterable, Sendable {
  case landscape, portrait

  package var kind: TemplateKind {
    switch self {
    case .landscape: .certificate
    case .portrait: .portraitCertificate
    }
  }
}
