/// A setting that ODF has once for Latin letters and once for Thai ones, which are complex script.
struct ScriptPair<Value> {
  var latin: Value?
  var thai: Value?
  /// The style that sets it for Latin letters, where no style as near sets it for Thai ones.
  var lag: PreflightStyle?

  func over(_ below: Self, _ merge: (_ below: Value?, _ above: Value?) -> Value?) -> Self {
    var pair = Self()
    pair.latin = merge(below.latin, latin)
    pair.thai = merge(below.thai, thai)
    pair.lag = lag ?? (thai == nil ? below.lag : nil)
    return pair
  }
}
