package import Imports
internal import Training

extension Reader {
  /// Why a text is no date, and what to write instead.
  package func sentence(_ problem: DateProblem) -> String {
    switch problem {
    case .notADate(let text):
      say(
        "อ่าน \(inMarks(text)) เป็นวันที่ไม่ได้ กรุณาเขียนแบบ 27/8/2562 หรือ 27 ส.ค. 2562",
        "\(inMarks(text)) cannot be read as a date. Write 2019-08-27, 27/8/2562 or 27 Aug 2019.")
    case .twoDigitYear(let text, let buddhist, let gregorian):
      say(
        "ปี \(inMarks(text)) อาจหมายถึง พ.ศ. \(number(buddhist.number)) (ค.ศ. "
          + "\(number(buddhist.number - 543))) หรือ ค.ศ. \(number(gregorian)) "
          + "กรุณาเขียนปีให้ครบสี่หลัก",
        "the year \(inMarks(text)) could be \(number(buddhist.number)) BE "
          + "(\(number(buddhist.number - 543)) CE) or \(number(gregorian)) CE. Write all four "
          + "digits."
      )
    case .buddhistYear(let year, let meant):
      say(
        "ปี \(number(year)) เป็นปีพุทธศักราช แต่ตรงนี้ต้องเป็นปีคริสต์ศักราช",
        "\(number(year)) is a Buddhist year where a Gregorian one belongs.") + meaning(meant)
    case .gregorianYear(let year, let meant):
      say(
        "ปี \(number(year)) เป็นปีคริสต์ศักราช แต่เขียนว่า พ.ศ.",
        "\(number(year)) is a Gregorian year, but พ.ศ. stands before it.") + meaning(meant)
    case .noSuchDay(let day, let month, let year):
      say(
        "ไม่มีวันที่ \(number(day)) เดือน \(number(month)) ในปี พ.ศ. \(number(year + 543)) "
          + "(ค.ศ. \(number(year))) กรุณาตรวจสอบวันและเดือน",
        "there is no day \(number(day)) of month \(number(month)) in \(number(year)) "
          + "(\(number(year + 543)) BE). Check the day and the month.")
    case .yearOutOfRange(let year):
      say(
        "ปี ค.ศ. \(number(year)) อยู่นอกช่วงที่ใช้ได้ (ค.ศ. \(number(1800))–\(number(2400))) "
          + "กรุณาตรวจสอบปี",
        "the year \(number(year)) CE is outside \(number(1800))–\(number(2400)). Check the year.")
    }
  }

  /// Why a text is no name, and what to write instead.
  package func sentence(_ problem: NameProblem) -> String {
    switch problem {
    case .withoutGivenName(let text):
      say(
        "\(inMarks(text)) มีแต่คำนำหน้า ไม่มีชื่อ กรุณากรอกชื่อ",
        "\(inMarks(text)) is a prefix without a name. Add the name.")
    case .tooManyParts(let text):
      say(
        "ไม่ทราบว่าคำใดใน \(inMarks(text)) เป็นชื่อ ชื่อรอง หรือนามสกุล กรุณาแยกเป็นคอลัมน์ "
          + "\(term(.given)) \(term(.middle)) และ \(term(.surname))",
        "which words of \(inMarks(text)) are given name, middle name and surname cannot be told. "
          + "Use "
          + "columns \(term(.given)), \(term(.middle)) and \(term(.surname)).")
    case .digits(let text):
      say(
        "มีตัวเลขอยู่ในชื่อ \(inMarks(text)) กรุณาลบตัวเลขหรือหมายเลขโทรศัพท์ออก",
        "there are digits in the name \(inMarks(text)). Remove them, and any telephone number.")
    case .secondPrefix(let prefix, let other):
      say(
        "ชื่อขึ้นต้นด้วยคำนำหน้า \(inMarks(prefix)) ทั้งที่คอลัมน์ \(term(.prefix)) มี "
          + "\(inMarks(other)) อยู่แล้ว กรุณาเหลือไว้ที่เดียว",
        "the name begins with the prefix \(inMarks(prefix)) although the column \(term(.prefix)) "
          + "has "
          + "\(inMarks(other)). Keep it in one place.")
    }
  }

  private func meaning(_ date: CivilDate?) -> String {
    guard let date else { return say(" กรุณาแก้ปี", " Correct the year.") }
    return say(
      " หากหมายถึงวันที่ \(self.date(date)) ให้เขียน \(date.iso)",
      " If \(self.date(date)) is meant, write \(date.iso).")
  }
}
