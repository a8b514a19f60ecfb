/// A finished PDF file.
package struct PrintedFile: Hashable, Sendable {
  package let name: String
  package let pages: Int
  package let bytes: [UInt8]
}
