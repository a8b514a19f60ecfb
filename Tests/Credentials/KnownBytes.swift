import Credentials
import Testing

/// The bytes of a published vector.
func known(_ hexadecimal: String) throws -> [UInt8] {
  try #require(bytes(hexadecimal: hexadecimal))
}
