internal import OpenDocument

extension Reader {
  /// How to mend what keeps a template from being used; nil where the sentence says it.
  func remedy(_ problem: TemplateProblem) -> String? {
    switch problem {
    case .package(let error): remedy(error)
    case .missingFile, .unreadable, .unreadablePicture:
      say(
        "เปิดแฟ้มใน LibreOffice แล้วใช้ แฟ้ม ▸ บันทึกเป็น… บันทึกเป็น .odt หรือ .ods ใหม่",
        "Open it in LibreOffice and save it anew as .odt or .ods, by File ▸ Save As….")
    case .encrypted:
      say(
        "แฟ้ม ▸ บันทึกเป็น… แล้วเอาเครื่องหมาย “บันทึกพร้อมตั้งรหัสผ่าน” ออก",
        "File ▸ Save As…, with “Save with password” cleared.")
    case .linkedOutside:
      say(
        "แก้ไข ▸ ลิงก์ภายนอก… ▸ ตัดการเชื่อมโยง แล้วบันทึก รูปจะฝังอยู่ในแฟ้ม",
        "Edit ▸ External Links… ▸ Break Link, then save: the picture becomes part of the file.")
    case .unclosedField:
      say(
        "พิมพ์ }} ปิดให้อยู่ในย่อหน้าเดียวกัน หรือลบ {{ ออก",
        "Type the closing }} in the same paragraph, or delete the {{.")
    case .badName:
      say(
        "ชื่อช่องมีได้เฉพาะตัวอักษร ตัวเลข และ - _ . ไม่มีช่องว่าง เช่น {{name}}",
        "A name has letters, digits and - _ . alone, no blanks, as {{name}}.")
    case .unknownFormatter:
      say(
        "แก้รูปแบบหลังเครื่องหมาย | หรือลบออก", "Correct what stands behind the |, or delete it.")
    case .unclosedGroup(let name, _):
      say("พิมพ์ {{/\(name)}} ตรงที่กลุ่มจบ", "Type {{/\(name)}} where the group ends.")
    case .unopenedGroup(let name, _):
      say(
        "พิมพ์ {{#\(name)}} ตรงที่กลุ่มเริ่ม หรือลบ {{/\(name)}}",
        "Type {{#\(name)}} where the group begins, or delete {{/\(name)}}.")
    case .tooManyFields, .groupTooDeep:
      say("แยกเป็นหลายแม่แบบ", "Make several templates of it.")
    default: nil
    }
  }

  private func remedy(_ error: PackageError) -> String? {
    switch error {
    case .notAZip, .missingMember, .damagedMember, .duplicateMember, .overlappingMember,
      .unknownCompression, .unsafeName, .ratioTooHigh:
      say(
        "ขอแฟ้มต้นฉบับใหม่จากผู้จัดทำ หรือเปิดใน LibreOffice แล้วบันทึกใหม่",
        "Ask its author for the original again, or open it in LibreOffice and save it anew.")
    case .encryptedMember:
      say("บันทึกใหม่โดยไม่ใช้รหัสผ่าน", "Save it without a password.")
    case .tooLarge, .tooManyMembers, .inflatesTooFar:
      say(
        "ลดขนาดหรือจำนวนรูปในแม่แบบ (คลิกขวาที่รูป ▸ บีบอัด…)",
        "Use smaller or fewer pictures (right-click a picture ▸ Compress…).")
    case .tooLargeToWrite, .compressorFailed: nil
    }
  }
}
