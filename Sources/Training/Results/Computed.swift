/// A figure, or why there is none; what is neither a number nor finite is never a value.
package enum Computed<Value: Hashable & Sendable>: Hashable, Sendable {
  case value(Value)
  case undefined(Undefined)

  /// Nil where it is undefined.
  package var value: Value? { if case .value(let value) = self { value } else { nil } }

  package func map<Other>(_ change: (Value) -> Other) -> Computed<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .undefined(let reason): .undefined(reason)
    }
  }
}

extension Computed where Value == Double {
  /// `undefined(.beyondNumbers)` for what is infinite or no number.
  init(finite number: Double) {
    self = number.isFinite ? .value(number) : .undefined(.beyondNumbers)
  }
}

/// Why a figure can't be worked out; `Phrases` words each case for people.
package enum Undefined: Hashable, Sendable {
  /// Fewer people, or pairs, than the figure needs.
  case tooFew(count: Int, needed: Int)
  /// Everybody changed by the same amount, so there is no spread to measure against.
  case sameChange
  /// Everybody stayed as they were.
  case noChange
  /// All who changed went the same way, where the interval's formula has no end.
  case oneDirection
  /// Nothing varies, so that there is no spread to measure by.
  case noSpread
  /// Every rating is the same, so that agreement can't be told from chance.
  case sameRatings
  /// The raters never differ, so that nothing tells how far chance could go.
  case noDisagreement
  /// Full marks before leave nothing to gain.
  case fullMarks
  /// A score below 0 or above full marks.
  case scoreOutOfRange
  /// A number too large to be held, or none.
  case beyondNumbers
}
