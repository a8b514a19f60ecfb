/// A form of a page that is sent by POST, with all that could be sent with it.
struct ShownForm {
  let action: String
  var controls: [Control] = []

  struct Control {
    let name: String
    let value: String
    let kind: Kind
  }

  enum Kind { case typed, secret, hidden, chosen, file }

  var takesFiles: Bool { controls.contains { $0.kind == .file } }

  static func all(in tags: [ShownTag]) -> [ShownForm] {
    var forms: [ShownForm] = []
    var places: [String: Int] = [:]
    var current: Int?
    var select = ""
    for tag in tags {
      switch tag.name {
      case "form" where tag.attributes["method"] == "post":
        current = forms.count
        if let id = tag.attributes["id"] { places[id] = forms.count }
        forms.append(ShownForm(action: tag.attributes["action"] ?? ""))
      case "/form": current = nil
      case "select": select = tag.attributes["name"] ?? ""
      default: break
      }
      guard let place = tag.attributes["form"].map({ places[$0] }) ?? current,
        let control = Control(tag, select: select)
      else { continue }
      forms[place].controls.append(control)
    }
    return forms
  }
}

extension ShownForm.Control {
  fileprivate init?(_ tag: ShownTag, select: String) {
    let value = tag.attributes["value"] ?? ""
    let name = tag.attributes["name"] ?? ""
    switch tag.name {
    case "option": self.init(name: select, value: value, kind: .chosen)
    case "textarea": self.init(name: name, value: tag.text, kind: .typed)
    case "input" where !name.isEmpty && name != "form-token":
      switch tag.attributes["type"] ?? "text" {
      case "hidden": self.init(name: name, value: value, kind: .hidden)
      case "password": self.init(name: name, value: value, kind: .secret)
      case "file": self.init(name: name, value: "", kind: .file)
      case "checkbox", "radio": self.init(name: name, value: value, kind: .chosen)
      default:
        // A code that works once is no more shown again than a password.
        let isOnce = tag.attributes["autocomplete"] == "one-time-code"
        self.init(name: name, value: value, kind: isOnce ? .secret : .typed)
      }
    case "button" where !name.isEmpty: self.init(name: name, value: value, kind: .chosen)
    default: return nil
    }
  }
}
