internal import Curricula
internal import Glibc
internal import HTTP
internal import OpenDocument
internal import Tables

/// A reader that is fed with made-up bytes.
enum FuzzTarget: String, CaseIterable {
  case templates, ods, xlsx, csv, curricula, forms

  typealias Feed = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

  var feed: Feed {
    switch self {
    case .templates:
      return { start, count in
        TemplateFeed.take(Input(start, count).file(Self.templateLayouts))
        return 0
      }
    case .ods:
      return { start, count in
        read(table: Input(start, count).file([Self.odsLayout]))
        return 0
      }
    case .xlsx:
      return { start, count in
        read(table: Input(start, count).file([Self.xlsxLayout]))
        return 0
      }
    case .csv:
      return { start, count in
        let bytes = Input(start, count).bytes
        _ = try? CSVReader(limits: limits).table(bytes)
        read(table: bytes)
        return 0
      }
    case .curricula:
      return { start, count in
        _ = try? curriculumReader.read(Input(start, count).bytes)
        return 0
      }
    case .forms:
      return { start, count in
        read(form: Input(start, count).bytes)
        return 0
      }
    }
  }

  var layouts: [PackageLayout] {
    switch self {
    case .templates: Self.templateLayouts
    case .ods: [Self.odsLayout]
    case .xlsx: [Self.xlsxLayout]
    case .csv, .curricula, .forms: []
    }
  }

  private static let documentMembers = [
    "content.xml", "styles.xml", "settings.xml", "META-INF/manifest.xml", "Object 1/content.xml",
    "Object 1/styles.xml",
  ]
  private static let pictures: [(name: String, text: String)] = [
    ("Pictures/1.png", "png"), ("Pictures/2.png", "png"), ("ObjectReplacements/Object 1", "x"),
  ]

  static let templateLayouts = [
    PackageLayout(
      mark: "T",
      fixed: [("mimetype", "application/vnd.oasis.opendocument.text")] + pictures,
      members: documentMembers),
    PackageLayout(
      mark: "S",
      fixed: [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")] + pictures,
      members: documentMembers),
  ]

  static let odsLayout = PackageLayout(
    mark: "O", fixed: [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")],
    members: ["content.xml", "META-INF/manifest.xml"])

  static let xlsxLayout = PackageLayout(
    mark: "X",
    fixed: [
      (
        "_rels/.rels",
        """
        <Relationships><Relationship Id="a" Target="xl/workbook.xml" Type="http://schemas.\
        openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
        """
      )
    ],
    members: [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml", "xl/styles.xml",
    ])
}

/// Small enough that made-up files reach them.
private let limits = TableLimits(rows: 2_000, columns: 60, fieldLength: 400, cells: 20_000)

private func read(table bytes: [UInt8]) {
  _ = try? TableReader(limits: limits).table(bytes)
  _ = try? TableReader(limits: limits).table(bytes, sheet: "Sheet2")
}

/// By both ways that browsers send one; where its pieces end must make no difference.
private func read(form bytes: [UInt8]) {
  _ = try? Form(urlEncoded: bytes, limit: 100)
  let limits = FormLimits(fields: 20, headerBytes: 500, fieldBytes: 2000)
  let texts = [bytes.count, 1, 7].map { size in
    guard var reader = MultipartReader(boundary: "x", limits: limits) else { return "none" }
    var rest = bytes[...]
    do throws(HTTPProblem) {
      while !rest.isEmpty {
        try reader.read(Array(rest.prefix(max(1, size))))
        rest = rest.dropFirst(max(1, size))
      }
      let form = try reader.finish()
      return "\(form.fields) \(form.files)"
    } catch {
      // Which of several problems is met first may depend on the pieces.
      return "refused"
    }
  }
  guard Set(texts).count == 1 else { fail("a form reads differently by pieces") }
}

/// Asks the schema too, which is looked for in the folder that this runs in; libFuzzer has one thread.
private nonisolated(unsafe) let curriculumReader: CurriculumReader = {
  guard let schema = contents(of: "curricula/curriculum.rng"),
    let reader = try? CurriculumReader(schema: schema)
  else {
    print("heddle-fuzz: curricula/curriculum.rng is not here")
    exit(2)
  }
  return reader
}()
