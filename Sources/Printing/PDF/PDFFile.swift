internal import CQPDF

/// A PDF file in memory, read, changed and written by qpdf.
final class PDFFile {
  typealias Object = qpdf_oh

  let data: qpdf_data
  /// The version of PDF that what was taken over needs.
  private var version: String?
  /// What qpdf reads from when it needs it.
  private var source: UnsafeMutableBufferPointer<CChar>?

  private init() throws(PrintError) {
    guard let data = qpdf_init() else { throw .damagedPDF("qpdf_init") }
    self.data = data
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    source?.deallocate()
  }

  /// - Throws: `damagedPDF`.
  convenience init(reading path: String) throws(PrintError) {
    try self.init()
    try check(qpdf_read(data, path, nil))
  }

  /// - Throws: `damagedPDF`.
  convenience init(_ bytes: [UInt8]) throws(PrintError) {
    try self.init()
    let source = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
    self.source = source
    try check(qpdf_read_memory(data, "", source.baseAddress, UInt64(bytes.count), nil))
  }

  /// A file without pages.
  static func empty() throws(PrintError) -> PDFFile {
    let file = try PDFFile()
    try file.check(qpdf_empty_pdf(file.data))
    return file
  }

  /// - Throws: `damagedPDF`.
  func pageCount() throws(PrintError) -> Int {
    let count = qpdf_get_num_pages(data)
    try check()
    return Int(count)
  }

  /// Adds a page of another file behind the last, with all that it shows.
  func add(page index: Int, of other: PDFFile) throws(PrintError) {
    let page = qpdf_get_page_n(other.data, index)
    defer { qpdf_oh_release(other.data, page) }
    try other.check()
    try check(qpdf_add_page(data, other.data, page, QPDF_FALSE))
    version = qpdf_get_pdf_version(other.data).map { String(cString: $0) }
  }

  /// The file's bytes; the same content gives the same bytes.
  ///
  /// Tags are many small objects, which are packed together; without them that would not pay.
  ///
  /// - Throws: `damagedPDF`.
  func bytes() throws(PrintError) -> [UInt8] {
    let isTagged = self[catalog, "/StructTreeRoot"] != nil
    // Half of it would be kept.
    qpdf_oh_remove_key(data, trailer, "/ID")
    try check(qpdf_init_write_memory(data))
    if let version { qpdf_set_minimum_pdf_version(data, version) }
    qpdf_set_deterministic_ID(data, QPDF_TRUE)
    qpdf_set_object_stream_mode(data, isTagged ? qpdf_o_generate : qpdf_o_disable)
    qpdf_set_decode_level(data, qpdf_dl_none)
    try check(qpdf_write(data))
    return Array(
      UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
  }

  /// - Throws: `damagedPDF` after a call that left an error behind.
  func check(_ code: QPDF_ERROR_CODE = 0) throws(PrintError) {
    guard heddle_qpdf_failed(code) != 0 || qpdf_has_error(data) != 0 else { return }
    let error = qpdf_get_error(data)
    let words = error.flatMap { qpdf_get_error_message_detail(data, $0) }
    throw .damagedPDF(words.map { String(cString: $0) } ?? "")
  }
}
