/// An element of a parsed XML document, with its line.
///
/// Names are expanded (namespace and local name), so prefixes never matter.
package struct XMLElement: Hashable, Sendable {
  package var name: XMLName
  package var attributes: [XMLAttribute]
  package var children: [XMLNode]
  /// The line that its start tag ends on, from 1; 0 for an element that was not parsed.
  package var line: Int

  package init(
    _ name: XMLName, attributes: [XMLAttribute] = [], children: [XMLNode] = [], line: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text below this element, in order.
  package var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  package subscript(_ name: XMLName) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

package struct XMLAttribute: Hashable, Sendable {
  package var name: XMLName
  package var value: String

  package init(_ name: XMLName, _ value: String) { (self.name, self.value) = (name, value) }
}

package indirect enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
}

/// An expanded name: a namespace (empty for none) and a local name.
package struct XMLName: Hashable, Sendable {
  package let namespace: String
  package let local: String

  package init(_ local: String, in namespace: String = "") {
    (self.namespace, self.local) = (namespace, local)
  }
}
