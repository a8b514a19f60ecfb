internal import Documents
internal import Exports
internal import HTTP
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

let certificateRoutes: [Route<Endpoint>] = [
  .page("/rounds/{round}/certificates") { visit in
    visit.show(try await visit.certificatesPage(DocumentChoice(visit.request.query)))
  },
  .page("/rounds/{round}/certificates/issue") { visit in
    let choice = DocumentChoice(visit.request.query)
    var entry = Entry(visit.request.query, visit.reader)
    let date = entry.date("date", visit.say("วันที่ออก", "Date of issue"), isRequired: false)
    return try await visit.showIssue(choice, on: date, entry)
  },
  .form("/rounds/{round}/certificates/issue") { visit in try await visit.issue() },
  .page("/rounds/{round}/certificates/{file}") { visit in try await visit.certificateFile() },
  .page("/certificates/{file}") { visit in try await visit.oneCertificate() },
  .page("/certificates/{id}/void") { visit in try await visit.showChange(.void) },
  .page("/certificates/{id}/reissue") { visit in try await visit.showChange(.reissue) },
  .form("/certificates/{id}/void") { visit in try await visit.change(.void) },
  .form("/certificates/{id}/reissue") { visit in try await visit.change(.reissue) },
]

// MARK: - The page of a round

extension Visit {
  fileprivate func certificatesPage(_ choice: DocumentChoice) async throws -> CertificatesPage {
    let record = try await office.record(ofRound: path("round"))
    return CertificatesPage(
      record: record, people: try Roster(record).takingPart, choice: choice,
      canPrint: site.documents.canShowPages, problems: try await pressProblems(choice))
  }

  /// What keeps the office's own template from printing certificates.
  private func pressProblems(_ choice: DocumentChoice) async throws -> [Problem] {
    do {
      _ = try await site.documents.press(choice.orientation, for: choice.reader, in: office)
      return []
    } catch let error as UnusableTemplate {
      return error.findings.map { Problem(field: nil, text: reader.advice($0.fact).what) }
    }
  }

  fileprivate func showIssue(
    _ choice: DocumentChoice, on date: CivilDate?, _ entry: Entry
  ) async throws -> Response {
    var entry = entry
    let record = try await office.record(ofRound: path("round"))
    var run: CertificateRun?
    if entry.isSound {
      do {
        run = try await office.certificateRun(round: path("round"), on: date)
      } catch {
        try entry.refuse(error, at: "date")
      }
    }
    let names = record.takingPart.map { ($0.enrolment.id, record.name(of: $0)?.displayed ?? "") }
    let page = IssuePage(
      round: record.round, run: run, names: Dictionary(names) { first, _ in first },
      date: entry.typed("date"), choice: choice, problems: entry.problems)
    return show(page, entry.isSound ? .ok : .unprocessable)
  }

  fileprivate func issue() async throws -> Response {
    let choice = DocumentChoice(form)
    var entry = Entry(self)
    let date = entry.date("date", say("วันที่ออก", "Date of issue"))
    guard let date else { return try await showIssue(choice, on: nil, entry) }
    let here = choice.on(RoundPart.certificates.address(path("round")), orientation: true)
    do {
      let press = try await site.documents.press(choice.orientation, for: choice.reader, in: office)
      // Without what somebody agreed to, nothing is issued.
      let issued = try await office.issueCertificates(
        round: path("round"), on: date, agreed: entry.typed("agreed"), press: press)
      return issued.isEmpty
        ? go(to: here, .issuedAlready) : go(to: here, .issued, count: issued.count)
    } catch {
      try entry.refuse(error)
      return try await showIssue(choice, on: date, entry)
    }
  }

