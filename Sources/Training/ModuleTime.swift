/// How long a module should be taught in a round, and how long it was, in minutes.
package struct ModuleTime: Hashable, Sendable {
  /// Nil for sessions that belong to no module.
  package let module: Curriculum.Module?
  /// What the curriculum gives it.
  package let planned: Int
  /// What one participant's agenda has of it: of cohorts taught apart the longest counts.
  package let scheduled: Int
  /// What was held of that: sessions in which anybody was recorded as having been there.
  package let held: Int
}

extension RoundRecord {
  /// The modules that the curriculum has for this round, and others that it taught, in the
  /// curriculum's order; then what belongs to no module, if anything.
  package var moduleTimes: [ModuleTime] {
    let codes = Set(curriculum.modules.map(\.code))
    let sessions = Dictionary(grouping: sessions) { session in
      session.module.flatMap { codes.contains($0) ? $0 : nil }
    }
    let modules = curriculum.modules.filter {
      $0.round == round.ordinal || sessions[$0.code] != nil
    }
    let others = sessions[nil].map { [time(of: nil, in: $0)] } ?? []
    return modules.map { time(of: $0, in: sessions[$0.code] ?? []) } + others
  }

  private func time(of module: Curriculum.Module?, in sessions: [Session]) -> ModuleTime {
    func minutes(_ sessions: [Session]) -> Int {
      let ofCohorts = Dictionary(grouping: sessions, by: \.cohort)
        .mapValues { $0.reduce(0) { $0 + $1.slot.minutes } }
      return ofCohorts[nil, default: 0]
        + (ofCohorts.compactMap { $0 == nil ? nil : $1 }.max() ?? 0)
    }
    let held = sessions.filter { session in takingPart.contains { $0.attended(session) } }
    return ModuleTime(
      module: module, planned: module?.minutes ?? 0, scheduled: minutes(sessions),
      held: minutes(held))
  }
}
