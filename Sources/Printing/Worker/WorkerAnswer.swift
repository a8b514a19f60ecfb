/// What a worker says, one message each: first `ready` or `broken`, then one for each request.
enum WorkerAnswer: Equatable {
  case ready
  case broken
  /// With the megabytes of memory that the worker holds now.
  case done(megabytes: Int)
  case cannotOpen(String)
  case cannotPrint(String)

  var message: [String] {
    switch self {
    case .ready: ["ready"]
    case .broken: ["broken"]
    case .done(let megabytes): ["done", String(megabytes)]
    case .cannotOpen(let reason): ["cannot open", reason]
    case .cannotPrint(let reason): ["cannot print", reason]
    }
  }

  init?(_ message: [String]) {
    let value = message.count == 2 ? message[1] : ""
    switch message.first {
    case "ready": self = .ready
    case "broken": self = .broken
    case "done":
      guard let megabytes = Int(value) else { return nil }
      self = .done(megabytes: megabytes)
    case "cannot open": self = .cannotOpen(value)
    case "cannot print": self = .cannotPrint(value)
    default: return nil
    }
  }
}
