/// Why something could not be printed.
package enum PrintError: Error, Hashable {
  case libreOfficeMissing(searched: [String])
  /// LibreOffice is there but does not start.
  case libreOfficeBroken(program: String)
  /// The file is neither a package nor a flat file of a kind that can be printed.
  case notAnOpenDocument
  /// The file ends before its end.
  case truncated
  /// LibreOffice does not open the document; with its own words.
  case cannotOpen(String)
  /// LibreOffice opens it but makes no PDF of it; with its own words.
  case cannotPrint(String)
  case tookTooLong(seconds: Int)
  /// The process that printed ended, by a signal or by itself.
  case workerEnded(signal: Int32?)
  case pagesDiffer(expected: Int, found: Int)
  /// LibreOffice's PDF lacks the marks of PDF/A-2b.
  case notArchival
  /// With the words of the library that reads PDF.
  case damagedPDF(String)
  /// So many wait to print that one more would wait too long.
  case busy(waiting: Int)
  /// A printing, with its waiting, took longer than it may.
  case stopped(afterSeconds: Int)
  /// A program that reads PDF files is missing, or failed at one.
  case cannotShow(program: String)
  /// No room or no right to keep files while printing; the number is the system's.
  case cannotKeep(path: String, number: Int32)

  /// Whether the same document may succeed on a fresh worker.
  var isOfWorker: Bool {
    switch self {
    case .tookTooLong, .workerEnded: true
    default: false
    }
  }

  /// Whether the parts of a combined document may succeed one by one.
  var isOfDocument: Bool {
    switch self {
    case .libreOfficeMissing, .libreOfficeBroken, .cannotKeep, .busy, .stopped, .cannotShow: false
    default: true
    }
  }
}
