package import OpenDocument

extension FontSource {
  /// Where a family can be had from, as far as that is known.
  package init(of family: String) {
    let name = family.lowercased().filter { $0 != " " && $0 != "-" }
    if let package = Self.debian[name] {
      self = .debian(package: package)
    } else if Self.thaiState.contains(where: { name.hasPrefix($0) }) {
      self = .thaiState
    } else if Self.microsoft.contains(where: { name.hasPrefix($0) }) {
      self = .microsoft
    } else {
      self = .unknown
    }
  }

  /// Families without blanks and in lower case, each with the package of Debian 12 that has it.
  private static let debian = [
    "garuda": "fonts-tlwg-garuda", "kinnari": "fonts-tlwg-kinnari",
    "laksaman": "fonts-tlwg-laksaman", "loma": "fonts-tlwg-loma",
    "norasi": "fonts-tlwg-norasi", "purisa": "fonts-tlwg-purisa",
    "sawasdee": "fonts-tlwg-sawasdee", "tlwgmono": "fonts-tlwg-mono",
    "tlwgtypewriter": "fonts-tlwg-typewriter", "tlwgtypist": "fonts-tlwg-typist",
    "tlwgtypo": "fonts-tlwg-typo", "umpush": "fonts-tlwg-umpush", "waree": "fonts-tlwg-waree",
    "arundinasans": "fonts-arundina", "arundinasansmono": "fonts-arundina",
    "arundinaserif": "fonts-arundina", "notosansthai": "fonts-noto-core",
    "notoserifthai": "fonts-noto-core", "notoloopedthai": "fonts-noto-core",
    "notosans": "fonts-noto-core", "notoserif": "fonts-noto-core",
    "liberationsans": "fonts-liberation", "liberationserif": "fonts-liberation",
    "liberationmono": "fonts-liberation", "liberationsansnarrow": "fonts-liberation",
    "carlito": "fonts-crosextra-carlito", "caladea": "fonts-crosextra-caladea",
    "lato": "fonts-lato", "dejavusans": "fonts-dejavu-core", "dejavuserif": "fonts-dejavu-core",
    "dejavusansmono": "fonts-dejavu-core", "opensymbol": "fonts-opensymbol",
  ]

  /// The thirteen families that the cabinet made free for state offices in 2010, and their heirs.
  private static let thaiState = [
    "thsarabun", "thkrub", "thniramit", "thkodchasal", "thk2d", "thmali", "thchakrapetch",
    "thbaijam", "thcharm", "thfahkwang", "thkoho", "thsrisakdi", "thbaijamjuree",
  ]

  private static let microsoft = [
    "angsana", "browallia", "cordia", "dilleniaupc", "eucrosiaupc", "freesiaupc", "irisupc",
    "jasmineupc", "kodchiangupc", "lilyupc", "leelawadee", "tahoma", "microsoftsansserif",
    "arial", "timesnewroman", "couriernew", "calibri", "cambria", "segoeui", "verdana",
    "georgia", "wingdings", "symbol",
  ]
}
