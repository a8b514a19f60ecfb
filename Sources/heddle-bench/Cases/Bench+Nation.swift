extension Bench {
  /// A nation's records and a tenth of them, asked the same questions by 64 clients at once.
  func nation() throws {
    var loads: [[String]] = []
    var answers: [[String]] = []
    var held: [(goal: String, isHeld: Bool)] = []
    try onEachEngine { engine, place in
      for part in [scale / 10, scale] {
        let place = try place()
        let load = try words(of: work("nation", place, "\(part)"))
        let rate = figure("rate", load)
        loads.append([
          engine, fixed(part, 3), "\(Int(figure("rows", load)))", "\(Int(rate))",
          "\(Int(figure("peak", load)))",
        ])
        let asked = try words(of: work("ask", place, "\(part)", "64", "4"))
        let peak = figure("peak", asked)
        for line in asked where line.first == "question" && line.count == 6 {
          answers.append([
            engine, fixed(part, 3), line[1], line[2] == "0" ? "as fast as they can" : "paced",
            line[5], line[3], line[4],
          ])
          if part == scale {
            let way = line[2] == "0" ? "" : ", \(line[2])/s"
            held.append(
              ("\(engine), \(line[1])\(way): p99 of 10 ms", (Double(line[4]) ?? .infinity) <= 10))
          }
        }
        if part == scale {
          held.append(("\(engine): 100,000 rows/s loaded", rate >= 100_000))
          held.append(("\(engine): 150 MB while asked", peak > 0 && peak <= 150))
        }
      }
    }
    report("A made-up nation, loaded", ["engine", "part", "rows", "rows/s", "peak MB"], loads)
    report(
      "Asked by 64 clients at once",
      ["engine", "part", "question", "way", "answers/s", "p50 ms", "p99 ms"], answers)
    for (goal, isHeld) in held { report(goal: goal, isHeld: isHeld) }
  }
}
