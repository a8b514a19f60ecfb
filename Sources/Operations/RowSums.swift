internal import SQL
internal import Training

/// Compares what the trail says of rows with the rows as they stand, in one pass over each and in the
/// same memory however many there are.
///
/// Rows fall into buckets by their identity. What an entry says a row became is added to the sum of its
/// bucket, what it was before is subtracted, and the row as it stands is subtracted: where all agree
/// nothing is left. What remains is looked at row by row by `RowStates`.
struct RowSums {
  private let form: RowForm
  private var sums = [UInt128](repeating: 0, count: Self.count)
  /// How much there is to look at in each.
  private var sizes = [UInt32](repeating: 0, count: Self.count)

  static let count = 1 << 16

  init(_ form: RowForm) { self.form = form }

  static func bucket(of key: UInt128) -> Int { Int(truncatingIfNeeded: key) & (count - 1) }

  mutating func add(_ entry: AuditEntry, _ change: RecordedChange?) {
    let key = form.key(entry.table, entry.rowKey)
    let bucket = Self.bucket(of: key)
    sizes[bucket] &+= 1
    guard let change else { return }
    if let new = change.new { sums[bucket] &+= form.state(new, of: key, in: entry.table) }
    if let old = change.old { sums[bucket] &-= form.state(old, of: key, in: entry.table) }
  }

  mutating func subtract(_ row: [RecordedField], _ rowKey: String, of table: Table) {
    let key = form.key(table.name, rowKey)
    let bucket = Self.bucket(of: key)
    sizes[bucket] &+= 1
    sums[bucket] &-= form.state(row, of: key, in: table.name)
  }

  /// Buckets in which something is left, in parts of which each can be held in memory.
  var suspicious: [Set<Int>] {
    var parts: [Set<Int>] = []
    var (part, size) = (Set<Int>(), 0)
    for bucket in sums.indices where sums[bucket] != 0 {
      part.insert(bucket)
      size += Int(sizes[bucket])
      if size > 200_000 {
        parts.append(part)
        (part, size) = ([], 0)
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
