internal import Glibc
internal import HTTP
internal import Web

/// Stands in until the server is there.
func serveDraft(_ site: Site, port: Int) {
  let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var yes: Int32 = 1
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  _ = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, 16) }
  }
  listen(listener, 64)
  while true {
    let connection = accept(listener, nil, nil)
    if connection < 0 { continue }
    Task {
      await answer(connection, site)
      close(connection)
    }
  }
}

private func answer(_ connection: Int32, _ site: Site) async {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  var end: Int?
  var length = 0
  while true {
    let count = read(connection, &buffer, buffer.count)
    if count <= 0 { break }
    bytes += buffer[..<count]
    if end == nil {
      for index in bytes.indices.dropLast(3)
      where Array(bytes[index..<index + 4]) == [13, 10, 13, 10] {
        end = index + 4
        break
      }
      if let end {
        for line in String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        where line.lowercased().hasPrefix("content-length:") {
          length = Int(line.dropFirst(15).filter { $0 != " " }) ?? 0
        }
      }
    }
    if let end, bytes.count >= end + length { break }
  }
  guard let end else { return }
  let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
  let words = lines[0].split(separator: " ")
  var headers = Headers()
  for line in lines.dropFirst() {
    let parts = line.split(separator: ":", maxSplits: 1)
    headers.add(String(parts[0]), String(parts[1].drop { $0 == " " }))
  }
  let target = words[1].split(separator: "?", maxSplits: 1)
  let query = target.count > 1 ? (try? Form(urlEncoded: target[1].utf8)) ?? Form() : Form()
  let request = Request(
    Method(rawValue: String(words[0])) ?? .get, String(target[0]), query: query, headers: headers,
    body: Array(bytes[end...]), client: "127.0.0.1")
  let response = await site.answer(request)
  var body: [UInt8] = []
  switch response.body {
  case .bytes(let bytes): body = bytes
  case .file: break
  case .pieces(_, let next): while let piece = try? await next() { body += piece }
  }
  var head =
    "HTTP/1.1 \(response.status.code) X\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
  for field in response.headers.fields { head += "\(field.name): \(field.value)\r\n" }
  let all = Array((head + "\r\n").utf8) + (request.method == .head ? [] : body)
  var sent = 0
  while sent < all.count {
    let count = all[sent...].withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
    if count <= 0 { break }
    sent += count
  }
}
