import Credentials
import Phrases
import Testing
import Training

struct SecretsSentenceTests {
  @Test(arguments: [
    (KeyError.wrongPassphrase, "ไม่ถูกต้อง", "wrong passphrase"),
    (.passphraseTooShort(minimum: 12), "อย่างน้อย 12 ตัวอักษร", "at least 12 characters"),
    (.damagedKeyring, "กู้คืนจากสำเนาสำรอง", "restore them from a backup"),
    (.sealBroken(row: "r-1"), "รายการ r-1", "value of r-1"),
    (.outOfMemory, "หน่วยความจำไม่พอ", "not enough memory"),
  ])
  func `what keys refuse is worded in both languages`(
    error: KeyError, thai: String, english: String
  ) {
    #expect(Reader(language: .thai, digits: .arabic).sentence(error).contains(thai))
    #expect(Reader(language: .english, digits: .arabic).sentence(error).contains(english))
  }

  @Test(arguments: [
    (NationalIDProblem.wrongLength(12), "ต้องมี ๑๓ หลัก แต่มี ๑๒ หลัก", "has 13 digits, this has 12"),
    (.notADigit("x"), "พบ “x”", "this has “x”"),
    (.wrongCheckDigit, "ตรวจสอบกับบัตร", "compare it with the card"),
  ])
  func `what is wrong with a national ID is worded in both languages`(
    problem: NationalIDProblem, thai: String, english: String
  ) {
    #expect(Reader(language: .thai, digits: .thai).sentence(problem).contains(thai))
    #expect(Reader(language: .english, digits: .arabic).sentence(problem).contains(english))
  }
}
