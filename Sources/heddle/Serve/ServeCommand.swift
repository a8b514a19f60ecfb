internal import Documents
internal import HTTP
internal import Operations
internal import Phrases
internal import Printing
internal import Training
internal import Web

let serveCommands = [
  Command(
    "serve",
    summary: LocalizedText(
      thai: "เปิดระบบให้ใช้ผ่านเบราว์เซอร์", english: "serve the office to browsers"),
    options: [
      .init(
        "address", value: "IP", "ที่อยู่เครือข่าย (ถ้าไม่ระบุ: 127.0.0.1 เฉพาะเครื่องนี้)",
        "network address (else 127.0.0.1, this machine alone)"),
      .init("port", value: "N", "พอร์ต (ถ้าไม่ระบุ: 8480)", "port (else 8480)"),
      .init(
        "certificate", value: "FILE", "ใบรับรอง TLS (PEM) พร้อมสายใบรับรอง",
        "TLS certificate (PEM) with its chain"),
      .init("key", value: "FILE", "กุญแจของใบรับรอง (PEM)", "the certificate's key (PEM)"),
      .init(
        "proxy", value: "IP", need: .repeated,
        "ที่อยู่ของพร็อกซีที่เชื่อถือ ซึ่งรับ TLS แทน", "address of a trusted proxy that does TLS"),
      .init("quiet", "ไม่เขียนบันทึกคำขอ", "write no line for each request"),
    ],
    details: LocalizedText(
      thai:
        "ถ้ายังไม่มีบัญชีผู้ใช้ จะพิมพ์ลิงก์สำหรับผู้ดูแลระบบคนแรก ใช้ได้ครั้งเดียว บันทึกคำขอเป็น JSON ทาง stderr ไม่มีข้อมูลส่วนบุคคล",
      english:
        "Where there is no account yet, it prints a link for the first administrator, which works once. Requests are logged as JSON on stderr, without personal data."
    )
  ) { invocation in try await OfficeServer(invocation).run() }
]
