internal import Documents
internal import Operations
internal import Printing
internal import Training
internal import Web

let serveCommands = [
  Command(
    "serve",
    summary: LocalizedText(
      thai: "เปิดระบบให้ใช้ผ่านเบราว์เซอร์", english: "serve the office to browsers"),
    options: [
      .init("port", value: "N", "พอร์ต (ถ้าไม่ระบุ: 8480)", "port (else 8480)")
    ]
  ) { invocation in
    let office = try invocation.office()
    let documents = DocumentDesk(
      libreOffice: Configuration.environment("HEDDLE_LIBREOFFICE"),
      settings: PrinterSettings(workers: min(2, PrinterSettings().workers)),
      shipped: shippedTemplate)
    let site = Site(
      office: office, documents: documents, isSample: try await office.isSample(),
      report: { error, _ in Console.complain("\(error)") })
    serveDraft(site, port: try invocation.number("port") ?? 8480)
  }
]
