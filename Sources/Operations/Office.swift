package import Credentials
package import SQL
internal import Storage
package import Training

/// Somebody at work on a database: every verb of the domain is a method, and each is one
/// transaction.
package struct Office: Sendable {
  let database: any Database
  private let clock: @Sendable () -> Moment
  private let ids: IDMaker
  let random: @Sendable () -> UInt64
  private let actor: String
  let device: String
  /// In whose right.
  let authority: Authority
  let readCurriculum: @Sendable ([UInt8]) throws -> Curriculum
  /// `nil` where nobody gave a passphrase.
  let keys: KeySafe?
  /// Of the request that is to be done once; `nil` where none is.
  let claim: RequestOnceTable.Claim?

  /// - Parameters:
  ///   - database: what it works on.
  ///   - clock: the time now.
  ///   - random: 64 random bits at each call.
  ///   - actor: who works, as recorded with every fact.
  ///   - device: where they work, as recorded with every fact.
  ///   - readCurriculum: reads the bytes of a stored curriculum.
  ///   - passphrase: opens the keyring, where there is one: then finished days of the audit trail are
  ///     signed along the way.
  package init(
    database: any Database, clock: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable () -> UInt64, actor: String, device: String,
    readCurriculum: @escaping @Sendable ([UInt8]) throws -> Curriculum,
    passphrase: Passphrase? = nil
  ) {
    self.database = database
    self.clock = clock
    ids = IDMaker(random: random)
    self.random = random
    self.actor = actor
    self.device = device
    self.readCurriculum = readCurriculum
    keys = passphrase.map { KeySafe($0) }
    authority = .everything
    claim = nil
  }

  /// The same office at which somebody else works.
  init(_ office: Office, actor: String, device: String, authority: Authority) {
    (database, clock, ids) = (office.database, office.clock, office.ids)
    (random, readCurriculum, keys) = (office.random, office.readCurriculum, office.keys)
    (self.actor, self.device, self.authority) = (actor, device, authority)
    claim = nil
  }

  /// The same office, which does a request once.
  init(_ office: Office, claim: RequestOnceTable.Claim) {
    (database, clock, ids) = (office.database, office.clock, office.ids)
    (random, readCurriculum, keys) = (office.random, office.readCurriculum, office.keys)
    (actor, device, authority) = (office.actor, office.device, office.authority)
    self.claim = claim
  }

  package var today: CivilDate { clock().dateInThailand }

  var now: Moment { clock() }

  func newID<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> { ids.make(at: clock()) }

  func recording() -> Recording { Recording(at: clock(), by: actor, device: device) }
}
