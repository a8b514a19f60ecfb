package import FoundationEssentials
import Glibc
import Synchronization

/// A PostgreSQL server of the tests' own, which ends with the process that started it.
///
/// In a temporary folder, on a Unix socket alone, every commit durable unless settings say otherwise.
package final class PostgresCluster: Sendable {
  /// The one that all tests of a process share whose matter is not what survives a power cut.
  package static let shared = Result { try PostgresCluster(settings: ["fsync=off"]) }

  /// Whether PostgreSQL is here; without it those tests are skipped.
  package static let isInstalled = programs != nil

  private static let programs = ["18", "17", "16", "15"]
    .map { "/usr/lib/postgresql/\($0)/bin" }.first { access("\($0)/initdb", X_OK) == 0 }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Holds the socket.
  package let folder: URL
  /// Its end ends the server.
  private let lifeline: Int32
  private let count = Mutex(0)

  /// With more settings of `postgresql.conf`, as `name=value`.
  package init(settings: [String] = []) throws {
    guard let programs = Self.programs else { throw Failure(description: "no PostgreSQL here") }
    folder = FileManager.default.temporaryDirectory.appending(
      path: "heddle-pg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var (input, output) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
    guard pipe(&input) == 0, pipe(&output) == 0 else { throw Failure(description: "no pipe") }
    // Another child that held the lifeline would keep the server.
    for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    lifeline = input[1]
    defer { for descriptor in [input[0], output[0]] { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let options = (["listen_addresses=", "max_connections=300"] + settings).map { "-c\($0)" }
    var words =
      (["sh", "-c", Self.script, "sh", programs, folder.path] + options)
      .map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let spawned = posix_spawn(&child, "/bin/sh", &actions, nil, &words, environ)
    close(output[1])
    guard spawned == 0 else { throw Failure(description: "no shell") }
    var answer = [UInt8](repeating: 0, count: 4000)
    let length = read(output[0], &answer, answer.count)
    let said = String(decoding: answer.prefix(max(length, 0)), as: UTF8.self)
    guard said == "ready\n" else { throw Failure(description: "PostgreSQL did not start: \(said)") }
  }

  deinit { close(lifeline) }

  /// PostgreSQL refuses to run as root, who becomes nobody for it.
  private static let script = """
    trap : INT TERM HUP
    bin=$1 folder=$2
    shift 2
    cd "$folder" || exit
    user=
    if [ "$(id -u)" = 0 ]; then
      chown nobody "$folder"
      user="setpriv --reuid=nobody --regid=$(id -g nobody) --clear-groups"
    fi
    $user "$bin/initdb" --pgdata=data --username=heddle --auth=trust --encoding=UTF8 \
      --locale=C.UTF-8 --no-sync >log 2>&1 || { cat log; exit 1; }
    $user "$bin/postgres" -D data -k "$folder" "$@" >>log 2>&1 </dev/null &
    server=$!
    until "$bin/pg_isready" --quiet --host="$folder"; do
      kill -0 $server 2>/dev/null || { cat log; exit 1; }
      sleep 0.05
    done
    echo ready
    exec >/dev/null
    read -r line
    kill -QUIT $server
    wait $server
    rm -rf "$folder"
    """

  /// The address of a database in this cluster.
  package func address(_ database: String) -> String {
    "postgres://heddle@/\(database)?host=\(folder.path)"
  }

  /// Makes a database, empty or like another that nobody is connected to; gives its address.
  package func makeDatabase(named name: String? = nil, like template: String = "template0") throws
    -> String
  {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let name = name ?? "test_\(number)"
    try run("CREATE DATABASE \(name) TEMPLATE \(template)")
    return address(name)
  }

  /// Runs one statement by psql.
  @discardableResult
  package func run(_ statement: String, in database: String = "postgres") throws -> String {
    try Tool(path: (Self.programs ?? "") + "/psql").run(
      [
        address(database), "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
        "--set=ON_ERROR_STOP=1", "--command=\(statement)",
      ])
  }
}
