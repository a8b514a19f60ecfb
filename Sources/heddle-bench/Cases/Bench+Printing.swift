internal import Printing

extension Bench {
  /// A PDF file each for 2,000 people, the processor time of LibreOffice counted too.
  func printing() throws {
    guard (try? LibreOffice.find(chosen: nil)) != nil else {
      return print("\nPDF is left out: LibreOffice is not installed")
    }
    let people = try peopleFile(count: 2000)
    let template = try write(CertificateTemplate().plain, as: "certificate.odt")
    let figures = try measure([{ work("print", heddle, template, people, $0) }]) { _, output in
      try succeed(["test", "-s", "\(output)/1.pdf", "-a", "-s", "\(output)/2000.pdf"])
    }
    report(
      "2,000 certificates to PDF, one file each", ["runs", "CPU s", "CPU ms each", "peak MB"],
      figures.map {
        ["\($0.runs.count)", $0.cpuText, fixed($0.cpu / 2, 1), $0.peakText]
      })
    report(goal: "6 ms CPU each", isHeld: figures.allSatisfy { $0.cpu <= 12 })
  }
}
