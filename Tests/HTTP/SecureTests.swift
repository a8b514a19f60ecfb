import FoundationEssentials
import HTTP
import Support
import Testing

@Suite(.enabled(if: Tool.openssl.isInstalled, "openssl is not installed"))
struct SecureTests {
  @Test func `TLS 1.3 and 1.2 are spoken with a certificate, and nothing older`() async throws {
    let folder = try TemporaryFolder()
    let (chain, key) = (
      folder.url.appending(path: "chain.pem").path, folder.url.appending(path: "key.pem").path
    )
    _ = try Tool.openssl.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key,
      "-out", chain,
    ])
    let found = try await serving(
      { $0.certificate = ServerCertificate(chain: chain, key: key) },
      handler: { .text("secure \($0.isSecure)") }
    ) { server in
      ["-tls1_3", "-tls1_2", "-tls1_1"].map { version in
        let script =
          "printf 'GET / HTTP/1.0\\r\\n\\r\\n' | openssl s_client -quiet -ign_eof \(version)"
          + " -CAfile \(chain) -verify_return_error -servername localhost"
          + " -connect 127.0.0.1:\(server.port)"
        let answer = try? Tool.shell.run(["-c", script])
        return answer?.split(whereSeparator: \.isNewline).last.map(String.init)
      }
    }
    #expect(found == ["secure true", "secure true", nil])
  }

  @Test func `a certificate that is none is refused at the start`() throws {
    var configuration = ServerConfiguration()
    configuration.certificate = ServerCertificate(chain: #filePath, key: #filePath)
    #expect(throws: ServerError.refusedByLibrary) {
      try Server(configuration) { _ in .text("") }.start()
    }
    configuration.certificate = ServerCertificate(chain: "/nowhere", key: "/nowhere")
    #expect(throws: ServerError.self) { try Server(configuration) { _ in .text("") }.start() }
  }
}
