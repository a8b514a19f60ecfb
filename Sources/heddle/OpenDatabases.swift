internal import SQL
internal import Synchronization

/// The databases that a command has opened, so that none is left open when the program ends: what a file's
/// journal holds is moved into the file, which then is whole by itself.
enum OpenDatabases {
  private static let databases = Mutex<[any Database]>([])

  static func add(_ database: any Database) { databases.withLock { $0.append(database) } }

  static func close() {
    for database in databases.withLock({ $0 }) { database.close() }
  }
}
