internal import Operations
internal import Training

extension JSON {
  fileprivate func id<Entity>(_ name: String) throws -> ID<Entity> {
    try ID(self[name]?.string ?? "")
  }

  /// nil where there is none.
  fileprivate func base<Entity>() throws -> ID<Entity>? {
    try self["base"]?.string.map { try ID($0) }
  }

  fileprivate func limited(_ name: String, _ limit: Int) throws -> String {
    let text = PersonName.normalised(self[name]?.string ?? "")
    guard text.count <= limit else { throw Unreadable() }
    return text
  }

  fileprivate var moment: Moment {
    get throws {
      guard let at = self["at"]?.integer, at > 0 else { throw Unreadable() }
      return Moment(milliseconds: at)
    }
  }
}

private struct Unreadable: Error {}

extension AttendanceEdit {
  /// `at` in milliseconds since 1970; a `status` of null takes back.
  init(_ json: JSON) throws {
    let status: AttendanceStatus? =
      switch json["status"] {
      case .text("present"): .present
      case .text("late"): .late(minutes: Int(clamping: json["minutes"]?.integer ?? 0))
      case .text("leave"): .leave
      case .text("absent"): .absent
      case .null: nil
      default: throw Unreadable()
      }
    let device = try json.limited("device", 64)
    self.init(
      id: try json.id("id"), enrolment: try json.id("enrolment"), session: try json.id("session"),
      status: status, note: try json.limited("note", 500), moment: try json.moment,
      device: device.isEmpty ? nil : device, base: try json.base())
  }
}

extension RatingEdit {
  /// `level` is `0`…`5` or `N`; null takes back.
  init(_ json: JSON) throws {
    guard let occasion = json["occasion"]?.string.flatMap(Assessment.Occasion.init(rawValue:)),
      let kind = json["raterKind"]?.string.flatMap(Rating.RaterKind.init(rawValue:))
    else { throw Unreadable() }
    let level: Rating.Level? =
      switch json["level"] {
      case .text(let text): try Rating.Level(text)
      case .null: nil
      default: throw Unreadable()
      }
    let device = try json.limited("device", 64)
    self.init(
      id: try json.id("id"), enrolment: try json.id("enrolment"),
      competency: try json.limited("competency", 64), occasion: occasion, raterKind: kind,
      rater: try json.limited("rater", 200), level: level, moment: try json.moment,
      device: device.isEmpty ? nil : device, base: try json.base())
  }
}
