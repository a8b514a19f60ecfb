/// What clients may ask of the server at most.
package struct ServerLimits: Sendable {
  /// Bytes of a request's first line and headers together.
  package var headBytes = 16 << 10
  package var targetBytes = 8 << 10
  /// Within which a request's head has to come, from its first byte.
  package var head = Duration.seconds(10)
  /// Within which a body may begin as slowly as it likes.
  package var body = Duration.seconds(30)
  /// The bytes that have to move each second, on average, once that time is over, both ways.
  package var slowestRate = 2 << 10
  /// After which a connection that says nothing is closed, in whole seconds.
  package var idle = Duration.seconds(60)
  package var connections = 2000
  /// Connections of one address (of a network of 64 bits for IPv6), but for trusted proxies.
  package var connectionsPerAddress = 200

  package init() {}
}
