internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  var attendanceRows: [TemplateValues] {
    record.sessions.map { session in
      let attendance = record.attendance(in: session, of: record.takingPart)
      let told = numbers.parts(parts(of: attendance))
      return TemplateValues(fields: [
        "session": name(of: session), "expected": numbers.count(attendance.expected),
        "present": told[0], "late": told[1], "leave": told[2], "absent": told[3],
        "unmarked": told[4],
        "share": attendance.unmarked == attendance.expected
          ? reader.notComputable : numbers.share(attendance.attended, of: attendance.expected),
      ])
    }
  }

  var attendanceChart: BarChart? {
    let all = record.sessions.map { ($0, record.attendance(in: $0, of: record.takingPart)) }
    // Before anything is recorded there is nothing to see.
    guard all.contains(where: { $1.unmarked < $1.expected }),
      all.allSatisfy({ numbers.areAllTold(parts(of: $1)) })
    else { return nil }
    var series: [(heading: ReportHeading, style: BarStyle)] = [
      (.present, .solid), (.late, .slanted), (.leave, .lined), (.absent, .hollow),
    ]
    if all.contains(where: { $1.unmarked > 0 }) { series.append((.unmarked, .crossed)) }
    return BarChart(
      title: reader.title(.attendance), arrangement: .stacked,
      series: series.map { BarChart.Series(name: reader.term($0.heading), style: $0.style) },
      rows: all.map { session, attendance in
        BarChart.Row(
          label: name(of: session), values: parts(of: attendance).prefix(series.count).map(value))
      })
  }

  var heatMap: HeatMap? {
    let rows = organisations.compactMap { organisation, participants -> HeatMap.Row? in
      let cells = record.sessions.map { session -> HeatMap.Cell? in
        let attendance = record.attendance(in: session, of: participants)
        guard attendance.expected > 0 else { return nil }
        return HeatMap.Cell(
          step(of: attendance).style,
          text: reader.digits("\(attendance.attended)/\(attendance.expected)"))
      }
      // Nobody of them takes part.
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return HeatMap.Row(label: label(organisation), cells: cells)
    }
    guard hasMarks else { return nil }
    return HeatMap(
      title: reader.title(.heatMap),
      key: AttendanceStep.allCases.map { HeatMap.Step($0.style, name: reader.term($0)) },
      columns: record.sessions.map(name), rows: rows)
  }

  var bands: [TemplateValues] {
    let rule = record.curriculum.completion.attendance
    let bands = record.takingPart.map(record.band)
    let counts = AttendanceBand.allCases.map { band in bands.count { $0 == band } }
    let told = zip(numbers.parts(counts), numbers.shares(counts))
    return zip(AttendanceBand.allCases, told).map { band, told in
      TemplateValues(fields: [
        "band": reader.term(band, percent: rule.percent), "people": told.0, "share": told.1,
      ])
    }
  }

  /// With its cohort, where only one attends.
  private func name(of session: Session) -> String {
    let cohort = session.cohort.flatMap { id in record.cohorts.first { $0.id == id } }
    return reader.shortName(session) + (cohort.map { " (\($0.name))" } ?? "")
  }

  private func parts(of attendance: SessionAttendance) -> [Int] {
    [
      attendance.present, attendance.late, attendance.leave, attendance.absent,
      attendance.unmarked,
    ]
  }

  private func step(of attendance: SessionAttendance) -> AttendanceStep {
    guard attendance.unmarked == 0, let share = attendance.share else { return .unsettled }
    return switch share {
    case _ where share.attended == 0: .nobody
    case _ where share.attended == share.scheduled: .everybody
    case _ where share.reaches(percent: 80): .most
    case _ where share.reaches(percent: 50): .belowMost
    default: .belowHalf
    }
  }
}

extension AttendanceStep {
  /// The darker, the more people were missing: that is what somebody looks for.
  fileprivate var style: BarStyle {
    switch self {
    case .nobody: .step(5)
    case .belowHalf: .step(4)
    case .belowMost: .step(3)
    case .most: .step(1)
    case .everybody: .step(0)
    case .unsettled: .crossed
    }
  }
}
