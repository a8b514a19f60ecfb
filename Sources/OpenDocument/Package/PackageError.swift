/// Why bytes could not be read, or written, as a package (ODF 1.3 part 2: a Zip file).
package enum PackageError: Error, Hashable {
  /// libzip's own code: not a Zip file, cut short, or inconsistent.
  case notAZip(code: Int)
  case tooLarge(bytes: Int, limit: Int)
  case tooManyMembers(count: Int, limit: Int)
  /// All members together claim more bytes than allowed.
  case inflatesTooFar(bytes: Int, limit: Int)
  /// One member claims to inflate further than honest text does.
  case ratioTooHigh(member: String, ratio: Int, limit: Int)
  /// Absolute, climbing out with `..`, with a drive or a backslash, or empty.
  case unsafeName(String)
  case duplicateMember(String)
  /// Its bytes are those of another member too, as in files made to inflate without end.
  case overlappingMember(String)
  case encryptedMember(String)
  /// A method other than stored (0) and deflated (8), the two that ODF allows.
  case unknownCompression(member: String, method: Int)
  case missingMember(String)
  /// The member ends early, is longer than it claims, or fails its checksum.
  case damagedMember(String)
  /// A member or the whole would pass 4 GiB, where plain Zip ends.
  case tooLargeToWrite(String)
  /// zlib's own code.
  case compressorFailed(code: Int)
}
