/// How a bar is filled: each by a lightness and a pattern of its own, so that none needs colour.
package enum BarStyle: Hashable, Sendable {
  case solid, slanted, lined, hollow, crossed
  /// One of six steps from nothing (0) to all (5), light to dark.
  case step(Int)

  private static let steps: [Colour] = [.white, .step1, .step2, .step3, .step4, .step5]

  var fill: Colour {
    switch self {
    case .solid: .blue
    case .slanted: .orange
    case .lined: .green
    case .hollow, .crossed: .white
    case .step(let step): Self.steps[min(max(step, 0), 5)]
    }
  }

  /// Whether text on it needs a plain patch below.
  var hasPattern: Bool {
    switch self {
    case .slanted, .lined, .crossed: true
    case .solid, .hollow, .step: false
    }
  }

  /// What can be read on it.
  var ink: Colour {
    switch self {
    case .solid: .white
    case .step(let step): step >= 4 ? .white : .ink
    case .slanted, .lined, .hollow, .crossed: .ink
    }
  }
}

extension Drawing {
  mutating func bar(_ box: Box, _ style: BarStyle, outline: Colour = .ink) {
    guard box.width > 0, box.height > 0 else { return }
    rectangle(box, fill: style.fill)
    let pattern: String? =
      switch style {
      case .slanted: Self.slants(box)
      case .lined: Self.levels(box)
      case .crossed: Self.slants(box) + " " + Self.levels(box)
      case .solid, .hollow, .step: nil
      }
    if let pattern, !pattern.isEmpty { path(pattern, stroke: .grey, width: 4) }
    path(Self.outline(box), stroke: outline, width: 5)
  }

  private static func outline(_ box: Box) -> String {
    "M \(box.x) \(box.y) h \(box.width) v \(box.height) h \(-box.width) Z"
  }

  /// Lines from the lower left to the upper right, cut off at the box's sides.
  private static func slants(_ box: Box) -> String {
    stride(from: box.x + box.y + 25, to: box.x + box.width + box.y + box.height, by: 30).map {
      let left = max(box.x, $0 - box.y - box.height)
      let right = min(box.x + box.width, $0 - box.y)
      return "M \(left) \($0 - left) L \(right) \($0 - right)"
    }.joined(separator: " ")
  }

  private static func levels(_ box: Box) -> String {
    stride(from: box.y + 15, to: box.y + box.height, by: 20).map {
      "M \(box.x) \($0) h \(box.width)"
    }.joined(separator: " ")
  }
}
