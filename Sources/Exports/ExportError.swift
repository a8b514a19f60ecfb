package import Phrases
package import Training

/// Why a document cannot be made of what is recorded.
package enum ExportError: Error, Hashable {
  /// The system's ICU has no Thai order, so that a list could not be sorted.
  case noThaiCollation
  case noSessions(on: CivilDate)
  case tooManySignatories(Int, limit: Int)
  /// The texts of a certificate would run over its one page even at the smaller size.
  case certificateTooLong(lines: Int, limit: Int)
  /// A character that no text document may hold, in the column with this heading.
  case forbiddenCharacter(Unicode.Scalar, heading: String)
  /// A text that is too long for a QR code, or has characters that ours do not hold.
  case noQRCode(String)
}

extension Reader {
  package func sentence(_ error: ExportError) -> String {
    switch error {
    case .noThaiCollation:
      say(
        "ระบบนี้เรียงลำดับภาษาไทยไม่ได้ ไม่พบข้อมูลภาษาไทยของ ICU",
        "this system cannot sort Thai: its ICU has no data for it")
    case .noSessions(let date):
      say("ไม่มีช่วงเวลาอบรมใน\(formalDate(date))", "there is no session on \(self.date(date))")
    case .tooManySignatories(let count, let limit):
      say(
        "มีผู้ลงนาม \(number(count)) คน วุฒิบัตรมีที่ให้ลงนามได้ไม่เกิน \(number(limit)) คน",
        "\(number(count)) signatories; a certificate has room for \(number(limit))")
    case .certificateTooLong(let lines, let limit):
      say(
        "ข้อความในวุฒิบัตรยาวประมาณ \(number(lines)) บรรทัด เกินหนึ่งหน้า (ไม่เกิน \(number(limit)) บรรทัด)",
        "the certificate's text takes about \(number(lines)) lines; a page has \(number(limit))")
    case .forbiddenCharacter(let scalar, let heading):
      say(
        "ช่อง “\(heading)” มีอักขระควบคุม \(codePoint(scalar)) ที่เขียนลงเอกสารไม่ได้",
        "“\(heading)” holds the control character \(codePoint(scalar)), which no document may")
    case .noQRCode(let text):
      say("ทำรหัส QR ของ “\(text)” ไม่ได้", "“\(text)” cannot be put into a QR code")
    }
  }
}

extension ExportError: WordedError {
  package func sentence(for reader: Reader) -> String { reader.sentence(self) }
}
