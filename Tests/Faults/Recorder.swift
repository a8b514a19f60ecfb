import CPowerCut
import FoundationEssentials
import Support

/// Notes everything that SQLite does to the files of one folder, and can make its disk full.
///
/// Safe to share: the C recorder holds a lock of its own.
final class Recorder: @unchecked Sendable {
  enum Event {
    case create(file: Int, name: String)
    case write(file: Int, offset: Int, UnsafeRawBufferPointer)
    case truncate(file: Int, size: Int)
    case sync(file: Int)
    case delete(name: String)
    case folderSync
    /// What the test noted: that it was told of the success of an operation.
    case acknowledged(Int)
  }

  /// What a connection gets for `PRAGMA synchronous`, whatever it asks for.
  enum Synchronous: String { case off = "0", normal = "1" }

  struct Failure: Error {}

  private let folder: TemporaryFolder
  private let recorder: OpaquePointer

  /// - Throws: `Failure` when SQLite does not take the recording file system.
  init(overriding synchronous: Synchronous? = nil) throws {
    guard recorder_install() == 0 else { throw Failure() }
    folder = try TemporaryFolder()
    guard let recorder = recorder_watch(folder.url.path, synchronous?.rawValue) else {
      throw Failure()
    }
    self.recorder = recorder
  }

  deinit { recorder_free(recorder) }

  /// The database to work on.
  var path: String { folder.url.appending(path: "office.sqlite").path }

  func acknowledge(_ operation: Int) { recorder_mark(recorder, Int64(operation)) }

  /// The bytes by which files may still grow; none when `nil`.
  func setRoom(_ bytes: Int?) { recorder_set_room(recorder, bytes.map(Int64.init) ?? -1) }

  var refusedWrites: Int { Int(recorder_refused(recorder)) }

  var count: Int { recorder_count(recorder) }

  /// Its bytes are valid as long as the recorder is.
  subscript(_ index: Int) -> Event {
    let event = recorder_event(recorder, index)
    let bytes = UnsafeRawBufferPointer(start: event.bytes, count: Int(event.count))
    return switch event.kind {
    case recorded_create:
      .create(file: Int(event.file), name: String(decoding: bytes, as: UTF8.self))
    case recorded_write: .write(file: Int(event.file), offset: Int(event.offset), bytes)
    case recorded_truncate: .truncate(file: Int(event.file), size: Int(event.offset))
    case recorded_sync: .sync(file: Int(event.file))
    case recorded_delete: .delete(name: String(decoding: bytes, as: UTF8.self))
    case recorded_folder_sync: .folderSync
    default: .acknowledged(Int(event.file))
    }
  }
}
