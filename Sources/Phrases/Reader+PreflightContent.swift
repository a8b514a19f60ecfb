internal import OpenDocument

extension Reader {
  /// What documents made of a template leave out.
  func aboutLosses(_ fact: PreflightFact) -> Advice {
    switch fact {
    case .macros:
      Advice(
        what: say(
          "แม่แบบมีแมโคร เพื่อความปลอดภัย เอกสารที่ออกจะไม่มีแมโคร",
          "The template has macros. Documents made of it have none, for safety's sake."),
        mend: say(
          "ถ้าไม่ใช้แล้ว ให้ลบที่ เครื่องมือ ▸ แมโคร ถ้าแมโครเติมข้อมูล ให้พิมพ์ช่องเช่น {{name}} แทน",
          "If they are not needed, delete them under Tools ▸ Macros. If they fill in data, type fields as {{name}} instead."
        ))
    case .scriptLink:
      Advice(
        what: say(
          "มีลิงก์ที่สั่งให้แมโครหรือสคริปต์ทำงาน ในเอกสารจะเหลือเพียงข้อความ",
          "A link runs a macro or script. Only its text goes into documents."),
        mend: say(
          "คลิกขวาที่ลิงก์ ▸ เอาไฮเพอร์ลิงก์ออก", "Right-click the link ▸ Remove Hyperlink."))
    case .eventListener:
      Advice(
        what: say(
          "มีแมโครผูกไว้กับเหตุการณ์ เช่น เมื่อเปิดเอกสารหรือเมื่อคลิก เอกสารที่ออกจะไม่มีส่วนนี้",
          "A macro is tied to an event, as opening or clicking. Documents made of the template do without."
        ),
        mend: say(
          "เครื่องมือ ▸ กำหนดเอง… ▸ เหตุการณ์ (ของกรอบหรือรูป: คุณสมบัติ… ▸ แมโคร) แล้วเอาออก",
          "Remove it under Tools ▸ Customize… ▸ Events (of a frame or picture: Properties… ▸ Macro)."
        ))
    case .signature:
      Advice(
        what: say(
          "แม่แบบมีลายเซ็นดิจิทัล เอกสารที่ออกจะไม่มี เพราะลายเซ็นรับรองเนื้อหาเดิม เมื่อเติมข้อมูลแล้วย่อมใช้ไม่ได้",
          "The template is signed. Documents made of it are not: a signature vouches for what was signed, and they say something else."
        ),
        mend: say(
          "ไม่ต้องแก้แม่แบบ ให้ลงลายเซ็นในเอกสารหลังจากออกแล้ว",
          "Nothing to mend; sign the documents once they are made."))
    case .thumbnail:
      Advice(
        what: say(
          "แฟ้มมีภาพย่อของแม่แบบ เอกสารที่ออกจะไม่มี เพราะภาพนั้นไม่ตรงกับเอกสาร",
          "The file holds a small picture of the template. Documents made of it do not, since it would not show them."
        ), mend: nil)
    case .versionHistory:
      Advice(
        what: say(
          "แฟ้มเก็บรุ่นก่อน ๆ ของแม่แบบไว้ เอกสารที่ออกจะไม่มี แต่ผู้ที่ได้รับแม่แบบเปิดดูได้",
          "The file holds earlier versions of the template. Documents made of it do not, but whoever gets the template can read them."
        ),
        mend: say("แฟ้ม ▸ รุ่น… แล้วลบรุ่นเก่า", "Delete them under File ▸ Versions…."))
    case .comment(holdsField: false):
      Advice(
        what: say(
          "มีความคิดเห็นในแม่แบบ เอกสารที่ออกจะไม่มี แต่ผู้ที่ได้รับแม่แบบอ่านได้",
          "There are comments. Documents do not have them, but whoever gets the template can read them."
        ),
        mend: nil)
    case .comment(holdsField: true):
      Advice(
        what: say(
          "มีช่องอยู่ในความคิดเห็น ช่องนั้นจะไม่ถูกเติม และเอกสารที่ออกจะไม่มีความคิดเห็น",
          "There is a field in a comment. It is not filled, and documents have no comments."),
        mend: say(
          "ย้ายช่องมาไว้ในเนื้อหา หรือลบความคิดเห็น",
          "Move the field into the text, or delete the comment."))
    case .trackedInsertion:
      Advice(
        what: say(
          "ข้อความที่เพิ่มไว้ระหว่างติดตามการเปลี่ยนแปลงยังไม่ได้รับการยอมรับ แต่จะพิมพ์ในเอกสาร",
          "Text that was added while changes were tracked is not accepted yet; it will be printed."),
        mend: say(
          "แก้ไข ▸ ติดตามการเปลี่ยนแปลง ▸ ยอมรับทั้งหมด (หรือ จัดการ… ทีละรายการ) แล้วบันทึก",
          "Edit ▸ Track Changes ▸ Accept All (or Manage… one by one), then save."))
    case .trackedDeletion:
      Advice(
        what: say(
          "ข้อความที่ลบระหว่างติดตามการเปลี่ยนแปลงยังอยู่ในแฟ้ม เอกสารที่ออกจะไม่มี แต่ผู้ที่ได้รับแม่แบบอ่านได้",
          "Text that was deleted while changes were tracked is still in the file. Documents do not have it, but whoever gets the template can read it."
        ),
        mend: say(
          "แก้ไข ▸ ติดตามการเปลี่ยนแปลง ▸ ยอมรับทั้งหมด แล้วบันทึก",
          "Edit ▸ Track Changes ▸ Accept All, then save."))
    case .foreignObject:
      Advice(
        what: say(
          "มีวัตถุของโปรแกรมอื่น (OLE) หรือปลั๊กอิน เอกสารที่ออกจะไม่มี",
          "There is an object of another program (OLE) or a plug-in. Documents go without it."),
        mend: say(
          "ลบวัตถุ แล้วแทรกเป็นรูปภาพแทน", "Delete it and insert a picture of it instead."))
    case .liveData:
      Advice(
        what: say(
          "มีข้อมูลที่ดึงจากโปรแกรมอื่นขณะเปิด (DDE) เอกสารที่ออกจะเหลือเพียงข้อความล่าสุด",
          "There is text that another program would fill in on opening (DDE). Documents keep its last state."
        ),
        mend: say(
          "แก้ไข ▸ ลิงก์ภายนอก… ▸ ตัดการเชื่อมโยง",
          "Edit ▸ External Links… ▸ Break Link."))
    default: Advice(what: "", mend: nil)
    }
  }

