import Testing

struct PowerCutTests {
  @Test func `a thousand power cuts lose no acknowledged operation and leave none half done`()
    async throws
  {
    let outcome = try await PowerCuts().outcome(of: 1000, seed: 4)
    #expect(outcome == PowerCuts.Outcome(cuts: 1000))
  }

  @Test(arguments: [Recorder.Synchronous.off, .normal])
  func `a database that does not wait for the disk is found out`(
    synchronous: Recorder.Synchronous
  ) async throws {
    let outcome = try await PowerCuts(overriding: synchronous).outcome(of: 100, seed: 4)
    #expect(outcome.losing > 20)
    // Without any sync files are damaged too; NORMAL loses what was last, and no more.
    #expect((outcome.damaged > 0) == (synchronous == .off))
  }
}
