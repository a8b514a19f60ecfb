/// The cycles that a depth-first walk of a directed graph closes; empty for a graph without any.
///
/// Without recursion, so that a long chain cannot exhaust the stack. `successors` holds by node the
/// nodes that it points at, all of them below its count.
func cycles(in successors: [[Int]], atMost limit: Int) -> [[Int]] {
  enum State { case new, onPath, done }
  var states = [State](repeating: .new, count: successors.count)
  var cycles: [[Int]] = []
  for start in successors.indices where states[start] == .new {
    var path = [(node: start, next: 0)]
    states[start] = .onPath
    while let (node, next) = path.last {
      guard next < successors[node].count else {
        states[node] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let successor = successors[node][next]
      switch states[successor] {
      case .new:
        states[successor] = .onPath
        path.append((successor, 0))
      case .onPath:
        cycles.append(Array(path.map(\.node).drop { $0 != successor }))
        if cycles.count == limit { return cycles }
      case .done: break
      }
    }
  }
  return cycles
}
