import sys

from openpyxl import load_workbook

path, count = sys.argv[1:]
sheet = load_workbook(path, read_only=True).active
rows = [list(row) for row in sheet.iter_rows(values_only=True)]
if len(rows) != int(count) + 1:
    sys.exit(f"{len(rows) - 1} rows")
