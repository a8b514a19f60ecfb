import Curricula
import Markup
import Testing
import Training

/// Holds the reader and the schema against each other over thousands of broken files.
struct SchemaAgreementTests {
  private let curriculumReader: CurriculumReader
  private let schema: RelaxNGSchema

  init() throws {
    curriculumReader = try reader()
    schema = try RelaxNGSchema(shipped("curriculum.rng"))
  }

  @Test func `every attribute with every value is judged alike`() throws {
    let parts = smallCurriculum.split(separator: "\"", omittingEmptySubsequences: false)
    var valid = 0
    for place in stride(from: 1, to: parts.count, by: 2) {
      for value in values {
        var changed = parts
        changed[place] = Substring(value)
        if try isValidForBoth(changed.joined(separator: "\"")) { valid += 1 }
      }
    }
    #expect(valid > 100)
  }

  @Test(arguments: 1...4) func `damaged files are judged alike`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<500 {
      var lines = smallCurriculum.split(separator: "\n").map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&lines, &random) }
      let text = lines.joined(separator: "\n")
      guard (try? XMLElement(parsing: Array(text.utf8))) != nil else { continue }
      _ = try isValidForBoth(text)
    }
  }

  /// Whether reader and schema allow a file; records an issue where only one of them does.
  private func isValidForBoth(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let breaches = try schema.problems(in: bytes)
    do {
      _ = try curriculumReader.read(bytes)
      #expect(breaches.isEmpty, "\(text)")
      return true
    } catch {
      let kinds = error.problems.map(\.kind)
      #expect(!kinds.isEmpty && !kinds.contains(where: \.isOfSchema), "\(kinds) in \(text)")
      #expect(!breaches.isEmpty || kinds.allSatisfy(\.isBeyondSchema), "\(kinds) in \(text)")
      return false
    }
  }
}

private func damage(_ lines: inout [String], _ random: inout SplitMix) {
  let line = Int.random(in: lines.indices, using: &random)
  let other = Int.random(in: lines.indices, using: &random)
  switch Int.random(in: 0..<6, using: &random) {
  case 0: lines[line] = ""
  case 1: lines.insert(lines[line], at: other)
  case 2: lines.swapAt(line, other)
  case 3: lines[line] = lines[line].replacing(names.pick(&random), with: names.pick(&random))
  default:
    var parts = lines[line].split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return }
    let value = 2 * Int.random(in: 0..<parts.count / 2, using: &random) + 1
    parts[value] = Substring(values.pick(&random))
    lines[line] = parts.joined(separator: "\"")
  }
}

private let names = [
  "title", "text", "summary", "method", "objective", "module", "modules", "indicator", "required",
  "attendance", " code", " level", " hours", " round", " trainers", " prerequisites", " expected",
  " percent", " basis", " competency", " occasion", " xml:lang", " version", " lateness-limit",
]

private let values = [
  "", " ", "0", "1", " 2 ", "+3", "-1", "05", "5", "6", "80", "100", "101", "720", "721", "1.5",
  "1.30", "0:45", "0:00", "C1", "C1 C1", "C2", "M1", "M1 M2", "M2\tM1", "th", "en", " en ", "fr",
  "hours", "half-days", "post", " pre", "Post", "follow-up-3", "๕", "-x", "x_y.z-1", "x y",
  "99999999999999999999", "urn:heddle:curriculum:1",
]

extension [String] {
  fileprivate func pick(_ random: inout SplitMix) -> String {
    randomElement(using: &random) ?? ""
  }
}

extension CurriculumProblem.Kind {
  fileprivate var isOfSchema: Bool { if case .schema = self { true } else { false } }

  /// Whether a grammar cannot say it.
  fileprivate var isBeyondSchema: Bool {
    switch self {
    case .noHours, .duplicateCode, .repeatedReference, .unknownCompetency, .unknownModule,
      .missingIndicator, .duplicateIndicator, .duplicateRequirement, .prerequisiteCycle,
      .prerequisiteTaughtLater:
      true
    default: false
    }
  }
}

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
