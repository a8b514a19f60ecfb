"""What the templates of this folder are filled with; `CorpusValues.swift` says the same."""

VALUES = {
    "name": "นางสาวดวงใจ รักเรียน",
    "office": "องค์การบริหารส่วนจังหวัดสุรินทร์",
    "course": "นักถักทอชุมชน",
    "english": "community weavers",
    "number": "12/2562",
    "hours": "1250.5",
    "spaced": "ก  ข\tค\nง",
    "blank": "",
    "people": [
        {"no": "1", "name": "นายหนึ่ง ใจดี", "hours": "6"},
        {"no": "2", "name": "นางสอง มีสุข", "hours": "12.5"},
        {"no": "3", "name": "Three Smith", "hours": "1250"},
    ],
    "days": [
        {"day": "วันแรก", "sessions": [{"topic": "ระดมสมอง"}, {"topic": "แนะแนว"}]},
        {"day": "วันถัดไป", "sessions": [{"topic": "ปฏิบัติ"}]},
    ],
}
