package import Phrases
package import Training

extension ListTable {
  /// The register of certificates (ทะเบียนคุมวุฒิบัตร), by number, with a column to sign for receipt.
  package init(registerOf certificates: [Certificate], for reader: Reader) {
    let sorted = certificates.sorted {
      ($0.facts.number, $0.id.description) < ($1.facts.number, $1.id.description)
    }
    var issuers: [String] = []
    for issuer in sorted.map(\.facts.issuer) where !issuers.contains(issuer) {
      issuers.append(issuer)
    }
    name = reader.title(.certificateRegister)
    let mark = sorted.contains { $0.facts.isInvented } ? reader.sampleMark : ""
    titles = [reader.title(.certificateRegister)] + issuers + (mark.isEmpty ? [] : [mark])
    notes = sorted.map { $0.facts.isInvented ? reader.sampleMark : "" }
    foot = mark
    columns = [
      (ListHeading.registerNumber, 24), (.name, 44), (.organisation, 56), (.training, 88),
      (.ordinal, 14), (.trainingDates, 48), (.hours, 15), (.issued, 32), (.status, 36),
      (.receivedBy, 38),
    ].map { Column(heading: reader.term($0), width: $1) }
    rows = sorted.map { certificate in
      let facts = certificate.facts
      return [
        Cell(reader.digits(facts.number.text)), Cell(facts.recipient), Cell(facts.organisation),
        Cell(facts.workshop), .number(facts.ordinal), Cell(reader.dates(facts.first, facts.last)),
        .hours(minutes: facts.minutes), .date(facts.issued), Cell(reader.state(of: certificate)),
        .blank,
      ]
    }
  }
}
