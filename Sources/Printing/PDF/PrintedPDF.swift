/// The PDF that LibreOffice made of a document, to be handed on whole or in parts.
struct PrintedPDF {
  private let file: PDFFile
  private let metadata: PDFMetadata
  private let format: PDFFormat
  let pages: Int

  /// - Throws: `damagedPDF`; `notArchival` where the marks of PDF/A-2b are asked for and missing.
  init(reading path: String, _ format: PDFFormat) throws(PrintError) {
    let file = try PDFFile(reading: path)
    pages = try file.pageCount()
    var metadata = PDFMetadata()
    if let info = file[file.trailer, "/Info"] {
      for (key, field) in PDFMetadata.fields {
        metadata[keyPath: field] = file[info, key].flatMap { file.text($0) }
      }
    }
    (self.file, self.metadata, self.format) = (file, metadata, format)
    if format == .archival {
      guard isArchival else { throw .notArchival }
      undateColourProfiles()
    }
  }

  private var isArchival: Bool {
    guard let stream = file[file.catalog, "/Metadata"].flatMap({ file.stream($0) }),
      file[file.catalog, "/OutputIntents"] != nil
    else { return false }
    let packet = String(decoding: stream, as: UTF8.self)
    return packet.contains("<pdfaid:part>2<") && packet.contains("<pdfaid:conformance>B<")
  }

  /// LibreOffice makes its colour profile anew each time, dated; the date is bytes 24 to 35 of the
  /// header (ISO 15076-1, 7.2.8).
  private func undateColourProfiles() {
    for intent in file[file.catalog, "/OutputIntents"].map({ file.items(of: $0) }) ?? [] {
      guard let profile = file[intent, "/DestOutputProfile"], var bytes = file.stream(profile),
        bytes.count >= 128
      else { continue }
      bytes.replaceSubrange(24..<36, with: [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
      file.replace(profile, with: bytes)
    }
  }

  /// The whole file, with `title` if there is one.
  func whole(title: String?) throws(PrintError) -> [UInt8] {
    describe(file, title: title)
    return try file.bytes()
  }

  /// Files of so many pages each, in order.
  ///
  /// - Throws: `damagedPDF`.
  func parts(of pagesPerPart: Int, titles: [String?]) throws(PrintError) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for (index, title) in titles.enumerated() {
      let part = try PDFFile.empty()
      for page in index * pagesPerPart..<(index + 1) * pagesPerPart {
        try part.add(page: page, of: file)
      }
      for key in ["/Lang", "/OutputIntents", "/ViewerPreferences"] {
        part[part.catalog, key] = file[file.catalog, key].map { part.copy($0, of: file) }
      }
      describe(part, title: title)
      parts.append(try part.bytes())
    }
    return parts
  }

  private func describe(_ target: PDFFile, title: String?) {
    var metadata = metadata
    if let title { metadata.title = title }
    let info = target.newDictionary()
    for (key, field) in PDFMetadata.fields {
      target[info, key] = metadata[keyPath: field].map { target.newText($0) }
    }
    target[target.trailer, "/Info"] = target.indirect(info)
    target[target.trailer, "/DocChecksum"] = nil
    guard format == .archival else { return }
    target[target.catalog, "/Metadata"] = target.newStream(
      metadata.archivalPacket, type: "/Metadata", subtype: "/XML")
  }
}
