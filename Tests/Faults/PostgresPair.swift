import Foundation
import Support

/// Two PostgreSQL servers on Unix sockets in a temporary folder: a primary, and a standby that must
/// have a commit on its disk before it is acknowledged.
final class PostgresPair: Sendable {
  let folder: TemporaryFolder
  private let script: AttendedScript

  init() throws {
    folder = try TemporaryFolder()
    script = try AttendedScript(Self.script, [folder.url.path])
  }

  /// Both servers; a client must find out which of them may be written to.
  var address: String {
    "postgres://heddle@/postgres?host=\(socket("first")),\(socket("second"))"
  }

  /// The standby alone.
  var standbyAddress: String { "postgres://heddle@/postgres?host=\(socket("second"))" }

  /// Ends the primary and all its processes at once, as a machine that fails does.
  func killPrimary() throws { try script.tell("kill") }

  /// Stops the primary and all its processes, as a machine that hangs does.
  func freezePrimary() throws { try script.tell("freeze") }

  /// Lets a frozen primary go on as if nothing had happened.
  func thawPrimary() throws { try script.tell("thaw") }

  /// Makes the standby the primary.
  func promoteStandby() throws { try script.tell("promote") }

  private func socket(_ name: String) -> String { folder.url.appending(path: name).path }

  /// PostgreSQL refuses to run as root, who becomes nobody for it.
  private static let script = #"""
    trap : INT TERM HUP
    cd "$1" || exit
    for bin in /usr/lib/postgresql/*/bin; do :; done
    user=
    if [ "$(id -u)" = 0 ]; then
      chmod 755 .
      user="setpriv --reuid=nobody --regid=$(id -g nobody) --clear-groups"
    fi
    mkdir first second
    [ -z "$user" ] || chown nobody first second
    fail() { tail -n 3 first/log second/log 2>/dev/null | tr '\n' ' '; exit 1; }
    start() {
      $user "$bin/postgres" -D "$1/data" -k "$PWD/$1" -c listen_addresses= -c max_connections=100 \
        -c shared_buffers=16MB -c wal_keep_size=256MB \
        -c wal_retrieve_retry_interval=100ms $2 >>"$1/log" 2>&1 </dev/null &
      until "$bin/pg_isready" --quiet --host="$PWD/$1"; do
        kill -0 $! 2>/dev/null || fail
        sleep 0.05
      done
    }
    $user "$bin/initdb" --pgdata=first/data --username=heddle --auth=trust --encoding=UTF8 \
      --locale=C.UTF-8 --no-sync >>first/log 2>&1 || fail
    start first "-c synchronous_standby_names=second"
    first=$!
    $user "$bin/pg_basebackup" --host="$PWD/first" --username=heddle --pgdata=second/data \
      --write-recovery-conf --checkpoint=fast --no-sync >>second/log 2>&1 || fail
    start second "-c cluster_name=second"
    second=$!
    until "$bin/psql" --host="$PWD/first" --username=heddle --tuples-only --no-align --command \
      "SELECT sync_state FROM pg_stat_replication" postgres | grep -q '^sync'; do
      sleep 0.05
    done
    all() { kill "-$1" $first $(cat /proc/$first/task/*/children) 2>>second/log; }
    trap 'exec 2>/dev/null; kill -CONT $first; kill -QUIT $first $second' EXIT
    echo ready
    while read -r line; do
      case $line in
        kill) all STOP && all KILL ;;
        freeze) all STOP ;;
        thaw) all CONT ;;
        promote) $user "$bin/pg_ctl" promote --pgdata=second/data --silent \
          >>second/log 2>&1 || fail ;;
      esac
      echo done
    done
    """#
}
