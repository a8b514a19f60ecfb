internal import Training

/// A day's sessions as rows between the times at which anything begins or ends, and a column for each
/// room; what overlaps in a room stands side by side in one cell.
struct DayGrid {
  let rooms: [ID<Room>]
  let rows: [Row]

  struct Row {
    let start: TimeOfDay
    /// nil where a cell from above reaches down here.
    let cells: [Cell?]
  }

  struct Cell {
    let sessions: [Session]
    let span: Int
  }

  init(_ sessions: [Session], rooms: [ID<Room>]) {
    self.rooms = rooms
    let times = Set(sessions.flatMap { [$0.slot.start, $0.slot.end] }).sorted()
    var columns: [[Cell?]] = []
    for room in rooms {
      var column = [Cell?](repeating: Cell(sessions: [], span: 1), count: max(times.count - 1, 0))
      for cluster in Self.clusters(sessions.filter { $0.room == room }) {
        guard let start = cluster.map(\.slot.start).min(),
          let end = cluster.map(\.slot.end).max(),
          let first = times.firstIndex(of: start), let last = times.firstIndex(of: end)
        else { continue }
        for row in first..<last { column[row] = nil }
        column[first] = Cell(sessions: cluster, span: last - first)
      }
      columns.append(column)
    }
    rows = times.dropLast().indices.map { row in
      Row(start: times[row], cells: columns.map { $0[row] })
    }
  }

  /// Sessions that overlap, directly or by others between them.
  private static func clusters(_ sessions: [Session]) -> [[Session]] {
    var clusters: [[Session]] = []
    var end: TimeOfDay?
    for session in sessions.sorted(by: { $0.slot < $1.slot }) {
      if let last = clusters.indices.last, let reached = end, session.slot.start < reached {
        clusters[last].append(session)
        end = max(reached, session.slot.end)
      } else {
        clusters.append([session])
        end = session.slot.end
      }
    }
    return clusters
  }
}
