internal import Collation
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Who would be issued certificates of a round on a day, today if none is given.
  ///
  /// - Throws: `Refused` where none can be issued on that day.
  package func certificateRun(
    round code: String, on date: CivilDate? = nil
  ) async throws -> CertificateRun {
    try await read(.round, in: .round(code)) { db in
      let record = try record(ofRound: code, db)
      return try certificateRun(in: record, on: date ?? today, due(in: record), db)
    }
  }

  func certificateRun(
    in record: RoundRecord, on date: CivilDate, _ due: [Participant], _ db: any Connection
  ) throws -> CertificateRun {
    try checkIssue(of: record, on: date, db)
    let first = try CertificateTable(db).nextNumber(
      of: record.round.organiser, in: date.buddhistYear)
    return CertificateRun(due, from: first, on: date)
  }

  /// Those who have completed a round and never had a certificate, in the order of the lists.
  func due(in record: RoundRecord) -> [Participant] {
    (Collator().map(record.listOrder) ?? record.takingPart).filter {
      $0.status.takesPart && $0.certificates.isEmpty && record.completion(of: $0).isComplete
    }
  }

  /// One certificate with what became of it; nil where there is none with that id.
  package func certificate(_ id: ID<Certificate>) async throws -> RegisteredCertificate? {
    try await read(.certificates, in: .certificate(id)) { db in
      try CertificateTable(db).registered(id)
    }
  }
}
