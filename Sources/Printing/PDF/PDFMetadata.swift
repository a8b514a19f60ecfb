/// What a PDF says about itself, in its Info dictionary and, where it is archival, the same in XMP.
///
/// It holds no dates: what is printed again is the same.
struct PDFMetadata: Equatable {
  var title: String?
  var author: String?
  var subject: String?
  var keywords: String?
  /// The program that the document was written with, and the one that made the PDF.
  var creator: String?
  var producer: String?

  static let fields: [(key: String, field: any WritableKeyPath<PDFMetadata, String?> & Sendable)] =
    [
      ("/Title", \.title), ("/Author", \.author), ("/Subject", \.subject),
      ("/Keywords", \.keywords), ("/Creator", \.creator), ("/Producer", \.producer),
    ]

  /// The XMP packet of a PDF/A-2b file (ISO 19005-2, 6.6).
  var archivalPacket: [UInt8] {
    let properties = [
      "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>",
      "<dc:format>application/pdf</dc:format>",
      title.map { "<dc:title>\(inDefaultLanguage($0))</dc:title>" },
      author.map { "<dc:creator><rdf:Seq><rdf:li>\(escaped($0))</rdf:li></rdf:Seq></dc:creator>" },
      subject.map { "<dc:description>\(inDefaultLanguage($0))</dc:description>" },
      keywords.map { "<pdf:Keywords>\(escaped($0))</pdf:Keywords>" },
      creator.map { "<xmp:CreatorTool>\(escaped($0))</xmp:CreatorTool>" },
      producer.map { "<pdf:Producer>\(escaped($0))</pdf:Producer>" },
    ].compactMap { $0 }
    let packet = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      \(properties.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(packet.utf8)
  }

  private func inDefaultLanguage(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
  }

  /// Without the characters that XML forbids.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"...: escaped.unicodeScalars.append(scalar)
      default: break
      }
    }
    return escaped
  }
}
