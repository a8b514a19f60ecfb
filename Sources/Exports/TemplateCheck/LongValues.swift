package import OpenDocument
package import Phrases
internal import TextMetrics
package import Training

/// Values as long as they come, to see whether the pages of a template hold them.
package struct LongValues: Sendable {
  /// Whose name it is that has to be found again.
  package let name: String
  package let values: TemplateValues

  package static let nameField = CertificateField.name.rawValue

  package init(name: String, values: TemplateValues) {
    (self.name, self.values) = (name, values)
  }
}

extension TemplateKind {
  /// The longest texts of a round, or invented ones of a length that occurs.
  ///
  /// `layout`: a certificate's, where the template tells it.
  ///
  /// - Throws: `certificateTooLong`, `tooManySignatories`.
  package func longValues(
    from record: RoundRecord? = nil, for reader: Reader, on layout: CertificateLayout? = nil
  ) throws(ExportError) -> LongValues {
    let facts = record.flatMap(CertificateFacts.longest) ?? .longest
    let values: TemplateValues
    switch self {
    case .certificate:
      values = try CertificateDocument.values(facts, reader, on: layout ?? .landscape)
    case .portraitCertificate:
      values = try CertificateDocument.values(facts, reader, on: layout ?? .portrait)
    case .badges:
      let badge = try NameBadges.badge(NameCard(of: facts), reader)
      values = vocabulary.filled(with: facts, for: reader)
        .with(NameBadges.groups(of: [badge, badge, badge]))
    case .tentCards:
      let card = TentCards.card(NameCard(of: facts), reader)
      values = vocabulary.filled(with: facts, for: reader).with(["cards": [card, card, card]])
    case .oneHalfDay, .twoHalfDays, .agenda, .confirmation, .report, .accessReport:
      values = vocabulary.filled(with: facts, for: reader)
    }
    return LongValues(name: facts.recipient, values: values)
  }
}

extension NameCard {
  /// With as long a name for what the person is called.
  fileprivate init(of facts: CertificateFacts) {
    self.init(
      index: 128, enrolment: ID(at: Moment(milliseconds: 0), random: (0, 0)),
      given: facts.recipient, name: facts.recipient, parts: [], position: facts.position,
      organisation: facts.organisation, isInvented: facts.isInvented)
  }
}

extension TemplateValues {
  fileprivate func with(_ others: [String: [TemplateValues]]) -> TemplateValues {
    var values = self
    values.groups.merge(others) { $1 }
    return values
  }
}

extension TemplateVocabulary {
  /// Every field with a text, every group that repeats with three entries.
  fileprivate func filled(with facts: CertificateFacts, for reader: Reader) -> TemplateValues {
    var values = TemplateValues()
    for name in fields {
      let field = CertificateField(rawValue: name)
      values.fields[name] =
        field?.value(of: facts, reader) ?? reader.number(128)
      if let date = field?.date(of: facts) { values.plain[name] = date.iso }
    }
    for (name, group) in groups {
      let repeats = !group.fields.isEmpty || !group.groups.isEmpty
      values.groups[name] = Array(
        repeating: group.filled(with: facts, for: reader), count: repeats ? 3 : 1)
    }
    return values
  }
}

extension CertificateFacts {
  /// The longest name, position and organisation of those who take part in a round, on the last
  /// day; nil for a round without people.
  fileprivate static func longest(in record: RoundRecord) -> CertificateFacts? {
    let all = record.takingPart.map { participant in
      record.certificateFacts(
        for: participant,
        number: RegisterNumber(sequence: 999, year: record.round.last.buddhistYear),
        on: record.round.last)
    }
    func widest(_ text: (CertificateFacts) -> String) -> CertificateFacts? {
      all.max { TextWidth.of(text($0)) < TextWidth.of(text($1)) }
    }
    guard var facts = widest(\.recipient) else { return nil }
    facts.position = widest(\.position)?.position ?? facts.position
    facts.organisation = widest(\.organisation)?.organisation ?? facts.organisation
    return facts
  }

  /// Invented people in offices whose names are as long as real ones; 30 November to 2 December.
  fileprivate static var longest: CertificateFacts {
    let first = CivilDate(dayNumber: 18_230)
    let last = CivilDate(dayNumber: 18_232)
    let office = "ผู้อำนวยการกลุ่มงานมาตรฐานการบริหารงานองค์กรปกครองส่วนท้องถิ่น"
    return CertificateFacts(
      number: RegisterNumber(sequence: 9999, year: last.buddhistYear), issued: last,
      recipient: "ว่าที่ร้อยตรีหญิง กัญญาณัฐพัชร์ ศิริวัฒนานันท์พงศ์ไพบูลย์",
      position: "นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ รักษาราชการแทนผู้อำนวยการกองการศึกษา",
      organisation: "องค์การบริหารส่วนตำบลกันตวจระมวล", issuer: "องค์การบริหารส่วนจังหวัดพระนครศรีอยุธยา",
      coOrganisers: ["กองทุนเพื่อความเสมอภาคทางการศึกษา", "มูลนิธิสยามกัมมาจล"],
      programme: "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดพระนครศรีอยุธยา",
      workshop:
        "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดพระนครศรีอยุธยา",
      ordinal: 12, roundCode: "ayutthaya-2562-12", first: first, last: last, minutes: 1080,
      place: "โรงแรมและรีสอร์ทสวนป่าเฉลิมพระเกียรติ จังหวัดพระนครศรีอยุธยา",
      signatories: ["รักษาราชการแทนนายกองค์การบริหารส่วนจังหวัด", "ในฐานะเลขานุการคณะกรรมการ", ""].map {
        Signatory(name: "นางสาวพิมพ์ลภัสรดา เจริญกิจวัฒนากูล", office: office, capacity: $0)
      },
      replaces: nil, isInvented: true)
  }
}
