import Exports
import FoundationEssentials
import OpenDocument
import Support
import Testing
import Training

// Skipped where LibreOffice (libreoffice-writer, libreoffice-calc) or poppler-utils is missing.
@Suite(.enabled(if: Tool.canPrint), .printing)
struct PrintedPagesTests {
  private func pages() throws -> PrintedPages { try #require(PrintedPages.current) }

  @Test func `every certificate is one page, also with the longest names`() throws {
    let names = try pages().names.filter {
      $0.contains("-certificate-") && !$0.contains("register")
    }
    #expect(names.count >= 40)
    for name in names { #expect(try pages().pageCount(name) == 1, "\(name)") }
  }

  @Test func `a certificate reads from the number down to the signatories`() throws {
    let words = try pages().words("th-certificate-2-1.pdf")
    #expect(
      words.contains(inOrder: [
        "องค์การบริหารส่วนจังหวัดสุรินทร์", "เพื่อแสดงว่า", "นายสมชาย ใจดี", "ได้ผ่านการอบรมเชิง", "เด็กเยาวชน",
        "ภายใต้โครงการ", "๒๗–๒๘ สิงหาคม พ.ศ. ๒๕๖๒", "๙ ชั่วโมง", "เฉนียง",
        "ให้ไว้ ณ วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒", "ลงชื่อ", "ลงชื่อ", "บัณฑิตยานุรักษ์", "ข้อมูลตัวอย่าง",
      ]))
    for part in ["เลขที่๐๐๑/๒๕๖๒", "ใบแทน", "แทนวุฒิบัตรเลขที่๐๐๑/๒๕๖๒"] {
      #expect(words.contains(part))
    }
  }

  @Test(arguments: Language.allCases)
  func `each page of a sheet has the headings, its number and the sample mark`(
    language: Language
  ) throws {
    let isThai = language == .thai
    let name = "\(language.rawValue)-85-sign-in-sheet-2019-08-28.pdf"
    let count = try #require(try pages().pageCount(name))
    #expect((5...9).contains(count))
    for page in 1...count {
      let words = try pages().words(name, page: page)
      let sheet = ["surin-2562-2·2019-08-28", "00001-0828-T"]
      let parts =
        isThai
        ? ["สังกัด", "ลายมือ", "หน้า\(page)/\(count)", "บุคคลสมมติ"] + sheet
        : ["Organisation", "Signature", "Page\(page)/\(count)", "Sample"] + sheet
      for part in parts { #expect(words.contains(part), "\(name) \(page): \(part)") }
    }
    // The words to sign below stand under the blank lines, never on a page alone.
    let last = try pages().words(name, page: count)
    #expect(
      last.contains(
        inOrder: isThai ? ["๘๖", "๙๓", "จำนวน", "ตำแหน่ง"] : ["86", "93", "certify", "Position"]))
  }

  @Test(.enabled(if: Tool.barcodes.isInstalled))
  func `the code at the foot of a sheet says the round and the day`() throws {
    let name = "th-85-sign-in-sheet-2019-08-28.pdf"
    for page in [1, try #require(try pages().pageCount(name))] {
      let codes = try pages().codes(name, page: page)
      #expect(try codes.map(ScanCode.init) == [.signInSheet(id(1), SmallRound.last)])
    }
  }

  @Test(
    .enabled(if: Tool.barcodes.isInstalled),
    arguments: [TemplateKind.certificate, .portraitCertificate])
  func `a certificate's code says which one it is`(kind: TemplateKind) throws {
    for name in ["th-\(kind.rawValue).pdf", "th-\(kind.rawValue)-2-2.pdf"] {
      let codes = try pages().codes(name, page: 1)
      #expect(try codes.map(ScanCode.init) == [.certificate(id(4000))])
    }
  }

  @Test(arguments: Language.allCases)
  func `eight badges are on a page, also with the longest names`(language: Language) throws {
    let role = language == .thai ? "ผู้เข้ารับการอบรม" : "Participant"
    for (round, counts) in [
      ("2", [2]), ("long", [8, 1]), ("85", Array(repeating: 8, count: 10) + [5]),
    ] {
      let name = "\(language.rawValue)-\(round)-badges.pdf"
      #expect(try pages().pageCount(name) == counts.count)
      for (place, count) in counts.enumerated() {
        let words = try pages().words(name, page: place + 1)
        #expect(words.split(separator: role, omittingEmptySubsequences: false).count - 1 == count)
        #expect(!words.contains("{"))
        #expect(words.contains(language == .thai ? "บุคคลสมมติ" : "Sample"))
      }
    }
    let last = try pages().words("\(language.rawValue)-85-badges.pdf", page: 11)
    #expect(last.contains(language == .thai ? "วิทยากร" : "Trainer"))
  }

  @Test(.enabled(if: Tool.barcodes.isInstalled))
  func `each badge's code is that of its enrolment`() throws {
    let codes = try pages().codes("th-85-badges.pdf", page: 1)
    let roster = try Roster(SmallRound(people: 85).record()).takingPart.prefix(8)
    #expect(
      Set(try codes.map(ScanCode.init))
        == Set(roster.map { ScanCode.enrolment($0.participant.enrolment.id) }))
  }

