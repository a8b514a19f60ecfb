internal import Operations
internal import Phrases
internal import Training

/// What `programme show` shows.
struct ProgrammeSheet {
  let file: ProgrammeFile
  let reader: Reader

  var lines: [String] {
    let programme = file.programme
    var lines = [
      "\(programme.title) (\(programme.code))",
      reader.say("ผู้จัด: ", "organiser: ") + name(programme.organiser),
    ]
    if let starts = programme.starts, let ends = programme.ends {
      lines.append(reader.dates(starts, ends))
    }
    if !programme.periodNote.isEmpty {
      lines.append(reader.say("ระยะเวลา: ", "period: ") + programme.periodNote)
    }
    lines += programme.targetGroups.map { reader.say("กลุ่มเป้าหมาย: ", "target group: ") + $0 }
    lines += file.agreements.flatMap { describe($0) }
    lines += file.rounds.map { round in
      "\(round.code)  \(reader.dates(round.first, round.last))  \(round.title)"
    }
    lines += file.sources.map { reader.say("เอกสารต้นทาง: ", "source: ") + $0.title }
    return lines
  }

  private func describe(_ agreement: Agreement) -> [String] {
    [
      "",
      "\(agreement.title)",
      "\(reader.date(agreement.signed)) · \(agreement.place.joined(separator: " › "))",
    ]
      + agreement.parties.map { party in
        let signatory = party.signatory
        let who = [signatory.name, signatory.office, signatory.capacity].filter { !$0.isEmpty }
        return
          "  \(reader.term(party.level)) · \(name(party.organisation)) · \(who.joined(separator: " · "))"
      } + [""]
  }

  private func name(_ id: ID<Organisation>) -> String { file.organisations[id]?.name ?? "" }
}
