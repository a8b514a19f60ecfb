internal import Documents
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

private let certificate = Shape.named(
  "Certificate",
  .record([
    .init("id", .id, "The certificate's id."),
    .init("enrolment", .id, "Whose it is."),
    .init("number", number, "In the register."),
    .init("issued", .date, "The day of issue."),
    .init("recipient", .text(0...1000), "The name on it."),
    .init("organisation", .text(0...1000), "Where the recipient works, as it stands on it."),
    .init("workshop", .text(0...1000), "The workshop's title."),
    .init("round", .text(1...100), "The round's code, as it stands on it."),
    .init("minutes", .count, "The length of the training."),
    .init("digest", .text(0...128), "SHA-256 of the document as it was issued."),
    .init("replaces", .optional(.id), "The certificate in whose place it was issued."),
    .init(
      "void",
      .optional(
        .named(
          "Void",
          .record([
            .init("date", .date, "From when on."), .init("reason", .text(0...2000), "Why."),
          ]))), "null while it holds."),
  ]))

private let number = Shape.named(
  "RegisterNumber",
  .record([
    .init("sequence", .count, "Within the year, from 1."),
    .init("year", .integer(2400...3000), "Of the Buddhist Era."),
  ]))

let certificateOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds/{round}/certificates", "listCertificates",
    "The certificates of a round, void ones too, by id.", tag: "certificates", scope: .read,
    query: APIOperation.Parameter.paging,
    answer: .json(.ok, .page("CertificatePage", of: certificate))
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    return try call.page(
      record.participants.flatMap(\.certificates), id: \.id.description, json: \.json)
  },
  APIOperation(
    .post, "/rounds/{round}/certificates", "issueCertificates",
    "Issues certificates to all who have completed a round and never had one.",
    tag: "certificates", scope: .certificates,
    body: .named(
      "Issue",
      .record([.init("date", .date, "The day of issue; else today.", isRequired: false)])),
    guards: [.once, .conflicting],
    answer: .json(
      .ok,
      .named(
        "Issued",
        .record([
          .init(
            "certificates",
            .list(
              .named(
                "IssuedCertificate",
                .record([
                  .init("id", .id, "The certificate's id."),
                  .init("enrolment", .id, "Whose it is."),
                  .init("number", number, "In the register."),
                ])), 0...100_000), "In the order of their numbers; none where nobody is due.")
        ])))
  ) { call in
    let desk = call.visit.site.documents
    let press = try await desk.press(
      .landscape, for: Reader(language: .thai, digits: .thai), in: call.visit.site.office)
    let issued = try await call.office.issueCertificates(
      round: call.path("round"), on: call.body["date"]?.date, press: press)
    let items = issued.map { certificate in
      JSON.object([
        ("id", .text(certificate.id.description)),
        ("enrolment", .text(certificate.enrolment.description)),
        ("number", certificate.facts.number.json),
      ])
    }
    return .json(JSON.object([("certificates", .array(items))]).written)
  },
  APIOperation(
    .post, "/rounds/{round}/certificates/{year}/{sequence}/void", "voidCertificate",
    "Voids a certificate by its number; it stays in the register.", tag: "certificates",
    scope: .certificates,
    body: .named(
      "Voiding",
      .record([
        .init("reason", .text(1...500), "Why."),
        .init("date", .date, "From when on; else today.", isRequired: false),
      ])), guards: [.once, .conflicting], answer: .json(.ok, .made)
  ) { call in
    guard let year = Int(call.path("year")), let sequence = Int(call.path("sequence")),
      (2400...3000).contains(year), (1...1_000_000).contains(sequence)
    else { throw APIRefusal.notFound }
    let voided = try await call.office.voidCertificate(
      round: call.path("round"),
      number: RegisterNumber(sequence: sequence, year: BuddhistYear(year)),
      reason: call.text("reason"), on: call.body["date"]?.date)
    return .json(JSON.object([("id", .text(voided.id.description))]).written)
  },
  APIOperation(
    .get, "/certificates/{certificate}", "getCertificate", "One certificate.",
    tag: "certificates", scope: .read, answer: .json(.ok, certificate)
  ) { call in .json(try await call.certificate().json.written) },
  APIOperation(
    .get, "/certificates/{certificate}/document", "getCertificateDocument",
    "The document of a certificate, byte for byte as it was issued.", tag: "certificates",
    scope: .read, answer: .file(["application/vnd.oasis.opendocument.text"])
  ) { call in
    let certificate = try await call.certificate()
    guard !certificate.isErased else { throw APIRefusal.notFound }
    let number = certificate.facts.number
    return .document(
      try await call.office.document(of: certificate.id),
      name: "\(padded(number.sequence, 3))-\(number.year.number).odt")
  },
]

extension APICall {
  fileprivate func certificate() async throws -> Certificate {
    guard let found = try await office.certificate(id("certificate", .certificate)) else {
      throw Refused(.unknown(.certificate, path("certificate"), nearest: []))
    }
    return found.certificate
  }
}

extension RegisterNumber {
  fileprivate var json: JSON {
    .object([("sequence", .number(Int64(sequence))), ("year", .number(Int64(year.number)))])
  }
}

extension Certificate {
  fileprivate var json: JSON {
    .object([
      ("id", .text(id.description)), ("enrolment", .text(enrolment.description)),
      ("number", facts.number.json), ("issued", .text(facts.issued.iso)),
      ("recipient", .text(facts.recipient)), ("organisation", .text(facts.organisation)),
      ("workshop", .text(facts.workshop)), ("round", .text(facts.roundCode)),
      ("minutes", .number(Int64(facts.minutes))), ("digest", .text(documentDigest)),
      ("replaces", .optional(replaces?.description)),
      (
        "void",
        void.map { .object([("date", .text($0.date.iso)), ("reason", .text($0.reason))]) } ?? .null
      ),
    ])
  }
}
