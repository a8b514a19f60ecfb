internal import Glibc

/// An installed LibreOffice, which is looked for and opened at run time only.
package struct LibreOffice: Hashable, Sendable {
  /// The folder of its libraries.
  package let program: String

  /// The library that documents are printed with, in either of the forms that LibreOffice is built.
  private static let libraries = ["libsofficeapp.so", "libmergedlo.so"]

  /// - Throws: `libreOfficeMissing` unless the folder, or `program` below it, holds LibreOffice.
  package init(in folder: String) throws(PrintError) {
    let places = [folder, "\(folder)/program"]
    guard let program = places.first(where: Self.isProgram) else {
      throw .libreOfficeMissing(searched: [folder])
    }
    self.program = program
  }

  /// Finds it at `chosen`, else where Debian's packages and LibreOffice's own lie, the newest first.
  ///
  /// - Throws: `libreOfficeMissing` with the places that were searched.
  package static func find(chosen: String?) throws(PrintError) -> LibreOffice {
    if let chosen { return try LibreOffice(in: chosen) }
    let places =
      ["/usr/lib/libreoffice/program"] + folders(matching: "/opt/libreoffice*/program")
    guard let program = places.first(where: isProgram) else {
      throw .libreOfficeMissing(
        searched: ["/usr/lib/libreoffice/program", "/opt/libreoffice*/program"])
    }
    return try LibreOffice(in: program)
  }

  private static func isProgram(_ folder: String) -> Bool {
    libraries.contains { access("\(folder)/\($0)", R_OK) == 0 }
  }

  private static func folders(matching pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).reversed().compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
