internal import Charts
internal import Phrases
internal import Training

/// Which of the template's two text sizes keeps a certificate on one page.
///
/// Estimated on the safe side, as if every line lost a long word; the numbers are those of the
/// template's paragraph styles.
enum CertificateSize {
  case standard, compact

  /// - Throws: `certificateTooLong`.
  init(fitting facts: CertificateFacts, _ reader: Reader) throws(ExportError) {
    let place = Self.room - Self.signatureHeight(facts.signatories)
    let compactHeight = Self.height(of: facts, reader, Self.compactSizes)
    if Self.height(of: facts, reader, Self.standardSizes) <= place {
      self = .standard
    } else if compactHeight <= place {
      self = .compact
    } else {
      let line = Self.lineHeight(Self.compactSizes.line)
      throw .certificateTooLong(lines: (compactHeight + line - 1) / line, limit: place / line)
    }
  }

  /// Whether a name would run over its line at the usual size.
  static func isLong(_ name: String) -> Bool { lines(name, size: 300, bold: true) > 1 }

  /// In tenths of a point.
  private struct Sizes {
    let issuer, coOrganisers, introduction, recipient, longRecipient, workshop, line: Int
    /// The height that the text has even if it is short.
    let leastHeight: Int
  }

  private static let standardSizes = Sizes(
    issuer: 220, coOrganisers: 135, introduction: 150, recipient: 300, longRecipient: 220,
    workshop: 160, line: 135, leastHeight: 3040)
  private static let compactSizes = Sizes(
    issuer: 150, coOrganisers: 120, introduction: 120, recipient: 200, longRecipient: 200,
    workshop: 120, line: 120, leastHeight: 2500)

  /// The width of the text, and the height below the emblem, in tenths of a point.
  private static let width = 6940
  private static let room = 4300

  private static func height(
    of facts: CertificateFacts, _ reader: Reader, _ sizes: Sizes
  ) -> Int {
    let coOrganisers = reader.list(facts.coOrganisers)
    let bold = [
      (facts.issuer, sizes.issuer),
      (facts.recipient, isLong(facts.recipient) ? sizes.longRecipient : sizes.recipient),
    ]
    let plain = [
      (coOrganisers.isEmpty ? "" : "ร่วมกับ " + coOrganisers, sizes.coOrganisers),
      ("วุฒิบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", sizes.introduction),
      ("ได้ผ่านการอบรมเชิงปฏิบัติการ", sizes.introduction),
      ("“\(workshopSubject(facts.workshop))” ครั้งที่ \(facts.ordinal)", sizes.workshop),
      ("ภายใต้" + facts.programme, sizes.line),
      (
        reader.held(facts.first, facts.last) + reader.duration(minutes: facts.minutes),
        sizes.line
      ),
      ("ณ " + facts.place, sizes.line),
      (reader.formalDate(facts.issued), sizes.introduction),
    ]
    let height =
      bold.reduce(90) { $0 + lines($1.0, size: $1.1, bold: true) * lineHeight($1.1) }
      + plain.reduce(0) { $0 + lines($1.0, size: $1.1) * lineHeight($1.1) }
    return max(height, sizes.leastHeight)
  }

  /// Space to sign on, then the lines of whoever has the most of them.
  private static func signatureHeight(_ signatories: [Signatory]) -> Int {
    guard !signatories.isEmpty else { return 0 }
    // One alone stands in the middle two thirds.
    let place = signatories.count == 1 ? width * 2 / 3 : width / signatories.count
    let width = (place - 120) * 100 / 110
    let lines = signatories.map { signatory in
      1 + max(1, TextWidth.lines("(\(signatory.name))", on: width))
        + max(1, TextWidth.lines(signatory.office, on: width))
        + max(1, TextWidth.lines(signatory.capacity, on: width))
    }
    return 280 + (lines.max() ?? 0) * lineHeight(110)
  }

  private static func lines(_ text: String, size: Int, bold: Bool = false) -> Int {
    TextWidth.lines(text, on: width * 100 / size, bold: bold)
  }

  /// Laksaman's ascent and descent are 1.957 of its size; the styles set 88 % of that.
  private static func lineHeight(_ size: Int) -> Int { size * 1722 / 1000 }
}
