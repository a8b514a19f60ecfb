import Testing
import Training

struct NameKeyTests {
  @Test(arguments: [
    ("วรรณา", "วันนา"), ("จันทร์", "จันทน์"), ("ใจดี", "ไจดี"), ("ศรีสว่าง", "สีสว่าง"), ("ณัฐพล", "นัฐพล"),
    ("ทรัพย์", "ซัพย์"), ("ไชยวัฒน์", "ชัยวัฒน์"), ("รำไพ", "รัมไพ"), ("ปราณี", "ปานี"), ("เเก้ว", "แก้ว"),
  ])
  func `spellings of one sound have one key`(one: String, other: String) {
    #expect(NameKey.sound(of: one) == NameKey.sound(of: other))
  }

  @Test(arguments: [("สมชาย", "สมชัย"), ("มานี", "มาลี"), ("วรรณา", "วรรณี"), ("กมล", "กมลา")])
  func `names that sound otherwise have other keys`(one: String, other: String) {
    #expect(NameKey.sound(of: one) != NameKey.sound(of: other))
  }

  @Test func `most misspellings are recognised, and few other names are taken for one`() {
    #expect(NamePairs.variants.count >= 220)
    #expect(NamePairs.others.count >= 120)
    let found = NamePairs.variants.filter { NameKey.areVariants($0.0, $0.1) }
    let mistaken = NamePairs.others.filter { NameKey.areVariants($0.0, $0.1) }
    let recall = found.count * 1000 / NamePairs.variants.count
    let precision = found.count * 1000 / (found.count + mistaken.count)
    #expect(recall >= 950, "recall \(recall) ‰")
    #expect(precision >= 950, "precision \(precision) ‰")
    // Names that sound just the same are proposed without anything else to speak for them.
    let same = NamePairs.others.filter { NameKey.sound(of: $0.0) == NameKey.sound(of: $0.1) }
    #expect(
      same.map { "\($0.0) \($0.1)" } == ["ปราณี ประนี", "กฤษณะ กฤษณา", "ชาติ ชาตรี"])
  }

  @Test func `two names that differ by one sound share a key of the index`() throws {
    for (one, other) in NamePairs.variants {
      for (left, right) in [("\(one) ใจดี", "\(other) ใจดี"), ("สมชาย \(one)", "สมชาย \(other)")] {
        let (left, right) = (NameKey(withoutPrefix: left), NameKey(withoutPrefix: right))
        guard left == right || left.isNear(right) else { continue }
        #expect(!left.searchKeys.isDisjoint(with: right.searchKeys), "\(one) \(other)")
      }
    }
  }

  @Test func `a name's parts begin at each letter, and not at a mark above one`() {
    #expect(
      NameParts.of("กำพล ดี") == ["กำพล ดี", "พล ดี", "ล ดี", "ดี"])
    #expect(NameParts.range(of: "พล").first == "พล")
    #expect(NameParts.name("กำพล ดี", has: "ล ด"))
    #expect(!NameParts.name("กำพล ดี", has: "พลี"))
  }
}
