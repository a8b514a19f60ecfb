internal import Training

/// What an operation is about, as whoever asks points at it; the records say whose it is.
enum Matter: Sendable {
  /// What belongs to the whole office.
  case office
  /// What only whoever has the database itself at hand may do.
  case database
  /// A list that shows no more than what may be seen.
  case list
  case programme(String)
  case programmeID(ID<Programme>)
  case newRound(programme: String, organiser: String)
  case round(String)
  case roundID(ID<Round>)
  /// People who are to come to a round, sent by where they work then.
  case nominees([PersonReference], round: String)
  /// People who are in a round, sent by whom its record says.
  case participants([PersonReference], round: String)
  case letter(organisation: String, round: String)
  case marks([AttendanceMarkInput])
  case people([PersonReference])
  case personID(ID<Person>)
  case merge(String)
  case request(String)
  case certificate(ID<Certificate>)
  case numbered(RegisterNumber, round: String)
  /// `nil`: of the one who is signed in.
  case account(ID<Account>?)
  /// One that is found on the way, and asked for then.
  case anyAccount
}
