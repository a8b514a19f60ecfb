import FoundationEssentials
import Postgres
package import SQL
import SQLite
import Synchronization

/// A database engine that tests run on.
package enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite = "SQLite"
  case postgreSQL = "PostgreSQL"

  /// Those that are installed; the tests of the other are left out, which a test of its own says.
  package static let available = allCases.filter {
    $0 == .sqlite || PostgresCluster.isInstalled
  }

  static let chosen = available.filter { engine in
    let wanted = ProcessInfo.processInfo.environment["HEDDLE_TEST_ENGINE"]
    return wanted == nil || wanted == engine.rawValue
  }

  /// The one that a test runs on at the moment; see `EveryEngine`.
  @TaskLocal package static var current = sqlite

  package var description: String { rawValue }

  /// A database as `migrator` makes it, at a place of its own or in memory.
  package func database(_ migrator: Migrator) throws -> any Database {
    switch self {
    case .sqlite: try SQLiteDatabase(path: ":memory:", creating: true, migrator: migrator)
    case .postgreSQL: try TestPlace(address: Templates.shared.copy(migrator)).open(migrator)
    }
  }

  /// A place where there is no database yet, or an empty one.
  package func emptyPlace() throws -> TestPlace {
    switch self {
    case .sqlite: try TestPlace(file: "a.sqlite")
    case .postgreSQL: TestPlace(address: try PostgresCluster.shared.get().makeDatabase())
    }
  }
}

/// Where a test has its database, for as long as the test lasts.
package struct TestPlace: Sendable {
  /// As `--database` takes it.
  package let text: String
  private let folder: TemporaryFolder?

  package init(file: String) throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    text = folder.url.appending(path: file).path
  }

  package init(address: String) { (text, folder) = (address, nil) }

  package func open(creating: Bool = true, _ migrator: Migrator) throws -> any Database {
    let database: any Database =
      PostgresAddress.isAddress(text)
      ? try PostgresDatabase(
        address: PostgresAddress(text), creating: creating, migrator: migrator, readers: 1)
      : try SQLiteDatabase(path: text, creating: creating, migrator: migrator)
    return PlacedDatabase(database: database, place: self)
  }
}

/// Keeps its place for as long as it is used itself.
private struct PlacedDatabase: Database {
  let database: any Database
  let place: TestPlace

  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result { try await database.read(body) }

  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result { try await database.write(body) }

  func write<Input, Output>(
    _ input: Input, by work: JointWork<Input, Output>
  ) async throws -> Output { try await database.write(input, by: work) }

  func close() { database.close() }
}

/// Migrated databases, which are faster copied than made.
private final class Templates: Sendable {
  static let shared = Templates()

  private let templates = Mutex<[[String]: String]>([:])

  /// The address of a copy.
  func copy(_ migrator: Migrator) throws -> String {
    let cluster = try PostgresCluster.shared.get()
    let template = try templates.withLock { templates in
      if let template = templates[migrator.names] { return template }
      let name = "template_\(templates.count + 2)"
      let address = try cluster.makeDatabase(named: name)
      try PostgresDatabase(
        address: PostgresAddress(address), creating: true, migrator: migrator
      ).close()
      templates[migrator.names] = name
      return name
    }
    return try cluster.makeDatabase(like: template)
  }
}
