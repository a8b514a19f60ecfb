internal import Markup

/// A picture for a template's slot, with the shape that its file gives it.
package struct Picture: Hashable, Sendable {
  package let format: PictureFormat
  /// The whole file.
  package let bytes: [UInt8]
  /// The shape, in pixels or the drawing's own units.
  package let width, height: Double
  let fingerprint: Fingerprint

  package static let byteLimit = 16 << 20
  package static let pixelLimit = 100_000_000

  /// Takes a PNG, JPEG or SVG file by its first bytes.
  ///
  /// - Throws: `PictureError`.
  package init(_ bytes: [UInt8]) throws(PictureError) {
    guard bytes.count <= Self.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.byteLimit)
    }
    guard let format = PictureFormat(of: bytes) else { throw .unknownFormat }
    let size =
      switch format {
      case .png: pngSize(bytes)
      case .jpeg: jpegSize(bytes)
      case .svg: try svgSize(bytes)
      }
    guard let size, size.width > 0, size.height > 0 else { throw .damaged(format) }
    let pixels = size.width * size.height
    guard format == .svg || pixels <= Double(Self.pixelLimit) else {
      throw .tooManyPixels(limit: Self.pixelLimit)
    }
    (self.format, self.bytes, fingerprint) = (format, bytes, Fingerprint(bytes))
    (width, height) = size
  }

  /// Pixels are packed already.
  func member(
    _ name: String, _ deflater: borrowing Deflater
  ) throws(PackageError) -> PackedMember {
    format == .svg
      ? try PackedMember(deflating: bytes, as: name, with: deflater)
      : try PackedMember(storing: bytes, as: name)
  }

  package static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

package enum PictureFormat: String, Sendable {
  case png, jpeg, svg

  init?(of bytes: [UInt8]) {
    switch MediaType.ending(of: bytes) {
    case "png": self = .png
    case "jpg": self = .jpeg
    case "svg": self = .svg
    default: return nil
    }
  }

  var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }
  var ending: String { self == .jpeg ? "jpg" : rawValue }
}

/// Why a file cannot be put into a picture's slot.
package enum PictureError: Error, Hashable {
  case tooLarge(bytes: Int, limit: Int)
  case tooManyPixels(limit: Int)
  /// Neither PNG nor JPEG nor SVG.
  case unknownFormat
  case damaged(PictureFormat)
  /// An SVG file that runs a script, or fetches from elsewhere.
  case activeContent(String)
}

/// What tells two files apart without holding them: both hashes are seeded anew in each process, so
/// that nobody can make two that agree.
struct Fingerprint: Hashable, Sendable {
  private let count: Int
  private let hashes: [Int]

  init(_ bytes: [UInt8]) {
    count = bytes.count
    hashes = [UInt8(1), 2].map { salt in
      var hasher = Hasher()
      hasher.combine(salt)
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      return hasher.finalize()
    }
  }
}
