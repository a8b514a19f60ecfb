/// A workshop's title without the words that documents put in front of it, so that nothing reads
/// “การอบรมเชิงปฏิบัติการ การอบรมเชิงปฏิบัติการ…”.
package func workshopSubject(_ title: String) -> String {
  let lead = "การอบรมเชิงปฏิบัติการ"
  guard title.hasPrefix(lead) else { return title }
  let rest = title.dropFirst(lead.count).drop { $0 == " " || $0 == "“" || $0 == "\"" }
  let subject = rest.last == "”" || rest.last == "\"" ? rest.dropLast() : rest
  return subject.isEmpty ? title : String(subject)
}
