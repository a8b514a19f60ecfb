/// The pictures that documents have taken in so far, each once however often it is shown.
struct PictureFiles {
  private var names: [Fingerprint: String] = [:]
  /// Those taken in and not removed.
  private(set) var added: [(name: String, picture: Picture)] = []
  private let prefix: String

  /// - Parameter prefix: how no file of the template begins.
  init(prefix: String) { self.prefix = prefix }

  var isEmpty: Bool { names.isEmpty }

  /// The name of a picture that has been taken in.
  func known(_ picture: Picture) -> String? { names[picture.fingerprint] }

  /// Those taken in since the last call, which are not held any longer.
  mutating func removeAdded() -> [(name: String, picture: Picture)] {
    defer { added = [] }
    return added
  }

  mutating func name(of picture: Picture) -> String {
    if let name = names[picture.fingerprint] { return name }
    let name = "\(prefix)\(names.count + 1).\(picture.format.ending)"
    names[picture.fingerprint] = name
    added.append((name, picture))
    return name
  }
}
