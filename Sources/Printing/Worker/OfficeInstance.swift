internal import CLibreOfficeKit
internal import Glibc

/// The LibreOffice of a process; there can be only one.
final class OfficeInstance {
  private let kit: UnsafeMutablePointer<LibreOfficeKit>

  /// - Parameters:
  ///   - program: the folder of LibreOffice's libraries.
  ///   - profile: the folder for its settings, made where it is not there.
  init?(program: String, profile: String) {
    OfficeProfile.prepare(profile)
    guard let kit = lok_init_2(program, fileURL(profile)) else { return nil }
    self.kit = kit
  }

  /// Opens a document and writes it as PDF.
  ///
  /// - Returns: `done`, `cannotOpen` or `cannotPrint`.
  func print(
    _ input: String, to output: String, _ form: DocumentForm, _ format: PDFFormat
  ) -> WorkerAnswer {
    // Without "Batch", questions would wait for somebody to answer them.
    guard
      let document = kit.pointee.pClass.pointee.documentLoadWithOptions(
        kit, fileURL(input), "Batch=true")
    else { return .cannotOpen(reason()) }
    defer { document.pointee.pClass.pointee.destroy(document) }
    let type = document.pointee.pClass.pointee.getDocumentType(document)
    guard type == form.documentType else { return .cannotOpen("document type \(type)") }
    let isSaved = document.pointee.pClass.pointee.saveAs(
      document, fileURL(output), "pdf", format.exportOptions)
    return isSaved == 0 ? .cannotPrint(reason()) : .done(megabytes: residentMegabytes())
  }

  private func reason() -> String {
    guard let text = kit.pointee.pClass.pointee.getError(kit) else { return "" }
    defer { kit.pointee.pClass.pointee.freeError(text) }
    return String(cString: text)
  }

  private func residentMegabytes() -> Int {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let fields = line.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE)) >> 20
  }
}

extension DocumentForm {
  fileprivate var documentType: Int32 {
    switch self {
    case .text: Int32(heddle_text_document)
    case .spreadsheet: Int32(heddle_spreadsheet)
    case .presentation: Int32(heddle_presentation)
    case .graphics: Int32(heddle_drawing)
    }
  }
}
