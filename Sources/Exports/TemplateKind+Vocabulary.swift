package import Training

extension TemplateKind {
  /// Where the template that comes with the program lies, below `exports`.
  package func path(_ language: Language) -> String {
    let ending = language == .thai ? ".odt" : "-en.odt"
    return switch self {
    case .certificate: "certificate/template" + ending
    case .portraitCertificate: "certificate/portrait" + ending
    case .oneHalfDay: "sign-in-sheet/one-half-day" + ending
    case .twoHalfDays: "sign-in-sheet/two-half-days" + ending
    case .agenda: "agenda/template" + ending
    case .badges: "badges/template" + ending
    case .tentCards: "tent-cards/template" + ending
    case .confirmation: "confirmation/template" + ending
    case .report: "report/template" + ending
    case .accessReport: "access-report/template" + ending
    }
  }

  package var title: LocalizedText {
    switch self {
    case .certificate: LocalizedText(thai: "วุฒิบัตร", english: "certificate")
    case .portraitCertificate:
      LocalizedText(thai: "วุฒิบัตรแนวตั้ง", english: "portrait certificate")
    case .oneHalfDay:
      LocalizedText(thai: "ใบลงลายมือชื่อครึ่งวัน", english: "sign-in sheet for half a day")
    case .twoHalfDays:
      LocalizedText(thai: "ใบลงลายมือชื่อเต็มวัน", english: "sign-in sheet for a day")
    case .agenda: LocalizedText(thai: "กำหนดการ", english: "agenda")
    case .badges: LocalizedText(thai: "ป้ายชื่อ", english: "name badges")
    case .tentCards: LocalizedText(thai: "ป้ายตั้งโต๊ะ", english: "tent cards")
    case .confirmation:
      LocalizedText(thai: "หนังสือรับรองการเข้าร่วม", english: "confirmation of attendance")
    case .report: LocalizedText(thai: "รายงานผลการฝึกอบรม", english: "round report")
    case .accessReport:
      LocalizedText(thai: "รายงานข้อมูลส่วนบุคคล", english: "report on personal data")
    }
  }

  /// How many pages its document has, if all have as many.
  package var pages: Int? {
    switch self {
    case .certificate, .portraitCertificate: 1
    case .oneHalfDay, .twoHalfDays, .agenda, .badges, .tentCards, .confirmation, .report,
      .accessReport:
      nil
    }
  }

  /// Everything that a template of this kind may ask for.
  package var vocabulary: TemplateVocabulary {
    switch self {
    case .certificate, .portraitCertificate: CertificateDocument.vocabulary
    case .oneHalfDay, .twoHalfDays: SignInSheet.vocabulary
    case .agenda: AgendaDocument.vocabulary
    case .badges: NameBadges.vocabulary
    case .tentCards: TentCards.vocabulary
    case .confirmation: AttendanceConfirmation.vocabulary
    case .report: ReportDocument.vocabulary
    case .accessReport: AccessReport.vocabulary
    }
  }

  /// Fields without which its document would prove nothing.
  package var requiredFields: [String] {
    switch self {
    case .certificate, .portraitCertificate: [CertificateField.number, .name].map(\.rawValue)
    case .confirmation, .accessReport: ["name"]
    case .oneHalfDay, .twoHalfDays, .agenda, .badges, .tentCards, .report: []
    }
  }
}
