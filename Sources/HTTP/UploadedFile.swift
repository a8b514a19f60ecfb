/// A file that came with a form.
package struct UploadedFile: Sendable {
  /// The name of the form's field.
  package let field: String
  /// As the browser says; only ever shown, never opened.
  package let name: String
  package let bytes: [UInt8]

  package init(field: String, name: String, bytes: [UInt8]) {
    (self.field, self.name, self.bytes) = (field, name, bytes)
  }
}
