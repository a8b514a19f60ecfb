internal import Markup

/// The namespaces of ODF 1.3 (part 3, section 1.4), each with the prefix that it is written with.
let namespacePrefixes: [String: String] = [
  "urn:oasis:names:tc:opendocument:xmlns:animation:1.0": "anim",
  "urn:oasis:names:tc:opendocument:xmlns:chart:1.0": "chart",
  "urn:oasis:names:tc:opendocument:xmlns:config:1.0": "config",
  "urn:oasis:names:tc:opendocument:xmlns:database:1.0": "db",
  "http://purl.org/dc/elements/1.1/": "dc",
  "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0": "dr3d",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
  "urn:oasis:names:tc:opendocument:xmlns:form:1.0": "form",
  "http://www.w3.org/2003/g/data-view#": "grddl",
  "http://www.w3.org/1998/Math/MathML": "math",
  "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
  "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0": "number",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0": "presentation",
  "urn:oasis:names:tc:opendocument:xmlns:script:1.0": "script",
  "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0": "smil",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "http://www.w3.org/2002/xforms": "xforms",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
]

/// Prefixes that occur in attribute values alone: formula dialects and LibreOffice's settings.
let valueNamespaces: [String: String] = [
  "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
  "ooo": "http://openoffice.org/2004/office",
  "oooc": "http://openoffice.org/2004/calc",
  "ooow": "http://openoffice.org/2004/writer",
]

private let namespacesByPrefix = [String: String](
  namespacePrefixes.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

extension XMLName {
  /// The name that ODF's own documents write as `prefixed`, such as `text:p`.
  static func odf(_ prefixed: String) -> XMLName {
    let parts = prefixed.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return XMLName(prefixed) }
    return XMLName(String(parts[1]), in: namespacesByPrefix[String(parts[0])] ?? "")
  }

  /// With the usual prefix; nil for a namespace that ODF does not define.
  var prefixed: String? {
    if namespace.isEmpty { return local }
    return namespacePrefixes[namespace].map { "\($0):\(local)" }
  }
}

extension XMLName {
  private static let paragraphs: Set<XMLName> = [.odf("text:p"), .odf("text:h")]
  private static let spans: Set<XMLName> = [
    .odf("text:span"), .odf("text:a"), .odf("text:meta"), .odf("text:meta-field"),
    .odf("text:ruby"), .odf("text:ruby-base"),
  ]
  private static let islands: Set<XMLName> = [.odf("text:note"), .odf("text:ruby-text")]
  private static let text = XMLName.odf("text:p").namespace

  /// A paragraph or heading: what a field is looked for in.
  var isParagraph: Bool { Self.paragraphs.contains(self) }

  /// An element in a paragraph that may hold whatever a paragraph may.
  var isSpan: Bool { Self.spans.contains(self) }

  /// Of an element in a paragraph: whether its content is part of the paragraph's text.
  var isInline: Bool { namespace == Self.text && !Self.islands.contains(self) }
}
