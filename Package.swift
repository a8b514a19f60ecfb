// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A C library from Debian, wrapped in `Sources/<name>` as a module map and a shim.
func library(_ name: String, pkgConfig: String? = nil, debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

func layer(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, imports: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports + ["Support"], path: "Tests/\(name)",
    exclude: exclude, swiftSettings: settings)
}

/// Made by `make fuzz` alone, with a sanitizer's libraries.
let fuzzing: [Target] =
  Context.environment["HEDDLE_FUZZ"] == nil
  ? []
  : [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "heddle-fuzz",
      dependencies: ["CFuzzer", "Markup", "OpenDocument", "Tables", "Curricula", "HTTP"],
      exclude: ["seeds", "words.dict"],
      swiftSettings: settings),
  ]

let package = Package(
  name: "heddle",
  products: [.executable(name: "heddle", targets: ["heddle"])],
  targets: [
    library("CLibXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
    library("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
    library("CLibPQ", pkgConfig: "libpq", debian: "libpq-dev"),
    library("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
    library("CLibZip", pkgConfig: "libzip", debian: "libzip-dev"),
    library("CSodium", pkgConfig: "libsodium", debian: "libsodium-dev"),
    library("CXLSXWriter", pkgConfig: "xlsxwriter", debian: "libxlsxwriter-dev"),
    // Of libicu-dev; compiled, since Foundation's own ICU must not meet its headers in Swift.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    library("CFontconfig", pkgConfig: "fontconfig", debian: "libfontconfig-dev"),
    library("CLibreOfficeKit", debian: "libreofficekit-dev"),
    library("CMicrohttpd", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
    library("CQPDF", pkgConfig: "libqpdf", debian: "libqpdf-dev"),
    library("CQREncode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
    // Only the tests check calendars with it.
    library("CICal", pkgConfig: "libical", debian: "libical-dev"),

    layer("Training"),
    layer("Planning", imports: ["Training"]),
    layer("SQL"),
    layer("SQLite", imports: ["SQL", "CSQLite"]),
    layer("Postgres", imports: ["SQL", "CLibPQ"]),
    layer("Storage", imports: ["Training", "SQL", "Credentials"]),
    layer("Markup", imports: ["CLibXML2"]),
    layer("TextMetrics"),
    layer("Charts", imports: ["Markup", "TextMetrics"]),
    layer("OpenDocument", imports: ["Markup", "CZlib", "CLibZip"]),
    layer("Fonts", imports: ["OpenDocument", "CFontconfig"]),
    layer("Excel", imports: ["OpenDocument", "TextMetrics", "CXLSXWriter"]),
    layer("Printing", imports: ["CLibreOfficeKit", "CQPDF"]),
    layer("Tables", imports: ["Markup", "OpenDocument"]),
    layer("Imports", imports: ["Training", "Tables"]),
    layer("Curricula", imports: ["Training", "Markup"]),
    layer("Credentials", imports: ["CSodium"]),
    layer("Collation", imports: ["Training", "CICU"]),
    layer(
      "Operations",
      imports: [
        "Training", "Planning", "SQL", "Storage", "Tables", "Imports", "Collation", "Credentials",
      ]),
    layer(
      "Phrases",
      imports: [
        "Training", "Planning", "SQL", "Markup", "OpenDocument", "Excel", "Tables", "Imports",
        "Curricula", "Credentials", "Operations", "Printing",
      ]),
    layer(
      "Exports",
      imports: [
        "Training", "TextMetrics", "Charts", "Collation", "Phrases", "OpenDocument", "Excel",
        "Markup", "CQREncode",
      ]),
    layer(
      "Documents",
      imports: [
        "Training", "Operations", "Phrases", "Exports", "OpenDocument", "Fonts", "Printing",
        "Credentials",
      ]),
    layer("Sample", imports: ["Training", "Imports", "Operations"]),
    // The files that browsers fetch, taken in by the compiler.
    .target(name: "CAssets", exclude: ["files"]),
    layer("HTTP", imports: ["CMicrohttpd", "CZlib"]),
    layer(
      "Web",
      imports: [
        "Training", "Planning", "SQL", "Operations", "Imports", "Tables", "Curricula",
        "Phrases", "Exports",
        "OpenDocument", "Charts", "Markup", "Collation", "Credentials", "Documents", "HTTP",
        "Printing", "CAssets",
      ]),
    .executableTarget(
      name: "heddle",
      dependencies: [
        "Training", "Planning", "SQL", "SQLite", "Postgres", "Markup", "OpenDocument", "Excel",
        "Tables", "Fonts", "Imports", "Curricula", "Collation", "Credentials", "Operations",
        "Phrases", "Charts",
        "Exports", "Documents", "Printing", "Sample", "HTTP", "Web",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "heddle-bench",
      dependencies: [
        "OpenDocument", "Excel", "Markup", "Tables", "Printing", "CZlib", "Training", "SQL",
        "SQLite", "Postgres", "Storage", "Operations", "HTTP",
      ],
      exclude: ["Peers", "Fixtures"], swiftSettings: settings),

    .target(
      name: "Support", dependencies: ["CICal", "SQL", "SQLite", "Postgres"], path: "Tests/Support",
      swiftSettings: settings),
    tests("Architecture", imports: []),
    tests("Training", imports: ["Training"], exclude: ["Outside"]),
    tests("Credentials", imports: ["Credentials"], exclude: ["Outside"]),
    tests("Collation", imports: ["Collation"]),
    tests("Markup", imports: ["Markup"]),
    tests("Charts", imports: ["Charts", "Markup", "TextMetrics"]),
    tests(
      "OpenDocument", imports: ["OpenDocument", "Markup", "Sample"],
      exclude: ["Fixtures", "Corpus"]),
    tests("Fonts", imports: ["Fonts", "OpenDocument"]),
    tests("Excel", imports: ["Excel", "Markup", "OpenDocument", "Tables"]),
    tests("Printing", imports: ["Printing"]),
    tests("Curricula", imports: ["Curricula", "Markup", "Phrases", "Training"]),
    tests("Tables", imports: ["Tables", "Markup", "OpenDocument"], exclude: ["Fixtures"]),
    tests("Imports", imports: ["Imports", "Tables", "Training"]),
    tests(
      "Phrases",
      imports: ["Phrases", "Credentials", "Imports", "OpenDocument", "Tables", "Training"]),
    tests(
      "Operations",
      imports: [
        "Operations", "Credentials", "Curricula", "Imports", "Planning", "SQL", "SQLite",
        "Storage", "Tables", "Training",
      ]),
    tests("HTTP", imports: ["HTTP"]),
    tests("SQL", imports: ["SQL"]),
    tests("SQLite", imports: ["SQL", "SQLite"]),
    // A file system for SQLite that notes what is done, and makes disks full.
    .target(
      name: "CPowerCut", dependencies: ["CSQLite"], path: "Tests/Faults/CPowerCut"),
    tests(
      "Faults", imports: ["CPowerCut", "Operations", "Postgres", "SQL", "SQLite", "Training"],
      exclude: ["CPowerCut"]),
    tests("Postgres", imports: ["SQL", "Postgres"]),
    tests(
      "Web",
      imports: [
        "Web", "HTTP", "Curricula", "Documents", "Imports", "OpenDocument", "Operations",
        "Printing",
        "SQLite", "Sample", "Tables", "Training",
      ]),
    tests("Sample", imports: ["Sample", "Training"]),
    tests("heddle", imports: ["heddle", "Credentials", "OpenDocument", "Phrases", "Training"]),
    tests(
      "Exports", imports: ["Exports", "Training", "Phrases", "OpenDocument", "Markup"],
      exclude: ["Golden"]),
  ] + fuzzing
)
