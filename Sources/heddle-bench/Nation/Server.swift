internal import Glibc

/// A PostgreSQL server of the benchmark's own on a Unix socket, every commit synced; it ends with the
/// process that started it.
final class Server {
  let folder: String
  private let lifeline: Int32

  /// `nil` where PostgreSQL is not installed.
  ///
  /// - Throws: `cannotStart`.
  init?(in folder: String) throws(BenchError) {
    let programs = ["18", "17", "16", "15"].map { "/usr/lib/postgresql/\($0)/bin" }
    guard let found = programs.first(where: { access("\($0)/initdb", X_OK) == 0 }) else {
      return nil
    }
    self.folder = folder
    var (input, output) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
    guard mkdir(folder, 0o755) == 0, pipe(&input) == 0, pipe(&output) == 0 else {
      throw .cannotStart(folder)
    }
    for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    lifeline = input[1]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    let arguments: [String] = ["sh", "-c", Self.script, "sh", found, folder]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 else {
      throw .cannotStart("/bin/sh")
    }
    close(input[0])
    close(output[1])
    var answer = [UInt8](repeating: 0, count: 16)
    let length = read(output[0], &answer, answer.count)
    close(output[0])
    guard answer.prefix(max(0, length)).elementsEqual("ready\n".utf8) else {
      throw .cannotStart("postgres")
    }
  }

  deinit { close(lifeline) }

  var address: String { "postgres://heddle@/postgres?host=\(folder)" }

  /// PostgreSQL refuses to run as root, who becomes nobody for it.
  private static let script = """
    bin=$1 folder=$2
    cd "$folder" || exit
    user=
    if [ "$(id -u)" = 0 ]; then
      chown nobody "$folder"
      user="setpriv --reuid=nobody --regid=$(id -g nobody) --clear-groups"
    fi
    $user "$bin/initdb" --pgdata=data --username=heddle --auth=trust --encoding=UTF8 \
      --locale=C.UTF-8 >log 2>&1 || exit 1
    $user "$bin/postgres" -D data -k "$folder" -clisten_addresses= -cshared_buffers=512MB \
      -cmax_wal_size=4GB >>log 2>&1 </dev/null &
    server=$!
    until "$bin/pg_isready" --quiet --host="$folder"; do
      kill -0 $server 2>/dev/null || exit 1
      sleep 0.05
    done
    echo ready
    exec >/dev/null
    read -r line
    kill -INT $server
    wait $server
    rm -rf "$folder"
    """
}
