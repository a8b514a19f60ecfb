"""What every page is held to."""

import functools
import pathlib

from axe_playwright_python.sync_playwright import Axe

HERE = pathlib.Path(__file__).parent
LAYOUT = (HERE / "checks.js").read_text()
FOCUS = (HERE / "focus.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@functools.cache
def axe():
    return Axe()


def name(page, office):
    who = f"{page.evaluate('document.documentElement.lang')} {page.viewport_size['width']}"
    return f"{page.url.removeprefix(office.address)} [{who}]"


def layout(page, office, size=""):
    for fault in page.evaluate(LAYOUT):
        office.fault(f"{name(page, office)} {size}{fault}")


def accessibility(page, office):
    for fault in axe().run(page, options={"runOnly": RULES}).response["violations"]:
        places = ", ".join(str(node["target"][0]) for node in fault["nodes"][:3])
        office.fault(f"{name(page, office)} axe {fault['id']}: {fault['help']} ({places})")


def doubled_text(page, office):
    """Layout holds with text of twice the size, too."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    layout(page, office, "at 200 % text: ")
    page.evaluate("document.documentElement.style.fontSize = ''")


def keyboard(page, office):
    """The Tab key reaches every control, and the focus can be seen wherever it is."""
    page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
    for _ in range(1200):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        for fault in found["faults"]:
            office.fault(f"{name(page, office)} {fault}")
        if found["left"] == 0:
            return
        if found["at"] == -1:
            break
    office.fault(f"{name(page, office)} not reached by Tab: {found['left']} of {found['total']}, "
                 f"such as {found['examples']}")


def everything(page, office):
    layout(page, office)
    accessibility(page, office)
