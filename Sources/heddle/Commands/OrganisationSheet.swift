internal import Operations
internal import Phrases
internal import Training

/// Organisations on the screen.
struct OrganisationSheet {
  let reader: Reader

  /// Under their province, district and the organisation that they are an office of.
  func tree(_ organisations: [Organisation]) -> [String] {
    let listed = Set(organisations.map(\.id))
    let offices = Dictionary(
      grouping: organisations.filter { $0.parent.map(listed.contains) ?? false }, by: \.parent)
    var lines: [String] = []
    var place = ("", "")
    func add(_ organisation: Organisation, _ depth: Int) {
      lines.append(String(repeating: "  ", count: depth) + organisation.name)
      for office in offices[organisation.id] ?? [] { add(office, depth + 1) }
    }
    for organisation in organisations
    where !(organisation.parent.map(listed.contains) ?? false) {
      let (province, district) = (organisation.province, organisation.district)
      if province != place.0 || lines.isEmpty {
        lines.append(province.isEmpty ? reader.say("ไม่สังกัดจังหวัด", "no province") : province)
      }
      if district != place.1 || province != place.0, !district.isEmpty {
        lines.append("  " + district)
      }
      place = (province, district)
      add(organisation, district.isEmpty ? 1 : 2)
    }
    return lines
  }

  func lines(_ file: OrganisationFile) -> [String] {
    let founded = file.founded
    var lines = [
      "\(file.present.name) · \(reader.term(file.present.kind)) · \(place(file.present))",
      reader.say("รหัส: \(founded.id)", "id: \(founded.id)"),
    ]
    if let parent = file.parent {
      lines.append(reader.say("เป็นส่วนหนึ่งของ \(parent.name)", "an office of \(parent.name)"))
    }
    let spellings = founded.aliases + [founded.rawSpelling].compactMap(\.self)
    if !spellings.isEmpty {
      lines.append(
        reader.say("ชื่ออื่น: ", "other spellings: ") + spellings.joined(separator: " · "))
    }
    if !file.changes.isEmpty {
      lines.append(
        reader.say("เดิม: ", "at first: ")
          + "\(founded.name) · \(reader.term(founded.kind)) · \(place(founded))")
    }
    for change in file.changes {
      let reference = change.reference.isEmpty ? "" : " (\(change.reference))"
      lines.append(
        reader.say("ตั้งแต่ \(reader.date(change.from)): ", "from \(reader.date(change.from)): ")
          + "\(change.name) · \(reader.term(change.kind)) · "
          + [change.province, change.district].filter { !$0.isEmpty }.joined(separator: " › ")
          + reference)
    }
    lines.append(reader.say("บุคลากร \(file.staff) คน", "people: \(file.staff)"))
    return lines
  }

  private func place(_ organisation: Organisation) -> String {
    [organisation.province, organisation.district].filter { !$0.isEmpty }
      .joined(separator: " › ")
  }
}
