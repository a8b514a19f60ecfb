internal import SQL
internal import Storage
package import Training

extension Office {
  /// What happened to somebody: their names and positions, enrolments, marks, ratings, certificates.
  ///
  /// - Throws: `Refused`, as other commands about a person.
  package func history(ofPerson reference: PersonReference) async throws -> History {
    try await read(.personHistory, in: .people([reference])) { db in
      let person = try person(reference, Directory(db, on: today), on: today, db)
      let subjects = SubjectTable(db)
      return try history(
        reference.name,
        of: [person.id.description]
          + subjects.enrolments(ofPerson: person.id) + subjects.certificates(ofPerson: person.id),
        db)
    }
  }

  /// What happened in a round: its own facts, sessions, and all who take part.
  ///
  /// - Throws: `Refused` when there is no such round.
  package func history(ofRound code: String) async throws -> History {
    try await read(.roundHistory, in: .round(code)) { db in
      let round = try round(code, db)
      let subjects = SubjectTable(db)
      return try history(
        code,
        of: [round.id.description]
          + subjects.sessions(ofRound: round.id) + subjects.enrolments(ofRound: round.id)
          + subjects.certificates(ofRound: round.id), db)
    }
  }

  /// What happened to a certificate, its voiding and replacement included.
  ///
  /// - Throws: `Refused` when there is no such round or certificate.
  package func history(
    ofCertificate number: RegisterNumber, round code: String
  ) async throws -> History {
    try await read(.certificates, in: .numbered(number, round: code)) { db in
      let certificates = try CertificateTable(db).certificates(of: round(code, db).id)
      guard let certificate = certificates.first(where: { $0.facts.number == number }) else {
        throw Refused(
          .unknown(
            .certificate, number.text,
            nearest: nearest(to: number.text, among: certificates.map(\.facts.number.text))))
      }
      let id = certificate.id.description
      let replacement = certificates.first { $0.replaces == certificate.id }?.id.description
      let keys = Set([id, replacement].compactMap(\.self).map { "[\"\($0)\"]" })
      return try history(number.text, of: [certificate.enrolment.description, id], db) { entry in
        entry.subject == id || entry.table == "certificate" && keys.contains(entry.rowKey)
      }
    }
  }

  private func history(
    _ title: String, of subjects: [String], _ db: any Connection,
    where isMeant: (AuditEntry) -> Bool = { _ in true }
  ) throws -> History {
    let trail = AuditTable(db)
    let entries = try subjects.flatMap { try trail.entries(of: $0) }
      .filter(isMeant).sorted { $0.position < $1.position }
    return try history(title, of: entries, db)
  }

  /// What entries of the trail tell, which come in its order.
  func history(
    _ title: String, of entries: [AuditEntry], _ db: any Connection, latestFirst: Bool = false
  ) throws -> History {
    var events: [History.Event] = []
    for group in entries.chunked(by: \.operation) {
      guard let first = group.first else { continue }
      events.append(
        History.Event(
          operation: first.operation, recorded: first.recorded, action: first.action,
          changes: group.map { History.RowChange($0) }))
    }
    if latestFirst { events.reverse() }
    return History(title: title, events: events, labels: try labels(for: events, db))
  }

  private func labels(
    for events: [History.Event], _ db: any Connection
  ) throws -> [String: String] {
    var labels: [String: String] = [:]
    var asked: Set<String> = []
    for field in events.lazy.flatMap(\.changes).flatMap(\.fields)
    where field.column.hasSuffix("_id") || field.column == "merged_into" {
      for case .text(let id)? in [field.old, field.new] where asked.insert(id).inserted {
        labels[id] = try LabelTable(db).label(id, in: field.column)
      }
    }
    return labels
  }
}

extension Array {
  /// Neighbours with an equal value together.
  fileprivate func chunked<Value: Equatable>(by value: (Element) -> Value) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, value(last) == value(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
