internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Signing in and out: the only pages that nobody has signed in to see.
let signInRoutes: [Route<Endpoint>] = [
  .open(.get, "/sign-in") { visit in
    visit.show(SignInPage(destination: visit.query("to") ?? "/"))
  },
  .open(.post, "/sign-in", limit: 8192) { visit in
    let (name, destination) = (visit.form["name"] ?? "", visit.form["to"] ?? "/")
    do {
      let outcome = try await visit.site.office.signIn(
        name, password: visit.form["password"] ?? "", from: visit.origin)
      switch outcome {
      case .signedIn(_, let token): return visit.begin(token, destination)
      case .codeNeeded(let step):
        return visit.show(CodePage(step: step, destination: destination))
      }
    } catch {
      var entry = Entry(visit)
      try entry.refuse(error, at: "name")
      return visit.show(
        SignInPage(destination: destination, name: name, problems: entry.problems), .unprocessable)
    }
  },
  .open(.post, "/sign-in/code", limit: 8192) { visit in
    let (step, destination) = (visit.form["step"] ?? "", visit.form["to"] ?? "/")
    do {
      let (_, token) = try await visit.site.office.finishSignIn(
        step: step, code: arabicDigits(visit.form["code"] ?? ""), from: visit.origin)
      return visit.begin(token, destination)
    } catch {
      var entry = Entry(visit)
      try entry.refuse(error, at: "code")
      return visit.show(
        CodePage(step: step, destination: destination, problems: entry.problems), .unprocessable)
    }
  },
  .form("/sign-out") { visit in
    if case .session(let id)? = visit.signedIn?.credential {
      try await visit.office.endSession(id)
    }
    var response = visit.go(to: Address("sign-in"), .signedOut)
    let secure = visit.request.isSecure
    response.headers.add("Set-Cookie", SessionCookie.end(isSecure: secure).written)
    response.headers["Clear-Site-Data"] = secure ? "\"cache\", \"storage\"" : nil
    return response
  },
  .open(.get, "/welcome/{token}") { visit in
    guard let file = try await visit.site.office.linkFile(visit.path("token")) else {
      throw Refused(.account(.linkUnknown))
    }
    return visit.show(WelcomePage(file: file, token: visit.path("token")))
  },
  .open(.post, "/welcome/{token}", limit: 8192) { visit in
    let token = visit.path("token")
    guard let file = try await visit.site.office.linkFile(token) else {
      throw Refused(.account(.linkUnknown))
    }
    var entry = Entry(visit)
    entry.requireSamePasswords()
    if entry.isSound {
      do {
        _ = try await visit.site.office.acceptInvitation(token, password: entry.typed("password"))
        return visit.go(to: Address("sign-in"), .passwordSet)
      } catch {
        try entry.refuse(error, at: "password")
      }
    }
    return visit.show(
      WelcomePage(file: file, token: token, problems: entry.problems), .unprocessable)
  },
]

extension Visit {
  fileprivate var origin: SignInOrigin {
    SignInOrigin(
      address: request.client, agent: String((request.headers["User-Agent"] ?? "").prefix(200)))
  }

  /// Gives the browser the session, and goes where it wanted to.
  fileprivate func begin(_ token: String, _ destination: String) -> Response {
    var response = go(to: Address(returning: destination) ?? Address())
    response.headers.add(
      "Set-Cookie", SessionCookie.begin(token, isSecure: request.isSecure).written)
    return response
  }
}

extension Entry {
  mutating func requireSamePasswords() {
    if typed("password") != typed("again") {
      refuse(
        "again", reader.say("รหัสผ่านสองช่องไม่ตรงกัน", "The two passwords are not the same."))
    }
  }
}
