"""What the peers share: the people to print, and the rows of the roster, from tab-separated files."""

import sys
from datetime import date, timedelta
from decimal import Decimal

# How the text of each kind of column becomes a value.
READ = {
    "text": lambda text: text,
    "integer": int,
    "decimal": Decimal,
    "percentage": Decimal,
    "date": date.fromisoformat,
    "hours": lambda text: timedelta(minutes=int(text)),
}


def certificates():
    """The template, and for each person the file to write and the values of the fields."""
    template, people, folder = sys.argv[1:]
    with open(people, encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split("\t")
        lines = file.read().splitlines()
    values = [dict(zip(names, line.split("\t"))) for line in lines]
    return template, [(f"{folder}/{n}.odt", each) for n, each in enumerate(values, 1)]


def roster():
    """The file to write, and the lines: headings, the kind of each column, then rows."""
    rows, path = sys.argv[1:]
    with open(rows, encoding="utf-8") as file:
        return path, [line.split("\t") for line in file.read().splitlines()]
