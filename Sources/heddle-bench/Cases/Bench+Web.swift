extension Bench {
  private static let password = "four words of a bench"
  private static let roundCode = "surin-2562-2"

  /// The office over HTTP: pages asked for by 64 connections on the same cores, and marks posted one by one.
  func web() throws {
    let disk = try DiskFolder()
    try pagesOfSample(disk)
    try disk.empty()
    try pagesOfNation(disk)
    try disk.empty()
    try postedMarks(disk)
    try disk.empty()
  }

  private func pagesOfSample(_ disk: DiskFolder) throws {
    let database = "\(disk.path)/sample.sqlite"
    let loaded = try words(of: [heddle, "sample", "--database", database])
    // The password is the last word that is said.
    let password = loaded.last { !$0.isEmpty }?.last ?? ""
    let session = try session(database, password: password)
    let round = "/rounds/\(Self.roundCode)"
    let paths = [
      "/", "/rounds", round, round + "/board", round + "/people", round + "/report",
      round + "/certificates", "/people?q=%E0%B8%AA%E0%B8%A1", "/organisations", "/programmes",
      "/curricula", "/templates", "/settings", "/account", "/sign-in",
      round + "/attendance",
    ]
    let server = try WebServer(heddle: heddle, database: database, log: "\(folder)/web-log")
    let first = server.secondsToFirstPage
    let loads = try ask(paths, server, session.cookie, "Pages of the sample, 64 connections")
    let shown = loads.filter { $0.load.refused == 0 }
    for (path, load) in shown {
      report(goal: "\(path): p99 of 10 ms", isHeld: load.p99 <= 10)
    }
    if let load = shown.first(where: { $0.path.hasSuffix("/attendance") })?.load {
      report(goal: "attendance of 85: 2,000 requests/s", isHeld: load.requestsPerSecond >= 2000)
    }
    let memory = server.memory
    report(
      goal: "100 MB after all of them (\(fixed(memory.now, 0)), at most \(fixed(memory.peak, 0)))",
      isHeld: memory.peak > 0 && memory.peak <= 100)
    report(goal: "the first page within 1 s (\(fixed(first, 2)) s)", isHeld: first <= 1)
  }

  private func pagesOfNation(_ disk: DiskFolder) throws {
    let database = "\(disk.path)/nation.sqlite"
    try succeed(work("nation", database, "\(scale / 20)"))
    let session = try session(database, password: Self.password)
    let server = try WebServer(heddle: heddle, database: database, log: "\(folder)/web-log")
    _ = try ask(
      [
        "/", "/rounds",
        "/people?q=%E0%B8%A7%E0%B8%A3%E0%B8%A3%E0%B8%93%E0%B8%B2",
        "/organisations", "/programmes",
      ], server, session.cookie, "Pages of a twentieth of the nation, 64 connections")
  }

  private func postedMarks(_ disk: DiskFolder) throws {
    let database = "\(disk.path)/marks.sqlite"
    try succeed(work("nation-unmarked", database, "\(scale / 20)"))
    let session = try session(database, password: Self.password)
    let pairs = "\(folder)/pairs"
    let listed = try Measurement(work("unmarked", "\(scale / 20)", "200000"), output: pairs)
    guard listed.exitCode == 0 else {
      throw BenchError.failed("unmarked", exitCode: listed.exitCode)
    }
    let script = try write(Array(Self.markScript.utf8), as: "marks.lua")
    let server = try WebServer(heddle: heddle, database: database, log: "\(folder)/web-log")
    let load = try WebLoad(
      server, "/marks/attendance", connections: 256, seconds: 5, session: session.cookie,
      script: script, arguments: [pairs, session.form], output: "\(folder)/wrk")
    report(
      "Single marks posted over HTTP, each durable, 256 connections",
      ["marks/s", "p50 ms", "p99 ms", "refused"],
      [
        [
          "\(Int(load.requestsPerSecond))", fixed(load.median, 1), load.p99Text,
          "\(load.refused)",
        ]
      ])
    report(
      goal: "5,000 marks/s over HTTP, each durable",
      isHeld: load.requestsPerSecond >= 5000 && load.refused == 0)
  }

  private func session(_ database: String, password: String) throws -> (
    cookie: String, form: String
  ) {
    let words = try words(of: work("web-session", database, password))
    let value = { (name: String) in words.first { $0.first == name }?.last ?? "" }
    return (value("session"), value("form"))
  }

  private func ask(
    _ paths: [String], _ server: WebServer, _ session: String, _ title: String
  ) throws -> [(path: String, load: WebLoad)] {
    var rows: [[String]] = []
    var loads: [(path: String, load: WebLoad)] = []
    for path in paths {
      let status = server.status(of: path, session: session)
      guard status == 200 else {
        rows.append([path, "answered \(status)", "–", "–", "–", "–"])
        continue
      }
      let before = server.cpu
      let load = try WebLoad(
        server, path, connections: 64, seconds: 3, session: session, output: "\(folder)/wrk")
      let micros = (server.cpu - before) / max(1, load.requestsPerSecond * 3) * 1e6
      loads.append((path, load))
      rows.append([
        path, "\(Int(load.requestsPerSecond))", fixed(load.median, 1),
        load.p99Text,
        "\(Int(micros))", "\(load.refused)",
      ])
    }
    report(title, ["page", "requests/s", "p50 ms", "p99 ms", "CPU µs each", "refused"], rows)
    return loads
  }

  /// Posts each pair of the file once, under an id made here; an answer that records nothing counts as refused.
  private static let markScript = """
    local pairs_left, form, place = {}, "", 0
    local threads = {}
    wrong = 0
    function setup(thread) threads[#threads + 1] = thread end
    function init(arguments)
      for line in io.lines(arguments[1]) do pairs_left[#pairs_left + 1] = line end
      form = arguments[2]
    end
    function request()
      place = place + 1
      local enrolment, session = (pairs_left[place] or "- -"):match("(%S+) (%S+)")
      local id = string.format("0190a0b0-0000-7000-8000-%012x", place)
      local body = string.format(
        '{"edits":[{"id":"%s","enrolment":"%s","session":"%s","status":"present","at":%d}]}',
        id, enrolment, session, os.time() * 1000)
      return wrk.format("POST", nil, {
        ["Cookie"] = wrk.headers["Cookie"], ["Form-Token"] = form,
        ["Content-Type"] = "application/json" }, body)
    end
    function response(status, headers, body)
      if not body:find('"ok"', 1, true) then
        wrong = wrong + 1
        if wrong == 1 then io.stderr:write(status, " ", body, "\\n") end
      end
    end
    function done(summary, latency, requests)
      local sum = 0
      for _, thread in ipairs(threads) do sum = sum + thread:get("wrong") end
      print("unrecorded " .. sum)
    end
    """
}
