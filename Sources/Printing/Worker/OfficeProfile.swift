internal import Glibc

/// LibreOffice's settings in a profile of its own, under which no document runs a macro or
/// fetches anything over the network.
enum OfficeProfile {
  private static let settings: [(path: String, name: String, value: String)] = [
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    // 2 and 1 stand for "never" with Writer and Calc.
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "1"),
    // A proxy that is not there: pictures and texts that lie on a network are not fetched.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    // A profile of a later version is not set up anew, which saves most of the time of starting.
    ("Setup/Product", "ooSetupLastVersion", "99"),
  ]

  /// A profile that was used before stays as it is.
  static func prepare(_ profile: String) {
    let (user, file) = ("\(profile)/user", "\(profile)/user/registrymodifications.xcu")
    for folder in [profile, user] { mkdir(folder, 0o700) }
    guard access(file, F_OK) != 0, let output = fopen(file, "we") else { return }
    defer { fclose(output) }
    fputs(text, output)
  }

  private static var text: String {
    let items = settings.map { path, name, value in
      """
      <item oor:path="/org.openoffice.\(path)"><prop oor:name="\(name)" oor:op="fuse">\
      <value>\(value)</value></prop></item>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      \(items.joined(separator: "\n"))
      </oor:items>

      """
  }
}
