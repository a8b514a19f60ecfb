/// The size of letters, in points or as a share of what is below.
struct FontSize: Hashable {
  /// Nil while nothing below says it.
  private var points: Double?
  private var share = 1.0

  /// Whether it depends on what is below.
  var isShare: Bool { points == nil }

  /// Nil for what is neither points nor a percentage.
  init?(_ text: String) {
    if text.hasSuffix("%"), let percent = Double(text.dropLast()), percent > 0 {
      share = percent / 100
    } else if let length = Length(text), length.centimetres > 0 {
      points = length.centimetres / 2.54 * 72
    } else {
      return nil
    }
  }

  /// By a tenth or more.
  func isSmaller(than other: FontSize) -> Bool {
    guard let points, let others = other.points else { return false }
    return points <= others * 0.9
  }

  func over(_ below: FontSize?) -> FontSize {
    guard points == nil, let below else { return self }
    var size = below
    size.points = below.points.map { $0 * share }
    size.share = below.share * share
    return size
  }

  /// In points with at most one decimal; a percentage where nothing says of what.
  var text: String { points.map { tenths($0) } ?? "\(tenths(share * 100))%" }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((min(value, 100_000) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
