package import Tables
package import Training

/// Everything that keeps a table from being taken for the list that it should be.
package struct ImportError: Error, Hashable {
  /// In the order of the file, never empty.
  package let problems: [ImportProblem]

  package init(_ problems: [ImportProblem]) { self.problems = problems }
}

/// One thing that is wrong with a list, and where; `Phrases` words it for people.
package struct ImportProblem: Hashable, Sendable {
  package let line: Int
  /// `nil` where the whole line or the whole list is meant.
  package let column: Column?
  /// `nil` in a text file.
  package let sheet: String?
  package let kind: Kind

  package init(line: Int, column: Column?, sheet: String? = nil, _ kind: Kind) {
    (self.line, self.column, self.sheet, self.kind) = (line, column, sheet, kind)
  }

  package enum Kind: Hashable, Sendable {
    case unknownHeading(nearest: String?)
    /// None of these is there, and one is needed.
    case missingHeading([Field])
    /// The same, by this or another of its names, as an earlier heading.
    case repeatedHeading(first: Column)
    /// Says in another way what an earlier column says.
    case conflictingHeading(Column)
    case columnWithoutHeading
    case notAccepted(PersonalData)
    case nationalID(NationalIDProblem)
    case noRows

    case blank
    case date(DateProblem)
    case name(NameProblem)
    case unknownKind(String)
    /// No kind was given, and the name does not begin with one.
    case kindNotInName(String)
    case notAWholeNumber(String)
    case notATime(String)
    case notASession(String)
    case unknownStatus(String)
    case minutesMissing
    case minutesOutOfRange(String)
    case minutesWithoutLateness(String)
    case unknownCompetency(String, known: [String])
    case unknownOccasion(String)
    case unknownLevel(String)
    case unknownRaterKind(String)
    /// The same as an earlier row.
    case repeats(line: Int)
  }
}

extension ImportProblem: CustomStringConvertible {
  /// Safe to log: without what stood in the cell.
  package var description: String {
    let name = Mirror(reflecting: kind).children.first?.label ?? "\(kind)"
    let place = column.map { "line \(line), column \($0.number)" } ?? "line \(line)"
    return "\(place): \(name)"
  }
}

/// Where the values of a row come from, so that later checks can say it too.
package struct RowSource: Hashable, Sendable {
  package let line: Int
  package let columns: [Field: Column]
  /// `nil` in a text file.
  package let sheet: String?

  package init(line: Int, columns: [Field: Column], sheet: String? = nil) {
    (self.line, self.columns, self.sheet) = (line, columns, sheet)
  }

  /// A problem of this row, in the first of `fields` that it has a column for.
  package func problem(_ kind: ImportProblem.Kind, in fields: Field...) -> ImportProblem {
    ImportProblem(
      line: line, column: fields.lazy.compactMap { columns[$0] }.first, sheet: sheet, kind)
  }
}
