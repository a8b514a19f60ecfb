internal import OpenDocument
internal import Printing

/// Prints a PDF file for each of `people` into `folder`, as many at a time as
/// `heddle export certificates --pdf` does; workers are processes of `heddle`.
func printCertificates(
  heddle: String, template: String, people: String, folder: String
) async throws {
  let template = try CombinedTemplate(DocumentTemplate(compiling: bytes(of: template)))
  let people = try People(file: people)
  let size = PrintJob.partsPerDocument(drawings: template.drawings)
  let jobs = stride(from: 0, to: people.values.count, by: size).map { first in
    let numbers = first..<min(first + size, people.values.count)
    return PrintJob(numbers.map { PrintJob.Part(name: "\($0 + 1).pdf") }) { sink in
      try template.write(count: numbers.count, values: { people[first + $0] }, to: sink)
    }
  }
  let printer = try Printer(
    LibreOffice.find(chosen: nil), settings: PrinterSettings(program: heddle))
  let failures = try await printer.print(jobs) { file in
    guard file.pages == 1 else { throw BenchError.wrongResult("\(file.pages) pages") }
    try OutputFile("\(folder)/\(file.name)").write(file.bytes)
  }
  guard failures.isEmpty else { throw BenchError.wrongResult("not printed: \(failures)") }
}
