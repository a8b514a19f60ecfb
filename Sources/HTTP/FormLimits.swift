/// How much a form may hold, beside the limit of the body as a whole.
package struct FormLimits: Sendable {
  /// Fields and files.
  package var fields: Int
  /// Bytes of what precedes each field of a multipart form.
  package var headerBytes: Int
  /// Bytes of one field that is no file.
  package var fieldBytes: Int
  /// Bytes of a form without files.
  package var encodedBytes: Int

  package init(
    fields: Int = 10_000, headerBytes: Int = 8 << 10, fieldBytes: Int = 1 << 20,
    encodedBytes: Int = 4 << 20
  ) {
    self.fields = fields
    self.headerBytes = headerBytes
    self.fieldBytes = fieldBytes
    self.encodedBytes = encodedBytes
  }
}
