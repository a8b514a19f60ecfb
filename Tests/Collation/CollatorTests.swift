import Collation
import Testing

struct CollatorTests {
  private let sorted = """
    กระเทียม กระหาด กันตวจระมวล กาบเชิง กุดหวาย จอมพระ ชุมแสง โชกเหนือ ตรมไพร ตรึม นารุ่ง บ้านไทร \
    บ้านผือ บุแกรง ประทัดบุ เป็นสุข เมืองแก เมืองลีง ลุ่มระวี สลักได สวาย สะเดา หนองสนิท หนองอียอ
    """.split(separator: " ").map(String.init)

  @Test func `the founding organisations sort as a Thai dictionary has them`() throws {
    let collator = try #require(Collator())
    #expect(collator.sorted(sorted.reversed()) { $0 } == sorted)
    #expect(sorted.sorted() != sorted, "code points alone would not do")
  }

  @Test func `equal texts keep their places`() throws {
    let collator = try #require(Collator())
    let pairs = [("ข", 1), ("ก", 2), ("ข", 3)]
    #expect(collator.sorted(pairs) { $0.0 }.map(\.1) == [2, 1, 3])
  }
}
