internal import CAssets
internal import Credentials
internal import HTTP

/// The style sheet and the scripts, under an address that changes with their content, so that browsers may keep them for ever.
struct Assets: Sendable {
  private let files: [String: [UInt8]]
  private let version: String

  init() {
    var files: [String: [UInt8]] = [:]
    var sheet: [UInt8] = []
    for asset in UnsafeBufferPointer(start: Assets.first, count: heddle_asset_count) {
      let name = String(cString: asset.name)
      let bytes = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      if name.hasSuffix(".css") { sheet += bytes } else { files[name] = bytes }
    }
    files["site.css"] = sheet
    self.files = files
    let digests = files.sorted { $0.key < $1.key }.map { $0.key + sha256($0.value) }
    version = String(sha256(Array(digests.joined().utf8)).prefix(12))
  }

  private static var first: UnsafePointer<heddle_asset>? { heddle_assets_start() }

  private static let types = [
    ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml", ".woff2": "font/woff2",
  ]

  /// What curriculum files are held against (RELAX NG).
  var curriculumSchema: [UInt8] { files["curriculum.rng"] ?? [] }

  func address(_ name: String) -> Address { Address("assets", version, name) }

  /// An older version's address gets the present file, which is not kept.
  func response(_ version: String, _ name: String) -> Response? {
    guard let bytes = files[name] else { return nil }
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
    guard let type = Self.types[String(ending)] else { return nil }
    let caching =
      version == self.version ? "public, max-age=31536000, immutable" : "no-cache"
    return Response(
      .ok, headers: ["Content-Type": type, "Cache-Control": caching], body: .bytes(bytes))
  }
}
