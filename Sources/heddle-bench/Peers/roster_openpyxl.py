from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from people import READ, roster

FORMATS = {"percentage": "0%", "date": "yyyy-mm-dd", "hours": "[h]:mm"}

path, (headings, kinds, *rows) = roster()
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("Roster")


def cell(text, kind):
    value = READ[kind](text)
    if kind not in FORMATS:
        return value
    made = WriteOnlyCell(sheet, value)
    made.number_format = FORMATS[kind]
    return made


sheet.append(headings)
for values in rows:
    sheet.append([cell(text, kind) for text, kind in zip(values, kinds)])
workbook.save(path)
