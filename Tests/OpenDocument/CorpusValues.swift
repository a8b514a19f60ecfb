import FoundationEssentials
import OpenDocument

/// What `Corpus/values.py` says too, for the documents that are typed by hand.
func corpusValues() throws -> TemplateValues {
  let person = "นางสาวดวงใจ รักเรียน"
  let people = [
    ("1", "นายหนึ่ง ใจดี", "6"), ("2", "นางสอง มีสุข", "12.5"), ("3", "Three Smith", "1250"),
  ].map { no, name, hours in
    TemplateValues(fields: ["no": no, "name": name, "hours": hours])
  }
  let days = [("วันแรก", ["ระดมสมอง", "แนะแนว"]), ("วันถัดไป", ["ปฏิบัติ"])].map { day, topics in
    TemplateValues(
      fields: ["day": day],
      groups: ["sessions": topics.map { TemplateValues(fields: ["topic": $0]) }])
  }
  return TemplateValues(
    fields: [
      "name": person, "office": "องค์การบริหารส่วนจังหวัดสุรินทร์", "course": "นักถักทอชุมชน",
      "english": "community weavers", "number": "12/2562", "hours": "1250.5",
      "spaced": "ก  ข\tค\nง", "blank": "",
    ],
    groups: ["people": people, "days": days, "none": []],
    pictures: [
      "qr": try corpusPicture("wide.png"), "tall": try corpusPicture("tall.png"),
      "photo": try corpusPicture("wide.jpg"), "seal": try corpusPicture("square.svg"),
    ])
}

private func corpusPicture(_ name: String) throws -> Picture {
  try Picture(bytes(of: fixtures.appending(path: "pictures/\(name)")))
}
