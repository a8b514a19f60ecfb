/// What is wrong with a request, before anything of the domain is asked.
package enum HTTPProblem: Error, Hashable, Sendable {
  case malformed(What)
  /// More than the limit of a part, in bytes or items.
  case tooLarge(What, limit: Int)
  case unsupportedMediaType

  package enum What: String, Sendable {
    case target, query, form, multipart, header, field, fileName, body
  }

  package var status: Status {
    switch self {
    case .malformed: .badRequest
    case .tooLarge(.target, _): .targetTooLong
    case .tooLarge(.header, _): .headersTooLarge
    case .tooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    }
  }
}
