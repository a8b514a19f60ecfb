internal import Operations
internal import Phrases
internal import Training

private let date = Command.Option(
  "date", value: "DATE", "วันที่แจ้ง (ถ้าไม่ระบุ: วันนี้)", "the day of the answer (else today)")
private let answer = Command.Option(
  "answer", value: "TEXT", need: .required, "ผลที่แจ้ง", "what was answered")

let requestCommands = [
  Command(
    "privacy", "requests",
    summary: LocalizedText(
      thai: "แสดงคำขอของเจ้าของข้อมูลที่ยังไม่ได้แจ้งผล ใกล้ครบกำหนดก่อน",
      english: "list the unanswered requests of data subjects, the most urgent first"),
    options: [
      .init(
        "since", value: "DATE", "รวมที่แจ้งผลแล้วตั้งแต่วันที่", "those answered since a day too"),
      jsonOption,
    ]
  ) { invocation in
    let office = try invocation.office()
    let requests = try await office.requests(answeredSince: invocation.date("since"))
    if invocation.flag("json") { return Console.say(PrivacyJSON.requests(requests)) }
    invocation.reader.lines(requests, on: office.today).forEach(Console.say)
  },
  Command(
    "privacy", "request",
    summary: LocalizedText(
      thai: "รับคำขอของเจ้าของข้อมูล (ต้องแจ้งผลภายใน 30 วัน)",
      english: "record a request of a data subject, due within 30 days"),
    arguments: [whoever],
    options: [
      .init(
        "kind", value: "KIND", need: .required, "สิทธิที่ขอใช้: \(names(DataRequest.Kind.self))",
        "the right: \(names(DataRequest.Kind.self))"),
      .init("received", value: "DATE", "วันที่ได้รับ (ถ้าไม่ระบุ: วันนี้)", "when it came (else today)"),
      .init(
        "note", value: "TEXT", "ที่มาและเนื้อหา เช่น เลขที่หนังสือ",
        "how it came and what it says, for example the number of the letter"),
      .init(
        "unknown", "ผู้ขอไม่อยู่ในทะเบียน", "the person is not in the register"),
    ] + subjectOptions
  ) { invocation in
    let request = try await invocation.office().recordRequest(
      of: invocation.dataSubject(), isKnown: !invocation.flag("unknown"),
      kind: invocation.choice("kind", else: .access), note: invocation.text("note") ?? "",
      received: invocation.date("received"))
    let reader = invocation.reader
    Console.say(
      reader.say(
        "รับคำขอแล้ว ต้องแจ้งผลภายในวันที่ \(reader.date(request.due)) รหัสคำขอ: \(request.id)",
        "recorded; due by \(reader.date(request.due)); id of the request: \(request.id)"))
  },
  Command(
    "privacy", "answer",
    summary: LocalizedText(
      thai: "บันทึกผลที่แจ้งแก่เจ้าของข้อมูล", english: "record the answer to a request"),
    arguments: [.init("REQUEST", "รหัสคำขอ", "id of the request")], options: [answer, date]
  ) { invocation in
    let request = try await invocation.office().answerRequest(
      invocation.argument("REQUEST"), with: invocation.required("answer"),
      on: invocation.date("date"))
    Console.say(
      invocation.reader.say(
        "บันทึกแล้ว: \(request.requester)", "recorded: \(request.requester)"))
  },
]
