internal import Documents
internal import HTTP
internal import Phrases
internal import Training

/// For whom a document is to be written, as an address or a form says it.
struct DocumentChoice {
  let language: Language
  let digits: Digits
  let orientation: CertificateOrientation
  /// Whether it is for everybody.
  let isPublished: Bool

  /// What is not said, or said wrongly, is what offices mostly want: Thai, with Thai digits, across.
  init(_ form: Form) {
    language = form["document-lang"].flatMap(Language.init(rawValue:)) ?? .thai
    digits =
      form["digits"].flatMap(Digits.init(rawValue:)) ?? (language == .thai ? .thai : .arabic)
    orientation =
      form["orientation"].flatMap(CertificateOrientation.init(rawValue:)) ?? .landscape
    isPublished = form["published"] == "yes"
  }

  /// Whom the document is written for.
  var reader: Reader { Reader(language: language, digits: digits) }

  /// An address that says the same.
  func on(_ address: Address, orientation isWithOrientation: Bool = false) -> Address {
    address.with("document-lang", language.rawValue).with("digits", digits.rawValue)
      .with("orientation", isWithOrientation ? orientation.rawValue : nil)
      .with("published", isPublished ? "yes" : nil)
  }

  func languageField(_ visit: Visit) -> Field {
    Field(
      "document-lang", visit.say("ภาษาของเอกสาร", "Language of the documents"),
      value: language.rawValue,
      kind: .choice([
        Field.Choice("th", visit.say("ไทย", "Thai")),
        Field.Choice("en", visit.say("อังกฤษ", "English")),
      ]))
  }

  func digitsField(_ visit: Visit) -> Field {
    Field(
      "digits", visit.say("ตัวเลข", "Digits"), value: digits.rawValue,
      kind: .choice([
        Field.Choice("thai", visit.say("เลขไทย ๐๑๒", "Thai ๐๑๒")),
        Field.Choice("arabic", visit.say("เลขอารบิก 012", "Arabic 012")),
      ]))
  }

  func orientationField(_ visit: Visit) -> Field {
    Field(
      "orientation", visit.say("แนวกระดาษ", "Paper"), value: orientation.rawValue,
      kind: .choice([
        Field.Choice("landscape", visit.say("แนวนอน", "Landscape")),
        Field.Choice("portrait", visit.say("แนวตั้ง", "Portrait")),
      ]))
  }
}