  func aboutHidden(_ content: HiddenContent) -> Advice {
    switch content {
    case .letters:
      Advice(
        what: say(
          "มีข้อความที่ซ่อนไว้ ผู้อ่านไม่เห็นบนกระดาษ แต่จะอยู่ในแฟ้มเอกสารทุกฉบับ",
          "There is hidden text: not seen on paper, but in the file of every document."),
        mend: say(
          "ลบข้อความ หรือเอาเครื่องหมายออกที่ รูปแบบ ▸ ตัวอักษร… ▸ ลูกเล่นตัวอักษร ▸ ซ่อน",
          "Delete it, or clear Format ▸ Character… ▸ Font Effects ▸ Hidden."))
    case .field:
      Advice(
        what: say(
          "มีช่องข้อความซ่อน (hidden text) ข้อความในช่องจะอยู่ในแฟ้มเอกสารทุกฉบับ",
          "There is a hidden-text field. Its text is in the file of every document."),
        mend: say("ลบช่องนั้น หรือพิมพ์เป็นข้อความธรรมดา", "Delete it, or type it as plain text."))
    case .section(let name):
      Advice(
        what: say(
          "ตอน \(inMarks(name)) ถูกซ่อนไว้ ผู้อ่านไม่เห็น แต่จะอยู่ในแฟ้มเอกสารทุกฉบับ",
          "The section \(inMarks(name)) is hidden: not seen, but in the file of every document."),
        mend: say(
          "รูปแบบ ▸ ตอน… แล้วเอาเครื่องหมาย “ซ่อน” ออก หรือลบตอนนั้น",
          "Format ▸ Sections…: clear “Hide”, or delete the section."))
    case .conditional:
      Advice(
        what: say(
          "มีย่อหน้าหรือตอนที่ LibreOffice ซ่อนตามเงื่อนไข",
          "LibreOffice hides a paragraph or section on a condition."),
        mend: say(
          "ตรวจว่าเงื่อนไขถูกต้อง หรือใช้ {{#ชื่อช่อง}}…{{/ชื่อช่อง}} ซึ่งตัดออกจากแฟ้มด้วย",
          "See that the condition is right, or use {{#field}}…{{/field}}, which leaves it out of the file."
        ))
    case .sheet(let name):
      Advice(
        what: say(
          "แผ่นงาน \(inMarks(name)) ถูกซ่อนไว้ แต่จะอยู่ในแฟ้มเอกสารทุกฉบับ",
          "The sheet \(inMarks(name)) is hidden, but in the file of every document."),
        mend: say(
          "คลิกขวาที่แถบแผ่นงาน ▸ แสดงแผ่นงาน… แล้วลบ หากไม่ใช้",
          "Right-click the sheet tabs ▸ Show Sheet…, and delete it if it is not needed."))
    case .rowsOrColumns:
      Advice(
        what: say(
          "มีแถวหรือคอลัมน์ที่ซ่อนไว้ แต่จะอยู่ในแฟ้มเอกสารทุกฉบับ",
          "There are hidden rows or columns; they are in the file of every document."),
        mend: say(
          "เลือกทั้งแผ่น คลิกขวาที่หัวแถวหรือหัวคอลัมน์ ▸ แสดง แล้วลบ หากไม่ใช้",
          "Select the sheet, right-click a row or column heading ▸ Show, and delete what is not needed."
        ))
    }
  }
}
