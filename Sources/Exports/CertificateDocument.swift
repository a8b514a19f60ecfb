package import OpenDocument
package import Phrases
package import Training

/// The printed certificate (วุฒิบัตร), one page from a template.
package enum CertificateDocument {
  /// How many people can sign side by side.
  package static let signatoryLimit = 3

  /// Prints the facts of the certificate with an id.
  ///
  /// - Throws: `ExportError` for texts that one page cannot hold; `TemplateError` for a template
  ///   that asks for something else, or a character that no document may hold.
  package static func render(
    _ facts: CertificateFacts, of id: ID<Certificate>, template: DocumentTemplate, reader: Reader
  ) throws -> [UInt8] {
    try template.render(
      values(facts, of: id, reader, on: CertificateLayout(of: template)),
      title: "\(reader.digits(facts.number.text)) \(facts.recipient)")
  }

  /// What fills a template; without an id, as when a template is tried, there is no code.
  package static func values(
    _ facts: CertificateFacts, of id: ID<Certificate>? = nil, _ reader: Reader,
    on layout: CertificateLayout = .landscape
  ) throws(ExportError) -> TemplateValues {
    let fields = [CertificateField: String](
      uniqueKeysWithValues: CertificateField.allCases.map { ($0, $0.value(of: facts, reader)) })
    let size = try CertificateSize(fitting: facts, reader, on: layout)
    let nameSize: CertificateGroup =
      layout.isLong(facts.recipient) ? .longRecipient : .recipient
    var groups: [CertificateGroup: [TemplateValues]] = [
      size == .standard ? .standard : .compact: [TemplateValues()], nameSize: [TemplateValues()],
      .signatories: facts.signatories.map { TemplateValues(fields: signatory($0, reader)) },
    ]
    if !facts.coOrganisers.isEmpty {
      groups[.coOrganisers] = [
        TemplateValues(fields: ["names": reader.list(facts.coOrganisers)])
      ]
    }
    if let replaced = facts.replaces {
      groups[.reissue] = [TemplateValues(fields: ["replaced": reader.digits(replaced.text)])]
    }
    if facts.isInvented { groups[.invented] = [TemplateValues()] }
    if let (group, values) = try sideBySide(facts.signatories, reader) {
      groups[group] = [values]
    }
    var values = TemplateValues(fields: fields, groups: groups)
    for field in CertificateField.allCases {
      values.plain[field.rawValue] = field.date(of: facts)?.iso
    }
    if let id { values.pictures[scanned] = try QRCode.picture(of: ScanCode.certificate(id).text) }
    return values
  }

  /// The group of the row that has as many places as there are signatories.
  private static func sideBySide(
    _ signatories: [Signatory], _ reader: Reader
  ) throws(ExportError) -> (CertificateGroup, TemplateValues)? {
    let group: CertificateGroup
    switch signatories.count {
    case 0: return nil
    case 1: group = .oneSignatory
    case 2: group = .twoSignatories
    case 3: group = .threeSignatories
    default: throw .tooManySignatories(signatories.count, limit: signatoryLimit)
    }
    var fields: [String: String] = [:]
    for (index, signatory) in signatories.enumerated() {
      for (name, value) in self.signatory(signatory, reader) {
        fields["\(name)-\(index + 1)"] = value
      }
    }
    return (group, TemplateValues(fields: fields))
  }

  /// An unnamed signatory gets dots to write the name on.
  private static func signatory(_ signatory: Signatory, _ reader: Reader) -> [String: String] {
    [
      "signatory": signatory.name.isEmpty
        ? String(repeating: ".", count: 46) : signatory.name,
      "office": reader.digits(signatory.office), "capacity": reader.digits(signatory.capacity),
    ]
  }

  /// The picture of the code by which a certificate will be checked.
  private static let scanned = "qr"

  package static let vocabulary: TemplateVocabulary = {
    var groups: [String: TemplateVocabulary] = [:]
    for group in CertificateGroup.allCases {
      groups[group.rawValue] = TemplateVocabulary(fields: group.fields)
    }
    return TemplateVocabulary(
      fields: CertificateField.allCases.map(\.rawValue), groups: groups, pictures: [scanned])
  }()
}

/// What a certificate's template may say.
package enum CertificateField: String, CaseIterable, Sendable {
  case number, name, position, organisation, issuer, programme, workshop, ordinal, round, held
  case first, last, duration, place, issued

  func value(of facts: CertificateFacts, _ reader: Reader) -> String {
    switch self {
    case .number: reader.digits(facts.number.text)
    case .name: facts.recipient
    case .position: facts.position
    case .organisation: facts.organisation
    case .issuer: facts.issuer
    case .programme: facts.programme
    case .workshop: workshopSubject(facts.workshop)
    case .ordinal: reader.number(facts.ordinal)
    case .round: facts.roundCode
    case .held: reader.held(facts.first, facts.last)
    case .first: reader.formalDate(facts.first)
    case .last: reader.formalDate(facts.last)
    case .duration: reader.duration(minutes: facts.minutes)
    case .place: facts.place
    case .issued: reader.formalDate(facts.issued)
    }
  }

  /// Of a field that is a date.
  func date(of facts: CertificateFacts) -> CivilDate? {
    switch self {
    case .issued: facts.issued
    case .first: facts.first
    case .last: facts.last
    default: nil
    }
  }
}

/// What a certificate's template may show or leave out.
package enum CertificateGroup: String, CaseIterable, Sendable {
  /// The text at its usual size, and at the smaller one that long texts need.
  case standard, compact
  /// The name at its usual size, and at the smaller one that long names need.
  case recipient
  case longRecipient = "long-recipient"
  case coOrganisers = "co-organisers"
  case reissue
  case invented
  case oneSignatory = "one-signatory"
  case twoSignatories = "two-signatories"
  case threeSignatories = "three-signatories"
  /// One entry for each signatory, for a template that sets them one below the other.
  case signatories

  var fields: [String] {
    switch self {
    case .standard, .compact, .recipient, .longRecipient, .invented: []
    case .coOrganisers: ["names"]
    case .reissue: ["replaced"]
    case .oneSignatory: Self.places(1)
    case .twoSignatories: Self.places(2)
    case .threeSignatories: Self.places(3)
    case .signatories: ["signatory", "office", "capacity"]
    }
  }

  private static func places(_ count: Int) -> [String] {
    (1...count).flatMap { ["signatory-\($0)", "office-\($0)", "capacity-\($0)"] }
  }
}
