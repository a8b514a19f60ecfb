extension Schema {
  static let nominations = [
    """
    ALTER TABLE attendance_mark
    ADD COLUMN device_order INTEGER NOT NULL DEFAULT 0 CHECK (device_order >= 0)
    """
  ]
}
