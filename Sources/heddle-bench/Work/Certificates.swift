internal import OpenDocument

/// Writes a file for each of `people` into `folder`, as `1.odt` and so on.
func renderCertificates(template: String, people: String, folder: String) throws {
  let template = try DocumentTemplate(compiling: bytes(of: template))
  for (index, person) in try People(file: people).values.enumerated() {
    let file = try OutputFile("\(folder)/\(index + 1).odt")
    try file.write(template.render(person))
  }
}

/// Makes `count` files, which are dropped once their bytes are counted.
func renderCertificates(template: String, people: String, count: Int) throws {
  let template = try DocumentTemplate(compiling: bytes(of: template))
  let people = try People(file: people)
  var total = 0
  for index in 0..<count { total += try template.render(people[index]).count }
  guard total > count << 10 else { throw BenchError.wrongResult("\(total) bytes") }
}

/// Looks at the first file, one in the middle and the last, and writes what to say of them.
func checkCertificates(people: String, folder: String, verdict: String) throws {
  let people = try People(file: people).values
  let verdicts = try [1, people.count / 2, people.count].map { number in
    try DocumentCheck(bytes(of: "\(folder)/\(number).odt"))
      .verdict(with: people[number - 1].fields.values)
  }
  let worst = verdicts.first { $0 != DocumentCheck.valid } ?? DocumentCheck.valid
  try OutputFile(verdict).write(Array(worst.utf8))
}

/// Writes one document with `count` certificates, page after page.
func combineCertificates(template: String, people: String, count: Int, file: String) throws {
  let template = try CombinedTemplate(DocumentTemplate(compiling: bytes(of: template)))
  let people = try People(file: people)
  let file = try OutputFile(file)
  try template.write(count: count, values: { people[$0] }, to: { try file.write($0) })
}
