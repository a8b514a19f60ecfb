from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from people import roster


def cell(text, kind):
    if kind == "text":
        made = TableCell(valuetype="string")
    elif kind == "date":
        made = TableCell(valuetype="date", datevalue=text)
    elif kind == "hours":
        hours, minutes = divmod(int(text), 60)
        made = TableCell(valuetype="time", timevalue=f"PT{hours}H{minutes}M0S")
    elif kind == "percentage":
        made = TableCell(valuetype="percentage", value=text)
    else:
        made = TableCell(valuetype="float", value=text)
    made.addElement(P(text=text))
    return made


path, (headings, kinds, *rows) = roster()
document = OpenDocumentSpreadsheet()
table = Table(name="Roster")


def append(values, kinds):
    row = TableRow()
    for text, kind in zip(values, kinds):
        row.addElement(cell(text, kind))
    table.addElement(row)


append(headings, ["text"] * len(headings))
for values in rows:
    append(values, kinds)
document.spreadsheet.addElement(table)
document.save(path)
