internal import Glibc

/// Measures the command line as its users meet it: whole processes, several runs each, in one
/// session, with the bounds that the project sets itself beside the figures.
@main
struct Main {
  static func main() {
    guard let heddle = CommandLine.arguments.dropFirst().first else {
      print("usage: heddle-bench PATH-OF-HEDDLE")
      exit(2)
    }
    do {
      try Bench(heddle: heddle).run()
    } catch {
      print("heddle-bench: \(error)")
      exit(1)
    }
  }
}
