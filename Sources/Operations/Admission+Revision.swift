internal import Credentials
package import Training

extension Admission {
  /// Differs whenever what an edit of it may change does.
  package var revision: String {
    var form = CanonicalForm("admission revision")
    switch capacity {
    case .unlimited: form.add(Int64(0))
    case .people(let count): form.add(Int64(count))
    case .room: form.add(Int64(-1))
    }
    form.add(defaultQuota.map { Int64($0) })
    form.add(whenFull.rawValue)
    form.add(needsApproval ? "yes" : "no")
    for position in targets.positions { form.add("p" + position) }
    for kind in targets.organisationKinds { form.add("k" + kind.rawValue) }
    for prerequisite in prerequisites {
      switch prerequisite {
      case .round(_, let code): form.add("r" + code)
      case .curriculum(let code): form.add("c" + code)
      }
    }
    return String(sha256(form.bytes).prefix(16))
  }
}
