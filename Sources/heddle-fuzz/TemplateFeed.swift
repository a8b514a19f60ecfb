internal import Glibc
internal import Markup
internal import OpenDocument

/// Compiles a template; fills and combines what compiles, and holds the documents against what they
/// have to be.
enum TemplateFeed {
  static func take(_ file: [UInt8]) {
    let template: DocumentTemplate
    do throws(TemplateError) {
      template = try DocumentTemplate(compiling: file)
    } catch {
      if error.problems.isEmpty { fail("refused without a reason") }
      return
    }
    let needs = Needs(
      fields: template.fields, groups: template.groups, pictures: template.pictures)
    let values = needs.values()
    check { () throws(TemplateError) in try template.render(values, title: "ก & <ข>") }
    check { () throws(TemplateError) in try template.render(needs.values(isEmpty: true)) }
    guard template.kind == .text else { return }
    check { () throws(TemplateError) in
      let combined = try CombinedTemplate(template)
      var bytes: [UInt8] = []
      do {
        try combined.write(count: 2, values: { _ in values }) { bytes += $0 }
      } catch let error as TemplateError {
        throw error
      } catch {
        fail("\(error)")
      }
      return bytes
    }
  }

  /// A document is made, or refused for a reason; it is a package of well-formed files.
  private static func check(_ make: () throws(TemplateError) -> [UInt8]) {
    let document: [UInt8]
    do throws(TemplateError) {
      document = try make()
    } catch {
      if error.problems.isEmpty { fail("refused without a reason") }
      return
    }
    do {
      let package = try PackageReader(document)
      for name in package.names {
        let bytes = try package.read(name)
        guard name.hasSuffix(".xml") else { continue }
        do throws(MarkupError) {
          _ = try XMLElement(parsing: bytes)
        } catch {
          if case .malformed = error { fail("\(name): \(error)") }
        }
      }
    } catch PackageError.ratioTooHigh, PackageError.inflatesTooFar {
      // A document may grow beyond what is read from strangers.
    } catch {
      fail("\(error)")
    }
  }
}

/// What a template wants of values.
private struct Needs {
  let fields, groups, pictures: [TemplateField]

  /// Texts with all that has to be escaped, two entries for an outer group and one for an inner.
  func values(isEmpty: Bool = false) -> TemplateValues { values(depth: 0, isEmpty: isEmpty) }

  private func values(depth: Int, isEmpty: Bool) -> TemplateValues {
    var values = TemplateValues()
    for field in fields where field.groups.count == depth {
      values.fields[field.name] = isEmpty ? "" : "ก\t<&\"  \n 12,345"
      values.plain[field.name] = "2019-08-27"
    }
    for field in pictures where field.groups.count == depth && !isEmpty {
      values.pictures[field.name] = Self.picture
    }
    for group in groups where group.groups.count == depth && values.fields[group.name] == nil {
      let inner = Needs(
        fields: inside(fields, group, depth), groups: inside(groups, group, depth),
        pictures: inside(pictures, group, depth)
      ).values(depth: depth + 1, isEmpty: isEmpty)
      values.groups[group.name] = isEmpty ? [] : depth < 2 ? [inner, inner] : [inner]
    }
    return values
  }

  private func inside(
    _ fields: [TemplateField], _ group: TemplateField, _ depth: Int
  ) -> [TemplateField] {
    fields.filter { $0.groups.count > depth && $0.groups[depth] == group.name }
  }

  private static let picture = try? Picture(
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>".utf8))
}

/// Tells libFuzzer that the last input broke something.
func fail(_ message: String) -> Never {
  let line = Array("heddle-fuzz: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  abort()
}
