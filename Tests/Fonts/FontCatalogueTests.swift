import Fonts
import OpenDocument
import Testing

struct FontCatalogueTests {
  private static let hasLaksaman = FontCatalogue()?.state(of: "Laksaman") == .withThai

  private func catalogue() throws -> FontCatalogue { try #require(FontCatalogue()) }

  @Test func `a family that no machine has is missing, and so is one with no name`() throws {
    #expect(try catalogue().state(of: "Heddle's Own Unheard-of Font") == .missing)
    #expect(try catalogue().state(of: "") == .missing)
  }

  @Test(.enabled(if: hasLaksaman, "the font Laksaman (fonts-tlwg-laksaman) is missing"))
  func `a Thai font is known by its name in any case, and stands in for one that is missing`()
    throws
  {
    let catalogue = try catalogue()
    #expect(catalogue.state(of: "laksaman") == .withThai)
    let substitute = try #require(catalogue.substitute(for: "TH Unheard-of", thai: true))
    #expect(catalogue.state(of: substitute) == .withThai)
  }

  @Test func `findings are for fonts that are missing or have no Thai where Thai is set in them`()
    throws
  {
    let catalogue = try catalogue()
    let place = TemplatePlace(.body, text: "ก")
    let missing = PreflightFont("TH Sarabun Unheard-of", hasThai: true, places: [place])
    #expect(
      catalogue.findings(for: [missing]) == [
        PreflightFinding(
          .fontMissing(
            missing.family, substitute: catalogue.substitute(for: missing.family, thai: true),
            .thaiState), at: [place])
      ])
    #expect(
      catalogue.findings(for: [PreflightFont("Unheard-of", isEmbedded: true, hasThai: true)])
        == [])
  }

  private static let hasDejaVu = FontCatalogue()?.state(of: "DejaVu Sans") == .withoutThai

  @Test(.enabled(if: hasDejaVu, "the font DejaVu Sans (fonts-dejavu-core) is missing"))
  func `a font without Thai letters is told only where Thai is set in it`() throws {
    let catalogue = try catalogue()
    let latin = PreflightFont("DejaVu Sans", hasLatin: true)
    let thai = PreflightFont("Unheard-of", others: ["DejaVu Sans"], hasThai: true)
    #expect(
      catalogue.findings(for: [latin, thai]) == [
        PreflightFinding(
          .fontWithoutThai(
            "DejaVu Sans", substitute: catalogue.substitute(for: "DejaVu Sans", thai: true)))
      ])
  }

  @Test(
    arguments: [
      ("Laksaman", .debian(package: "fonts-tlwg-laksaman")),
      ("TlwgTypewriter", .debian(package: "fonts-tlwg-typewriter")),
      ("Tlwg Typewriter", .debian(package: "fonts-tlwg-typewriter")),
      ("Noto Sans Thai", .debian(package: "fonts-noto-core")),
      ("TH Sarabun New", .thaiState), ("TH SarabunPSK", .thaiState), ("TH Niramit AS", .thaiState),
      ("Cordia New", .microsoft), ("AngsanaUPC", .microsoft), ("Arial", .microsoft),
      ("Heddle", .unknown), ("", .unknown),
    ] as [(String, FontSource)])
  func `where a font can be had from goes by its name`(family: String, source: FontSource) {
    #expect(FontSource(of: family) == source)
  }
}
