internal import Glibc

/// Measures the program as its users meet it: whole processes, several runs each, in one session,
/// beside peers and fixed baselines, with the bounds that the project sets itself.
///
/// Work that no command of `heddle` does alone is a command of this program: see `Work`.
@main
struct Main {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let first = arguments.first else {
      print(
        "usage: heddle-bench PATH-OF-HEDDLE [CASE]... [--scale=PART-OF-THE-NATION]; cases: "
          + Bench.Case.allCases.map(\.rawValue).joined(separator: " "))
      exit(2)
    }
    do {
      if first == Work.command {
        try await Work.run(Array(arguments.dropFirst()))
      } else {
        try Bench(heddle: first, cases: Array(arguments.dropFirst())).run()
      }
    } catch {
      print("heddle-bench: \(error)")
      exit(1)
    }
  }
}
