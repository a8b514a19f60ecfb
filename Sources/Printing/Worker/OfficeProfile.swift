internal import Glibc

/// LibreOffice's settings in a profile of its own, under which no document runs a macro or
/// fetches what lies outside of it.
enum OfficeProfile {
  private static let settings: [(path: String, name: String, value: String)] = [
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    // 2 and 1 stand for "never" with Writer and Calc.
    ("Writer/Content/Update", "Link", "2"),
    ("Calc/Content/Update", "Link", "1"),
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
      <item oor:path="/org.openoffice.Office.\(path)"><prop oor:name="\(name)" oor:op="fuse">\
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
