internal import Credentials
internal import Excel
internal import OpenDocument
internal import Operations
internal import Printing
internal import SQL
internal import Training

/// An error of a layer above, which words itself.
package protocol WordedError: Error {
  func sentence(for reader: Reader) -> String
}

extension Reader {
  /// Every error that people can do something about, a line for each thing that is wrong; nil for others.
  package func sentences(for error: any Error) -> [String]? {
    switch error {
    case let error as Refused: error.reasons.map { sentence($0) }
    case let error as SQLError: [sentence(error)]
    case let error as TrainingError: [sentence(error)]
    case let error as CareError: [sentence(error)]
    case let error as KeyError: [sentence(error)]
    case let error as NationalIDProblem: [sentence(error)]
    case let error as KeysProblem: [sentence(error)]
    case let error as SpreadsheetError: [sentence(error)]
    case let error as ExcelError: [sentence(error)]
    case let error as PrintError: [sentence(error)]
    case let error as TemplateError: error.problems.map { sentence($0) }
    case let error as any WordedError: [error.sentence(for: self)]
    case is CancellationError: [say("หยุดแล้ว", "stopped")]
    default: nil
    }
  }
}
