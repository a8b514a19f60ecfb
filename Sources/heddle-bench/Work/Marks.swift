internal import Operations
internal import SQL
internal import Storage
internal import Training

/// Single marks by so many callers at once, each acknowledged when it is durable.
///
/// `operation` records through the office, with its rules and audit trail; `rows` adds the row and nothing
/// else, which is what the database and the shared commits alone can do.
///
/// - Throws: whatever the database throws.
func recordMarks(_ place: Place, kind: String, count: Int, callers: Int) async throws {
  let database = try place.open(creating: true, readers: 1)
  let office = place.office(on: database)
  let nation = Nation(scale: 0.02)
  for table in nation.tables() where table.table != "attendance_mark" {
    try await database.write { db in
      try db.load((0..<table.count).lazy.map(table.row), into: table.table, columns: table.columns)
    }
  }
  guard let marks = nation.tables().last else { return }
  let moment = Moment(milliseconds: 1_700_000_000_000)
  let start = clockSeconds()
  try await withThrowingTaskGroup(of: Void.self) { group in
    for caller in 0..<callers {
      group.addTask {
        for number in stride(from: caller, to: count, by: callers) {
          let (enrolment, session) = (number / 5 % nation.enrolments, number % 5)
          if kind == "operation" {
            try await office.record([
              AttendanceMarkInput(
                id: Nation.id(.mark, number), enrolment: Nation.id(.enrolment, enrolment),
                session: Nation.id(.session, enrolment / Nation.peoplePerRound * 5 + session),
                status: .present, moment: moment, order: number)
            ])
          } else {
            let row = marks.row(number)
            try await database.write { db in
              try db.load([row], into: marks.table, columns: marks.columns)
            }
          }
        }
      }
    }
    try await group.waitForAll()
  }
  let seconds = clockSeconds() - start
  let found = try await database.read { db in
    try db.rows("SELECT count(*) AS marks FROM attendance_mark").first?
      .value("marks", as: Int.self)
  }
  guard found == count else { throw BenchError.wrongResult("\(found ?? 0) marks of \(count)") }
  print("rate \(Int(Double(count) / seconds))")
  print("peak \(peakMegabytes())")
  database.close()
}
