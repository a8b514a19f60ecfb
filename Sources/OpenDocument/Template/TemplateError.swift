package import Markup

/// Everything that keeps a template from being used, or a document from being made of it.
package struct TemplateError: Error, Hashable {
  package let problems: [TemplateProblem]

  package init(_ problems: [TemplateProblem]) { self.problems = problems }
}

/// One fact about a template or its values; `Phrases` words each case for people.
package enum TemplateProblem: Hashable, Sendable {
  case package(PackageError)
  /// What the file says that it is (nothing, if it does not say): neither a text document nor a
  /// spreadsheet.
  case notADocument(mediaType: String)
  case missingFile(String)
  case unreadable(file: String, MarkupError)
  /// A picture in a flat file that is no base64.
  case unreadablePicture(line: Int)
  /// A member that ODF's own encryption hides.
  case encrypted(file: String)
  /// A picture, object, section or formula that would fetch from outside of the package.
  case linkedOutside(String, TemplatePart)

  /// `{{` without `}}` in the same paragraph.
  case unclosedField(TemplatePlace)
  /// What stands between the braces is no name, as `{{1 + 1}}`.
  case badName(String, TemplatePlace)
  case tooManyFields(limit: Int, TemplatePart)
  case unknownFormatter(String, field: String, TemplatePlace)
  case unclosedGroup(String, TemplatePlace)
  case unopenedGroup(String, TemplatePlace)
  /// A group that ends inside another, or whose two ends stand in different tables, lists,
  /// sections or frames.
  case groupCrosses(String, TemplatePlace)

  /// Groups within groups beyond the limit.
  case groupTooDeep(String, limit: Int, TemplatePlace)

  /// Many renderings cannot stand in one document.
  case cannotCombine(CombiningObstacle)
  case missingValue(TemplateField)
  case missingGroup(String, within: [String], TemplatePart)
  /// A value that a formatter cannot change, as a name that is to be a date.
  case unformattable(formatter: String, field: String)
  case forbiddenCharacter(Unicode.Scalar, field: String)
  case forbiddenCharacterInTitle(Unicode.Scalar)
}

package enum TemplatePart: Hashable, Sendable {
  case body
  /// Headers, footers and whatever else repeats on pages.
  case pageStyles
}

/// Where in a template something was found, told by the text of its paragraph.
package struct TemplatePlace: Hashable, Sendable {
  package let part: TemplatePart
  /// At most 80 characters.
  package let text: String

  package init(_ part: TemplatePart, text: String) {
    (self.part, self.text) = (part, String(text.prefix(80)))
  }
}
