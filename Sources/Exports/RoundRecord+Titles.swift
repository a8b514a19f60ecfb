internal import Phrases
internal import Training

extension RoundRecord {
  static let titleFields = [
    "workshop", "ordinal", "round", "programme", "held", "place", "organisers",
  ]

  /// What heads a document of the round.
  func titles(for reader: Reader) -> [String: String] {
    let organisers = [round.organiser] + round.coOrganisers
    return [
      "workshop": workshopSubject(round.title), "ordinal": reader.number(round.ordinal),
      "round": round.code, "programme": programme.title,
      "held": reader.held(round.first, round.last), "place": reader.place(venue),
      "organisers": reader.list(organisers.compactMap { organisations[$0]?.name }),
    ]
  }

  func module(of session: Session) -> Curriculum.Module? {
    session.module.flatMap { code in curriculum.modules.first { $0.code == code } }
  }

  /// The module's title, or the session's own.
  func topic(of session: Session, for reader: Reader) -> String {
    module(of: session)?.title.text(in: reader.language) ?? session.title
  }
}
