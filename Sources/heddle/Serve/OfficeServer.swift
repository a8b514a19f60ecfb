internal import Documents
internal import HTTP
internal import Operations
internal import Phrases
internal import Printing
internal import Training
internal import Web

/// The office in the browser as the command line starts it, until Ctrl-C or SIGTERM.
struct OfficeServer {
  private let invocation: Invocation
  private let office: Office
  private var configuration = ServerConfiguration()
  private var reader: Reader { invocation.reader }

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    office = try invocation.office(creating: true)
    configuration.address = invocation.text("address") ?? "127.0.0.1"
    let port = try invocation.number("port") ?? 8480
    guard let port = UInt16(exactly: port) else { throw ServeProblem.noSuchPort(port) }
    configuration.port = port
    switch (invocation.text("certificate"), invocation.text("key")) {
    case (let chain?, let key?):
      configuration.certificate = ServerCertificate(chain: chain, key: key)
    case (nil, nil): break
    default: throw ServeProblem.halfACertificate
    }
    for text in invocation.texts("proxy") {
      guard let proxy = NetworkAddress(text) else { throw ServerError.malformedAddress(text) }
      configuration.trustedProxies.insert(proxy)
    }
    let isAlone = ["127.0.0.1", "::1"].contains(configuration.address)
    guard isAlone || configuration.certificate != nil || !configuration.trustedProxies.isEmpty
    else { throw ServeProblem.unprotected(configuration.address) }
    configuration.log = invocation.flag("quiet") ? nil : AccessLog()
  }

  func run() async throws {
    let office = office
    let reader = reader
    let documents = DocumentDesk(
      libreOffice: Configuration.environment("HEDDLE_LIBREOFFICE"),
      settings: PrinterSettings(workers: min(2, PrinterSettings().workers)),
      shipped: shippedTemplate)
    let site = Site(
      office: office, documents: documents, isSample: try await office.isSample(),
      report: { error, request in
        Console.complain(
          "heddle: \(request.id): " + reader.everySentence(for: error).joined(separator: "; "))
      })
    var configuration = configuration
    configuration.bodyLimit = { site.bodyLimit($0.method, $0.path) }
    configuration.isReady = { (try? await office.isSample()) != nil }
    let server = Server(configuration) { await site.answer($0) }
    try server.start()
    let address = self.address(port: server.port)
    Console.say(reader.say("เปิดใช้ที่ \(address)", "open at \(address)"))
    if let invitation = try await office.firstAdministratorLink() {
      let link = "\(address)welcome/\(invitation.token)"
      Console.say(
        reader.say(
          "ยังไม่มีบัญชีผู้ใช้ ผู้ดูแลระบบคนแรกเปิดลิงก์นี้ (ใช้ได้ครั้งเดียว): \(link)",
          "no account yet; the first administrator opens this link, which works once: \(link)"))
    }
    do {
      try await interruptible { try await Task.sleep(for: .seconds(1 << 40)) }
    } catch is CancellationError {}
    await server.stop()
  }

  private func address(port: UInt16) -> String {
    let host =
      configuration.address.contains(":") ? "[\(configuration.address)]" : configuration.address
    return (configuration.certificate == nil ? "http://" : "https://") + "\(host):\(port)/"
  }
}

/// Why the office is not served.
enum ServeProblem: WordedError {
  case noSuchPort(Int)
  case halfACertificate
  /// Passwords would go over the network in clear.
  case unprotected(String)

  func sentence(for reader: Reader) -> String {
    switch self {
    case .noSuchPort(let port):
      reader.say("พอร์ต \(port) ใช้ไม่ได้ ใช้ 0 ถึง 65535", "there is no port \(port); use 0 to 65535")
    case .halfACertificate:
      reader.say("ต้องระบุทั้ง --certificate และ --key", "name both --certificate and --key")
    case .unprotected(let address):
      reader.say(
        "ไม่เปิดที่ \(address) เพราะรหัสผ่านจะผ่านเครือข่ายโดยไม่เข้ารหัส ระบุ --certificate กับ --key หรือ --proxy ของพร็อกซีที่รับ TLS",
        "not served at \(address): passwords would cross the network in clear; name --certificate and --key, or by --proxy a proxy that does TLS"
      )
    }
  }
}

extension ServerError: WordedError {
  func sentence(for reader: Reader) -> String {
    switch self {
    case .malformedAddress(let text):
      reader.say(
        "“\(text)” ไม่ใช่ที่อยู่เครือข่าย เช่น 127.0.0.1",
        "“\(text)” is no network address, such as 127.0.0.1")
    case .cannotListen(let address, let port, let code):
      reader.say(
        "เปิดที่ \(address) พอร์ต \(port) ไม่ได้ (\(reader.words(systemError: code))) ลองพอร์ตอื่นด้วย --port",
        "cannot listen at \(address), port \(port) (\(reader.words(systemError: code))); try another with --port"
      )
    case .unreadableFile(let path, let code):
      reader.say(
        "อ่านแฟ้ม \(path) ไม่ได้ (\(reader.words(systemError: code)))",
        "cannot read \(path) (\(reader.words(systemError: code)))")
    case .refusedByLibrary:
      reader.say(
        "เริ่มเซิร์ฟเวอร์ไม่ได้ ตรวจว่าใบรับรองกับกุญแจเป็น PEM และเข้าคู่กัน",
        "the server does not start; see that certificate and key are PEM and belong together")
    }
  }
}
