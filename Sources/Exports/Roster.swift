internal import Collation
internal import Phrases
package import Training

/// The participants of a round in the order of lists and sheets, numbered once for all of them.
///
/// Their order is that of `RoundRecord.listOrder`.
package struct Roster {
  package let rows: [Row]

  package struct Row {
    /// From 1; the same number on the roster and on every sign-in sheet.
    package let index: Int
    package let participant: Participant
    /// With the displayed prefix.
    package let name: String
    package let position: String
    package let organisation: Organisation?
  }

  /// - Throws: `noThaiCollation`.
  package init(_ record: RoundRecord) throws(ExportError) {
    guard let collator = Collator() else { throw .noThaiCollation }
    rows = record.listOrder(collator).enumerated().map { place, participant in
      Row(
        index: place + 1, participant: participant,
        name: record.name(of: participant)?.displayed ?? "",
        position: record.position(of: participant)?.title ?? "",
        organisation: record.organisation(of: participant))
    }
  }

  /// Those whom a sign-in sheet has a line for.
  package var takingPart: [Row] { rows.filter { $0.participant.status.takesPart } }
}

extension Completion {
  /// Nothing is settled for somebody of whom a session has not been recorded yet.
  var result: RoundResult { isComplete ? .complete : isOpen ? .open : .incomplete }
}
