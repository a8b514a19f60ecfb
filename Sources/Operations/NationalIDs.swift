package import Credentials
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Keeps somebody's national ID, sealed; an earlier one goes.
  ///
  /// - Throws: `nationalIDTaken` with whose it is already.
  package func setNationalID(
    of reference: PersonReference, to number: NationalID, keys: Keyring
  ) async throws {
    try await change(.setNationalID, in: .people([reference])) { db in
      try setNationalID(of: dataSubject(reference, db), to: number, keys: keys, db)
    }
  }

  /// The same within another operation; says nothing where the person has that number already.
  func setNationalID(
    of person: Person, to number: NationalID, keys: Keyring, _ db: any Connection
  ) throws {
    let blindIndex = keys.blindIndex(of: number.digits)
    if let holder = try IdentityTable(db).holder(of: blindIndex) {
      if holder == person.id { return }
      let name = try PersonTable(db).person(holder).map(displayedName) ?? holder.description
      throw Refused(.privacy(.nationalIDTaken(by: name)))
    }
    let id = newID(PersonIdentity.self)
    try IdentityTable(db).set(
      PersonIdentity(
        id: id, person: person.id,
        sealed: keys.seal(Array(number.digits.utf8), for: id.description),
        blindIndex: blindIndex, recorded: recording()))
  }

  /// Somebody's national ID for being shown masked.
  ///
  /// - Throws: `withoutNationalID`; `KeyError.sealBroken`.
  package func nationalID(
    of reference: PersonReference, keys: Keyring
  ) async throws -> NationalID {
    try await read(.nationalID, in: .people([reference])) { db in
      try nationalID(of: dataSubject(reference, db), keys: keys, db)
    }
  }

  /// Somebody's national ID for being shown in full; the look itself is recorded with its reason.
  ///
  /// - Throws: `withoutNationalID`, `reasonMissing`; `KeyError.sealBroken`.
  package func revealNationalID(
    of reference: PersonReference, reason: String, keys: Keyring
  ) async throws -> NationalID {
    try await change(.revealNationalID, in: .people([reference])) { db in
      let person = try dataSubject(reference, db)
      let number = try nationalID(of: person, keys: keys, db)
      try IdentityTable(db).insert(
        IdentityDisclosure(
          id: newID(), person: person.id, reason: stated(reason), recorded: recording()))
      return number
    }
  }

  private func nationalID(
    of person: Person, keys: Keyring, _ db: any Connection
  ) throws -> NationalID {
    guard let identity = try IdentityTable(db).identity(of: person.id) else {
      throw Refused(.privacy(.withoutNationalID(displayedName(person))))
    }
    return try opened(identity, keys)
  }

  func opened(_ identity: PersonIdentity, _ keys: Keyring) throws -> NationalID {
    let digits = try keys.open(identity.sealed, for: identity.id.description)
    guard let number = try? NationalID(String(decoding: digits, as: UTF8.self)) else {
      throw KeyError.sealBroken(row: identity.id.description)
    }
    return number
  }
}
