internal import SQL
internal import Storage
package import Training

/// A stored version of a curriculum, read.
package struct CurriculumFile: Sendable {
  package let stored: StoredCurriculum
  package let curriculum: Curriculum
  /// All versions of its code, the oldest first.
  package let versions: [String]
  /// Held from this version, the latest first.
  package let rounds: [RoundName]

  package struct RoundName: Hashable, Sendable {
    package let code: String
    package let ordinal: Int
    package let title: String
  }
}

extension Office {
  /// The latest version of every curriculum.
  package func curricula() async throws -> [CurriculumFile] {
    try await read(.curricula, in: .office) { db in
      try CurriculumTable(db).codes().map { try curriculumFile($0, version: nil, db) }
    }
  }

  /// A version of a curriculum, the latest where none is told.
  ///
  /// - Throws: `Refused` when there is no such curriculum or version.
  package func curriculumFile(
    _ code: String, version: String? = nil
  ) async throws -> CurriculumFile {
    try await read(.curricula, in: .office) { db in try curriculumFile(code, version: version, db) }
  }

  private func curriculumFile(
    _ code: String, version: String?, _ db: any Connection
  ) throws -> CurriculumFile {
    let table = CurriculumTable(db)
    let versions = try table.versionNames(of: code)
    let stored = try version.map { try table.curriculum(code, version: $0) } ?? curriculum(code, db)
    guard let stored else {
      throw Refused(.unknown(.curriculum, "\(code) \(version ?? "")", nearest: versions))
    }
    return CurriculumFile(
      stored: stored, curriculum: try readCurriculum(stored.document), versions: versions,
      rounds: try table.rounds(from: stored.id).map {
        CurriculumFile.RoundName(code: $0.code, ordinal: $0.ordinal, title: $0.title)
      })
  }
}
