import Markup
import Testing

/// Holds the pages that describe the XML exports against their schemas and samples.
struct VocabularyPageTests {
  @Test(arguments: ["roster", "certificate", "assessment", "access-report"])
  func `the page names every element with all its attributes, and nothing else`(
    kind: String
  ) throws {
    let schema = try XMLElement(parsing: ShippedFiles.bytes("\(kind)/\(kind).rng"))
    #expect(try documented(in: kind) == elements(of: schema))
  }

  @Test(arguments: ["roster", "certificate", "assessment", "access-report"])
  func `the finished sample and the example on the page keep to the schema`(
    kind: String
  ) throws {
    let schema = try ShippedFiles.schema("\(kind)/\(kind).rng")
    var sample = try ShippedFiles.bytes("\(kind)/sample.xml")
    #expect(try schema.problems(in: sample) == [])
    let example = try #require(
      page(of: kind).split(separator: "```xml\n").last?.split(separator: "```").first)
    if example.hasPrefix("<participant ") {
      // An example of a participant takes the place of those in the sample.
      let text = String(decoding: sample, as: UTF8.self)
      let head = try #require(text.split(separator: "<participants>").first)
      sample = Array("\(head)<participants>\(example)</participants></\(kind)>".utf8)
    } else {
      sample = Array(example.utf8)
    }
    #expect(try schema.problems(in: sample) == [])
  }

  private func page(of kind: String) throws -> String {
    String(decoding: try ShippedFiles.bytes("\(kind)/README.md"), as: UTF8.self)
  }

  /// The attributes of each element, from the rows `| `element` | `attribute` … |` of the table.
  private func documented(in kind: String) throws -> [String: Set<String>] {
    let table = try #require(
      page(of: kind).split(separator: "| element | attributes |").last?
        .split(separator: "\n\n").first)
    var elements: [String: Set<String>] = [:]
    for row in table.split(separator: "\n") where row.hasPrefix("| `") {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      elements[names(in: cells[1])[0]] = Set(names(in: cells[2]))
    }
    return elements
  }

  private func names(in cell: Substring) -> [String] {
    cell.split(separator: " ").map { $0.filter { $0 != "`" && $0 != "*" } }
  }

  private func elements(of schema: XMLElement) -> [String: Set<String>] {
    let definitions = Dictionary(
      schema.all(named: "define").map { ($0.named ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    var elements: [String: Set<String>] = [:]
    for element in schema.all(named: "element") {
      let names = element.named.map { [$0] } ?? element.all(named: "name").map(\.text)
      // An element of any name is what stands inside a signature.
      for name in names {
        var seen: Set<String> = []
        elements[name, default: []].formUnion(attributes(of: element, definitions, &seen))
      }
    }
    return elements
  }

  /// Those of an element itself, also where definitions bring them.
  private func attributes(
    of pattern: XMLElement, _ definitions: [String: XMLElement], _ seen: inout Set<String>
  ) -> Set<String> {
    var found: Set<String> = []
    for child in pattern.elements where child.name.local != "element" {
      if child.name.local == "attribute" {
        if let name = child.named { found.insert(name) }
      } else if child.name.local == "ref", let name = child.named,
        seen.insert(name).inserted, let definition = definitions[name]
      {
        found.formUnion(attributes(of: definition, definitions, &seen))
      } else {
        found.formUnion(attributes(of: child, definitions, &seen))
      }
    }
    return found
  }
}

extension XMLElement {
  fileprivate var named: String? { attributes.first { $0.name.local == "name" }?.value }
}
