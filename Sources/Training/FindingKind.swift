/// What a search can find.
package enum FindingKind: String, CaseIterable, Sendable {
  case organisation, person, trainer, venue, room, programme, agreement, signatory, round, claim
  case certificate, holiday, source
}
