internal import Operations
internal import Phrases
internal import Training

let placeCommands = [
  Command(
    "venue", "add",
    summary: LocalizedText(thai: "เพิ่มสถานที่อบรม", english: "add a venue"),
    arguments: [.init("NAME", "ชื่อสถานที่", "its name")],
    options: [
      .init("subdistrict", value: "NAME", "ตำบล", "subdistrict"),
      .init("district", value: "NAME", "อำเภอ", "district"),
      .init("province", value: "NAME", "จังหวัด", "province"),
    ]
  ) { invocation in
    try await invocation.office(creating: true).addVenue(
      name: invocation.argument("NAME"), subdistrict: invocation.text("subdistrict") ?? "",
      district: invocation.text("district") ?? "", province: invocation.text("province") ?? "")
    invocation.sayAdded(invocation.argument("NAME"))
  },
  Command(
    "room", "add",
    summary: LocalizedText(thai: "เพิ่มห้องในสถานที่", english: "add a room to a venue"),
    arguments: [.init("NAME", "ชื่อห้อง", "its name")],
    options: [
      .init("venue", value: "NAME", need: .required, "สถานที่", "the venue"),
      .init("capacity", value: "N", need: .required, "จำนวนที่นั่ง", "how many people it seats"),
    ]
  ) { invocation in
    try await invocation.office().addRoom(
      venue: invocation.required("venue"), name: invocation.argument("NAME"),
      capacity: invocation.requiredNumber("capacity"))
    invocation.sayAdded(invocation.argument("NAME"))
  },
  Command(
    "trainer", "add",
    summary: LocalizedText(thai: "เพิ่มวิทยากร", english: "add a trainer"),
    arguments: [.init("NAME", "ชื่อวิทยากรหรือทีม", "name of the trainer or team")],
    options: [
      .init("organisation", value: "NAME", need: .required, "สังกัด", "where they belong")
    ]
  ) { invocation in
    try await invocation.office().addTrainer(
      name: invocation.argument("NAME"), organisation: invocation.required("organisation"))
    invocation.sayAdded(invocation.argument("NAME"))
  },
  Command(
    "holiday", "add",
    summary: LocalizedText(thai: "เพิ่มวันหยุดราชการ", english: "add a public holiday"),
    arguments: [.init("NAME", "ชื่อวันหยุด", "its name")],
    options: [.init("date", value: "DATE", need: .required, "วันที่", "its date")]
  ) { invocation in
    let holiday = Holiday(
      date: try invocation.requiredDate("date"), name: invocation.argument("NAME"))
    try await invocation.office(creating: true).addHolidays([holiday])
    invocation.sayAdded("\(invocation.reader.date(holiday.date)) \(holiday.name)")
  },
]

extension Invocation {
  func sayAdded(_ name: String) {
    Console.say(reader.say("เพิ่มแล้ว: \(name)", "added: \(name)"))
  }
}
