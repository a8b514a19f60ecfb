internal import Phrases
internal import Training

/// Which of the template's two text sizes keeps a certificate on one page.
///
/// Estimated from Laksaman's average advance, on the safe side; the numbers are those of the
/// template's paragraph styles.
enum CertificateSize {
  case standard, compact

  /// - Throws: `certificateTooLong`.
  init(fitting facts: CertificateFacts, _ reader: Reader) throws(ExportError) {
    let place = Self.room - Self.signatureHeight(facts.signatories)
    if Self.height(of: facts, reader, Self.standardSizes) <= place {
      self = .standard
    } else if Self.height(of: facts, reader, Self.compactSizes) <= place {
      self = .compact
    } else {
      let line = Self.lineHeight(Self.compactSizes.line)
      throw .certificateTooLong(
        lines: Self.height(of: facts, reader, Self.compactSizes) / line, limit: place / line)
    }
  }

  /// Whether a name would run over its line at the usual size.
  static func isLong(_ name: String) -> Bool { lines(name, size: 300) > 1 }

  /// Sizes in tenths of a point.
  private struct Sizes {
    let issuer, coOrganisers, introduction, recipient, longRecipient, workshop, line: Int
  }

  private static let standardSizes = Sizes(
    issuer: 220, coOrganisers: 135, introduction: 150, recipient: 300, longRecipient: 220,
    workshop: 160, line: 135)
  private static let compactSizes = Sizes(
    issuer: 160, coOrganisers: 125, introduction: 125, recipient: 220, longRecipient: 220,
    workshop: 125, line: 125)

  /// The width of the text, and the height below the emblem, in tenths of a point.
  private static let width = 6940
  private static let room = 4320

  private static func height(
    of facts: CertificateFacts, _ reader: Reader, _ sizes: Sizes
  ) -> Int {
    let coOrganisers = reader.list(facts.coOrganisers)
    let texts = [
      (facts.issuer, sizes.issuer),
      (coOrganisers.isEmpty ? "" : "ร่วมกับ " + coOrganisers, sizes.coOrganisers),
      ("วุฒิบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", sizes.introduction),
      (facts.recipient, isLong(facts.recipient) ? sizes.longRecipient : sizes.recipient),
      ("ได้ผ่านการอบรมเชิงปฏิบัติการ", sizes.introduction),
      ("“\(facts.workshop)” ครั้งที่ \(facts.ordinal)", sizes.workshop),
      ("ภายใต้" + facts.programme, sizes.line),
      (
        reader.held(facts.first, facts.last) + reader.duration(minutes: facts.minutes),
        sizes.line
      ),
      ("ณ " + facts.place, sizes.line),
      (reader.formalDate(facts.issued), sizes.introduction),
    ]
    return texts.reduce(90) { $0 + lines($1.0, size: $1.1) * lineHeight($1.1) }
  }

  /// Space to sign on, then the lines of whoever has the most of them.
  private static func signatureHeight(_ signatories: [Signatory]) -> Int {
    guard !signatories.isEmpty else { return 0 }
    let width = width / signatories.count - 120
    let lines = signatories.map { signatory in
      2 + Self.lines(signatory.office, size: 110, width: width)
        + Self.lines(signatory.capacity, size: 110, width: width)
    }
    return 280 + (lines.max() ?? 0) * lineHeight(110)
  }

  /// How many lines a text takes: none for no text.
  ///
  /// Marks above and below take no width.
  private static func lines(_ text: String, size: Int, width: Int = width) -> Int {
    let characters = text.unicodeScalars.count {
      $0.properties.generalCategory != .nonspacingMark
    }
    if characters == 0 { return 0 }
    let perLine = width * 100 / (size * 57)
    if characters <= perLine { return 1 }
    // A word that does not fit goes to the next line whole.
    let filled = max(1, perLine - 7)
    return (characters + filled - 1) / filled
  }

  /// Laksaman's ascent and descent are 1.957 of its size; the styles set 88 % of that.
  private static func lineHeight(_ size: Int) -> Int { size * 1722 / 1000 }
}
