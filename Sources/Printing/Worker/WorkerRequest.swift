/// What a worker is asked for, one message each.
enum WorkerRequest: Equatable {
  /// File names are within the worker's own folder.
  case print(input: String, output: String, form: DocumentForm, format: PDFFormat)
  case end

  var message: [String] {
    switch self {
    case .print(let input, let output, let form, let format):
      ["print", input, output, form.rawValue, format.rawValue]
    case .end: ["end"]
    }
  }

  init?(_ message: [String]) {
    switch message.first {
    case "print" where message.count == 5:
      guard let form = DocumentForm(rawValue: message[3]),
        let format = PDFFormat(rawValue: message[4])
      else { return nil }
      self = .print(input: message[1], output: message[2], form: form, format: format)
    case "end": self = .end
    default: return nil
    }
  }
}
