internal import Glibc
internal import Operations
internal import SQL
internal import Storage
internal import Training

/// Loads a nation, with marks of all attendance or of none; by the operation that keeps the audit trail too.
///
/// - Throws: whatever the database throws.
func loadNation(_ place: Place, scale: Double, isMarked: Bool = true) async throws {
  let database = try place.open(creating: true, readers: 1)
  let office = place.office(on: database)
  let start = clockSeconds()
  var rows = 0
  for table in Nation(scale: scale).tables() where isMarked || table.table != "attendance_mark" {
    let audited = Schema.tables.first { $0.name == table.table && $0.name == "attendance_mark" }
    let began = clockSeconds()
    for first in stride(from: 0, to: table.count, by: 20_000) {
      let range = first..<min(first + 20_000, table.count)
      if let audited {
        try await office.transfer(
          range.map(table.row), into: audited, columns: table.columns, as: .markAttendance)
      } else {
        try await database.write { db in
          try db.load(range.lazy.map(table.row), into: table.table, columns: table.columns)
        }
      }
    }
    let added = table.count * (audited == nil ? 1 : 2)
    rows += added
    print("table \(table.table) \(table.count) \(Int(Double(added) / (clockSeconds() - began)))")
  }
  print("rows \(rows)")
  print("rate \(Int(Double(rows) / (clockSeconds() - start)))")
  try await office.rebuildIndexes()
  print("seconds \(Int(clockSeconds() - start))")
  if place.isServer {
    try await database.write { db in _ = try db.run("ANALYZE") }
  }
  database.close()
  print("peak \(peakMegabytes())")
}

/// So many clients ask one question after another, each as soon as it has the answer.
///
/// - Throws: whatever the database throws.
func askNation(_ place: Place, scale: Double, clients: Int, seconds: Double) async throws {
  let nation = Nation(scale: scale)
  let database = try place.open(creating: false, readers: place.isServer ? 8 : 2)
  let office = place.office(on: database)
  for question in Question.allCases {
    // By rate of 0 as fast as they can, else so many a second altogether.
    var closed = 0.0
    for rate in [0, 500] {
      let times = try await ask(question, nation, office, clients, seconds, rate: Double(rate))
      if rate == 0 { closed = Double(times.count) / seconds }
      let sorted = times.sorted()
      func at(_ part: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] * 1000
      }
      print(
        "question \(question.rawValue) \(rate) \(fixed(at(0.5), 2)) \(fixed(at(0.99), 2)) \(fixed(rate == 0 ? closed : Double(rate), 0))"
      )
    }
  }
  print("peak \(peakMegabytes())")
  database.close()
}

enum Question: String, CaseIterable {
  case person, round, search, coverage
}

private func ask(
  _ question: Question, _ nation: Nation, _ office: Office, _ clients: Int, _ seconds: Double,
  rate: Double
) async throws -> [Double] {
  let end = clockSeconds() + seconds
  return try await withThrowingTaskGroup(of: [Double].self) { group in
    for client in 0..<clients {
      group.addTask {
        var dice = Dice(client + 1)
        var times: [Double] = []
        let pause = rate > 0 ? Double(clients) / rate : 0
        // Not all at once.
        var due = clockSeconds() + pause * Double(client) / Double(clients)
        while due < end {
          if pause > 0 {
            let wait = due - clockSeconds()
            if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
          }
          let start = pause > 0 ? due : clockSeconds()
          try await answer(question, nation, office, &dice)
          times.append(clockSeconds() - start)
          due = pause > 0 ? due + pause : clockSeconds()
        }
        return times
      }
    }
    return try await group.reduce(into: []) { $0 += $1 }
  }
}

private func answer(
  _ question: Question, _ nation: Nation, _ office: Office, _ dice: inout Dice
) async throws {
  switch question {
  case .person:
    let id: ID<Person> = Nation.id(.person, dice.roll(nation.people))
    guard try await office.trainingRecord(of: id) != nil else {
      throw BenchError.wrongResult("no such person")
    }
  case .round:
    let counts = try await office.counts(ofRound: Nation.id(.round, dice.roll(nation.rounds)))
    guard counts.sessions.count == Nation.sessionsPerRound else {
      throw BenchError.wrongResult("no such round")
    }
  case .search:
    let surname = Array(Nation.name(dice.roll(nation.people)).surname)
    let part = String(surname.suffix(max(3, surname.count - 1)))
    guard try await !office.searchPeople(part, limit: 20).isEmpty else {
      throw BenchError.wrongResult("nobody is called \(part)")
    }
  case .coverage:
    // The first page of a province.
    _ = try await office.coverage(
      ofProgramme: "p\(dice.roll(min(77, nation.rounds)))", province: "จังหวัด\(dice.roll(77))")
  }
}

/// The largest resident set of this process.
func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}
