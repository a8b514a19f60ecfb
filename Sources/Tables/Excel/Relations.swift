internal import Markup

/// What a part of an Office Open XML package points to (ECMA-376 part 2 § 9.3).
struct Relations {
  struct Target {
    let type: String
    /// The member's name in the package.
    let part: String
  }

  private var targets: [String: Target] = [:]
  private var order: [String] = []

  /// Reads a `.rels` file; `folder` is where the part that it belongs to stands.
  init(_ stream: XMLStream, folder: [Substring]) throws {
    let relationship = stream.name("Relationship")
    let (id, type) = (stream.name("Id"), stream.name("Type"))
    let (target, mode) = (stream.name("Target"), stream.name("TargetMode"))
    while let event = try stream.next() {
      guard event == .start, stream.isAt(relationship), stream[mode] != "External",
        let id = stream[id], let type = stream[type],
        let part = stream[target].flatMap({ Self.resolve($0, from: folder) }), targets[id] == nil
      else { continue }
      targets[id] = Target(type: type, part: part)
      order.append(id)
    }
  }

  subscript(_ id: String) -> Target? { targets[id] }

  /// The first part of a type, in the transitional or the strict namespace.
  func part(ofType type: String) -> String? {
    order.lazy.compactMap { targets[$0] }.first { $0.isOf(type) }?.part
  }

  /// `nil` where the path leads out of the package.
  private static func resolve(_ target: String, from folder: [Substring]) -> String? {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard path.popLast() != nil else { return nil }
      } else {
        path.append(step)
      }
    }
    return path.isEmpty ? nil : path.joined(separator: "/")
  }
}

extension Relations.Target {
  /// By the type's last step: `…/officeDocument/2006/relationships/worksheet`.
  func isOf(_ type: String) -> Bool { self.type.hasSuffix("/relationships/\(type)") }
}
