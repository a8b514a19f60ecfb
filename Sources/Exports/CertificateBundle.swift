package import OpenDocument
package import Phrases
package import Training

/// Certificates that one template printed, printed again from their frozen facts into one
/// document, in the order of their numbers.
package struct CertificateBundle: Sendable {
  package let certificates: [Certificate]
  /// Bundles are in the order of these.
  package let firstNumber: RegisterNumber
  private let reader: Reader
  private let layout: CertificateLayout
  private let combined: CombinedTemplate

  /// Sorts certificates by whether they can be printed again to the byte.
  ///
  /// - Parameters:
  ///   - certificates: those that this template printed.
  ///   - template: what they were printed from.
  ///   - reader: whom they were printed for.
  ///   - printed: a certificate's document as it was issued.
  /// - Returns: the bundle of all that can, and those that an earlier version of the program laid
  ///   out in another way, so that only their own document shows them as issued. No bundle if the
  ///   template cannot be combined.
  /// - Throws: what `printed` throws.
  package static func reprinting(
    _ certificates: [Certificate], from template: DocumentTemplate, for reader: Reader,
    printed: (ID<Certificate>) async throws -> [UInt8]
  ) async throws -> (bundle: CertificateBundle?, others: [Certificate]) {
    let combined: CombinedTemplate
    do throws(TemplateError) {
      combined = try CombinedTemplate(template)
    } catch {
      return (nil, certificates)
    }
    var same: [Certificate] = []
    var others: [Certificate] = []
    for certificate in certificates {
      let again = try? CertificateDocument.render(
        certificate.facts, of: certificate.id, template: template, reader: reader)
      if try await printed(certificate.id) == again {
        same.append(certificate)
      } else {
        others.append(certificate)
      }
    }
    return (CertificateBundle(same, reader, CertificateLayout(of: template), combined), others)
  }

  private init?(
    _ certificates: [Certificate], _ reader: Reader, _ layout: CertificateLayout,
    _ combined: CombinedTemplate
  ) {
    guard let first = certificates.first else { return nil }
    firstNumber = first.facts.number
    (self.certificates, self.reader) = (certificates, reader)
    (self.layout, self.combined) = (layout, combined)
  }

  /// What each certificate draws: shapes, pictures, text boxes.
  package var drawings: Int { combined.drawings }

  /// The first and the last number.
  package var title: String {
    let last = certificates.last?.facts.number ?? firstNumber
    return [firstNumber, last].map { reader.digits($0.text) }.joined(separator: " – ")
  }

  /// Some of its certificates, for documents of a size that a printer can handle.
  package func parts(of size: Int) -> [CertificateBundle] {
    stride(from: 0, to: certificates.count, by: size).compactMap { start in
      let end = min(start + size, certificates.count)
      return CertificateBundle(Array(certificates[start..<end]), reader, layout, combined)
    }
  }

  /// Writes the document piece by piece.
  ///
  /// - Throws: what `sink` throws, or `TemplateError`.
  package func write(to sink: ([UInt8]) throws -> Void) throws {
    try combined.write(
      count: certificates.count, title: title,
      values: { place in
        let certificate = certificates[place]
        return try CertificateDocument.values(
          certificate.facts, of: certificate.id, reader, on: layout)
      },
      to: sink)
  }
}
