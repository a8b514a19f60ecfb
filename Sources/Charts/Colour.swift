/// The colours of all charts: told apart by people who see no red or green, and in grey print by
/// their lightness.
///
/// Ink, grey and blue are those of the screens. Source of the other hues: M. Okabe, K. Ito, "Color Universal Design" (2008).
enum Colour: String {
  case white = "#ffffff"
  case ink = "#1b2430"
  case faint = "#c8c8c8"
  case grey = "#7a8594"
  case blue = "#1c4f8f"
  case orange = "#f4c77d"
  case green = "#cfe8dc"
  case vermilion = "#b03a00"
  case step1 = "#dbe9f4"
  case step2 = "#b0cfe6"
  case step3 = "#7fb0d3"
  case step4 = "#2f74a6"
  case step5 = "#0a4a75"
}
