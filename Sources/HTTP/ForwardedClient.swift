/// Who asks, by the connection or by what trusted proxies say of it.
struct ForwardedClient {
  let address: String
  let isSecure: Bool

  /// Nobody can forge more than a proxy that he reaches adds to: names are read from the last, the one
  /// that our own proxy wrote, back to the first that is no proxy of ours.
  init(
    peer: NetworkAddress?, isSecure: Bool, headers: Headers, trusted: Set<NetworkAddress>
  ) {
    guard let peer, trusted.contains(peer) else {
      (address, self.isSecure) = (peer?.description ?? "", isSecure)
      return
    }
    var client = peer
    let names = headers.all("X-Forwarded-For").flatMap { $0.split(separator: ",") }
    for name in names.reversed() {
      guard let next = NetworkAddress(name.trimmingSpaces()) else { break }
      client = next
      if !trusted.contains(next) { break }
    }
    address = client.description
    let schemes = headers.all("X-Forwarded-Proto").flatMap { $0.split(separator: ",") }
    self.isSecure = schemes.last.map { $0.trimmingSpaces().lowercased() == "https" } ?? isSecure
  }
}
