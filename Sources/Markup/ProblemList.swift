internal import CLibXML2

/// Gathers what libxml2 reports on this thread, instead of letting it print.
final class ProblemList {
  private(set) var list: [MarkupProblem] = []
  /// Whether a prefix was not declared, or one attribute came twice under two prefixes: libxml2 reads
  /// on, but what is written from it would be no XML with namespaces.
  private(set) var isAboutNames = false

  /// Enough to mend a file by; a hostile one could report without end.
  private let limit = 100

  func collecting<Result>(_ body: () -> Result) -> Result {
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), reportProblem)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return body()
  }

  /// Gathers what a streaming reader reports, for as long as both live.
  func collect(from reader: xmlTextReaderPtr) {
    xmlTextReaderSetStructuredErrorHandler(
      reader, reportProblem, Unmanaged.passUnretained(self).toOpaque())
  }

  fileprivate func add(_ problem: MarkupProblem, code: Int32) {
    let names = [
      XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_ATTRIBUTE_REDEFINED,
    ]
    if names.contains(where: { $0.rawValue == UInt32(bitPattern: code) }) { isAboutNames = true }
    if list.count < limit { list.append(problem) }
  }
}

private func reportProblem(_ list: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let list, let error else { return }
  let message = error.pointee.message.map { String(cString: $0) } ?? ""
  Unmanaged<ProblemList>.fromOpaque(list).takeUnretainedValue().add(
    MarkupProblem(
      line: Int(error.pointee.line),
      message: String(message.drop { $0.isNewline }.prefix { !$0.isNewline })),
    code: error.pointee.code)
}
