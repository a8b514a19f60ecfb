import Exports
import OpenDocument
import Testing
import Training

struct TentCardsTests {
  @Test func `each person has a card, the name as large as it fits`() throws {
    let names = [
      try PersonName(prefix: "นาย", given: "สมชาย", surname: "ใจดี"),
      try PersonName(prefix: "นาง", given: "ญาณิศาภัทร", surname: "รุ่งเรือง"),
      try PersonName(
        prefix: "ว่าที่ร้อยตรีหญิง", given: "พระพิมลมาลย์ประภัสสร", surname: "ณ นครราชสีมาวรวงศ์ประเสริฐ"),
    ]
    let cards = try TentCards(
      SmallRound(people: 3, officialNames: names).record(), for: thai
    ).values.groups["cards"]
    let shown = cards?.map { card in
      [card.fields["name"] ?? ""]
        + card.groups.filter { !$0.value.isEmpty }.map(\.key).sorted()
    }
    #expect(
      shown == [
        ["นางญาณิศาภัทร รุ่งเรือง", "medium-name", "participant", "short-organisation"],
        [
          "ว่าที่ร้อยตรีหญิง พระพิมลมาลย์ประภัสสร\nณ นครราชสีมาวรวงศ์ประเสริฐ", "long-name",
          "participant", "short-organisation",
        ],
        ["นายสมชาย ใจดี", "participant", "short-name", "short-organisation"],
        ["ทีมวิทยากรมูลนิธิสยามกัมมาจล", "long-name", "short-organisation", "trainer"],
      ])
  }

  @Test(arguments: Language.allCases)
  func `cards are as they were when somebody looked at them`(language: Language) throws {
    let cards = try TentCards(SmallRound().record(), for: language == .thai ? thai : english)
    let bytes = try cards.render(ShippedFiles.template(.tentCards, language))
    try expectGolden(
      PackageReader(bytes).read("content.xml"), "tent-cards-\(language.rawValue).xml")
  }
}
