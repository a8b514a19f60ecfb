internal import CLibZip

/// A member of a package, inflated piece by piece.
package final class PackageMember {
  private let package: PackageReader
  private let name: String
  private let file: OpaquePointer
  /// Bytes that the archive promises and that have not come yet.
  private var rest: Int

  fileprivate init(_ package: PackageReader, _ name: String, file: OpaquePointer, size: Int) {
    (self.package, self.name, self.file, rest) = (package, name, file, size)
  }

  deinit { zip_fclose(file) }

  /// Fills the start of a buffer that is not empty; 0 bytes at the end, once the length and checksum
  /// are right.
  ///
  /// - Throws: `damagedMember`.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    let got = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    guard got >= 0, got <= rest, got > 0 || rest == 0 else { throw .damagedMember(name) }
    rest -= got
    return got
  }

  /// Reads on to the end, to have the checksum compared.
  ///
  /// - Throws: `damagedMember`.
  package func finish() throws(PackageError) {
    var scratch = [UInt8](repeating: 0, count: 1 << 15)
    while true {
      let got: Int
      do {
        got = try scratch.withUnsafeMutableBytes { try read(into: $0) }
      } catch {
        throw .damagedMember(name)
      }
      if got == 0 { return }
    }
  }
}

extension PackageReader {
  /// Opens a member for reading piece by piece.
  ///
  /// - Throws: `missingMember`, `damagedMember`.
  package func open(_ name: String) throws(PackageError) -> PackageMember {
    guard let member = members[name] else { throw .missingMember(name) }
    guard let file = zip_fopen_index(archive, member.index, 0) else {
      throw .damagedMember(name)
    }
    return PackageMember(self, name, file: file, size: member.size)
  }
}
