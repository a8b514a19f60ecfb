package import Fonts
package import OpenDocument
package import Phrases

extension Reader {
  /// How a font of a template stands on this machine; nil where nobody looked.
  package func term(_ state: FontState?, of font: PreflightFont) -> String {
    if font.isEmbedded { return say("ฝังอยู่ในแฟ้ม", "in the file") }
    return switch state {
    case .missing?: say("ไม่มีในเครื่องนี้", "not on this machine")
    case .withoutThai?: say("มีในเครื่อง แต่ไม่มีอักษรไทย", "on this machine, without Thai letters")
    case .withThai?: say("มีในเครื่อง", "on this machine")
    case nil: say("ไม่ได้ตรวจ", "not checked")
    }
  }
}
