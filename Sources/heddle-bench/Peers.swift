internal import Glibc

/// Programs from the Python package index that do the same work, in an environment that the
/// benchmark makes for itself; those that cannot be installed are left out with a message.
struct Peers {
  private let present: Set<String>

  private static let environment = ".build/bench"
  private static let scripts = "Sources/heddle-bench/Peers"
  private static let all = [
    ("relatorio", ["relatorio==1.0.0"]), ("odfdo", ["odfdo==3.27.3"]),
    ("secretary", ["secretary==0.2.19", "Jinja2==2.11.3", "MarkupSafe==1.1.1"]),
    ("odfpy", ["odfpy==1.4.1"]), ("openpyxl", ["openpyxl==3.1.5"]),
    ("xlsxwriter", ["XlsxWriter==3.2.9"]),
  ]

  init(needed: Bool) {
    guard needed else {
      present = []
      return
    }
    let python = "\(Self.environment)/bin/python"
    if access(python, X_OK) != 0 {
      _ = try? Measurement(["python3", "-m", "venv", Self.environment])
    }
    present = Set(
      Self.all.filter { name, requirements in
        let install = [python, "-m", "pip", "install", "--quiet", "--retries", "1"] + requirements
        let isInstalled = (try? Measurement(install))?.exitCode == 0
        if !isInstalled { print("\(name) is left out: it could not be installed") }
        return isInstalled
      }.map(\.0))
  }

  /// How to run a peer's script; `nil` for a peer that is left out.
  func command(_ work: String, _ peer: String) -> [String]? {
    guard present.contains(peer) else { return nil }
    return ["\(Self.environment)/bin/python", "\(Self.scripts)/\(work)_\(peer).py"]
  }
}