  fileprivate func certificateFile() async throws -> Response {
    let (code, desk) = (path("round"), site.documents)
    let choice = DocumentChoice(request.query)
    switch path("file") {
    case "preview.odt":
      return .document(try await preview(choice), name: "preview.odt")
    case "preview.pdf":
      return .document(try await desk.pdf(of: preview(choice)), name: "preview.pdf")
    case "preview.png":
      return .picture(try await desk.picture(of: preview(choice)))
    case "all.zip":
      // Written while it is sent, so a refusal has to come before the first byte.
      guard offers(.read(.certificates)) else { return problem(.forbidden) }
      let documents = try await documents(of: code)
      return .archive(
        try documents.files(of: [.certificates]), name: "\(fileName(code))-certificates.zip")
    case "pdf.zip":
      let set = try await documents(of: code).set(of: [.certificates], isPrinted: true)
      guard !set.jobs.isEmpty else { return problem(.notFound) }
      return .archive(
        try await desk.print(set.jobs), name: "\(fileName(code))-certificates-pdf.zip")
    case "combined.odt": return try await combined(of: code, isPrinted: false)
    case "combined.pdf": return try await combined(of: code, isPrinted: true)
    default: return problem(.notFound)
    }
  }

  private func documents(of code: String) async throws -> RoundDocuments {
    site.documents.documents(
      of: try await office.record(ofRound: code), in: office, for: reader)
  }

  /// All that hold in one document; what one document cannot hold lies beside it in an archive.
  private func combined(of code: String, isPrinted: Bool) async throws -> Response {
    let set = try await documents(of: code).set(of: [.certificates], isCombined: true)
    let name = "\(fileName(code))-certificates"
    let files = isPrinted ? try await site.documents.print(set.jobs) : set.files
    guard let first = files.first else { return problem(.notFound) }
    guard files.count == 1 else { return .archive(files, name: name + ".zip") }
    return .document(
      try await site.documents.spooled(first), name: name + (isPrinted ? ".pdf" : ".odt"))
  }

  /// A certificate with the longest texts of the round.
  private func preview(_ choice: DocumentChoice) async throws -> [UInt8] {
    let record = try await office.record(ofRound: path("round"))
    let kind = choice.orientation.kind
    let file = try await site.documents.shelf(of: office).file(kind, choice.language)
    return try file.sample(as: kind, from: record, for: choice.reader)
  }
}

// MARK: - One certificate

extension Visit {
  private func registered(_ text: String) async throws -> RegisteredCertificate {
    guard let id = try? ID<Certificate>(text), let found = try await office.certificate(id) else {
      throw Refused(.unknown(.certificate, text, nearest: []))
    }
    return found
  }

  fileprivate func oneCertificate() async throws -> Response {
    let parts = path("file").split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return problem(.notFound) }
    let certificate = try await registered(String(parts[0])).certificate
    guard !certificate.isErased else { return problem(.gone) }
    let number = certificate.facts.number
    let name = "\(padded(number.sequence, 3))-\(number.year.number).\(parts[1])"
    switch parts[1] {
    case "odt":
      return .document(try await office.document(of: certificate.id), name: name)
    case "pdf":
      let document = try await office.document(of: certificate.id)
      return .document(try await site.documents.pdf(of: document), name: name)
    case "xml": return .document(try CertificateRecord.xml(certificate.facts), name: name)
    default: return problem(.notFound)
    }
  }

  fileprivate func showChange(_ change: CertificateChangePage.Change) async throws -> Response {
    let registered = try await registered(path("id"))
    return show(
      CertificateChangePage(
        registered: registered, change: change, choice: DocumentChoice(request.query)))
  }

  fileprivate func change(_ change: CertificateChangePage.Change) async throws -> Response {
    let registered = try await registered(path("id"))
    let (choice, number) = (DocumentChoice(form), registered.certificate.facts.number)
    let isCorrected = form["corrected"] == "yes"
    var entry = Entry(self)
    let reason = entry.text("reason", say("เหตุผล", "Why"))
    if entry.isSound {
      let here = RoundPart.certificates.address(registered.round)
      do {
        switch change {
        case .void:
          _ = try await office.voidCertificate(
            round: registered.round, number: number, reason: reason)
          return go(to: here, .voided)
        case .reissue:
          let press = try await site.documents.press(
            choice.orientation, for: choice.reader, in: office)
          _ = try await office.reissueCertificate(
            round: registered.round, number: number, reason: reason, corrected: isCorrected,
            press: press)
          return go(to: here, .reissued)
        }
      } catch {
        try entry.refuse(error)
      }
    }
    return show(
      CertificateChangePage(
        registered: registered, change: change, reason: entry.typed("reason"),
        isCorrected: isCorrected, choice: choice, problems: entry.problems), .unprocessable)
  }
}
