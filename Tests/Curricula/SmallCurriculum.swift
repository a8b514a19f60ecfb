import Curricula

/// A valid curriculum, each line of which a test may replace.
let smallCurriculum = """
  <curriculum xmlns="urn:heddle:curriculum:1" code="small" version="1">
    <title xml:lang="th">หลักสูตรย่อ</title>
    <title xml:lang="en">Small curriculum</title>
    <competencies>
      <competency code="C1" expected="3">
        <title xml:lang="th">สมรรถนะ</title>
        <indicator level="0"><text xml:lang="th">ศูนย์</text></indicator>
        <indicator level="1"><text xml:lang="th">หนึ่ง</text></indicator>
        <indicator level="2"><text xml:lang="th">สอง</text></indicator>
        <indicator level="3"><text xml:lang="th">สาม</text></indicator>
        <indicator level="4"><text xml:lang="th">สี่</text></indicator>
        <indicator level="5"><text xml:lang="th">ห้า</text></indicator>
      </competency>
    </competencies>
    <modules>
      <module code="M1" round="1" hours="3" trainers="2" competencies="C1">
        <title xml:lang="th">หน่วยแรก</title>
        <objective><text xml:lang="th">ทำได้</text></objective>
      </module>
      <module code="M2" round="2" hours="1.5" prerequisites="M1">
        <title xml:lang="th">หน่วยที่สอง</title>
      </module>
    </modules>
    <completion>
      <attendance percent="80" basis="half-days" lateness-limit="15"/>
      <required competency="C1" level="2" occasion="post"/>
    </completion>
  </curriculum>
  """

/// The small curriculum with other text for the first occurrence of some of it.
func changed(_ changes: (String, String)...) -> [UInt8] {
  var text = smallCurriculum
  for (old, new) in changes {
    if let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
  }
  return Array(text.utf8)
}

/// What a reader says about a file; empty for a valid one.
func problems(in bytes: [UInt8]) throws -> [CurriculumProblem] {
  do {
    _ = try reader().read(bytes)
    return []
  } catch let error as CurriculumErrors {
    return error.problems
  }
}
