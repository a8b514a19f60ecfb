internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let rosterRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/people") { visit in
    visit.show(
      RosterPage(
        roster: try await visit.office.roster(ofRound: visit.path("code")),
        status: visit.query("status").flatMap(Enrolment.Status.init(rawValue:)),
        text: visit.query("q") ?? ""))
  },
  .form("/rounds/{code}/people/status") { visit in try await visit.decide() },
  .page("/rounds/{code}/people/of/{person}") { visit in
    try await visit.participantPage(Entry(visit))
  },
  .form("/rounds/{code}/people/of/{person}/cancel") { visit in
    var entry = Entry(visit)
    let reason = entry.text("cancel-reason", visit.say("เหตุผล", "reason"))
    if entry.isSound {
      do {
        let moved = try await visit.office.cancelEnrolment(
          round: visit.path("code"), PersonReference(visit.person(in: visit.path("person"))),
          reason: reason)
        return visit.go(
          to: RosterPart.list.address(visit.path("code")), moved.isEmpty ? .cancelled : .movedUp,
          count: moved.count)
      } catch { try entry.refuse(error, at: "cancel-reason") }
    }
    return try await visit.participantPage(entry)
  },
  .form("/rounds/{code}/people/of/{person}/substitute") { visit in
    var entry = Entry(visit)
    let name = entry.text("substitute", visit.say("ผู้เข้าร่วมแทน", "substitute"))
    let reason = entry.text("substitute-reason", visit.say("เหตุผล", "reason"))
    if entry.isSound {
      do {
        let code = visit.path("code")
        let nominee = PersonReference(try visit.person(in: visit.path("person")))
        let roster = try await visit.office.roster(ofRound: code)
        let organisation = roster.record.participants
          .first { $0.person.id == nominee.id }?.enrolment.organisation
        try await visit.office.substitute(
          round: code, for: nominee,
          by: PersonReference(name: name, organisation: organisation?.description),
          reason: reason)
        return visit.go(to: RosterPart.list.address(code), .substituted)
      } catch { try entry.refuse(error, at: "substitute") }
    }
    return try await visit.participantPage(entry)
  },
  .page("/rounds/{code}/people/letters") { visit in
    try await visit.lettersPage(nil)
  },
  .form("/rounds/{code}/people/letters") { visit in
    var entry = Entry(visit)
    let number = entry.text("number", visit.say("เลขที่หนังสือ", "number"), limit: 100)
    let dated = entry.date("dated", visit.say("ลงวันที่", "date"))
    let received = entry.date("received", visit.say("วันที่รับ", "received"), isRequired: false)
    let organisation = entry.text("organisation", visit.say("หน่วยงาน", "organisation"))
    let note = entry.text("note", visit.say("หมายเหตุ", "note"), isRequired: false)
    if entry.isSound, let dated {
      do {
        try await visit.office.addLetter(
          round: visit.path("code"),
          LetterInput(
            number: number, dated: dated, organisation: organisation, received: received, note: note
          ))
        return visit.go(to: RosterPart.letters.address(visit.path("code")), .saved)
      } catch { try entry.refuse(error) }
    }
    return try await visit.lettersPage(entry)
  },
  .page("/rounds/{code}/people/reconciliation") { visit in
    let found = try await visit.office.roster(ofRound: visit.path("code"))
    let names = try await visit.office.reconciliation(ofRound: visit.path("code"))
    return visit.show(
      ReconciliationPage(
        round: found.record.round, counts: names.counts, organisations: names.organisations))
  },
]

extension Visit {
  fileprivate func lettersPage(_ entry: Entry?) async throws -> Response {
    let code = path("code")
    return show(
      LettersPage(
        round: try await office.round(code), letters: try await office.letters(ofRound: code),
        entry: entry), entry == nil ? .ok : .unprocessable)
  }

  fileprivate func participantPage(_ entry: Entry) async throws -> Response {
    let code = path("code")
    let id = try person(in: path("person"))
    let roster = try await office.roster(ofRound: code)
    guard let participant = roster.record.participants.first(where: { $0.person.id == id }) else {
      return problem(.notFound)
    }
    return show(
      ParticipantPage(
        record: roster.record, participant: participant,
        history: try await office.enrolmentHistory(round: code, PersonReference(id)), entry: entry),
      entry.isSound ? .ok : .unprocessable)
  }

  /// What was chosen for several people at once.
  fileprivate func decide() async throws -> Response {
    var entry = Entry(self)
    let code = path("code")
    let decision = entry.choice("decision", say("สิ่งที่จะทำ", "what to do"), as: RosterDecision.self)
    let authority = entry.choice(
      "authority", say("ผู้มีอำนาจ", "in whose right"), as: Approval.Authority.self)
    let people = form.all("person").compactMap { try? ID<Person>($0) }.map { PersonReference($0) }
    if people.isEmpty {
      entry.refuse(nil, say("เลือกอย่างน้อยหนึ่งคนจากรายชื่อ", "Choose at least one of the list."))
    }
    if entry.isSound, let decision, let authority {
      let approval = Approval(authority, by: entry.typed("by"))
      do {
        switch decision {
        case .approve:
          let count = try await office.approve(round: code, .people(people), approval)
          return go(to: RosterPart.list.address(code), .approved, count: count)
        case .enrol:
          let count = try await office.enrol(round: code, people)
          return go(to: RosterPart.list.address(code), .enrolled, count: count)
        case .reject:
          try await office.reject(
            round: code, people, approval, reason: entry.typed("reason"))
          return go(to: RosterPart.list.address(code), .rejected, count: people.count)
        case .confirm:
          let count = try await office.confirmWalkIns(round: code, people, approval)
          return go(to: RosterPart.list.address(code), .confirmed, count: count)
        }
      } catch { try entry.refuse(error) }
    }
    return show(
      RosterPage(
        roster: try await office.roster(ofRound: code), status: nil, text: "", entry: entry),
      .unprocessable)
  }
}
