internal import Markup
package import Training

/// A certificate for other programs, in the vocabulary that `exports/certificate/certificate.rng`
/// defines; what is signed.
package enum CertificateRecord {
  package static let namespace = "urn:heddle:certificate:1"

  /// - Throws: `XMLWriterError` for a character that XML cannot hold.
  package static func xml(_ facts: CertificateFacts) throws -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "certificate",
      [
        "xmlns": namespace, "number": facts.number.text, "issued": facts.issued.iso,
        "replaces": facts.replaces?.text, "invented": facts.isInvented ? "true" : nil,
      ])
    xml.line { $0.start("recipient") }
    xml.line { $0.element("name", text: facts.recipient) }
    xml.optional("position", facts.position)
    xml.optional("organisation", facts.organisation)
    xml.endOnOwnLine()
    xml.line { $0.element("issuer", text: facts.issuer) }
    for name in facts.coOrganisers { xml.line { $0.element("co-organiser", text: name) } }
    xml.line { $0.element("programme", text: facts.programme) }
    xml.line {
      $0.element(
        "workshop", ["round": facts.roundCode, "ordinal": String(facts.ordinal)],
        text: facts.workshop)
    }
    xml.line {
      $0.element(
        "held",
        [
          "first": facts.first.iso, "last": facts.last.iso, "minutes": String(facts.minutes),
        ], text: facts.place)
    }
    for signatory in facts.signatories {
      xml.line { $0.start("signatory") }
      xml.optional("name", signatory.name)
      xml.optional("office", signatory.office)
      xml.optional("capacity", signatory.capacity)
      xml.endOnOwnLine()
    }
    xml.endOnOwnLine()
    xml.newline()
    return try xml.finish()
  }
}

extension XMLWriter {
  fileprivate mutating func optional(_ name: String, _ text: String) {
    if !text.isEmpty { line { $0.element(name, text: text) } }
  }
}
