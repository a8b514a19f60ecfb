/// What a connection knows while a transaction lasts: what its operation has changed, and where the
/// audit trail stands.
package final class Journal {
  /// By the operation at work, in order.
  package private(set) var changes: [Change] = []
  /// The end of the audit trail, once somebody has looked; nobody else can add to it meanwhile.
  package var head: ChainHead?
  /// Gives a row if and only if what was written up to here has been committed.
  package var receipt: Query?
  private var receiptBefore: Query?
  /// Whether the operation at work may have changed anything.
  private(set) var hasWritten = false

  package struct ChainHead: Hashable, Sendable {
    /// From 1; 0 for a trail without entries.
    package let position: Int
    package let hash: [UInt8]

    package init(position: Int, hash: [UInt8]) { (self.position, self.hash) = (position, hash) }
  }

  package init() {}

  func note(_ change: Change) { changes.append(change) }

  /// For drivers, when a transaction begins.
  package func beginTransaction() {
    (changes, head, receipt, receiptBefore, hasWritten) = ([], nil, nil, nil, false)
  }

  /// For drivers, before anything but a question is put to the engine.
  package func noteWriting() { hasWritten = true }

  func beginOperation() { (changes, receiptBefore, hasWritten) = ([], receipt, false) }

  /// Forgets what was undone.
  func undoOperation() { (changes, head, receipt) = ([], nil, receiptBefore) }
}
