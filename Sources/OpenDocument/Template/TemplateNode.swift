internal import Markup

/// A node of a template's content once its fields have been found.
indirect enum TemplateNode: Sendable {
  case element(TemplateElement)
  case text(String)
  case field(FieldUse)
  /// One end of a group; none is left once groups are built.
  case mark(GroupMark)
  case group(TemplateGroup)
  case slot(PictureSlot)
}

struct TemplateElement: Sendable {
  let name: XMLName
  var attributes: [XMLAttribute]
  /// The field whose value this declaration of a user field holds for conditions.
  var passesOn: String?
  /// Of what may begin a part of a combined document.
  var start: PartStart?
  var children: [TemplateNode]
}

struct GroupMark: Hashable, Sendable {
  let name: String
  let isOpen: Bool
  var isInverted = false
  let place: TemplatePlace
}

struct TemplateGroup: Sendable {
  let name: String
  /// Whether it shows where there is nothing of that name, instead of repeating.
  let isInverted: Bool
  var body: [TemplateNode]
  /// What stands where the group has no entry: a table may not be without rows.
  var otherwise: [TemplateNode] = []
}

extension TemplateElement {
  /// A tree without fields.
  init(plain element: XMLElement) {
    self.init(
      name: element.name, attributes: element.attributes,
      children: element.children.map { child in
        switch child {
        case .text(let text): .text(text)
        case .element(let child): .element(TemplateElement(plain: child))
        }
      })
  }
}
