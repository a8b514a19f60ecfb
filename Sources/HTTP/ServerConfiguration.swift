/// Where a server listens and what it allows.
package struct ServerConfiguration: Sendable {
  /// A numeric IPv4 or IPv6 address; `::` takes both kinds.
  package var address = "127.0.0.1"
  /// 0 for any that is free.
  package var port: UInt16 = 0
  package var limits = ServerLimits()
  /// The most bytes of a body, decided by the head of its request before anything of it is read;
  /// the request that it gets has no body yet.
  package var bodyLimit: @Sendable (Request) -> Int = { _ in 1 << 20 }
  /// Nil for plain HTTP.
  package var certificate: ServerCertificate?
  /// Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
  package var trustedProxies: Set<NetworkAddress> = []
  /// Where bodies are kept that are too large for memory.
  package var spoolFolder = "/var/tmp"
  /// Where a line goes for each request; nil for nowhere.
  package var log: AccessLog?
  /// Whether `/healthz` says that the server can be sent requests.
  package var isReady: @Sendable () async -> Bool = { true }

  package init() {}
}
