internal import CLibZip

/// What a package may cost to read.
package struct PackageLimits: Hashable, Sendable {
  package var bytes: Int
  package var members: Int
  package var inflatedBytes: Int
  /// Inflated bytes per packed byte of one member, once it passes a mebibyte.
  package var ratio: Int

  package init(
    bytes: Int = 32 << 20, members: Int = 1000, inflatedBytes: Int = 64 << 20, ratio: Int = 200
  ) {
    (self.bytes, self.members, self.inflatedBytes, self.ratio) = (
      bytes, members, inflatedBytes, ratio
    )
  }
}

/// Reads a package that someone sent, from memory, within limits.
///
/// Names and claimed sizes are checked before anything is inflated; a member that holds more than
/// it claims is refused.
package final class PackageReader {
  /// Files in the order of the archive; entries for directories are left out.
  package let names: [String]
  let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  let members: [String: Member]

  struct Member {
    let index: UInt64
    let size: Int
  }

  /// - Throws: `PackageError` for the first rule that the archive breaks.
  package init(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) throws(PackageError) {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    // libzip takes nothing at all for an archive without members.
    guard !bytes.isEmpty else { throw .notAZip(code: Int(ZIP_ER_NOZIP)) }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    do throws(PackageError) {
      archive = try Self.open(copy)
    } catch {
      copy.deallocate()
      throw error
    }
    do throws(PackageError) {
      if let name = ZipLayout(bytes).overlapping { throw .overlappingMember(name) }
      (names, members) = try Self.list(archive, limits: limits)
    } catch {
      zip_discard(archive)
      copy.deallocate()
      throw error
    }
    self.bytes = copy
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// Inflates a member and checks its length and checksum.
  ///
  /// - Throws: `missingMember`, `damagedMember`.
  package func read(_ name: String) throws(PackageError) -> [UInt8] {
    guard let member = members[name] else { throw .missingMember(name) }
    guard let file = zip_fopen_index(archive, member.index, 0) else {
      throw .damagedMember(name)
    }
    defer { zip_fclose(file) }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: member.size) { buffer, count in
      while count < member.size {
        let got = zip_fread(
          file, buffer.baseAddress?.advanced(by: count), UInt64(member.size - count))
        guard got > 0 else { break }
        count += Int(got)
      }
      isWhole = count == member.size
    }
    // Reading on to the end is what makes libzip compare the checksum.
    var rest: UInt8 = 0
    guard isWhole, zip_fread(file, &rest, 1) == 0 else { throw .damagedMember(name) }
    return bytes
  }

  private static func open(
    _ bytes: UnsafeMutableRawBufferPointer
  ) throws(PackageError) -> OpaquePointer {
    do {
      return try open(bytes, flags: ZIP_RDONLY | ZIP_CHECKCONS)
    } catch .notAZip(code: Int(ZIP_ER_EXISTS)) {
      // Opened without checks, so that `list` can name the member that occurs twice.
      return try open(bytes, flags: ZIP_RDONLY)
    }
  }

  private static func open(
    _ bytes: UnsafeMutableRawBufferPointer, flags: Int32
  ) throws(PackageError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw .notAZip(code: Int(zip_error_code_zip(&error))) }
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw .notAZip(code: Int(zip_error_code_zip(&error)))
    }
    return archive
  }

  private static func list(
    _ archive: OpaquePointer, limits: PackageLimits
  ) throws(PackageError) -> ([String], [String: Member]) {
    let count = Int(clamping: zip_get_num_entries(archive, 0))
    guard count <= limits.members else {
      throw .tooManyMembers(count: count, limit: limits.members)
    }
    var names: [String] = []
    var members: [String: Member] = [:]
    var inflated = 0
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(archive, index, 0, &stat) == 0, let raw = stat.name else {
        throw .notAZip(code: 0)
      }
      let name = String(cString: raw)
      guard isSafe(name) else { throw .unsafeName(name) }
      guard members[name] == nil else { throw .duplicateMember(name) }
      let (size, packed) = (Int(clamping: stat.size), Int(clamping: stat.comp_size))
      try check(stat, name: name)
      inflated = inflated.addingReportingOverflow(size).overflow ? .max : inflated + size
      guard inflated <= limits.inflatedBytes else {
        throw .inflatesTooFar(bytes: inflated, limit: limits.inflatedBytes)
      }
      guard size <= 1 << 20 || size / max(1, packed) <= limits.ratio else {
        throw .ratioTooHigh(member: name, ratio: size / max(1, packed), limit: limits.ratio)
      }
      members[name] = Member(index: index, size: size)
      if !name.hasSuffix("/") { names.append(name) }
    }
    return (names, members)
  }

  private static func check(_ stat: zip_stat_t, name: String) throws(PackageError) {
    guard Int32(stat.encryption_method) == ZIP_EM_NONE else { throw .encryptedMember(name) }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(stat.comp_method)) else {
      throw .unknownCompression(member: name, method: Int(stat.comp_method))
    }
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.dropFirst().hasPrefix(":")
      && !name.utf8.contains(UInt8(ascii: "\\"))
      && !name.unicodeScalars.contains { $0.value < 0x20 }
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
