package import Exports
package import Fonts
package import OpenDocument
package import Phrases
package import Training

/// All that can be told about a template before it is used: what is wrong with it, its fonts on this
/// machine, and where the longest name ends up.
package struct TemplateTrial: Sendable {
  package let report: PreflightReport
  package let check: TemplateCheck
  /// What was found, the pages last.
  package private(set) var findings: [PreflightFinding]
  /// Each with its state on this machine, if that could be told.
  package let fonts: [(PreflightFont, FontState?)]

  /// Looks at a file as it stands, without laying it out.
  ///
  /// `kind`: what it is to be; nil to tell it by its names.
  package init(_ bytes: [UInt8], as kind: TemplateKind?, for reader: Reader) {
    report = PreflightReport(checking: bytes, formatters: reader.templateFormatters)
    check = TemplateCheck(report, as: kind)
    let catalogue = FontCatalogue()
    findings = report.findings + check.findings
    findings += catalogue?.findings(for: report.fonts) ?? []
    fonts = report.fonts.map { ($0, catalogue?.state(of: $0.family)) }
  }

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Lays it out with long texts, and adds what was seen; nothing where no kind is known.
  ///
  /// `record`: a round whose longest texts are taken, else invented ones.
  /// `layout`: for a kind of document; nil where that is not asked for, throws `PageReading.Missing`
  /// where it cannot be done here.
  package mutating func layOut(
    _ bytes: [UInt8], with record: RoundRecord? = nil, for reader: Reader,
    by layout: (DocumentKind) throws -> Layout?
  ) async throws {
    guard let kind = check.kinds.first, report.kind != nil else { return }
    let fact =
      hasErrors
      ? PageFact.notChecked(.errors) : try await pages(bytes, kind, record, reader, layout)
    findings.append(PreflightFinding(.pages(fact)))
  }

  /// Where the longest name ends up once the template is filled.
  private func pages(
    _ bytes: [UInt8], _ kind: TemplateKind, _ record: RoundRecord?, _ reader: Reader,
    _ layout: (DocumentKind) throws -> Layout?
  ) async throws -> PageFact {
    let template = try DocumentTemplate(
      compiling: bytes, formatters: reader.templateFormatters)
    do {
      guard let layout = try layout(template.kind) else { return .notChecked(.notAsked) }
      let values = try kind.longValues(
        from: record, for: reader, on: CertificateLayout(of: template))
      return await PageCheck(template, values, expected: kind.pages).fact(layout)
    } catch let missing as PageReading.Missing {
      return .notChecked(.needs(program: missing.program, package: missing.package))
    } catch ExportError.certificateTooLong {
      return .notChecked(.textTooLong)
    }
  }
}
