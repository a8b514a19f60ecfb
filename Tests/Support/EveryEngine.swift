package import Testing

/// Runs every test of a suite once on each database engine that is installed.
///
/// `HEDDLE_TEST_ENGINE=PostgreSQL` runs them on that alone, to find out whose a failure is.
package struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  @concurrent package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing body: @Sendable @concurrent () async throws -> Void
  ) async throws {
    for engine in Engine.chosen { try await Engine.$current.withValue(engine) { try await body() } }
  }
}

extension Trait where Self == EveryEngine {
  package static var onEveryEngine: EveryEngine { EveryEngine() }
}
