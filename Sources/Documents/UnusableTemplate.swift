package import OpenDocument
package import Phrases

/// A template that no document can be made from, and all that has to be mended first.
package struct UnusableTemplate: WordedError {
  /// What its file is called.
  package let path: String
  package let findings: [PreflightFinding]

  package init(path: String, findings: [PreflightFinding]) {
    (self.path, self.findings) = (path, findings)
  }

  /// One line of all that is wrong.
  package func sentence(for reader: Reader) -> String {
    "\(path): " + findings.map { reader.advice($0.fact).what }.joined(separator: " ")
  }
}
