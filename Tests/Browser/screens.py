"""Pictures of six pages for the README: `screens.py HEDDLE FOLDER`."""

import pathlib
import sys
import tempfile

import office

MOST = 150_000


def person(page):
    """The page of somebody who has a certificate."""
    page.goto(f"/rounds/{office.ROUND}/people")
    page.locator("main tbody th a").first.click()
    page.wait_for_url("**/people/0*")


def certificates(page):
    page.goto(f"/rounds/{office.ROUND}/certificates")
    page.wait_for_load_state("networkidle")


def at(address):
    return lambda page: page.goto(address)


SCREENS = [  # name, language, width, how to get there
    ("today", "th", 1366, at("/")),
    ("board", "en", 1366, at(f"/rounds/{office.ROUND}/board")),
    ("attendance", "th", 390, at(f"/rounds/{office.ROUND}/attendance")),
    ("ratings", "th", 1366, at(f"/rounds/{office.ROUND}/ratings")),
    ("certificates", "en", 1366, certificates),
    ("person", "th", 1366, person),
]


def main():
    heddle, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as sample:
        office.make_sample(heddle, pathlib.Path(sample))
        with office.Office(heddle, sample) as office_:
            for name, language, width, go in SCREENS:
                page = office_.page("organiser", language, width)
                go(page)
                picture = page.screenshot(path=folder / f"{name}.png")
                print(f"{name}.png: {len(picture) / 1000:.0f} kB")
                office_.expect(len(picture) <= MOST, f"{name}.png has {len(picture)} bytes")
                page.context.close()
    sys.exit(1 if office_.faults else 0)


if __name__ == "__main__":
    main()
