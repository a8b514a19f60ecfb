/// Something that somebody may do or not.
package enum Deed: Hashable, Sendable {
  case change(AuditAction)
  case read(Reading)

  package static var all: [Deed] {
    AuditAction.allCases.map { .change($0) } + Reading.allCases.map { .read($0) }
  }
}
