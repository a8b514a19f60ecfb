package import Planning
package import Training

/// What is wrong with a session where and when it is planned.
package struct SessionConflicts: Hashable, Sendable {
  package let session: ID<Session>
  /// Never empty.
  package let conflicts: [Conflict]

  package init(session: ID<Session>, conflicts: [Conflict]) {
    (self.session, self.conflicts) = (session, conflicts)
  }
}