  @Test(arguments: Language.allCases)
  func `a tent card has the name on both faces`(language: Language) throws {
    #expect(try pages().pageCount("\(language.rawValue)-85-tent-cards.pdf") == 86)
    let name = "\(language.rawValue)-long-tent-cards.pdf"
    #expect(try pages().pageCount(name) == 10)
    let words = try pages().words(name, page: 1)
    #expect(words.split(separator: "ใจดี", omittingEmptySubsequences: false).count == 3)
    #expect(!words.contains("{"))
  }

  @Test(arguments: Language.allCases)
  func `a confirmation is one page, from the number down to the signature`(
    language: Language
  ) throws {
    for name in try pages().names where name.contains("-confirmations-") {
      #expect(try pages().pageCount(name) == 1, "\(name)")
    }
    let words = try pages().words("\(language.rawValue)-2-confirmations-surin-2562-2-001.pdf")
    let parts =
      language == .thai
      ? [
        "เลขที่", "หนังสือรับรองการเข้าร่วม", "เพื่อรับรองว่า", "นางสาวเกศรา ตัวอย่าง", "โดยเข้าร่วม ๒ ครึ่งวัน",
        "วันอังคารที่ ๒๗ สิงหาคม ๒๕๖๒", "มิใช่วุฒิบัตร", "ให้ไว้ ณ วันที่ ๒๘ สิงหาคม", "ลงชื่อ",
        "(นายสมมติ ตัวอย่าง)", "surin-2562-2·๑",
      ]
      : [
        "No.", "Confirmation", "certify that", "2 of 3 half-days", "Tuesday, 27 August 2019",
        "not a certificate", "Given on 28 August 2019", "Signed", "surin-2562-2·1",
      ]
    #expect(words.contains(inOrder: parts))
  }

