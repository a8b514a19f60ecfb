/// A path as a URL, with every byte escaped that is neither a letter, a digit nor one of `/-._~`.
func fileURL(_ path: String) -> String {
  "file://"
    + path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "/-._~".utf8.contains(byte) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
}
