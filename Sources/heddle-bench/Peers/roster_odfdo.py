from odfdo import Cell, Document, Row, Table
from people import READ, roster

TYPES = {"percentage": "percentage", "integer": "float", "decimal": "float"}

path, (headings, kinds, *rows) = roster()
document = Document("spreadsheet")
document.body.clear()
table = Table("Roster")


def append(values, kinds):
    row = Row()
    row.extend_cells([Cell(READ[k](v), cell_type=TYPES.get(k)) for v, k in zip(values, kinds)])
    table.append_row(row, clone=False)


append(headings, ["text"] * len(headings))
for values in rows:
    append(values, kinds)
document.body.append(table)
document.save(path)
