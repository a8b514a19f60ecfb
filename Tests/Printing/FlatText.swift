/// A flat text document with a page for each text; on the last one a picture that lies elsewhere.
func flatText(
  _ pages: String..., title: String = "ชุดเอกสาร", picture: String? = nil
) -> [UInt8] {
  let frame = picture.map {
    """
    <text:p><draw:frame svg:width="1cm" svg:height="1cm" text:anchor-type="as-char">\
    <draw:image xlink:href="\($0)" xlink:type="simple"/></draw:frame></text:p>
    """
  }
  let paragraphs = pages.map { "<text:p text:style-name=\"Page\">\($0)</text:p>" }
  let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta><dc:title>\(title)</dc:title></office:meta>
    <office:automatic-styles><style:style style:name="Page" style:family="paragraph">\
    <style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
    <office:body><office:text>\((paragraphs + [frame ?? ""]).joined())</office:text></office:body>
    </office:document>
    """
  return Array(document.utf8)
}

/// A flat spreadsheet with one cell.
func flatSpreadsheet(_ text: String) -> [UInt8] {
  let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
    <office:body><office:spreadsheet><table:table table:name="รายชื่อ"><table:table-row>\
    <table:table-cell office:value-type="string"><text:p>\(text)</text:p></table:table-cell>\
    </table:table-row></table:table></office:spreadsheet></office:body>
    </office:document>
    """
  return Array(document.utf8)
}
