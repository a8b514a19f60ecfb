#!/usr/bin/python3
"""Makes the templates of this folder with LibreOffice itself: `make corpus` runs it.

Each recipe below is one template that plants one difficulty. A recipe is played twice: once with
fields in braces, once with the values typed in their place by the same means; the second document
(`NAME.typed.odt`) is what the first has to become. Debian: python3-uno, libreoffice-writer-nogui,
libreoffice-calc-nogui.
"""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt import Size
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.style.BreakType import PAGE_BEFORE

from edits import edit_packages
from values import VALUES

FOLDER = os.path.dirname(os.path.abspath(__file__))
PARAGRAPH, LINE = 0, 1
TEXT, SHEET = "private:factory/swriter", "private:factory/scalc"
BOLD = {"CharWeight": 150.0, "CharWeightComplex": 150.0}
ITALIC = {"CharPosture": uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")}
# What a run of text could take over from the one before it.
LOOKS = ("CharWeight", "CharWeightComplex", "CharPosture", "CharLocale", "CharLocaleComplex",
         "CharFontNameComplex", "CharHeight", "CharHeightComplex", "CharHidden")
RECIPES = {}


def recipe(name, typed=True, kind=TEXT, ending="odt"):
    def keep(body):
        RECIPES[name] = (body, typed, kind, ending)
        return body

    return keep


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


class Page:
    """A document in the making; `field` puts a field or, in the typed document, its value."""

    def __init__(self, doc, is_typed):
        self.doc, self.is_typed = doc, is_typed
        self.text = getattr(doc, "Text", None)

    def new(self, service, **properties):
        made = self.doc.createInstance("com.sun.star." + service)
        for name, value in properties.items():
            if name == "Name" and hasattr(made, "setName"):
                made.setName(value)
            else:
                made.setPropertyValue(name, value)
        return made

    def add(self, string, properties=None, to=None):
        """Puts a run of text at the end; what follows does not take over its looks."""
        text = to or self.text
        cursor = text.createTextCursorByRange(text.End)
        cursor.String = string
        if to is None or not getattr(to, "supportsService", lambda _: False)("com.sun.star.drawing.Shape"):
            cursor.setPropertiesToDefault(LOOKS)
        for name, value in (properties or {}).items():
            cursor.setPropertyValue(name, value)
        return cursor

    def end(self, to=None, mark=PARAGRAPH):
        text = to or self.text
        text.insertControlCharacter(text.End, mark, False)

    def field(self, name, pieces=None, to=None):
        """`{{name}}`, or the given pieces of it, each with its looks."""
        pieces = pieces or [("{{%s}}" % name, {})]
        if self.is_typed:
            self.value(VALUES[name.split("|")[0].strip()], pieces[0][1], to)
        else:
            for string, properties in pieces:
                self.add(string, properties, to)

    def value(self, value, properties=None, to=None):
        for number, line in enumerate(value.split("\n")):
            if number:
                self.end(to, LINE)
            self.add(line, properties, to)

    def between(self, before, after, to=None, name="name", pieces=None):
        self.add(before, to=to)
        self.field(name, pieces, to)
        self.add(after, to=to)

    def put(self, content, to=None):
        text = to or self.text
        text.insertTextContent(text.End, content, False)
        return content

    def mark(self, string, to=None):
        """What stands in a template alone."""
        if not self.is_typed:
            self.add(string, to=to)

    @property
    def page_style(self):
        return self.doc.StyleFamilies.getByName("PageStyles").getByName("Standard")

    def frame(self, anchor, name):
        frame = self.new(
            "text.TextFrame",
            AnchorType=uno.Enum("com.sun.star.text.TextContentAnchorType", anchor),
            Size=Size(9000, 1200), Name=name)
        if anchor == "AT_PAGE":
            frame.AnchorPageNo = 1
        if anchor != "AS_CHARACTER":
            frame.HoriOrient, frame.VertOrient = 0, 0
            frame.HoriOrientPosition, frame.VertOrientPosition = 8000, 6000
        self.put(frame)
        self.between("box ", " end", to=frame.Text)

    def table(self, rows, columns, to=None):
        table = self.doc.createInstance("com.sun.star.text.TextTable")
        table.initialize(rows, columns)
        self.put(table, to)
        return table


# Fields in pieces


@recipe("bold-half")
def _(page):
    page.between("A ", " B", pieces=[("{{na", BOLD), ("me}}", {})])


@recipe("language-half")
def _(page):
    english = {"CharLocale": Locale("en", "GB", "")}
    page.between("A ", " B", pieces=[("{{n", {}), ("am", english), ("e}}", {})])


@recipe("thai-language-half")
def _(page):
    thai = {"CharLocaleComplex": Locale("th", "TH", ""), "CharLocale": Locale("th", "TH", "")}
    page.between("ก ", " ข", pieces=[("{{na", thai), ("me", BOLD), ("}}", thai)])


@recipe("each-letter")
def _(page):
    looks = [BOLD, {}, ITALIC]
    page.between("A ", " B", pieces=[(s, looks[i % 3]) for i, s in enumerate("{{name}}")])


@recipe("curly-quotes")
def _(page):
    page.add("A ")
    if page.is_typed:
        page.add("ไม่มี | none")
    else:
        page.add("{{blank|else:“ไม่มี | none”}}")
    page.add(" B")


@recipe("soft-hyphen")
def _(page):
    page.between("A ", " B", pieces=[("{{na\u00adme}}", {})])


@recipe("zero-width")
def _(page):
    page.between("A ", " B", pieces=[("{{\u200bna\u200bme\u2060}}", {})])


@recipe("non-breaking-space")
def _(page):
    page.between("A ", " B", pieces=[("{{\u00a0name\u00a0|\u00a0upper }}", {})])


@recipe("three-braces")
def _(page):
    page.between("A {", "} B")


@recipe("tracked-insertion")
def _(page):
    if page.is_typed:
        return page.between("A ", " B")
    page.add("A {{nme}} B")
    page.doc.RecordChanges = True
    cursor = page.text.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(5, False)
    page.text.insertString(cursor, "a", False)
    page.doc.RecordChanges = False


@recipe("tracked-deletion")
def _(page):
    if page.is_typed:
        return page.between("A ", " B")
    page.add("A {{naXXme}} B")
    page.doc.RecordChanges = True
    cursor = page.text.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(6, False)
    cursor.goRight(2, True)
    cursor.String = ""
    page.doc.RecordChanges = False


@recipe("bookmark-inside")
def _(page):
    page.between("A ", " B")
    if not page.is_typed:
        cursor = page.text.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(6, False)
        cursor.goRight(8, True)
        bookmark = page.new("text.Bookmark")
        bookmark.setName("mark")
        page.text.insertTextContent(cursor, bookmark, True)


@recipe("hyperlink")
def _(page):
    link = {"HyperLinkURL": "https://example.org/"}
    page.between("A ", " B", pieces=[("{{na", link), ("me}}", dict(link, **BOLD))])


@recipe("ruby")
def _(page):
    page.add("A ")
    page.field("number", [("{{number}}", {"RubyText": "ที่"})])
    page.add(" B")


@recipe("line-break-inside", typed=False)
def _(page):
    page.add("A {{na")
    page.end(mark=LINE)
    page.add("me}} B")


@recipe("paragraph-break-inside", typed=False)
def _(page):
    page.add("A {{na")
    page.end()
    page.add("me}} B")


@recipe("code", typed=False)
def _(page):
    page.add("A {{__import__('os').system('id')}} {{name.upper()}} B")


@recipe("unknown-formatter", typed=False)
def _(page):
    page.add("A {{name|shout}} B")


@recipe("formatters")
def _(page):
    for name, typed in [
        ("hours|number:2", "1,250.50"), ("number|thai-digits", "๑๒/๒๕๖๒"),
        ("english|upper", "COMMUNITY WEAVERS"), ("english|title", "Community Weavers"),
    ]:
        page.add(typed if page.is_typed else "{{%s}}" % name)
        page.end()


# Fields of LibreOffice's own


@recipe("user-field")
def _(page):
    page.add("A ")
    if page.is_typed:
        page.field("name")
    else:
        master = page.new("text.fieldmaster.User", Name="name", Content="ตัวอย่าง")
        field = page.new("text.textfield.User")
        field.attachTextFieldMaster(master)
        page.put(field)
    page.add(" B")


@recipe("placeholder")
def _(page):
    page.add("A ")
    if page.is_typed:
        page.field("name")
    else:
        page.put(page.new("text.textfield.JumpEdit", PlaceHolder="name", Hint="ชื่อ"))
    page.add(" B")


@recipe("input-field")
def _(page):
    page.add("A ")
    if page.is_typed:
        page.field("name")
    else:
        page.put(page.new("text.textfield.Input", Content="พิมพ์ชื่อ", Hint="name"))
    page.add(" B")


@recipe("mail-merge-field")
def _(page):
    page.add("A ")
    if page.is_typed:
        page.field("name")
    else:
        master = page.new("text.fieldmaster.Database", DataBaseName="People",
                          DataTableName="Sheet1", DataColumnName="name")
        field = page.new("text.textfield.Database")
        field.attachTextFieldMaster(master)
        page.put(field)
    page.add(" B")


@recipe("conditional-text")
def _(page):
    if not page.is_typed:
        master = page.new("text.fieldmaster.User", Name="name", Content="x")
        field = page.new("text.textfield.User")
        field.attachTextFieldMaster(master)
        page.put(field)
        page.add(" ")
        page.put(page.new("text.textfield.ConditionalText", Condition='name == ""',
                          TrueContent="empty", FalseContent="given"))
    else:
        page.field("name")
        page.add(" given")


@recipe("hidden-paragraph")
def _(page):
    page.between("A ", " B")
    page.end()
    if not page.is_typed:
        page.put(page.new("text.textfield.HiddenParagraph", Condition="1 == 1"))
        page.between("hidden ", "")
        page.end()
    page.add("C")


@recipe("hidden-text")
def _(page):
    page.between("A ", " B")
    if not page.is_typed:
        page.add(" {{office}}", {"CharHidden": True})


# Places


@recipe("header")
def _(page):
    page.page_style.HeaderIsOn = True
    page.between("A ", " B", to=page.page_style.HeaderText)
    page.add("C")


@recipe("footer")
def _(page):
    page.page_style.FooterIsOn = True
    page.between("A ", " B", to=page.page_style.FooterText)
    page.put(page.new("text.textfield.PageNumber", NumberingType=4),
             to=page.page_style.FooterText)
    page.add("C")


@recipe("first-page-header")
def _(page):
    style = page.page_style
    style.HeaderIsOn = True
    style.FirstIsShared = False
    page.between("first ", "", to=style.HeaderTextFirst)
    page.between("other ", "", to=style.HeaderText, name="number")
    page.add("C")
    page.end()
    page.add("D", {"BreakType": PAGE_BEFORE})


@recipe("left-page-header")
def _(page):
    style = page.page_style
    style.HeaderIsOn = True
    style.HeaderIsShared = False
    page.between("left ", "", to=style.HeaderTextLeft)
    page.between("right ", "", to=style.HeaderTextRight, name="number")
    page.add("C")
    page.end()
    page.add("D", {"BreakType": PAGE_BEFORE})


@recipe("box-as-character")
def _(page):
    page.add("A ")
    page.frame("AS_CHARACTER", "box")
    page.add(" B")


@recipe("box-at-paragraph")
def _(page):
    page.add("A B")
    page.frame("AT_PARAGRAPH", "box")


@recipe("box-at-page")
def _(page):
    page.add("A B")
    page.frame("AT_PAGE", "box")


@recipe("table-cell")
def _(page):
    table = page.table(2, 2)
    page.add("A", to=table.getCellByName("A1"))
    page.between("B ", " C", to=table.getCellByName("B2"))


@recipe("nested-table")
def _(page):
    outer = page.table(1, 2)
    cell = outer.getCellByName("B1")
    inner = page.table(1, 2, to=cell)
    page.between("A ", " B", to=inner.getCellByName("B1"))


@recipe("list-item")
def _(page):
    for index, name in enumerate(["name", "number"]):
        if index:
            page.end()
        page.field(name)
        page.text.createTextCursorByRange(page.text.End).ParaStyleName = "List 1"
        page.text.createTextCursorByRange(page.text.End).NumberingStyleName = "Numbering 123"


@recipe("footnote")
def _(page):
    page.add("A")
    note = page.put(page.new("text.Footnote"))
    page.between("note ", " end", to=note.Text)
    page.add(" B")


@recipe("endnote")
def _(page):
    page.add("A")
    note = page.put(page.new("text.Endnote"))
    page.between("note ", " end", to=note.Text)
    page.add(" B")


@recipe("section")
def _(page):
    page.between("A ", " B")
    section = page.new("text.TextSection", Name="part")
    cursor = page.text.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    page.text.insertTextContent(cursor, section, True)


@recipe("index")
def _(page):
    index = page.put(page.new("text.ContentIndex", CreateFromOutline=True, Title="Contents"))
    page.end()
    page.text.createTextCursorByRange(page.text.End).ParaStyleName = "Heading 1"
    page.field("course")
    index.update()


@recipe("shape")
def _(page):
    page.add("C")
    shape = page.new("drawing.RectangleShape")
    shape.Size = Size(6000, 1500)
    shape.AnchorType = uno.Enum("com.sun.star.text.TextContentAnchorType", "AT_PARAGRAPH")
    page.put(shape)
    page.between("A ", " B", to=shape)


@recipe("caption")
def _(page):
    master = page.doc.TextFieldMasters
    name = "com.sun.star.text.fieldmaster.SetExpression.Figure"
    figure = master.getByName(name) if master.hasByName(name) else page.new(
        "text.fieldmaster.SetExpression", Name="Figure", SubType=3)
    for prefix in ["A ", "B "]:
        page.add("Figure ")
        number = page.new("text.textfield.SetExpression", NumberingType=4, Content="Figure+1")
        number.attachTextFieldMaster(figure)
        page.put(number)
        page.between(": " + prefix, "")
        page.end()


@recipe("two-columns")
def _(page):
    section = page.new("text.TextSection", Name="columns")
    columns = page.new("text.TextColumns")
    columns.ColumnCount = 2
    section.TextColumns = columns
    for number in range(6):
        page.between("%d " % number, "")
        page.end()
    cursor = page.text.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    page.text.insertTextContent(cursor, section, True)


@recipe("landscape-second-page")
def _(page):
    styles = page.doc.StyleFamilies.getByName("PageStyles")
    wide = page.new("style.PageStyle")
    styles.insertByName("Wide", wide)
    wide.IsLandscape = True
    wide.Size = Size(29700, 21000)
    wide.HeaderIsOn = True
    page.field("number", to=wide.HeaderText)
    page.between("A ", " B")
    page.end()
    page.add("C ", {"PageDescName": "Wide"})
    page.field("name")


@recipe("complex-font")
def _(page):
    thai = {"CharFontNameComplex": "Laksaman", "CharHeightComplex": 22.0,
            "CharWeightComplex": 150.0, "CharHeight": 12.0}
    page.field("name", [("{{name}}", thai)])
    page.end()
    page.add("name ", {"CharHeight": 22.0})
    page.field("name")


# Groups


@recipe("rows")
def _(page):
    people = VALUES["people"]
    table = page.table(1 + len(people) if page.is_typed else 2, 3)
    table.RepeatHeadline = True
    for cell, text in zip("ABC", ["no", "name", "hours"]):
        page.add(text, to=table.getCellByName(cell + "1"))
    if page.is_typed:
        for row, person in enumerate(people):
            for cell, key in zip("ABC", ["no", "name", "hours"]):
                page.add(person[key], to=table.getCellByName("%s%d" % (cell, row + 2)))
    else:
        page.add("{{#people}}{{no}}", to=table.getCellByName("A2"))
        page.add("{{na", BOLD, to=table.getCellByName("B2"))
        page.add("me}}", to=table.getCellByName("B2"))
        page.add("{{hours}}{{/people}}", to=table.getCellByName("C2"))
    if page.is_typed:
        for row in range(len(people)):
            cell = table.getCellByName("B%d" % (row + 2))
            cursor = cell.createTextCursor()
            cursor.gotoEnd(True)
            for name, value in BOLD.items():
                cursor.setPropertyValue(name, value)


@recipe("rows-of-none", typed=False)
def _(page):
    table = page.table(2, 2)
    page.add("no", to=table.getCellByName("A1"))
    page.add("{{#none}}{{no}}", to=table.getCellByName("A2"))
    page.add("{{name}}{{/none}}", to=table.getCellByName("B2"))


@recipe("list-items")
def _(page):
    names = [p["name"] for p in VALUES["people"]] if page.is_typed else [
        "{{#people}}{{name}}{{/people}}"]
    for index, name in enumerate(names):
        if index:
            page.end()
        page.add(name)
        page.text.createTextCursorByRange(page.text.End).NumberingStyleName = "Numbering 123"


@recipe("sections")
def _(page):
    days = VALUES["days"]
    page.mark("{{#days}}")
    if not page.is_typed:
        page.end()
    for number in range(len(days) if page.is_typed else 1):
        section = page.new("text.TextSection", Name="day%d" % number)
        page.put(section)
        cursor = page.text.createTextCursorByRange(section.Anchor)
        cursor.String = days[number]["day"] if page.is_typed else "{{day}}"
    page.text.End.String = "end" if page.is_typed else "{{/days}}"
    if not page.is_typed:
        page.end()
        page.add("end")


@recipe("nested-groups")
def _(page):
    if page.is_typed:
        lines = []
        for day in VALUES["days"]:
            lines.append(day["day"] + ": " + "".join(s["topic"] + "; " for s in day["sessions"]))
        page.add(lines[0])
        for line in lines[1:]:
            page.end()
            page.add(line)
    else:
        page.add("{{#days}}{{day}}: {{#sessions}}{{topic}}; {{/sessions}}{{/days}}")


@recipe("group-of-paragraphs")
def _(page):
    if page.is_typed:
        for index, person in enumerate(VALUES["people"]):
            page.add(person["name"], BOLD)
            page.end()
            page.add("hours: " + person["hours"])
            page.end()
        page.add("end")
    else:
        page.add("{{#people}}")
        page.end()
        page.add("{{name}}", BOLD)
        page.end()
        page.add("hours: {{hours}}")
        page.end()
        page.add("{{/people}}")
        page.end()
        page.add("end")


@recipe("presence")
def _(page):
    if page.is_typed:
        page.add("A ")
        page.field("name")
        page.add(" none")
    else:
        page.add("A {{#name}}{{name}}{{/name}}{{#blank}}never{{/blank}}{{^blank}} none{{/blank}}")


@recipe("crossing", typed=False)
def _(page):
    page.add("{{#people}}")
    page.end()
    table = page.table(1, 2)
    page.add("{{name}}{{/people}}", to=table.getCellByName("A1"))


@recipe("large-table", typed=False)
def _(page):
    table = page.table(400, 6)
    data = [["{{number}}" if (row + column) % 50 == 0 else "%d.%d" % (row, column)
             for column in range(6)] for row in range(400)]
    table.setDataArray(tuple(tuple(row) for row in data))


# Values and pictures


@recipe("spaces")
def _(page):
    page.between("A ", " B", name="spaced")


def picture(page, file, name, size, to=None):
    path = os.path.join(FOLDER, "..", "Fixtures", "pictures", file)
    graphic = page.graphics.queryGraphic((setting("URL", uno.systemPathToFileUrl(
        os.path.abspath(path))),))
    image = page.new("text.TextGraphicObject", Graphic=graphic, Size=size, Name=name,
                     AnchorType=uno.Enum("com.sun.star.text.TextContentAnchorType",
                                         "AS_CHARACTER"))
    page.put(image, to)


@recipe("picture-png")
def _(page):
    page.add("A ")
    picture(page, "tall.png" if page.is_typed else "wide.png", "plain" if page.is_typed
            else "{{tall}}", Size(1000, 3000) if page.is_typed else Size(4000, 3000))
    page.add(" B")


@recipe("picture-jpeg")
def _(page):
    page.add("A ")
    picture(page, "wide.jpg" if page.is_typed else "tall.png", "plain" if page.is_typed
            else "{{photo}}", Size(4000, 2000) if page.is_typed else Size(4000, 4000))
    page.add(" B")


@recipe("picture-svg", typed=False)
def _(page):
    page.add("A ")
    picture(page, "wide.png", "seal", Size(3000, 3000))
    page.add(" B")


@recipe("picture-in-header", typed=False)
def _(page):
    style = page.page_style
    style.HeaderIsOn = True
    style.HeaderHeight = 4000
    picture(page, "wide.png", "{{qr}}", Size(3000, 3000), to=style.HeaderText)
    page.between("A ", " B", to=style.HeaderText)
    page.add("C")


@recipe("picture-none", typed=False)
def _(page):
    page.add("A ")
    picture(page, "wide.png", "{{absent}}", Size(3000, 3000))
    page.add(" B")


@recipe("chart")
def _(page):
    chart = page.new("text.TextEmbeddedObject",
                     CLSID="12DCAE26-281F-416F-a234-c3086127382e",
                     AnchorType=uno.Enum("com.sun.star.text.TextContentAnchorType",
                                         "AS_CHARACTER"))
    page.put(chart)
    model = chart.EmbeddedObject.Component
    model.createInternalDataProvider(False)
    model.DataProvider.setData(((1.0, 2.0), (3.0, 4.0)))
    page.between("A ", " B")


@recipe("macro", typed=False)
def _(page):
    page.between("A ", " B")
    libraries = page.doc.BasicLibraries
    if not libraries.hasByName("Standard"):
        libraries.createLibrary("Standard")
    libraries.getByName("Standard").insertByName("M", "Sub Main\nEnd Sub\n")
    listener = (setting("EventType", "Script"), setting(
        "Script", "vnd.sun.star.script:Standard.M.Main?language=Basic&location=document"))
    uno.invoke(page.doc.Events, "replaceByName", (
        "OnLoad", uno.Any("[]com.sun.star.beans.PropertyValue", listener)))


# Ordinary habits, all at once


@recipe("habits", typed=False)
def _(page):
    style = page.page_style
    style.HeaderIsOn = True
    page.between("", "", to=style.HeaderText, name="office")
    picture(page, "wide.png", "{{qr}}", Size(2500, 2500), to=style.HeaderText)
    page.add("ใบรับรอง", dict(BOLD, CharHeightComplex=28.0))
    page.end()
    page.add("ขอรับรองว่า ")
    page.add("{{na", BOLD)
    page.add("me}}", {"CharLocale": Locale("en", "GB", "")})
    page.add(" ผ่านการอบรม {{course|else:“–”}} เลขที่ {{number")
    page.add("|thai-digits}}", ITALIC)
    page.end()
    page.frame("AT_PARAGRAPH", "กรอบ")


# Other kinds of files


@recipe("template", ending="ott")
def _(page):
    page.between("A ", " B")


@recipe("flat", ending="fodt")
def _(page):
    page.between("A ", " B", pieces=[("{{na", BOLD), ("me}}", {})])
    picture(page, "wide.png", "plain", Size(2000, 1000))


def sheet(page):
    cells = page.doc.Sheets.getByIndex(0)
    cells.getCellRangeByName("A1").String = "no"
    cells.getCellRangeByName("B1").String = "name"
    cells.getCellRangeByName("C1").String = "hours"
    people = VALUES["people"]
    if page.is_typed:
        for row, person in enumerate(people):
            cells.getCellByPosition(0, row + 1).String = person["no"]
            cells.getCellByPosition(1, row + 1).String = person["name"]
            cells.getCellByPosition(2, row + 1).Value = float(person["hours"])
        cells.getCellByPosition(2, len(people) + 1).Formula = "=SUM(C2:C%d)" % (len(people) + 1)
    else:
        cells.getCellRangeByName("A2").String = "{{#people}}{{no}}"
        cells.getCellRangeByName("B2").String = "{{name}}"
        cells.getCellRangeByName("C2").String = "{{hours|number}}"
        cells.getCellRangeByName("D2").String = "{{/people}}"
        cells.getCellRangeByName("C3").Formula = "=SUM(C$1:C2)"


for ENDING in ["ods", "ots", "fods"]:
    recipe("sheet-" + ENDING, kind=SHEET, ending=ENDING)(sheet)


FILTERS = {"odt": "writer8", "ott": "writer8_template", "ods": "calc8",
           "ots": "calc8_template", "fodt": "OpenDocument Text Flat XML",
           "fods": "OpenDocument Spreadsheet Flat XML"}


def play(desktop, graphics, name):
    body, has_typed, kind, ending = RECIPES[name]
    for is_typed in [False, True] if has_typed else [False]:
        doc = desktop.loadComponentFromURL(kind, "_blank", 0, (setting("Hidden", True),))
        page = Page(doc, is_typed)
        page.graphics = graphics
        if kind == TEXT:
            style = doc.StyleFamilies.getByName("ParagraphStyles").getByName("Standard")
            style.CharFontName = style.CharFontNameComplex = "Laksaman"
            style.CharHeight = style.CharHeightComplex = 16.0
        body(page)
        plain = "ods" if kind == SHEET else "odt"
        file = name + (".typed." + plain if is_typed else "." + ending)
        doc.storeToURL(
            uno.systemPathToFileUrl(os.path.join(FOLDER, file)),
            (setting("FilterName", FILTERS[plain if is_typed else ending]),))
        doc.close(True)


def main():
    with tempfile.TemporaryDirectory() as profile:
        pipe = "heddle%d" % os.getpid()
        office = subprocess.Popen([
            "soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore",
            "--accept=pipe,name=%s;urp;" % pipe])
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext(
                "com.sun.star.bridge.UnoUrlResolver", local)
            for attempt in range(100):
                try:
                    context = resolver.resolve(
                        "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                    break
                except Exception:
                    time.sleep(0.3)
            services = context.ServiceManager
            desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            graphics = services.createInstanceWithContext(
                "com.sun.star.graphic.GraphicProvider", context)
            failed = 0
            for name in sys.argv[1:] or RECIPES:
                try:
                    play(desktop, graphics, name)
                except Exception as problem:
                    failed += 1
                    print(name, repr(problem), file=sys.stderr)
            try:
                desktop.terminate()
            except Exception:
                pass
        finally:
            office.wait(60)
    edit_packages(FOLDER)
    return failed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
