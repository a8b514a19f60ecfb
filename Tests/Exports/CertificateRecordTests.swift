import Exports
import Markup
import Testing
import Training

struct CertificateRecordTests {
  @Test func `a record says what the certificate says, and keeps to its schema`() throws {
    let xml = try CertificateRecord.xml(
      SmallRound.facts(replaces: RegisterNumber(sequence: 7, year: BuddhistYear(2561))))
    #expect(try ShippedFiles.schema("certificate/certificate.rng").problems(in: xml) == [])
    try expectGolden(xml, "certificate-record.xml")
  }

  @Test func `the schema takes an enveloped signature`() throws {
    let xml = String(decoding: try CertificateRecord.xml(SmallRound.facts()), as: UTF8.self)
    let signature =
      "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo Id=\"x\"/></Signature>"
    let end = "</certificate>"
    let signed = xml.split(separator: end)[0] + signature + end
    let schema = try ShippedFiles.schema("certificate/certificate.rng")
    #expect(try schema.problems(in: Array(signed.utf8)) == [])
    #expect(
      try !schema.problems(in: Array((signed + "").replacing(signature, "<x/>").utf8)).isEmpty)
  }

  @Test func `a character that XML forbids is refused`() {
    #expect(throws: XMLWriterError.forbiddenCharacter("\u{B}")) {
      try CertificateRecord.xml(SmallRound.facts(recipient: "นาย\u{B}สมชาย"))
    }
  }
}

extension String {
  func replacing(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
