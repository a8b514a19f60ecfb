internal import Markup

typealias PictureSize = (width: Double, height: Double)

/// Source: ISO/IEC 15948 (PNG), clause 5: chunks from the header's to the end's.
func pngSize(_ bytes: [UInt8]) -> PictureSize? {
  var index = 8
  var size: PictureSize?
  while let length = bytes.big32(at: index), let kind = bytes.word(at: index + 4) {
    if index == 8 {
      guard kind == "IHDR", length == 13, let width = bytes.big32(at: 16),
        let height = bytes.big32(at: 20)
      else { return nil }
      size = (Double(width), Double(height))
    }
    // A chunk is its length, kind, data and checksum.
    index += 12 + length
    if kind == "IEND" { return index <= bytes.count ? size : nil }
  }
  return nil
}

/// Source: ITU-T T.81 (JPEG), annex B: the first frame header tells the size.
func jpegSize(_ bytes: [UInt8]) -> PictureSize? {
  var index = 2
  while index + 4 <= bytes.count, bytes[index] == 0xFF {
    let marker = bytes[index + 1]
    if marker == 0xFF {
      index += 1
      continue
    }
    guard let length = bytes.big16(at: index + 2), length >= 2 else { return nil }
    if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
      guard let height = bytes.big16(at: index + 5), let width = bytes.big16(at: index + 7) else {
        return nil
      }
      return (Double(width), Double(height))
    }
    index += 2 + length
  }
  return nil
}

/// By its view box, else by its width and height.
///
/// - Throws: `damaged`, `activeContent`.
func svgSize(_ bytes: [UInt8]) throws(PictureError) -> PictureSize? {
  let root: XMLElement
  do throws(MarkupError) {
    root = try XMLElement(parsing: bytes)
  } catch {
    throw .damaged(.svg)
  }
  guard root.name.local == "svg" else { throw .damaged(.svg) }
  if let active = activeContent(in: root) { throw .activeContent(active) }
  func attribute(_ local: String) -> String? {
    root.attributes.first { $0.name == XMLName(local) }?.value
  }
  let box = (attribute("viewBox") ?? "").split { $0 == " " || $0 == "," }.compactMap {
    Double($0)
  }
  if box.count == 4, box[2].isFinite, box[3].isFinite { return (box[2], box[3]) }
  guard let width = attribute("width").flatMap(Length.init),
    let height = attribute("height").flatMap(Length.init)
  else { return nil }
  return (width.centimetres, height.centimetres)
}

private func activeContent(in element: XMLElement) -> String? {
  if ["script", "foreignObject", "handler"].contains(element.name.local) {
    return element.name.local
  }
  for attribute in element.attributes {
    if attribute.name.namespace.isEmpty, attribute.name.local.hasPrefix("on") {
      return attribute.name.local
    }
    if attribute.name.local == "href", !attribute.value.hasPrefix("#"),
      !attribute.value.hasPrefix("data:image/")
    {
      return attribute.value
    }
  }
  return element.elements.lazy.compactMap { activeContent(in: $0) }.first
}

extension [UInt8] {
  fileprivate func big16(at index: Int) -> Int? {
    guard index >= 0, index + 2 <= count else { return nil }
    return Int(self[index]) << 8 | Int(self[index + 1])
  }

  fileprivate func big32(at index: Int) -> Int? {
    guard let high = big16(at: index), let low = big16(at: index + 2) else { return nil }
    return high << 16 | low
  }

  fileprivate func word(at index: Int) -> String? {
    guard index + 4 <= count else { return nil }
    return String(decoding: self[index..<index + 4], as: UTF8.self)
  }
}
