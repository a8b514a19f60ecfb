package import Markup

/// What is drawn for documents and pages, and told as a table beside it.
package protocol Chart: Hashable, Sendable {
  var title: String { get }

  /// - Throws: `forbiddenCharacter`.
  func svg(_ form: ChartForm) throws(XMLWriterError) -> [UInt8]

  /// The same in as few charts as are none higher than `limit`, in tenths of a point, where it can
  /// be parted.
  func pieces(upTo limit: Int) -> [Self]

  /// The same figures in words and numbers.
  ///
  /// `heading`: what the rows are.
  func table(heading: String) -> ChartTable
}

extension Chart {
  /// - Throws: `forbiddenCharacter`.
  package func svg() throws(XMLWriterError) -> [UInt8] { try svg(.document) }
}
