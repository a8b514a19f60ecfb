from people import READ, roster
from xlsxwriter import Workbook

FORMATS = {"percentage": "0%", "date": "yyyy-mm-dd", "hours": "[h]:mm"}

path, (headings, kinds, *rows) = roster()
with Workbook(path) as workbook:
    formats = {kind: workbook.add_format({"num_format": code}) for kind, code in FORMATS.items()}
    sheet = workbook.add_worksheet("Roster")
    sheet.write_row(0, 0, headings)
    for number, values in enumerate(rows, 1):
        for column, (text, kind) in enumerate(zip(values, kinds)):
            sheet.write(number, column, READ[kind](text), formats.get(kind))
