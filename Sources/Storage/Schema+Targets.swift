extension Schema {
  static let targets = [
    """
    CREATE TABLE training_target (
      fiscal_year INTEGER PRIMARY KEY NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      source TEXT NOT NULL,
      \(recording)
    )
    """
  ]
}
