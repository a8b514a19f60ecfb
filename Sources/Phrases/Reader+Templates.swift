internal import Markup
package import OpenDocument
package import Training

extension Reader {
  /// What keeps a template from being used, and how to mend it in LibreOffice.
  package func sentence(_ problem: TemplateProblem) -> String {
    switch problem {
    case .package(let error): sentence(error)
    case .notADocument(let mediaType):
      say(
        "แฟ้มนี้ไม่ใช่เอกสารข้อความหรือตารางคำนวณของ LibreOffice (\(mediaType)) ให้บันทึกเป็น .odt หรือ .ods",
        "this is neither a text document nor a spreadsheet (\(mediaType)); save it as .odt or .ods in LibreOffice"
      )
    case .unreadablePicture(let line):
      say(
        "อ่านรูปที่ฝังไว้ในแฟ้มไม่ได้ (บรรทัด \(line))",
        "a picture inside the file cannot be read (line \(line))")
    case .missingFile(let name):
      say("ในแฟ้มไม่มีส่วน \(name)", "the file has no part \(name)")
    case .unreadable(let file, let error):
      say(
        "อ่านส่วน \(file) ไม่ได้ (\(reason(error)))",
        "its part \(file) cannot be read (\(reason(error)))")
    case .encrypted:
      say(
        "แม่แบบนี้ตั้งรหัสผ่านไว้ ให้บันทึกใหม่โดยไม่ใช้รหัสผ่าน",
        "the template has a password; save it without one")
    case .linkedOutside(let target, _):
      say(
        "แม่แบบเชื่อมโยงออกไปที่ \(target) ให้ฝังรูปหรือวัตถุไว้ในแฟ้ม",
        "the template links to \(target); put the picture or object into the file")
    case .unclosedField(let place):
      say(
        "ช่อง {{ ไม่มี }} ปิดในย่อหน้า “\(place.text)”",
        "a {{ has no }} in its paragraph “\(place.text)”")
    case .badName(let name, let place):
      say(
        "“{{\(name)}}” ไม่ใช่ชื่อช่อง ในย่อหน้า “\(place.text)”",
        "“{{\(name)}}” is no field name, in “\(place.text)”")
    case .unknownFormatter(let formatter, let field, let place):
      say(
        "ไม่มีรูปแบบ “\(formatter)” ของช่อง \(field) ในย่อหน้า “\(place.text)” (ใช้ได้: \(formatterNames))",
        "there is no formatter “\(formatter)” (field \(field), in “\(place.text)”); known: \(formatterNames)"
      )
    case .unclosedGroup(let name, let place):
      say(
        "กลุ่ม {{#\(name)}} ไม่มี {{/\(name)}} ปิด (“\(place.text)”)",
        "the group {{#\(name)}} has no {{/\(name)}} (“\(place.text)”)")
    case .unopenedGroup(let name, let place):
      say(
        "{{/\(name)}} ไม่มี {{#\(name)}} เปิดก่อน (“\(place.text)”)",
        "{{/\(name)}} has no {{#\(name)}} before it (“\(place.text)”)")
    case .groupCrosses(let name, let place):
      say(
        "กลุ่ม \(name) คร่อมตารางหรือกลุ่มอื่น ให้เปิดและปิดในที่เดียวกัน (“\(place.text)”)",
        "the group \(name) crosses a table or another group; open and close it in one place (“\(place.text)”)"
      )
    case .tooManyFields(let limit, _):
      say(
        "แม่แบบมีช่องมากเกินไป (ไม่เกิน \(limit))", "the template has too many fields (at most \(limit))")
    case .groupTooDeep(let name, let limit, let place):
      say(
        "กลุ่ม \(name) ซ้อนกันลึกเกิน \(limit) ชั้น (“\(place.text)”)",
        "the group \(name) is nested more than \(limit) deep (“\(place.text)”)")
    case .cannotCombine(let obstacle): sentence(obstacle)
    case .missingValue(let field):
      say(
        "ไม่มีข้อมูลสำหรับช่อง {{\(field.name)}}", "there is nothing to put into {{\(field.name)}}")
    case .missingGroup(let name, _, _):
      say("ไม่มีข้อมูลสำหรับกลุ่ม {{#\(name)}}", "there is nothing to repeat for {{#\(name)}}")
    case .unformattable(let formatter, let field):
      say(
        "ข้อมูลของช่อง \(field) ใช้กับรูปแบบ \(formatter) ไม่ได้",
        "the value of \(field) cannot take the format \(formatter)")
    case .forbiddenCharacterInTitle(let scalar):
      say(
        "ชื่อเอกสารมีอักขระควบคุม U+\(String(scalar.value, radix: 16)) ที่เขียนลงเอกสารไม่ได้",
        "the document's title holds the control character U+\(String(scalar.value, radix: 16))")
    case .forbiddenCharacter(let scalar, let field):
      say(
        "ข้อมูลของช่อง \(field) มีอักขระควบคุม U+\(String(scalar.value, radix: 16)) ที่เขียนลงเอกสารไม่ได้",
        "the value of \(field) holds the control character U+\(String(scalar.value, radix: 16))")
    }
  }

