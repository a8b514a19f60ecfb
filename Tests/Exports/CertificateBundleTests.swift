import Exports
import OpenDocument
import Testing
import Training

struct CertificateBundleTests {
  private let certificates: [Certificate]

  init() {
    certificates = (1...5).map { number in
      Certificate(
        id: id(number), enrolment: id(1000), issuer: id(100),
        facts: SmallRound.facts(number: number), templateDigest: "", printing: nil,
        documentDigest: "", replaces: nil, recorded: SmallRound.recording, void: nil)
    }
  }

  @Test func `only what prints again to the byte is combined`() async throws {
    let template = try ShippedFiles.template(.certificate)
    let (bundle, others) = try await CertificateBundle.reprinting(
      certificates, from: template, for: thai,
      printed: { wanted in
        guard wanted != id(2) else { return [1] }
        let facts = certificates.first { $0.id == wanted }?.facts ?? SmallRound.facts()
        return try CertificateDocument.render(facts, of: wanted, template: template, reader: thai)
      })
    #expect(others == [certificates[1]])
    let numbers = bundle?.certificates.map(\.facts.number.sequence)
    #expect(numbers == [1, 3, 4, 5])
    let parts = bundle?.parts(of: 3).map { $0.certificates.map(\.facts.number.sequence) }
    #expect(parts == [[1, 3, 4], [5]])
  }

  @Test func `nothing is combined where nothing prints again`() async throws {
    let (bundle, others) = try await CertificateBundle.reprinting(
      certificates, from: ShippedFiles.template(.certificate), for: thai, printed: { _ in [] })
    #expect(bundle == nil)
    #expect(others == certificates)
  }
}
