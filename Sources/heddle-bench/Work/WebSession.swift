internal import Operations
internal import SQL
internal import Training

/// Signs somebody in who may see and change everything that an organiser may, and says with what.
///
/// - Parameters:
///   - place: a database that nobody serves yet.
///   - password: of the sample's organiser; where nobody has an account yet, of the one that is made.
/// - Throws: `wrongResult` when signing in fails, and whatever the database throws.
func beginWebSession(_ place: Place, password: String) async throws {
  let database = try place.open(creating: false, readers: 1)
  defer { database.close() }
  let office = place.office(on: database)
  var name = "organiser"
  if let link = try await office.firstAdministratorLink() {
    name = try await office.acceptInvitation(link.token, password: password).name
    try await office.grant(GrantInput(.organiser), to: name)
  }
  let outcome = try await office.signIn(
    name, password: password, from: SignInOrigin(address: "127.0.0.1", agent: "bench"))
  guard case .signedIn(_, let token) = outcome else {
    throw BenchError.wrongResult("\(name) is not signed in")
  }
  print("session \(token)")
  print("form \(Office.formToken(ofSession: token))")
}

/// Says which marks a nation without any can take, a pair of enrolment and session a line.
func listUnmarked(scale: Double, most: Int) {
  let nation = Nation(scale: scale)
  for number in 0..<min(most, nation.marks) {
    // The sessions of one enrolment lie far apart, so that callers meet in no round.
    let (place, enrolment) = number.quotientAndRemainder(dividingBy: nation.enrolments)
    let session = enrolment / Nation.peoplePerRound * Nation.sessionsPerRound + place
    let ids: (ID<Enrolment>, ID<Session>) = (
      Nation.id(.enrolment, enrolment), Nation.id(.session, session)
    )
    print("\(ids.0) \(ids.1)")
  }
}
