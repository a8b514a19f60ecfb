/// An address and what answers it.
package struct Route<Handler: Sendable>: Sendable {
  package let method: Method
  /// For example `/rounds/{round}/attendance`; a last part like `{rest...}` takes all that remains.
  package let pattern: String
  package let handler: Handler

  package init(_ method: Method, _ pattern: String, _ handler: Handler) {
    (self.method, self.pattern, self.handler) = (method, pattern, handler)
  }
}
