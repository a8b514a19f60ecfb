internal import HTTP
internal import Operations
internal import Training

private let person = Shape.named(
  "Person",
  .record([
    .init("id", .id, "The person's id."),
    .init("name", .text(0...1000), "What they are called now."),
    .init("position", .optional(.text(0...1000)), "Their position now."),
    .init("organisation", .optional(.id), "Where they hold it."),
    .init("mergedInto", .optional(.id), "The record that took the place of this one."),
    .init("isInvented", .flag, "Whether they were made up for a sample."),
  ]))

let peopleOperations: [APIOperation] = [
  APIOperation(
    .get, "/people", "listPeople",
    "People whom the account may see, by id; with q those who have it in their names. A page may be short before the end.",
    tag: "people", scope: .read,
    query: APIOperation.Parameter.paging + [
      APIOperation.Parameter("q", .text(1...100), "A part of a name.")
    ], answer: .json(.ok, .page("PersonPage", of: person))
  ) { call in
    let today = call.office.today
    if let part = call.visit.query("q") {
      let cursor = try call.cursor.map { text in
        guard let cursor = PeopleCursor(text) else { throw APIRefusal.parameter("cursor") }
        return cursor
      }
      let page = try await call.office.searchPeople(part, after: cursor, count: call.limit)
      return call.page(
        page.hits.map { $0.person.json(on: today) }, next: page.next?.text)
    }
    let cursor = try call.cursor.map { text in
      guard let id = try? ID<Person>(text) else { throw APIRefusal.parameter("cursor") }
      return id
    }
    let (hits, next) = try await call.office.peoplePage(after: cursor, count: call.limit)
    return call.page(hits.map { $0.person.json(on: today) }, next: next?.description)
  },
  APIOperation(
    .get, "/people/{person}", "getPerson", "One person.", tag: "people", scope: .read,
    answer: .json(.ok, person)
  ) { call in
    let file = try await call.office.personFile(PersonReference(call.id("person", .person)))
    return .json(file.person.json(on: call.office.today).written)
  },
]

extension Person {
  fileprivate func json(on date: CivilDate) -> JSON {
    let position = position(on: date)
    return .object([
      ("id", .text(id.description)), ("name", .text(name(on: date)?.displayed ?? "")),
      ("position", .optional(position?.title)),
      ("organisation", .optional(position?.organisation.description)),
      ("mergedInto", .optional(mergedInto?.description)), ("isInvented", .flag(isInvented)),
    ])
  }
}
