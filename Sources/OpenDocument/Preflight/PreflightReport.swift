internal import Markup

/// All that a template's file says about itself, errors and softer facts alike.
///
/// Made from the bytes as they were saved, before anything is cleaned; in time linear in them.
package struct PreflightReport: Hashable, Sendable {
  /// Nil for what is no document at all.
  package let kind: DocumentKind?
  package let findings: [PreflightFinding]
  package let fields: [PreflightField]
  package let fonts: [PreflightFont]
  package let names: TemplateNames
  /// Whether names stand in the groups that were meant: false where a group's ends do not match.
  package let hasWholeGroups: Bool

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - formatters: those that its fields may name.
  package init(checking bytes: [UInt8], formatters: TemplateFormatters = .text) {
    do throws(TemplateError) {
      self.init(try TemplateSource(bytes), formatters: formatters)
    } catch {
      self.init(problems: error.problems)
    }
  }

  private init(_ source: TemplateSource, formatters: TemplateFormatters) {
    let compiler = TemplateCompiler(examining: source, formatters: formatters)
    let text = TextSurvey(compiler.trees, kind: source.kind)
    var collector = FindingCollector()
    var places: [String: TemplatePlace] = [:]
    collector.addFiles(of: source)
    for (name, part) in [("content.xml", TemplatePart.body), ("styles.xml", .pageStyles)] {
      guard let root = try? source.tree(name) else { continue }
      let content = ContentSurvey(root, part: part, collector: collector)
      collector = content.collector
      places.merge(content.references) { first, _ in first }
      for object in content.objects {
        let holdsField = source.text(of: object.folder).contains("{{")
        collector.note(.object(holdsField: holdsField)) { object.place }
      }
    }
    var problems = FindingCollector()
    for problem in compiler.problems.withoutRepeatedPasswords {
      problems.note(.problem(problem)) { problem.address.flatMap { places[$0] } }
    }
    kind = source.kind
    findings = problems.findings + collector.findings + text.findings
    fields = PreflightField.all(compiler.sightings, pictures: compiler.pictures)
    fonts = text.fonts.all
    names = TemplateNames(
      fields: compiler.fields, groups: compiler.groups, pictures: compiler.pictures)
    hasWholeGroups = !compiler.problems.contains(where: \.isAboutGroups)
  }

  private init(problems: [TemplateProblem]) {
    (kind, fields, fonts, names, hasWholeGroups) = (nil, [], [], TemplateNames(), true)
    findings = problems.map { PreflightFinding(.problem($0)) }
  }
}

extension [TemplateProblem] {
  /// A password hides many files and is one problem.
  fileprivate var withoutRepeatedPasswords: [TemplateProblem] {
    var isHidden = false
    return filter { problem in
      guard case .encrypted = problem else { return true }
      defer { isHidden = true }
      return !isHidden
    }
  }
}

extension TemplateProblem {
  /// What is referred to outside of the file.
  fileprivate var address: String? {
    if case .linkedOutside(let address, _) = self { address } else { nil }
  }

  fileprivate var isAboutGroups: Bool {
    switch self {
    case .unclosedGroup, .unopenedGroup, .groupCrosses, .groupTooDeep: true
    default: false
    }
  }
}

extension TemplateSource {
  /// The text of an object inside the document; nothing where there is none.
  fileprivate func text(of folder: String) -> String {
    (try? tree(folder + "content.xml"))?.text ?? ""
  }
}

extension FindingCollector {
  /// What the mere names of a package's files tell.
  fileprivate mutating func addFiles(of source: TemplateSource) {
    for name in source.names {
      let folder = name.prefix { $0 != "/" }
      switch folder {
      case "Basic", "Scripts", "Dialogs":
        if source.holdsScript(name) { note(.macros) }
      case "META-INF" where name.lowercased().contains("signature"): note(.signature)
      case "Thumbnails": note(.thumbnail)
      case "Versions", "VersionList.xml": note(.versionHistory)
      default: break
      }
    }
  }
}

extension TemplateSource {
  /// Whether a file is a script: LibreOffice also saves indexes of libraries that are empty.
  fileprivate func holdsScript(_ name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    return !["script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"].contains(file)
  }
}
