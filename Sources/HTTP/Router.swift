/// Finds the route of a request; a part that is spelt out goes before one that takes any value.
package struct Router<Handler: Sendable>: Sendable {
  package let routes: [Route<Handler>]
  private var root = Node()

  package enum Match: Sendable {
    case found(Route<Handler>, parameters: [String: String])
    /// The address is there, for other methods.
    case methodNotAllowed([Method])
    case notFound
  }

  private struct Node: Sendable {
    var byName: [String: Node] = [:]
    /// Nested, since a value cannot hold itself.
    var byValue: [Node] = []
    /// Indices of `routes` that end here.
    var ends: [Method: Int] = [:]
    var rest: [Method: Int] = [:]
  }

  package init(_ routes: [Route<Handler>]) {
    self.routes = routes
    for (index, route) in routes.enumerated() {
      Self.add(
        index, route.method, route.pattern.split(separator: "/").map(String.init)[...], to: &root)
    }
  }

  private static func add(
    _ index: Int, _ method: Method, _ parts: ArraySlice<String>, to node: inout Node
  ) {
    guard let part = parts.first else {
      node.ends[method] = index
      return
    }
    if part.hasSuffix("...}") {
      node.rest[method] = index
    } else if part.hasPrefix("{") {
      if node.byValue.isEmpty { node.byValue.append(Node()) }
      add(index, method, parts.dropFirst(), to: &node.byValue[0])
    } else {
      add(index, method, parts.dropFirst(), to: &node.byName[part, default: Node()])
    }
  }

  /// A HEAD is answered by the GET of its address.
  package func match(_ method: Method, _ path: String) -> Match {
    let encoded = path.utf8.split(separator: UInt8(ascii: "/"))
    let parts = encoded.compactMap { String(percentDecoding: $0) }
    guard parts.count == encoded.count, path.hasPrefix("/") else { return .notFound }
    var allowed: [Method] = []
    guard
      let index = find(method == .head ? .get : method, parts[...], root, allowed: &allowed)
    else {
      return allowed.isEmpty ? .notFound : .methodNotAllowed(allowed)
    }
    let route = routes[index]
    return .found(route, parameters: parameters(of: route.pattern, in: parts))
  }

  private func find(
    _ method: Method, _ parts: ArraySlice<String>, _ node: Node, allowed: inout [Method]
  ) -> Int? {
    if let part = parts.first {
      if let next = node.byName[part],
        let index = find(method, parts.dropFirst(), next, allowed: &allowed)
      {
        return index
      }
      if let next = node.byValue.first,
        let index = find(method, parts.dropFirst(), next, allowed: &allowed)
      {
        return index
      }
    } else if let index = node.ends[method] {
      return index
    } else {
      allowed += node.ends.keys
    }
    if !parts.isEmpty, let index = node.rest[method] { return index }
    return nil
  }

  private func parameters(of pattern: String, in parts: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for (place, part) in pattern.split(separator: "/").enumerated() where part.hasPrefix("{") {
      let name = part.dropFirst().dropLast()
      if name.hasSuffix("...") {
        found[String(name.dropLast(3))] = parts[place...].joined(separator: "/")
      } else {
        found[String(name)] = parts[place]
      }
    }
    return found
  }
}
