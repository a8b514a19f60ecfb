internal import Glibc
internal import SQL

/// How long is waited for what.
struct Patience: Sendable {
  var connecting: Duration = .seconds(5)
  /// After the server has had its own time for it.
  var statement: Duration = .seconds(35)
  var commit: Duration = .seconds(15)
  /// How long a new connection is tried for before an operation is given up.
  var reconnecting: Duration = .seconds(10)
  /// How long is asked what became of a commit.
  var readingBack: Duration = .seconds(30)
  let betweenAttempts: Duration = .milliseconds(200)

  func pause() { usleep(200_000) }

  /// What each connection begins with.
  var settings: [Query] {
    [
      "SET statement_timeout = 30000", "SET lock_timeout = 10000",
      "SET idle_in_transaction_session_timeout = 120000", "SET standard_conforming_strings = on",
      // What is acknowledged must at least be on this server's disk.
      """
      SELECT set_config('synchronous_commit', 'on', false)
      WHERE current_setting('synchronous_commit') = 'off'
      """,
    ]
  }
}
