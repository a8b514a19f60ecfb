internal import Credentials
internal import Curricula
internal import FoundationEssentials
internal import Glibc
internal import Operations
internal import Phrases
internal import Postgres
internal import SQL
internal import SQLite
internal import Training

/// What the environment and the common options decide.
enum Configuration {
  /// The reader of messages: `--lang`, else `$HEDDLE_LANG`, else Thai where the machine speaks it.
  ///
  /// Looked up before parsing, so that even a mistake in the line is told in the right language.
  static func reader(_ words: [String]) -> Reader {
    var chosen: String?
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count { chosen = words[index + 1] }
      if word.hasPrefix("--lang=") { chosen = String(word.dropFirst("--lang=".count)) }
    }
    let machine = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    let language = (chosen ?? environment("HEDDLE_LANG")).flatMap(Language.init(rawValue:))
    return Reader(
      language: language ?? (machine.hasPrefix("th") ? .thai : .english), digits: .arabic)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension Invocation {
  /// A file, or the address of a database on a server.
  var databasePlace: String {
    text("database") ?? Configuration.environment("HEDDLE_DATABASE") ?? "heddle.sqlite"
  }

  /// The place as people may read it: an address without its password.
  func databaseName() throws -> String {
    PostgresAddress.isAddress(databasePlace)
      ? try PostgresAddress(databasePlace).display : databasePlace
  }

  /// The office that the command works in.
  ///
  /// A missing database is made only by a command that may begin one (`creating`).
  func office(creating: Bool = false) throws -> Office {
    try office(creating: creating, passphrase: passphrase())
  }

  /// The office, with what opens its keyring; commands about the keys themselves give none.
  func office(creating: Bool = false, passphrase: Passphrase?) throws -> Office {
    let now = Moment(Date())
    guard creating, flag("dry-run") else {
      return office(
        on: try database(databasePlace, creating: creating, now: now), clock: { Moment(Date()) },
        passphrase: passphrase)
    }
    // A rehearsal on a database that is not there must not make one.
    var rehearsed: any Database
    do {
      rehearsed = try database(databasePlace, creating: false, now: now)
    } catch SQLError.noDatabase {
      rehearsed = try database(":memory:", creating: true, now: now)
    }
    return office(on: rehearsed, clock: { Moment(Date()) }, passphrase: passphrase)
  }

  /// The database at a place, brought to this version.
  func database(_ place: String, creating: Bool, now: Moment) throws -> any Database {
    if PostgresAddress.isAddress(place) {
      return try postgres(PostgresAddress(place), creating: creating, now: now)
    }
    let database = try SQLiteDatabase(path: place, creating: creating, migrator: migrator(now))
    OpenDatabases.add(database)
    return database
  }

  func postgres(
    _ address: PostgresAddress, creating: Bool, now: Moment
  ) throws -> PostgresDatabase {
    let database = try PostgresDatabase(
      address: address, creating: creating, migrator: migrator(now))
    OpenDatabases.add(database)
    return database
  }

  func migrator(_ now: Moment) -> Migrator { Office.migrator(recorded: recording(at: now)) }

  /// What facts are recorded with that the program itself adds.
  func recording(at now: Moment) -> Recording {
    Recording(at: now, by: worker, device: hostName())
  }

  /// What opens the keyring; nil where nobody said it.
  func passphrase() throws -> Passphrase? {
    try PassphraseSource.passphrase(
      file: text(PassphraseSource.option.name), else: PassphraseSource.inherited)
  }

  func office(
    on database: any Database, clock: @escaping @Sendable () -> Moment,
    passphrase: Passphrase? = nil
  ) -> Office {
    Office(
      database: database, clock: clock, random: { UInt64.random(in: .min ... .max) },
      actor: worker, device: hostName(), readCurriculum: { try CurriculumReader().read($0) },
      passphrase: passphrase)
  }

  private var worker: String { text("by") ?? Configuration.environment("USER") ?? "heddle" }

  private func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

enum InstallationError: Error {
  case noSharedFolder
  case noCollation
}

/// The folder that holds `curricula` and `exports`: `$HEDDLE_SHARE`, else the nearest one above
/// the program, else `../share/heddle` beside it.
func sharedFolder() throws(InstallationError) -> String {
  if let folder = Configuration.environment("HEDDLE_SHARE") { return folder }
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { throw .noSharedFolder }
  var folder = String(decoding: buffer[..<count], as: UTF8.self)
  while let slash = folder.lastIndex(of: "/"), !folder.isEmpty {
    folder = String(folder[..<slash])
    for candidate in [folder, "\(folder)/share/heddle"]
    where access("\(candidate)/curricula/curriculum.rng", R_OK) == 0 {
      return candidate
    }
  }
  throw .noSharedFolder
}
