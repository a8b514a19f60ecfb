"""What pages look like on paper: read as text out of the PDF that the browser makes."""

import os
import pathlib
import re
import subprocess
import tempfile

import office

SHEETS = [  # address, on its side?, people
    (f"/rounds/{office.ROUND}/attendance", False, 85),
    (f"/rounds/{office.ROUND}/ratings", False, 85),
    (f"/rounds/{office.ROUND}/board", True, 0),
    (f"/rounds/{office.ROUND}/report", False, 0),
]


def letters(text):
    """Consonants alone: a PDF's text may have marks above and below in another order."""
    return re.sub(r"[^ก-ฮ]", "", text)


def walk(office_):
    page = office_.page("organiser", "th", 1366)
    keep = os.environ.get("HEDDLE_PRINTED")
    with tempfile.TemporaryDirectory() as folder:
        for address, is_landscape, people in SHEETS:
            page.goto(address)
            names = [letters(text) for text in page.locator("tr[data-enrolment] th").all_inner_texts()]
            office_.expect(len(names) == people, f"{address} shows {len(names)} people, not {people}")
            file = pathlib.Path(keep or folder) / (address.rsplit("/", 1)[1] + ".pdf")
            page.pdf(path=file, prefer_css_page_size=True, print_background=True)
            text = subprocess.run(
                ["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
            missing = [name for name in names if name not in letters(text)]
            office_.expect(not missing, f"{address} on paper lacks {len(missing)} people: {missing[:2]}")
            facts = subprocess.run(
                ["pdfinfo", "-l", "-1", file], check=True, capture_output=True, text=True).stdout
            sizes = [(round(float(width)), round(float(height))) for width, height in
                     re.findall(r"size:\s+([\d.]+) x ([\d.]+)", facts)]
            size = (842, 595) if is_landscape else (595, 842)
            office_.expect(set(sizes) == {size}, f"{address} prints on {sizes} pt, not {size}")
            office_.expect("ออกจากระบบ" not in text, f"{address} prints the navigation")
            print(f"{address}: {len(sizes)} pages")


if __name__ == "__main__":
    office.main(walk)
