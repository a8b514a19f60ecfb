internal import CLibPQ
package import SQL

/// Where a database is, as libpq reads its URL: hosts in the order in which they are tried.
package struct PostgresAddress: Sendable {
  private let options: [String: String]

  /// The address as people may read it, without a password.
  package let display: String

  package static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// - Throws: `notAnAddress`, which says nothing of the text, since a password may stand in it.
  package init(_ text: String) throws(SQLError) {
    guard let parsed = PQconninfoParse(text, nil) else { throw .notAnAddress }
    defer { PQconninfoFree(parsed) }
    var options: [String: String] = [:]
    var option = parsed
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val, value.pointee != 0 {
        options[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    self.init(options)
  }

  private init(_ options: [String: String]) {
    self.options = options
    display = Self.display(options)
  }

  /// The same database, in which a schema alone is seen.
  func searching(_ schema: String) -> PostgresAddress {
    var options = options
    options["options"] = (options["options"].map { $0 + " " } ?? "") + "-csearch_path=\(schema)"
    return PostgresAddress(options)
  }

  /// What is handed to libpq for each host.
  var hosts: [[String: String]] {
    var common = Self.defaults.merging(options) { $1 }
    common["client_encoding"] = "UTF8"
    let lists = ["host", "hostaddr", "port"].map { name in
      (name, (options[name] ?? "").split(separator: ",", omittingEmptySubsequences: false))
    }
    let count = lists.map(\.1.count).max() ?? 1
    return (0..<count).map { index in
      var host = common
      for (name, values) in lists where values.count > 1 || options[name] != nil {
        // libpq takes a single port for all hosts.
        host[name] =
          values.count == 1 ? String(values[0]) : values.dropFirst(index).first.map(String.init)
      }
      return host
    }
  }

  /// A peer that has gone without a word is noticed within some ten seconds; of several servers the
  /// primary is looked for.
  private static let defaults = [
    "application_name": "heddle", "target_session_attrs": "read-write", "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3", "tcp_user_timeout": "10000",
  ]

  private static func display(_ options: [String: String]) -> String {
    let user = options["user"].map { $0 + "@" } ?? ""
    let database = options["dbname"] ?? ""
    let hosts = options["host"] ?? options["hostaddr"] ?? ""
    let ports = (options["port"] ?? "").split(separator: ",").map(String.init)
    if hosts.contains("/") {
      let port = ports.first.map { "&port=\($0)" } ?? ""
      return "postgres://\(user)/\(database)?host=\(hosts)\(port)"
    }
    let places = hosts.split(separator: ",").enumerated().map { index, host in
      let port = ports.count == 1 ? ports[0] : ports.dropFirst(index).first
      return port.map { "\(host):\($0)" } ?? String(host)
    }
    return "postgres://\(user)\(places.joined(separator: ","))/\(database)"
  }
}
