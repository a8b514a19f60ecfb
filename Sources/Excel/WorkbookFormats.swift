internal import CXLSXWriter
internal import Glibc
internal import OpenDocument

/// The formats that cells of a workbook share, each made once.
struct WorkbookFormats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let font: SheetFont
  private let codes: NumberCodes
  private var formats: [SheetLook: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, for spreadsheet: Spreadsheet) {
    (self.workbook, font) = (workbook, spreadsheet.font)
    codes = NumberCodes(digits: spreadsheet.digits, calendar: spreadsheet.calendar)
  }

  mutating func format(
    _ look: SheetLook
  ) throws(ExcelError) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else { throw .cannotWrite(ENOMEM) }
    format_set_font_name(format, font.name)
    format_set_font_size(format, Double(look.isTitle ? font.size + font.size / 4 : font.size))
    if look.isBold { format_set_bold(format) }
    if look.isShaded { format_set_bg_color(format, 0xE6E6E6) }
    if !look.isLine {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    format_set_text_wrap(format)
    let alignment =
      switch look.alignment {
      case .start: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .end: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    format_set_num_format(format, codes.code(of: look.kind))
    formats[look] = format
    return format
  }
}
