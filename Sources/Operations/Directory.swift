internal import SQL
internal import Storage
internal import Training

/// Finds organisations by the names that people write: official, as announced, or an alias.
struct Directory {
  private let organisations: [Organisation]
  private let bySpelling: [String: [Organisation]]
  private let byID: [ID<Organisation>: Organisation]

  init(_ db: any Connection) throws(SQLError) {
    organisations = try OrganisationTable(db).all()
    var bySpelling: [String: [Organisation]] = [:]
    for organisation in organisations {
      for spelling in Set(organisation.spellings) {
        bySpelling[spelling, default: []].append(organisation)
      }
    }
    self.bySpelling = bySpelling
    byID = Dictionary(organisations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ id: ID<Organisation>) -> Organisation? { byID[id] }

  /// The one that goes by a name; district and province tell namesakes apart where they are given.
  ///
  /// - Throws: `unknown` with the nearest names, or `ambiguous`.
  func organisation(
    named name: String, district: String? = nil, province: String? = nil
  ) throws(Refused) -> Organisation {
    let wanted = PersonName.normalised(name)
    let found = (bySpelling[wanted] ?? []).filter { organisation in
      (district.map { $0 == organisation.district } ?? true)
        && (province.map { $0 == organisation.province } ?? true)
    }
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      let near = nearest(to: wanted, among: organisations.map(\.name))
      throw Refused(.unknown(.organisation, name, nearest: near))
    }
    throw Refused(
      .ambiguous(
        .organisation, name, candidates: found.map { "\($0.name) \($0.district) \($0.province)" }))
  }
}
