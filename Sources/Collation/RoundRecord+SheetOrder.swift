package import Training

extension RoundRecord {
  /// Those who take part as every list shows and numbers them: by organisation, then by given
  /// name without prefix; namesakes in the order of nomination.
  package func sheetOrder(_ collator: Collator) -> [Participant] {
    collator.sorted(collator.sorted(takingPart) { name(of: $0)?.withoutPrefix ?? "" }) {
      organisation(of: $0).map { "\($0.name) \($0.district) \($0.province)" } ?? ""
    }
  }
}