  @Test func `an agenda reads day by day`() throws {
    #expect(try pages().pageCount("th-2-agenda.pdf") == 1)
    #expect(
      try pages().words("th-2-agenda.pdf").contains(inOrder: [
        "กำหนดการ", "วันอังคาร", "๒๗ สิงหาคม ๒๕๖๒", "๑๓.๓๐–๑๖.๓๐ น.", "บทบาทนัก", "วันพุธ",
        "๐๙.๐๐–๑๒.๐๐ น.",
        "๙๐ วัน", "๑๓.๐๐–๑๖.๐๐ น.", "เปลี่ยนแปลง", "surin-2562-2", "บุคคลสมมติ",
      ]))
  }

  @Test func `the printed roster marks made-up people on each page`() throws {
    let count = try #require(try pages().pageCount("th-85-roster.pdf"))
    for page in 1...count {
      #expect(try pages().words("th-85-roster.pdf", page: page).contains("บุคคลสมมติ"))
    }
  }

  @Test(arguments: Language.allCases)
  func `a report reads from the summary to the annexes, each page with its number`(
    language: Language
  ) throws {
    let isThai = language == .thai
    let name = "\(language.rawValue)-report.pdf"
    let count = try #require(try pages().pageCount(name))
    #expect(
      try pages().words(name).contains(
        inOrder: isThai
          ? [
            "รายงานผลการฝึกอบรม", "บทสรุป", "เหตุผล", "วัตถุประสงค์", "ตารางที่ ๒", "แผนภูมิที่ ๑",
            "๒๗ สิงหาคม ๒๕๖๒", "ตารางที่ ๔", "แผนภูมิที่ ๓", "แผนภูมิที่ ๔", "C1", "ตารางที่ ๗",
            "งบประมาณ", "ข้อเสนอแนะ", "ลงชื่อ", "ภาคผนวก ก", "สมมติ1", "ภาคผนวก ข", "สมมติ5",
          ]
          : [
            "Report on a training round", "Summary", "Rationale", "Objectives", "Table 2",
            "Chart 1",
            "27 August 2019", "Table 4", "Chart 3", "Chart 4", "C1", "Table 7", "Budget", "Advice",
            "Signed", "Annex A", "สมมติ1", "Annex B", "สมมติ5",
          ]))
    for page in 1...count {
      let words = try pages().words(name, page: page)
      for part in ["surin-2562-2", "\(page)/\(count)", isThai ? "บุคคลสมมติ" : "invented"] {
        #expect(words.contains(part), "\(name) \(page): \(part)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `no heading or caption of a report ends a page`(language: Language) throws {
    let captions = language == .thai ? ["ตารางที่", "แผนภูมิที่"] : ["Table", "Chart"]
    for name in try pages().names where name.hasPrefix("\(language.rawValue)-report") {
      let count = try #require(try pages().pageCount(name))
      for page in 1...count {
        let lines = try pages().lines(name, page: page)
        let last = lines.last { !$0.contains("Sample data") && !$0.contains("ข้อมูลตัวอย่าง") } ?? ""
        let number = last.prefix { $0.isNumber }
        let isHeading =
          !number.isEmpty && last.dropFirst(number.count).hasPrefix(".")
          && !last.contains("เพื่อ")
        #expect(
          !isHeading && !captions.contains { last.hasPrefix($0) }, "\(name) \(page): \(last)")
      }
    }
  }

  @Test func `what nobody recorded is left to write, and a published report names nobody`() throws {
    #expect(
      try pages().words("th-report-empty.pdf").contains(
        inOrder: ["คำนวณไม่ได้", "ยังไม่มีช่วงเวลาอบรม", "ยังไม่มีผลการประเมินสมรรถนะ"]))
    for language in Language.allCases {
      let words = try pages().words("\(language.rawValue)-report-published.pdf")
      #expect(!words.contains("สมมติ1"))
      #expect(!words.contains("ภาคผนวก") && !words.contains("Annex"))
    }
    let many = try #require(try pages().pageCount("th-report-many.pdf"))
    #expect((25...60).contains(many), "200 organisations")
  }

  @Test(arguments: TemplateKind.allCases)
  func `a template that LibreOffice has saved again prints the same words`(
    kind: TemplateKind
  ) throws {
    let shipped =
      switch kind {
      case .certificate: "th-certificate.pdf"
      case .portraitCertificate: "th-portrait-certificate.pdf"
      case .oneHalfDay: "th-2-sign-in-sheet-2019-08-27.pdf"
      case .twoHalfDays: "th-2-sign-in-sheet-2019-08-28.pdf"
      case .agenda: "th-2-agenda.pdf"
      case .badges: "th-2-badges.pdf"
      case .tentCards: "th-2-tent-cards.pdf"
      case .confirmation: "th-2-confirmations-surin-2562-2-001.pdf"
      case .report: "th-report.pdf"
      case .accessReport: "th-access-report.pdf"
      }
    #expect(try pages().pageCount("resaved-\(kind).pdf") == pages().pageCount(shipped))
    #expect(try pages().words("resaved-\(kind).pdf") == pages().words(shipped))
  }
}
