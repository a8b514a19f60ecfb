internal import Credentials
package import Training

extension Person {
  /// Differs whenever names or positions do, so that a correction can say what it was made from.
  package var revision: String {
    var form = CanonicalForm("person revision")
    for name in names {
      for text in [
        name.value.prefix, name.value.officialPrefix, name.value.given, name.value.middle,
        name.value.surname, name.from?.iso, name.until?.iso,
      ] { form.add(text) }
    }
    for position in positions {
      for text in [
        position.value.title, position.value.organisation.description,
        String(position.value.isActing), position.from?.iso, position.until?.iso,
      ] { form.add(text) }
    }
    return String(sha256(form.bytes).prefix(16))
  }

  /// - Throws: `changedMeanwhile` where this is not what `revision` was made from; `nil`: from anything.
  func check(_ revision: String?) throws(Refused) {
    if let revision, revision != self.revision { throw Refused(.changedMeanwhile) }
  }
}
