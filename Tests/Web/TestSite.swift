import Curricula
import Documents
import FoundationEssentials
import HTTP
import Operations
import Printing
import SQLite
import Sample
import Support
import Synchronization
import Testing
import Training

@testable import Web

/// The site on a copy of the sample, and a browser that keeps no more than the cookie of a session.
struct TestSite {
  let site: Site
  let office: Office
  /// Of the one who has signed in.
  let token: String

  /// The sample round, for tests that change it.
  static func sample() async throws -> TestSite { try await TestSite() }

  /// The sample round, loaded once for tests that only read.
  static let shared = Task { try await TestSite() }

  /// A file with the sample and the session of somebody with every right, made once and copied for each site.
  private static let prepared = Task { () async throws -> (path: String, token: String) in
    let path = folder.url.appending(path: "prepared.sqlite").path
    let database = try Self.database(at: path, creating: true)
    let office = try Self.office(on: database)
    let sample = SurinSample(
      curriculum: try Array(
        Data(contentsOf: packageFolder.appending(path: "curricula/community-weaver.xml"))))
    try await sample.load(into: office, press: press)
    let token = try await administrator(of: office)
    database.close()
    return (path: path, token: token)
  }

  private static let folder = (try? TemporaryFolder()) ?? { preconditionFailure("no room") }()

  private init() async throws {
    let prepared = try await Self.prepared.value
    let path = Self.folder.url.appending(path: UUID().uuidString + ".sqlite").path
    try FileManager.default.copyItem(atPath: prepared.path, toPath: path)
    office = try Self.office(on: Self.database(at: path, creating: false))
    token = prepared.token
    site = Site(
      office: office, documents: Self.documents, isSample: true,
      report: { error, _ in print("fault: \(error)") })
  }

  private static func database(at path: String, creating: Bool) throws -> SQLiteDatabase {
    try SQLiteDatabase(
      path: path, creating: creating,
      migrator: Office.migrator(
        recorded: Recording(at: start(), by: "ผู้ทดสอบ", device: "test")))
  }

  private static func start() throws -> Moment {
    Moment(try CivilDate(iso: "2019-09-02"), try TimeOfDay("09:00"))
  }

  /// Its clock moves by a second at each look, and never back, whichever site it is of.
  private static func office(on database: SQLiteDatabase) throws -> Office {
    let start = try start()
    return Office(
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
  }

  private static let ticks = Mutex(0)

  /// For programs that work in the name of the one who has signed in.
  func accessToken(_ scopes: Set<TokenScope>) async throws -> String {
    let signedIn = try #require(try await office.signedIn(bySession: token))
    let own = office.acting(as: signedIn, device: "test")
    return try await own.createToken(
      "test", scopes: scopes, expires: own.today.adding(days: 30)
    ).secret
  }

  /// The session of somebody with every right.
  private static func administrator(of office: Office) async throws -> String {
    let password = "four words of a test"
    let link = try #require(try await office.firstAdministratorLink())
    let account = try await office.acceptInvitation(link.token, password: password)
    for role in [Role.organiser, .trainer, .hr, .auditor] {
      try await office.grant(GrantInput(role), to: account.name)
    }
    let origin = SignInOrigin(address: "127.0.0.1", agent: "test")
    let outcome = try await office.signIn(account.name, password: password, from: origin)
    guard case .signedIn(_, let token) = outcome else { throw SignInMissing() }
    return token
  }

  private struct SignInMissing: Error {}

  /// Makes documents from the templates that come with the program.
  static let documents = DocumentDesk(
    settings: PrinterSettings(
      workers: 1, program: (try? heddleProgram().path) ?? "/proc/self/exe"),
    shipped: { path in
      TemplateFile(
        path: path,
        bytes: Array(try Data(contentsOf: packageFolder.appending(path: "exports/" + path))),
        origin: .shipped)
    })

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

  /// Sends a form with a file.
  func send(
    _ target: String, _ fields: KeyValuePairs<String, String>, file: [UInt8], named name: String,
    language: Language = .thai
  ) async -> Response {
    let mark = "a-boundary-of-a-test"
    let all = [("form-token", Office.formToken(ofSession: token))] + fields.map { ($0, $1) }
    var body = all.flatMap {
      Array("--\(mark)\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n".utf8)
    }
    body += Array(
      "--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
        .utf8
    )
    body += file + Array("\r\n--\(mark)--\r\n".utf8)
    return await answer(
      .post, target, language, body: body, type: "multipart/form-data; boundary=\(mark)")
  }

  /// As somebody who has not signed in.
  func visit(_ target: String, language: Language = .thai) async -> Response {
    await answer(.get, target, language, token: "")
  }

  private func answer(
    _ method: HTTP.Method, _ target: String, _ language: Language, body: [UInt8] = [],
    type: String = "application/x-www-form-urlencoded", token: String? = nil
  ) async -> Response {
    let parts = target.split(separator: "?", maxSplits: 1)
    var headers: Headers = ["Cookie": "heddle=\(token ?? self.token); lang=\(language.rawValue)"]
    if !body.isEmpty { headers["Content-Type"] = type }
    let query = parts.count > 1 ? try? Form(urlEncoded: parts[1].utf8) : nil
    return await site.answer(
      Request(method, String(parts[0]), query: query ?? Form(), headers: headers, body: body))
  }
}

extension Response {
  /// All of it, however it is sent.
  func bytes() async throws -> [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .pieces(_, let next):
      var all: [UInt8] = []
      while let piece = try await next() { all += piece }
      return all
    case .file: return []
    }
  }

  var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
