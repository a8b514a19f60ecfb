/// A word in front of a name.
struct Prefix {
  enum Group { case courtesy, rank, academic, profession, nobility }

  /// As it is written; a space may be left out in a list, and put in after a full stop.
  let scalars: [Unicode.Scalar]
  let text: String
  let group: Group
  /// For words that names begin with too.
  let needsSpace: Bool

  /// Longest first, so that นางสาว is found before นาง.
  static let byFirstScalar: [Unicode.Scalar: [Prefix]] = {
    var all: [Prefix] = []
    func add(_ group: Group, _ texts: [String], needsSpace: Bool = false) {
      for text in texts {
        // ว่าที่ stands apart from a short rank only: ว่าที่ ร.ต., but ว่าที่ร้อยตรี.
        let isShort = text.contains(".")
        all.append(
          Prefix(
            scalars: Array(text.unicodeScalars),
            text: isShort ? text : text.filter { $0 != " " }, group: group,
            needsSpace: needsSpace))
      }
    }
    add(.courtesy, ["นาย", "นาง", "นางสาว", "น.ส.", "นส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ."])
    add(.courtesy, ["Mr.", "Mrs.", "Ms."])
    add(.courtesy, ["คุณ", "Mr", "Mrs", "Ms", "Miss"], needsSpace: true)
    add(.academic, ["ดร.", "ผศ.", "รศ.", "ศ.", "อ.", "Dr.", "Prof."])
    add(.academic, ["ผู้ช่วยศาสตราจารย์", "รองศาสตราจารย์", "ศาสตราจารย์", "อาจารย์"])
    add(.academic, ["ดร", "ดอกเตอร์", "Dr", "ผศ", "รศ"], needsSpace: true)
    add(.profession, ["นพ.", "พญ.", "ทพ.", "ทพญ.", "สพ.ญ.", "น.สพ.", "ภก.", "ภญ.", "พว.", "กภ."])
    add(.profession, ["นายแพทย์", "แพทย์หญิง", "ทันตแพทย์หญิง", "ทันตแพทย์", "เภสัชกรหญิง", "เภสัชกร"])
    add(.profession, ["นายสัตวแพทย์", "สัตวแพทย์หญิง"])
    add(.nobility, ["ม.จ.", "ม.ร.ว.", "ม.ล.", "หม่อมราชวงศ์", "หม่อมหลวง"])
    add(.nobility, ["หม่อมเจ้า", "พระ", "พระมหา", "พระครู", "พระอธิการ", "พระปลัด"], needsSpace: true)
    let ranks = shortRanks + longRanks
    add(.rank, ranks + ranks.map { $0 + "หญิง" })
    let acting = ranks.filter(isOfficer).map { "ว่าที่ " + $0 }
    add(.rank, acting + acting.map { $0 + "หญิง" })
    all.sort { $0.scalars.count > $1.scalars.count }
    return Dictionary(grouping: all) { $0.scalars.first ?? " " }
  }()

  /// Only officers act in a rank (ว่าที่) before they hold it.
  private static func isOfficer(_ rank: String) -> Bool {
    ["ร.", "พ.ต", "พ.ท", "พ.อ", "น.", "ร้อย", "พันตรี", "พันโท", "พันเอก", "พันตำรวจ", "เรือ", "นาวา"]
      .contains { rank.hasPrefix($0) }
  }

  private static let shortRanks = [
    "พล.อ.", "พล.ท.", "พล.ต.", "พ.อ.", "พ.ท.", "พ.ต.", "ร.อ.", "ร.ท.", "ร.ต.", "จ.ส.อ.",
    "จ.ส.ท.", "จ.ส.ต.", "ส.อ.", "ส.ท.", "ส.ต.", "พล.ร.อ.", "พล.ร.ท.", "พล.ร.ต.", "น.อ.",
    "น.ท.", "น.ต.", "พ.จ.อ.", "พ.จ.ท.", "พ.จ.ต.", "จ.อ.", "จ.ท.", "จ.ต.", "พล.อ.อ.",
    "พล.อ.ท.", "พล.อ.ต.", "พ.อ.อ.", "พ.อ.ท.", "พ.อ.ต.", "พล.ต.อ.", "พล.ต.ท.", "พล.ต.ต.",
    "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.", "ด.ต.", "ส.ต.อ.", "ส.ต.ท.",
    "ส.ต.ต.",
  ]

  private static let longRanks = [
    "พลเอก", "พลโท", "พลตรี", "พันเอก", "พันโท", "พันตรี", "ร้อยเอก", "ร้อยโท", "ร้อยตรี",
    "จ่าสิบเอก", "จ่าสิบโท", "จ่าสิบตรี", "สิบเอก", "สิบโท", "สิบตรี", "พลทหาร", "พลเรือเอก",
    "พลเรือโท", "พลเรือตรี", "นาวาเอก", "นาวาโท", "นาวาตรี", "เรือเอก", "เรือโท", "เรือตรี",
    "พันจ่าเอก", "พันจ่าโท", "พันจ่าตรี", "จ่าเอก", "จ่าโท", "จ่าตรี", "พลอากาศเอก",
    "พลอากาศโท", "พลอากาศตรี", "นาวาอากาศเอก", "นาวาอากาศโท", "นาวาอากาศตรี", "เรืออากาศเอก",
    "เรืออากาศโท", "เรืออากาศตรี", "พันจ่าอากาศเอก", "พันจ่าอากาศโท", "พันจ่าอากาศตรี",
    "จ่าอากาศเอก", "จ่าอากาศโท", "จ่าอากาศตรี", "พลตำรวจเอก", "พลตำรวจโท", "พลตำรวจตรี",
    "พันตำรวจเอก", "พันตำรวจโท", "พันตำรวจตรี", "ร้อยตำรวจเอก", "ร้อยตำรวจโท", "ร้อยตำรวจตรี",
    "ดาบตำรวจ", "นายดาบตำรวจ", "จ่าสิบตำรวจ", "สิบตำรวจเอก", "สิบตำรวจโท", "สิบตำรวจตรี",
    "พลตำรวจ",
  ]
}
