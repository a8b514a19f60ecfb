internal import SQL

extension Schema {
  /// A fact that takes an earlier one back says the same as that one, and that nothing holds.
  static let takingBack = ["attendance_mark", "rating"].map { table in
    """
    ALTER TABLE \(table)
    ADD COLUMN is_taken_back INTEGER NOT NULL DEFAULT 0 CHECK (is_taken_back IN (0, 1))
    """
  }
}

extension Change.Field {
  /// A fact that takes nothing back leaves the column to its default, as facts of before do.
  static func all(_ fields: Fields, takenBack: Bool) -> [Change.Field] {
    all(fields) + (takenBack ? all(["is_taken_back": true]) : [])
  }
}
