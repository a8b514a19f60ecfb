internal import Curricula
internal import Glibc
internal import OpenDocument
internal import Tables

/// A reader that is fed with made-up bytes.
enum FuzzTarget: String, CaseIterable {
  case templates, ods, xlsx, csv, curricula

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
    }
  }

  var layouts: [PackageLayout] {
    switch self {
    case .templates: Self.templateLayouts
    case .ods: [Self.odsLayout]
    case .xlsx: [Self.xlsxLayout]
    case .csv, .curricula: []
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
