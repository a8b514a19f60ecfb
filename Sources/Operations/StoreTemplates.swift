internal import Credentials
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Stores a template that an office wants its documents printed from, from now on.
  ///
  /// Gives the version that stands for it: the present one if that has the same bytes, else a new
  /// one. The caller has checked that it is one of its kind.
  package func addTemplate(
    _ file: [UInt8], named name: String, kind: TemplateKind, language: Language
  ) async throws -> (template: StoredTemplate, isNew: Bool) {
    try await change(.addTemplate, in: .office) { db in
      let digest = sha256(file)
      let table = TemplateTable(db)
      let present = try table.versions(of: kind, in: language).first(where: \.isPresent)
      if let present, present.digest == digest { return (present, false) }
      return (
        try store(file, digest, named: name, kind, language, origin: .office, db), true
      )
    }
  }

  /// Every stored version, the latest of each kind and language first.
  package func templates() async throws -> [StoredTemplate] {
    try await read(.templates, in: .office) { db in try TemplateTable(db).all() }
  }

  /// What documents of a kind are printed from, with its file; nil where no office stored one, so
  /// that the program's own serves.
  package func template(
    of kind: TemplateKind, in language: Language
  ) async throws -> (template: StoredTemplate, file: [UInt8])? {
    try await read(.templates, in: .office) { db in
      let table = TemplateTable(db)
      guard let present = try table.versions(of: kind, in: language).first(where: \.isPresent),
        let file = try table.file(of: present.id)
      else { return nil }
      return (present, file)
    }
  }

  /// One version of a kind, with its file.
  ///
  /// - Throws: `Refused` where there is none.
  package func template(
    of kind: TemplateKind, in language: Language, version: Int
  ) async throws -> (template: StoredTemplate, file: [UInt8]) {
    try await read(.templates, in: .office) { db in
      let table = TemplateTable(db)
      let versions = try table.versions(of: kind, in: language)
      guard let found = versions.first(where: { $0.version == version }),
        let file = try table.file(of: found.id)
      else {
        throw Refused(
          .unknown(.template, String(version), nearest: versions.map { String($0.version) }))
      }
      return (found, file)
    }
  }

  /// What certificates were printed from, with its file.
  ///
  /// - Throws: `Refused` where there is none.
  package func template(
    _ id: ID<StoredTemplate>
  ) async throws -> (template: StoredTemplate, file: [UInt8]) {
    try await read(.templates, in: .office) { db in
      let table = TemplateTable(db)
      guard let found = try table.template(id), let file = try table.file(of: id) else {
        throw Refused(.unknown(.template, id.description, nearest: []))
      }
      return (found, file)
    }
  }

  /// The version that has these bytes, stored now if there is none.
  func keep(
    _ source: CertificatePress.Source, _ db: any Connection
  ) throws -> StoredTemplate {
    let digest = sha256(source.file)
    let versions = try TemplateTable(db).versions(of: source.kind, in: source.language)
    if let known = versions.first(where: { $0.digest == digest }) { return known }
    return try store(
      source.file, digest, named: source.fileName, source.kind, source.language,
      origin: source.origin, db)
  }

  private func store(
    _ file: [UInt8], _ digest: String, named name: String, _ kind: TemplateKind,
    _ language: Language, origin: StoredTemplate.Origin, _ db: any Connection
  ) throws -> StoredTemplate {
    let table = TemplateTable(db)
    let last = try table.versions(of: kind, in: language).first?.version ?? 0
    let template = StoredTemplate(
      id: newID(), kind: kind, language: language, version: last + 1, origin: origin,
      fileName: name, digest: digest, recorded: recording())
    try table.insert(template, file: file)
    return template
  }
}

extension StoredTemplate {
  /// Whether it may be what an office wants now; of several the latest is.
  fileprivate var isPresent: Bool { origin == .office }
}
