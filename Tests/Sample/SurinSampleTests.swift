import FoundationEssentials
import Sample
import Support
import Testing
import Training

private let surin = packageFolder.deletingLastPathComponent().appending(path: "shared/surin")

struct SurinSampleTests {
  // The announcement lies beside the package, not in it.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: surin.appending(path: "announcement.txt").path)))
  func `the announcement is kept word for word`() throws {
    let published = try String(
      contentsOf: surin.appending(path: "announcement.txt"), encoding: .utf8)
    #expect(Array(SurinAnnouncement.text.utf8) == Array(published.utf8))
    #expect(published.hasPrefix(SurinAnnouncement.title + "\n"))
  }

  @Test func `26 organisations send people, and their traps are kept`() {
    let sending = SurinOrganisations.sending
    #expect(sending.count == 26)
    #expect(Set(sending.map { [$0.name, $0.district, $0.province] }).count == 26)
    #expect(
      Dictionary(grouping: sending, by: \.kind).mapValues(\.count) == [
        .subdistrictAdministrativeOrganisation: 19, .subdistrictMunicipality: 6,
        .provincialAdministrativeOrganisation: 1,
      ])
    #expect(sending[19].name == "เทศบาลตำบลกันตวจระมวล")
    #expect(sending.compactMap(\.rawSpelling) == ["เทศบาลกันตวจระมวล"])
    #expect(sending[16].aliases == ["องค์การบริหารส่วนตำบลโชคเหนือ"])
    #expect(sending.filter { $0.name.hasSuffix("จอมพระ") }.map(\.name).count == 2)
    // Each is in the announcement as it is written there.
    #expect(
      sending.allSatisfy { SurinAnnouncement.text.contains($0.rawSpelling ?? $0.name) })
  }

  @Test func `29 parties signed, 25 of them known by office`() throws {
    let parties = SurinAgreement.parties
    #expect(parties.count == 29)
    #expect(
      parties.filter { $0.signatory.name.isEmpty }.map(\.signatory.office)
        .filter { $0.hasSuffix("จอมพระ") || $0.hasSuffix("สวาย") } == [
          "นายกองค์การบริหารส่วนตำบลสวาย", "นายกเทศมนตรีตำบลจอมพระ",
          "นายกองค์การบริหารส่วนตำบลจอมพระ",
        ])
    #expect(parties.prefix(4).allSatisfy { SurinAnnouncement.text.contains($0.signatory.name) })
    #expect(SurinAnnouncement.text.contains(SurinAgreement.title))
    #expect(SurinAnnouncement.text.contains(SurinAgreement.period))
    #expect(SurinAnnouncement.text.contains(SurinAgreement.programme))
    #expect(SurinAnnouncement.text.contains(SurinRound.title))
    #expect(SurinAnnouncement.text.contains(SurinRound.Place.rawSpelling))
    #expect(try SurinAgreement.signed().iso == "2019-08-27")
  }

  @Test func `85 invented people fill the seats, and no name is easy`() throws {
    let people = SurinPeople.all
    #expect(people.count == 85)
    let perOrganisation = Dictionary(grouping: people, by: \.organisation).mapValues(\.count)
    #expect(perOrganisation.keys.sorted() == Array(1...26))
    #expect(perOrganisation.filter { $0.value != 3 } == [13: 4, 26: 9])
    #expect(
      Dictionary(grouping: people, by: \.prefix).mapValues(\.count) == [
        "นาย": 27, "นาง": 27, "นางสาว": 28, "ดร.": 1, "จ.ส.อ.": 1, "ว่าที่ ร.ต.": 1,
      ])
    let names = try people.map {
      try PersonName(
        prefix: $0.prefix, officialPrefix: $0.officialPrefix, given: $0.given, middle: $0.middle,
        surname: $0.surname)
    }
    #expect(names.filter { $0.official != $0.displayed }.map(\.official) == ["นางอรุณี ศิลาทอง"])
    #expect(names.filter { $0.surname == nil }.map(\.displayed) == ["นายอุดม"])
    #expect(names.filter { $0.middle != nil }.map(\.displayed) == ["นางสาวมาเรีย ขวัญฤดี ใจซื่อ"])
    #expect(names.map(\.displayed).map { $0.unicodeScalars.count }.max() == 53)
    #expect(
      names.filter { $0.prefix.hasSuffix("อ.") || $0.prefix.hasSuffix("ต.") }.map(\.displayed)
        == ["จ.ส.อ. ไพโรจน์ เหล่าดี", "ว่าที่ ร.ต. กิตติพงศ์ มั่นคงดี"])
    let namesakes = Dictionary(grouping: people.indices, by: { names[$0].displayed })
      .filter { $0.value.count > 1 }
    #expect(namesakes == ["นางสาวสุภาพร บุญมี": [6, 52]])
    #expect(people[6].organisation != people[52].organisation)
  }

  @Test func `six miss too much, one of them everything, and one lacks a competency`() throws {
    let percent = 80
    var failing: [Int: Int] = [:]
    for person in SurinPeople.all.indices {
      let attended = (0..<3).count { session in
        switch SurinAttendance.status(of: person, in: session) {
        case .present, .late: true
        case .leave, .absent: false
        }
      }
      if !(try AttendanceShare(attended: attended, of: 3).reaches(percent: percent)) {
        failing[person] = attended
      }
    }
    #expect(failing == [8: 2, 19: 2, 37: 0, 53: 2, 60: 2, 70: 1])

    let belowLevel = SurinRatings.all.filter { rating in
      guard rating.competency == "C1", rating.occasion == .post else { return false }
      if case .shown(let level) = rating.level { return level < 2 }
      return true
    }
    #expect(
      belowLevel
        == [
          SurinRatings.all.first { $0.person == 45 && $0.competency == "C1" && $0.trainer != nil }
        ].compactMap(\.self))
    #expect(belowLevel.map(\.level) == [.shown(1)])
  }

  @Test func `four were late, three on leave, four absent`() {
    let people = Dictionary(grouping: SurinAttendance.exceptions, by: \.status.code)
      .mapValues { Set($0.map(\.person)).count }
    #expect(people == ["late": 4, "leave": 3, "absent": 4])
    let lateness = SurinAttendance.exceptions.compactMap {
      if case .late(let minutes) = $0.status { minutes } else { nil }
    }
    #expect(lateness.sorted() == [10, 15, 25, 40])
    #expect(
      Set(SurinAttendance.exceptions.map { [$0.person, $0.session] }).count
        == SurinAttendance.exceptions.count)
  }

  @Test func `everybody who attended has a plausible rating before and after`() {
    #expect(SurinRatings.all.count == 84 * 6 * 2)
    for competency in SurinRatings.competencies {
      let before = levels(competency, .pre)
      let after = levels(competency, .post)
      #expect(before.count == 84)
      #expect((1...2).contains(before[42]))
      #expect((2...4).contains(after[after.count / 2]))
      #expect(before.first ?? -1 >= 0 && after.last ?? 6 <= 5)
    }
    let unobserved = SurinRatings.all.filter { $0.level == .notObserved }
    #expect(unobserved.map(\.occasion) == Array(repeating: .post, count: 9))
  }

  private func levels(_ competency: String, _ occasion: Assessment.Occasion) -> [Int] {
    SurinRatings.all.filter { $0.competency == competency && $0.occasion == occasion }
      .compactMap { if case .shown(let level) = $0.level { level } else { nil } }.sorted()
  }

  @Test func `the round is three half-days of three hours in the large room`() throws {
    let sessions = try SurinRound.sessions()
    #expect(sessions.map(\.slot.minutes) == [180, 180, 180])
    #expect(
      sessions.map { "\($0.slot.date.iso) \($0.slot.halfDay)" } == [
        "2019-08-27 afternoon", "2019-08-28 morning", "2019-08-28 afternoon",
      ])
    #expect(sessions.allSatisfy { SurinRound.rooms[$0.room].capacity >= 85 })
    #expect(SurinRound.trainers.map(\.isInvented) == [false, true, true])
  }

  @Test func `holidays are in order, and weekends have their substitute days`() throws {
    let holidays = try SurinHolidays.holidays()
    #expect(holidays.count == 27)
    #expect(holidays.map(\.date) == holidays.map(\.date).sorted())
    #expect(Set(holidays.map(\.date)).count == holidays.count)
    #expect(holidays.allSatisfy { $0.date.year == 2019 })
    let substitutes = holidays.filter { $0.name.hasPrefix("วันหยุดชดเชย") }
    #expect(
      substitutes.map(\.date.iso) == [
        "2019-04-08", "2019-04-16", "2019-05-20", "2019-07-29", "2019-10-14",
      ])
    #expect(
      substitutes.allSatisfy { $0.date.weekday != .saturday && $0.date.weekday != .sunday })
  }
}
