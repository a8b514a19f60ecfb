internal import Curricula
internal import HTTP
internal import Operations
internal import Training

let curriculumRoutes: [Route<Endpoint>] = [
  .page("/curricula") { visit in
    visit.show(CurriculaPage(files: try await visit.office.curricula()))
  },
  .page("/curricula/upload") { visit in visit.show(CurriculumUploadPage(entry: Entry(visit))) },
  .form("/curricula/upload", limit: Endpoint.formLimit) { visit in
    var page = CurriculumUploadPage(entry: Entry(visit))
    guard let file = visit.form.file("file") else {
      page.entry.refuse("file", visit.say("เลือกแฟ้มหลักสูตร (XML)", "Choose a curriculum file (XML)."))
      return visit.show(page, .unprocessable)
    }
    page.fileName = file.name
    do {
      let reader = try CurriculumReader(schema: visit.site.assets.curriculumSchema)
      let curriculum = try reader.read(file.bytes)
      if page.entry.isSet("store") {
        try await visit.office.storeCurriculum(file.bytes)
        return visit.go(
          to: Address("curricula", curriculum.code).with("version", curriculum.version), .saved)
      }
      page.checked = curriculum
      return visit.show(page)
    } catch let errors as CurriculumErrors {
      page.problems = errors.problems
      return visit.show(page, .unprocessable)
    } catch {
      try page.entry.refuse(error, at: "file")
      return visit.show(page, .unprocessable)
    }
  },
  .page("/curricula/{code}") { visit in
    let file = try await visit.office.curriculumFile(
      visit.path("code"), version: visit.query("version"))
    return visit.show(CurriculumPage(file: file))
  },
  .page("/curricula/{code}/xml") { visit in
    let file = try await visit.office.curriculumFile(
      visit.path("code"), version: visit.query("version"))
    return .download(
      file.stored.document, name: "\(file.stored.code)-\(file.stored.version).xml",
      type: "application/xml")
  },
]
