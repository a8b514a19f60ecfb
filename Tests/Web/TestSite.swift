import Curricula
import FoundationEssentials
import HTTP
import Operations
import SQLite
import Sample
import Support
import Synchronization
import Training

@testable import Web

/// The site on the sample in memory, and a browser that keeps no more than the cookie of a session.
struct TestSite {
  let site: Site
  let office: Office
  /// Of the one who has signed in.
  private let token: String

  /// The sample round, for tests that change it.
  static func sample() async throws -> TestSite { try await TestSite() }

  /// The sample round, loaded once for tests that only read.
  static let shared = Task { try await TestSite() }

  private init() async throws {
    let start = Moment(try CivilDate(iso: "2019-09-02"), try TimeOfDay("09:00"))
    let database = try SQLiteDatabase(
      path: ":memory:", creating: true,
      migrator: Office.migrator(recorded: Recording(at: start, by: "ผู้ทดสอบ", device: "test")))
    let ticks = Mutex(0)
    let office = Office(
      database: database,
      clock: {
        let seconds = ticks.withLock { ticks in
          ticks += 1
          return ticks
        }
        return Moment(milliseconds: start.milliseconds + Int64(seconds) * 1000)
      },
      random: { UInt64.random(in: 0 ... .max) }, actor: "ผู้ทดสอบ", device: "test",
      readCurriculum: { try CurriculumReader().read($0) })
    let sample = SurinSample(
      curriculum: try Array(
        Data(contentsOf: packageFolder.appending(path: "curricula/community-weaver.xml"))))
    try await sample.load(into: office, press: Self.press)
    self.office = office
    token = "draft"
    site = Site(office: office, isSample: true, report: { error, _ in print("fault: \(error)") })
  }

  /// Prints a certificate's number alone.
  static let press = CertificatePress(
    source: CertificatePress.Source(
      kind: .certificate, file: Array("template".utf8), fileName: "certificate.fodt",
      language: .thai, origin: .shipped),
    digits: .arabic
  ) { facts, _ in Array(facts.number.text.utf8) }

  func get(_ target: String, language: Language = .thai) async -> Response {
    await answer(.get, target, language)
  }

  /// Sends a form with what proves that it came from the site.
  func post(
    _ target: String, _ fields: KeyValuePairs<String, String>, language: Language = .thai
  ) async -> Response {
    let all = [("form-token", Office.formToken(ofSession: token))] + fields.map { ($0, $1) }
    let body = all.map { $0.0.percentEncoded + "=" + $0.1.percentEncoded }
    return await answer(.post, target, language, body: Array(body.joined(separator: "&").utf8))
  }

  private func answer(
    _ method: HTTP.Method, _ target: String, _ language: Language, body: [UInt8] = []
  ) async -> Response {
    let parts = target.split(separator: "?", maxSplits: 1)
    var headers: Headers = ["Cookie": "heddle=\(token); lang=\(language.rawValue)"]
    if !body.isEmpty { headers["Content-Type"] = "application/x-www-form-urlencoded" }
    let query = parts.count > 1 ? try? Form(urlEncoded: parts[1].utf8) : nil
    return await site.answer(
      Request(method, String(parts[0]), query: query ?? Form(), headers: headers, body: body))
  }
}

extension Response {
  var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
