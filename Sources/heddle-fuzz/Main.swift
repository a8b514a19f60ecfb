internal import CFuzzer
internal import Glibc

/// Feeds the readers of people's files with bytes that libFuzzer makes up.
///
/// `make fuzz` builds and runs it; it is no part of the ordinary package.
@main
struct Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = FuzzTarget(rawValue: arguments[1]) else {
      let targets = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
      print("usage: heddle-fuzz \(targets) [--seeds FOLDER FILE... | OPTIONS-OF-LIBFUZZER]")
      exit(2)
    }
    if arguments.count > 3, arguments[2] == "--seeds" {
      exit(Seeds(of: target, folder: arguments[3]).write(from: Array(arguments[4...])) ? 0 : 1)
    }
    var words = ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) } + [nil]
    words.withUnsafeMutableBufferPointer { buffer in
      var count = Int32(buffer.count - 1)
      var base = buffer.baseAddress
      exit(LLVMFuzzerRunDriver(&count, &base, target.feed))
    }
  }
}
