internal import HTTP
internal import Operations
internal import Phrases
internal import Training

extension Entry {
  /// How many rows for parties the form has: as many as were sent, and more where they were asked for.
  var partyRows: Int {
    let sent = form.fields.compactMap { field -> Int? in
      guard field.name.hasPrefix("organisation-") else { return nil }
      return Int(field.name.dropFirst("organisation-".count))
    }
    let count = min((sent.max() ?? -1) + 1, 200)
    return max(count, 4) + (isSet("more") ? 5 : 0)
  }

  /// The parties that were filled in, and the row of each.
  mutating func parties() -> (
    [(level: Agreement.Level, organisation: String, signatory: Signatory)], rows: [Int]
  ) {
    var parties: [(level: Agreement.Level, organisation: String, signatory: Signatory)] = []
    var rows: [Int] = []
    for row in 0..<partyRows {
      let names = ["organisation", "signatory", "office", "capacity"].map { "\($0)-\(row)" }
      if names.allSatisfy({ PersonName.normalised(typed($0)).isEmpty }) { continue }
      let organisation = text(names[0], reader.say("หน่วยงาน", "organisation"))
      let name = text(names[1], reader.say("ชื่อผู้ลงนาม", "signatory"), isRequired: false)
      let office = text(names[2], reader.say("ตำแหน่ง", "office"), isRequired: false)
      let capacity = text(names[3], reader.say("ในฐานะ", "capacity"), isRequired: false)
      guard
        let level = choice("level-\(row)", reader.say("ระดับ", "level"), as: Agreement.Level.self)
      else { continue }
      parties.append(
        (level, organisation, Signatory(name: name, office: office, capacity: capacity)))
      rows.append(row)
    }
    if parties.isEmpty, isSound {
      refuse(
        "organisation-0", reader.say("กรอกภาคีอย่างน้อยหนึ่งหน่วยงาน", "Enter one party at least."))
    }
    return (parties, rows)
  }

  /// What an operation refused of the parties, each at its row.
  mutating func refuse(parties error: any Error, rows: [Int]) throws {
    guard let refused = error as? Refused else { return try refuse(error) }
    for refusal in refused.reasons {
      let place = refusal.place.map { $0.line - 1 }
      let row = place.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
      refuse(row.map { "organisation-\($0)" }, reader.sentence(Refusal(refusal.reason)))
    }
  }
}
