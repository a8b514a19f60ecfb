internal import OpenDocument

extension Bench {
  /// A file each for 2,000 people, from one template that LibreOffice saved.
  func certificates() throws {
    let people = try peopleFile(count: 2000)
    let template = try CertificateTemplate()
    let plain = try write(template.plain, as: "certificate.odt")
    let placeholders = try write(template.placeholders(), as: "placeholders.odt")
    var engines: [(name: String, program: (String) -> [String])] = [
      ("Heddle", { work("render", plain, people, $0) }),
      ("raw splicing", { work("splice", plain, people, $0) }),
    ]
    for name in ["relatorio", "odfdo", "secretary", "odfpy"] {
      guard let peer = peers.command("certificates", name) else { continue }
      let template = name == "relatorio" ? placeholders : plain
      engines.append((name, { peer + [template, people, $0] }))
    }
    var verdicts = [String](repeating: "", count: engines.count)
    let figures = try measure(engines.map(\.program)) { engine, output in
      let verdict = "\(output)/verdict"
      try succeed(work("check", people, output, verdict))
      verdicts[engine] = try lines(of: verdict).joined()
    }
    report(
      "2,000 certificates of \(template.plain.count / 1000) kB, one file each",
      [
        "engine", "runs", "CPU s", "certificates per CPU s", "beside Heddle", "peak MB",
        "documents",
      ],
      engines.indices.map { index in
        let figure = figures[index]
        return [
          engines[index].name, "\(figure.runs.count)", figure.cpuText,
          fixed(2000 / figure.cpu, 0), times(figure.cpu, figures[0].cpu), figure.peakText,
          verdicts[index],
        ]
      })
    let valid = engines.indices.dropFirst(2).filter {
      [DocumentCheck.valid, DocumentCheck.unknown].contains(verdicts[$0])
    }
    if let fastest = valid.min(by: { figures[$0].cpu < figures[$1].cpu }) {
      report(
        goal: """
          \(times(figures[fastest].cpu, figures[0].cpu)) the certificates per CPU second of \
          \(engines[fastest].name), the fastest peer without a flaw found (20 ×)
          """,
        isHeld: figures[fastest].cpu >= 20 * figures[0].cpu)
    }
    report(
      goal: "\(times(figures[0].cpu, figures[1].cpu)) the CPU time of raw splicing (2 ×)",
      isHeld: figures[0].cpu <= 2 * figures[1].cpu)
  }

  /// Invented people with the five fields of the template.
  func peopleFile(count: Int) throws(BenchError) -> String {
    let given = ["สมชาย", "สมหญิง", "ประเสริฐ", "กัญญา", "วิทยา", "อรุณี", "ธนพล", "พรทิพย์"]
    let family = ["ใจดี", "รักถิ่น", "ศรีสุข", "บุญมา", "ทองคำ", "แสงจันทร์", "วงศ์ใหญ่"]
    var text = "recipient\tprogramme\tperiod\tissued\tnumber\n"
    for number in 1...count {
      text += """
        นาย\(given[number % 8]) \(family[number % 7])\tหลักสูตรการบริหารงานท้องถิ่นสำหรับผู้บริหาร รุ่นที่ \
        \(number % 9 + 1)\t๑\(number % 10)–๒\(number % 9) สิงหาคม ๒๕๖๒\t๒๗ สิงหาคม ๒๕๖๒\tสร \(number)/๒๕๖๒\n
        """
    }
    return try write(Array(text.utf8), as: "people.tsv")
  }
}
