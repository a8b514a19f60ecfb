internal import SQL
internal import Storage
internal import Training

/// Finds organisations by the names that people write: official, as announced, or an alias.
struct Directory {
  private let table: OrganisationTable

  init(_ db: any Connection) { table = OrganisationTable(db) }

  subscript(_ id: ID<Organisation>) -> Organisation? {
    get throws(SQLError) { try table.organisation(id) }
  }

  /// The one that goes by a name; district and province tell namesakes apart where they are given.
  ///
  /// - Throws: `unknown` with the nearest names, or `ambiguous`.
  func organisation(
    named name: String, district: String? = nil, province: String? = nil
  ) throws -> Organisation {
    let wanted = spelledOut(name)
    let found = try candidates(name).filter { organisation in
      (organisation.spellings.contains { spelledOut($0) == wanted }
        || organisation.described == wanted)
        && (district.map { $0 == organisation.district } ?? true)
        && (province.map { $0 == organisation.province } ?? true)
    }
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      let known = try table.names(near: beginning(of: wanted), count: 1000)
      throw Refused(.unknown(.organisation, name, nearest: nearest(to: wanted, among: known)))
    }
    throw Refused(
      .ambiguous(
        .organisation, name, candidates: found.map { "“\($0.described)”" }))
  }

  /// All that go by any spelling of a name, or by the part of it before a district and a province.
  private func candidates(_ name: String) throws(SQLError) -> [Organisation] {
    let wanted = spelledOut(name)
    var spellings = [name, PersonName.normalised(name), wanted]
    for (short, long) in abbreviations where wanted.hasPrefix(long) {
      let rest = wanted.dropFirst(long.count)
      spellings += ["\(short)\(rest)", "\(short) \(rest)"]
    }
    spellings += wanted.indices.filter { wanted[$0] == " " }.map { String(wanted[..<$0]) }
    var found: [Organisation] = []
    for spelling in Set(spellings) {
      for organisation in try table.spelled(spelling) where !found.contains(organisation) {
        found.append(organisation)
      }
    }
    return found.sorted { $0.id.description < $1.id.description }
  }
}

extension Organisation {
  fileprivate var described: String {
    [name, district, province].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// `อบต. สวาย` as `องค์การบริหารส่วนตำบลสวาย`: offices write the short form everywhere.
private func spelledOut(_ name: String) -> String {
  let name = PersonName.normalised(name)
  for (short, long) in abbreviations where name.hasPrefix(short) {
    return long + name.dropFirst(short.count).drop { $0 == " " }
  }
  return name
}

/// What a name of the same kind begins with, and its first letter.
private func beginning(of name: String) -> String {
  let kind = abbreviations.map(\.1).first(where: name.hasPrefix) ?? ""
  return String(name.unicodeScalars.prefix(kind.unicodeScalars.count + 1))
}

private let abbreviations = [
  ("อบต.", "องค์การบริหารส่วนตำบล"), ("อบจ.", "องค์การบริหารส่วนจังหวัด"), ("ทต.", "เทศบาลตำบล"),
  ("ทม.", "เทศบาลเมือง"), ("ทน.", "เทศบาลนคร"),
]
