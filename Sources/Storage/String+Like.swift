extension String {
  /// What LIKE takes for anything that has this in it, in small letters and with `\` as the escape.
  ///
  /// As `lower` does in both engines, where text is compared by code points.
  var likePattern: String {
    let text = String(map { $0.isASCII ? Character($0.lowercased()) : $0 })
    return "%" + text.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] } + "%"
  }
}
