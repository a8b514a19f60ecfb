package import OpenDocument
internal import Phrases
internal import TextMetrics
internal import Training

/// How much room a certificate's template has; the numbers are those of its paragraph styles, in
/// tenths of a point.
package struct CertificateLayout: Sendable {
  /// The width of the text, and the height below the emblem.
  let width, room: Int
  /// The height to sign on.
  let signing: Int
  let standard, compact: Sizes

  /// A4 across, and A4 upright.
  package static let landscape = CertificateLayout(
    width: 6940, room: 4300, signing: 280, standard: .standard(margins: 90, leastHeight: 3040),
    compact: .compact(issuer: 150, recipient: 200, margins: 90, leastHeight: 2500))
  package static let portrait = CertificateLayout(
    width: 4640, room: 6200, signing: 460, standard: .standard(margins: 800, leastHeight: 4430),
    compact: .compact(issuer: 170, recipient: 220, margins: 350, leastHeight: 3980))

  /// The layout that a template is made for, by the shape of its pages.
  package init(of template: DocumentTemplate) {
    self = template.isPortrait ? .portrait : .landscape
  }

  private init(width: Int, room: Int, signing: Int, standard: Sizes, compact: Sizes) {
    (self.width, self.room, self.signing) = (width, room, signing)
    (self.standard, self.compact) = (standard, compact)
  }

  /// Whether a name would run over its line at the usual size.
  func isLong(_ name: String) -> Bool { lines(name, size: standard.recipient, bold: true) > 1 }

  struct Sizes {
    let issuer, coOrganisers, introduction, recipient, longRecipient, workshop, line: Int
    /// The space above all paragraphs together.
    let margins: Int
    /// The height that the text has even if it is short.
    let leastHeight: Int

    static func standard(margins: Int, leastHeight: Int) -> Sizes {
      Sizes(
        issuer: 220, coOrganisers: 135, introduction: 150, recipient: 300, longRecipient: 220,
        workshop: 160, line: 135, margins: margins, leastHeight: leastHeight)
    }

    static func compact(
      issuer: Int, recipient: Int, margins: Int, leastHeight: Int
    ) -> Sizes {
      Sizes(
        issuer: issuer, coOrganisers: 120, introduction: 120, recipient: recipient,
        longRecipient: recipient, workshop: 120, line: 120, margins: margins,
        leastHeight: leastHeight)
    }
  }

  func height(
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
      bold.reduce(sizes.margins) {
        $0 + lines($1.0, size: $1.1, bold: true) * Self.lineHeight($1.1)
      }
      + plain.reduce(0) { $0 + lines($1.0, size: $1.1) * Self.lineHeight($1.1) }
    return max(height, sizes.leastHeight)
  }

  /// Space to sign on, then the lines of whoever has the most of them.
  func signatureHeight(_ signatories: [Signatory]) -> Int {
    guard !signatories.isEmpty else { return 0 }
    // One alone stands in the middle two thirds.
    let place = signatories.count == 1 ? width * 2 / 3 : width / signatories.count
    let width = (place - 120) * 100 / 110
    let lines = signatories.map { signatory in
      1 + max(1, TextWidth.lines("(\(signatory.name))", on: width))
        + max(1, TextWidth.lines(signatory.office, on: width))
        + max(1, TextWidth.lines(signatory.capacity, on: width))
    }
    return signing + (lines.max() ?? 0) * Self.lineHeight(110)
  }

  private func lines(_ text: String, size: Int, bold: Bool = false) -> Int {
    TextWidth.lines(text, on: width * 100 / size, bold: bold)
  }

  /// Laksaman's ascent and descent are 1.957 of its size; the styles set 88 % of that.
  static func lineHeight(_ size: Int) -> Int { size * 1722 / 1000 }
}
