internal import Operations
internal import Phrases
internal import Training

/// A year's public holidays.
struct HolidaysPage: Page {
  let list: HolidayList
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { Setting.holidays.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.put(.nav, .class("sections"), .ariaLabel(visit.say("ปี", "Years"))) { html in
      html.put(.ul) { html in
        for year in list.years {
          html.put(.li) { html in
            html.put(
              .a, visit.reader.year(year),
              .href(Address("settings", "holidays").with("year", String(year.number))),
              .ariaCurrent(year == list.year))
          }
        }
      }
    }
    if list.holidays.isEmpty {
      html.put(
        .p,
        visit.say(
          "ยังไม่มีวันหยุดของปี \(visit.reader.year(list.year))",
          "There is no holiday of \(visit.reader.year(list.year)) yet."))
    } else {
      let name = visit.say("วันหยุด", "Holiday")
      html.list([visit.say("วันที่", "Day"), name]) { html in
        for holiday in list.holidays {
          html.put(.tr) { html in
            html.put(.th, visit.reader.longDate(holiday.date), .scope("row"))
            html.put(.td, holiday.name, .dataLabel(name))
          }
        }
      }
    }
    if visit.offers(.change(.addHolidays)) { forms(&html, visit) }
  }

  private func forms(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("เพิ่มวันหยุด", "Add a holiday"))
    html.form(to: Address("settings", "holidays"), visit) { html in
      html.field(
        Field(
          "date", visit.say("วันที่", "Day"), value: entry.typed("date"), kind: .short,
          hint: visit.say("เช่น 12/8/2562", "For example 12/8/2562.")), entry.problems, visit)
      html.field(
        Field("name", visit.say("ชื่อวันหยุด", "Name"), value: entry.typed("name")),
        entry.problems, visit)
      html.put(.button, visit.say("เพิ่มวันหยุด", "Add the holiday"), .type("submit"))
    }
    html.put(.h2, visit.say("นำเข้าจากแฟ้ม", "Take a list"))
    html.form(to: Address("settings", "holidays", "import"), visit, withFiles: true) { html in
      html.field(
        Field(
          "file", visit.say("แฟ้มรายการวันหยุด", "List of holidays"),
          kind: .file(accept: ".csv,.xlsx,.ods,.fods"),
          hint: visit.say(
            "หัวคอลัมน์ วันที่ และ ชื่อวันหยุด (.csv .xlsx .ods .fods) ถ้ามีที่ผิดจะไม่บันทึกรายการใด",
            "Columns date and name (.csv, .xlsx, .ods, .fods); with a mistake nothing is recorded.")
        ),
        entry.problems, visit)
      html.put(.button, visit.say("นำเข้า", "Take the list"), .type("submit"), .class("second"))
    }
  }
}
