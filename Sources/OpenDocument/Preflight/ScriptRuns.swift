/// The stretches of a paragraph's text, each with its settings and the scripts that stand in it.
///
/// Digits, blanks and punctuation go with the letters before them, or with the first letters behind
/// if there are none, as LibreOffice sets them.
struct ScriptRuns {
  struct Run {
    let layer: TextLayer
    var hasThai = false
    var hasLatin = false
    /// Whether it holds something without a script of its own, before any letter.
    fileprivate var waits = false
  }

  private var list: [Run] = []
  private var lastIsThai: Bool?

  /// Text without any letter is set like Latin.
  var runs: [Run] {
    guard lastIsThai == nil else { return list }
    return list.map { run in
      var run = run
      run.hasLatin = run.waits
      return run
    }
  }

  mutating func add(_ text: String, _ layer: TextLayer) {
    var run = Run(layer: layer)
    for scalar in text.unicodeScalars {
      if let isThai = Self.isThai(scalar) {
        settle(isThai)
        run.add(isThai)
      } else if scalar != " ", scalar.value > 0x20 {
        if let lastIsThai { run.add(lastIsThai) } else { run.waits = true }
      }
    }
    // What stood before the first letter of this same run.
    if run.waits, let lastIsThai { run.add(lastIsThai) }
    if run.hasThai || run.hasLatin || run.waits { list.append(run) }
  }

  mutating func add(_ field: FieldUse, _ layer: TextLayer) {
    var run = Run(layer: layer)
    settle(field.canBeThai)
    run.add(field.canBeThai)
    list.append(run)
  }

  /// Gives what stands before the first letters of the paragraph their script.
  private mutating func settle(_ isThai: Bool) {
    if lastIsThai == nil {
      for index in list.indices where list[index].waits { list[index].add(isThai) }
    }
    lastIsThai = isThai
  }

  /// Nil for what has no script of its own, and for scripts that are neither Thai nor Western.
  private static func isThai(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E5B: true
    case 0x41...0x5A, 0x61...0x7A: false
    case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: scalar.properties.isAlphabetic ? false : nil
    default: nil
    }
  }
}

extension ScriptRuns.Run {
  fileprivate mutating func add(_ isThai: Bool) {
    if isThai { hasThai = true } else { hasLatin = true }
  }
}

extension FieldUse {
  /// Whether its values can hold Thai letters or digits: all but dates that it asks for in English.
  var canBeThai: Bool { formatters.last?.argument != "en" }
}
