/// What a search can find.
package enum FindingKind: String, CaseIterable, Sendable {
  case organisation, person, trainer, venue, room, programme, agreement, signatory, round, session
  case claim, curriculum
  case certificate, holiday, source
}