  private func sentence(_ obstacle: CombiningObstacle) -> String {
    switch obstacle {
    case .spreadsheet:
      say(
        "รวมตารางคำนวณหลายชุดไว้ในแฟ้มเดียวไม่ได้ ให้เขียนแยกแฟ้ม",
        "many spreadsheets cannot stand in one file; write one for each")
    case .pageStyleOfStyle(let style):
      say(
        "หัวหรือท้ายกระดาษต่างกันในแต่ละฉบับ แต่ลักษณะ \(style) กำหนดหน้ากระดาษเดียวสำหรับทุกฉบับ ให้เอาการขึ้นหน้าใหม่ออกจากลักษณะนั้น",
        "headers differ from copy to copy, but the style \(style) begins a page that all share; take the page break out of that style"
      )
    case .conditionOnUserField:
      say(
        "เงื่อนไขของ LibreOffice ถามเขตข้อมูลผู้ใช้ ซึ่งมีค่าเดียวต่อแฟ้ม ให้ใช้ {{#ชื่อ}}…{{/ชื่อ}} แทน",
        "a condition asks a user field, which has one value in a file; use {{#name}}…{{/name}} instead"
      )
    }
  }

  package func sentence(_ error: PackageError) -> String {
    switch error {
    case .notAZip:
      say(
        "แฟ้มนี้ไม่ใช่เอกสารของ LibreOffice หรือเสียหาย ให้เปิดใน LibreOffice แล้วบันทึกใหม่",
        "this is no document of LibreOffice, or a damaged one; open it there and save it again")
    case .tooLarge(let bytes, let limit):
      say(
        "แฟ้มใหญ่ \(bytes) ไบต์ รับได้ไม่เกิน \(limit)", "the file has \(bytes) bytes; at most \(limit)")
    case .tooManyMembers(let count, let limit):
      say(
        "แฟ้มมี \(count) ส่วน รับได้ไม่เกิน \(limit)", "the file has \(count) parts; at most \(limit)")
    case .inflatesTooFar(let bytes, let limit):
      say(
        "เมื่อขยายแล้วแฟ้มใหญ่ \(bytes) ไบต์ รับได้ไม่เกิน \(limit)",
        "unpacked, the file has \(bytes) bytes; at most \(limit)")
    case .ratioTooHigh(let member, let ratio, let limit):
      say(
        "ส่วน \(member) บีบอัดไว้ \(ratio) เท่า (รับได้ \(limit)) อาจเป็นแฟ้มอันตราย",
        "its part \(member) is packed \(ratio) times (at most \(limit)); the file may be hostile")
    case .unsafeName(let name):
      say("ชื่อส่วน “\(name)” ไม่ปลอดภัย", "the part name “\(name)” is not safe")
    case .duplicateMember(let name):
      say("ส่วน \(name) มีซ้ำสองครั้ง", "the part \(name) is there twice")
    case .overlappingMember(let name):
      say(
        "ส่วน \(name) ซ้อนทับกับส่วนอื่น อาจเป็นแฟ้มอันตราย",
        "the part \(name) overlaps another; the file may be hostile")
    case .encryptedMember(let name):
      say("ส่วน \(name) เข้ารหัสไว้", "the part \(name) is encrypted")
    case .unknownCompression(let member, let method):
      say(
        "ส่วน \(member) บีบอัดด้วยวิธี \(method) ที่ไม่รู้จัก",
        "the part \(member) is packed by an unknown method (\(method))")
    case .missingMember(let name): say("ในแฟ้มไม่มีส่วน \(name)", "the file has no part \(name)")
    case .damagedMember(let name): say("ส่วน \(name) เสียหาย", "the part \(name) is damaged")
    case .tooLargeToWrite(let name):
      say("ส่วน \(name) ใหญ่เกินกว่าจะเขียนได้", "the part \(name) is too large to be written")
    case .compressorFailed(let code):
      say("บีบอัดข้อมูลไม่ได้ (รหัส \(code))", "the data cannot be packed (code \(code))")
    }
  }

  func reason(_ error: MarkupError) -> String {
    switch error {
    case .malformed(let problems), .schemaUnusable(let problems):
      problems.first.map { "\($0.line): \($0.message)" } ?? "XML"
    case .documentTypeRefused: "DOCTYPE"
    case .tooLarge(let bytes, let limit): "\(bytes) > \(limit)"
    case .tooDeep(_, let limit), .tooManyNodes(let limit): "> \(limit)"
    }
  }
}

extension Reader {
  package func term(_ origin: StoredTemplate.Origin) -> String {
    switch origin {
    case .office: say("ของหน่วยงาน", "the office's")
    case .once: say("ใช้เฉพาะครั้ง", "named for one issue")
    case .shipped: say("ของโปรแกรม", "the program's")
    }
  }
}
