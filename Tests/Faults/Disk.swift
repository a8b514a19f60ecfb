import FoundationEssentials
import Support

/// A disk on which only what was synced is safe: it is fed with what a program did, and says what
/// could be left of it if the power failed now.
struct Disk {
  private enum Pending {
    case write(offset: Int, UnsafeRawBufferPointer)
    case truncate(size: Int)
  }

  private enum NameChange {
    case add(name: String, file: Int)
    case remove(name: String)
  }

  private struct File {
    var durable = FileContent()
    var pending: [Pending] = []
  }

  /// How a cut treats what was not synced.
  struct Damage {
    /// Of 100 sectors written and not synced, how many are kept.
    let kept: Int
    /// Whether a sector may be written in part.
    let tears: Bool
    /// Whether space that a file gained but that was not written holds rubbish instead of zeros.
    let rubbish: Bool

    static func random(_ random: inout SeededRandom) -> Damage {
      Damage(
        kept: [0, 100, 10, 50, 90].randomElement(using: &random) ?? 50,
        tears: Bool.random(using: &random), rubbish: Bool.random(using: &random))
    }
  }

  private static let sector = 512

  private static let rubbish: [UInt8] = {
    var random = SeededRandom(seed: 0)
    return (0..<2 * sector).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }()

  private var files: [Int: File] = [:]
  private var durableNames: [String: Int] = [:]
  private var pendingNames: [NameChange] = []

  mutating func apply(_ event: Recorder.Event) {
    switch event {
    case .create(let file, let name):
      files[file] = File()
      pendingNames.append(.add(name: name, file: file))
    case .write(let file, let offset, let bytes):
      files[file]?.pending.append(.write(offset: offset, bytes))
    case .truncate(let file, let size): files[file]?.pending.append(.truncate(size: size))
    case .sync(let file):
      guard var content = files.removeValue(forKey: file) else { return }
      for change in content.pending {
        switch change {
        case .write(let offset, let bytes): content.durable.write(bytes, at: offset)
        case .truncate(let size): content.durable.resize(to: size)
        }
      }
      content.pending = []
      files[file] = content
    case .delete(let name): pendingNames.append(.remove(name: name))
    case .folderSync:
      for change in pendingNames { Self.apply(change, to: &durableNames) }
      pendingNames = []
    case .acknowledged: break
    }
  }

  /// Writes the files that a cut at this moment could leave.
  ///
  /// - Throws: where they cannot be written.
  func cut(into folder: URL, _ random: inout SeededRandom) throws {
    // A folder's changes reach the disk in order, but none need have done so.
    var names = durableNames
    for change in pendingNames.prefix(Int.random(in: 0...pendingNames.count, using: &random)) {
      Self.apply(change, to: &names)
    }
    for (name, number) in names.sorted(by: { $0.key < $1.key }) {
      guard let file = files[number] else { continue }
      let content = Self.content(of: file, Damage.random(&random), &random)
      guard content.write(to: folder.appending(path: name).path) else {
        throw CocoaError(.fileWriteUnknown)
      }
    }
  }

  private static func apply(_ change: NameChange, to names: inout [String: Int]) {
    switch change {
    case .add(let name, let file): names[name] = file
    case .remove(let name): names[name] = nil
    }
  }

  private static func content(
    of file: File, _ damage: Damage, _ random: inout SeededRandom
  ) -> FileContent {
    var content = file.durable
    for change in file.pending {
      switch change {
      case .truncate(let size):
        if keeps(damage, &random) { content.resize(to: size) }
      case .write(let offset, let bytes):
        if damage.kept == 100 {
          content.write(bytes, at: offset)
        } else {
          write(bytes, at: offset, to: &content, damage, &random)
        }
      }
    }
    return content
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, to content: inout FileContent,
    _ damage: Damage, _ random: inout SeededRandom
  ) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, ((offset + start) / sector + 1) * sector - offset)
      let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if keeps(damage, &random) {
        let isTorn = damage.tears && Int.random(in: 0..<8, using: &random) == 0
        let kept = isTorn ? Int.random(in: 0...piece.count, using: &random) : piece.count
        content.write(UnsafeRawBufferPointer(rebasing: piece.prefix(kept)), at: offset + start)
      } else if damage.rubbish, content.count < offset + end, Bool.random(using: &random) {
        rubbish.withUnsafeBytes {
          let first = Int.random(in: 0..<sector, using: &random)
          content.write(
            UnsafeRawBufferPointer(rebasing: $0[first..<first + piece.count]), at: offset + start)
        }
      }
      start = end
    }
  }

  private static func keeps(_ damage: Damage, _ random: inout SeededRandom) -> Bool {
    Int.random(in: 0..<100, using: &random) < damage.kept
  }
}
