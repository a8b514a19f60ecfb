extension Request {
  /// The form that was sent, by either way that browsers send one.
  ///
  /// - Throws: `unsupportedMediaType` for anything but a form, `malformed`, `tooLarge`.
  package func form(_ limits: FormLimits = FormLimits()) throws(HTTPProblem) -> Form {
    guard let type = headers["Content-Type"].flatMap(MediaType.init) else {
      if content.count == 0 { return Form() }
      throw .unsupportedMediaType
    }
    switch type.name {
    case "application/x-www-form-urlencoded":
      guard content.count <= limits.encodedBytes else {
        throw .tooLarge(.form, limit: limits.encodedBytes)
      }
      return try Form(urlEncoded: content.bytes(), limit: limits.fields)
    case "multipart/form-data":
      guard let boundary = type.parameters["boundary"],
        var reader = MultipartReader(boundary: boundary, limits: limits)
      else { throw .malformed(.multipart) }
      try content.forEachPiece { piece throws(HTTPProblem) in try reader.read(piece) }
      return try reader.finish()
    default: throw .unsupportedMediaType
    }
  }
}
