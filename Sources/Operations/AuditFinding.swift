package import Training

/// What the audit trail and the rows that it follows do not agree on; `Phrases` words each case.
package enum AuditFinding: Hashable, Sendable {
  /// Entries between two positions are missing; the first position should be 1.
  case gap(after: Int, next: Int)
  /// What stands there is no entry any more.
  case entryUnreadable(Int)
  /// It was edited, replaced or moved, or what came before it was.
  case entryEdited(EntryPlace)
  /// Its content is not the one that was recorded.
  case contentEdited(EntryPlace)
  /// Its content is gone, and no erasure says so.
  case contentMissing(EntryPlace)

  /// Nobody can have signed that with the key that stands beside it.
  case headForged(day: String)
  /// Signed by other keys than those that were expected.
  case headByOtherKeys(day: String)
  /// A signed day whose last entry is not the one that was signed.
  case headDiffers(day: String, position: Int)
  /// A signed day whose last entry is gone: the trail's end was cut off.
  case headBeyondEnd(day: String, position: Int, end: Int)
  /// A head that somebody kept elsewhere.
  case keptHeadDiffers(position: Int)
  case keptHeadBeyondEnd(position: Int, end: Int)

  /// A row that is not as its last entry left it.
  case rowEdited(RowPlace, since: EntryPlace)
  /// A row that stood otherwise when an operation changed it than the operation before had left it.
  case rowEditedBefore(EntryPlace)
  case rowDeleted(EntryPlace)
  /// A row that was deleted by an operation and is there again.
  case rowReturned(RowPlace, since: EntryPlace)
  case rowWithoutEntry(RowPlace)

  /// An entry, and what can be told of it.
  package struct EntryPlace: Hashable, Sendable {
    package let position: Int
    package let recorded: Recording
    package let row: RowPlace

    package init(_ entry: AuditEntry) {
      position = entry.position
      recorded = entry.recorded
      row = RowPlace(table: entry.table, key: entry.rowKey)
    }
  }

  package struct RowPlace: Hashable, Sendable {
    package let table: String
    /// The values of the primary key, as JSON.
    package let key: String

    package init(table: String, key: String) { (self.table, self.key) = (table, key) }
  }
}
