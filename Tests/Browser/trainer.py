"""A trainer marks a session and rates everybody; keys and taps are counted."""

import itertools

from playwright.sync_api import expect

import office

RATER = "วิทยากรทดสอบ"


def attendance(office_, language):
    """85 people whom nobody has marked, on a phone: all but two are there."""
    page = office_.page("trainer", language, 390)
    page.goto(f"/rounds/{office.ROUND}/attendance")
    last = page.locator("#session option").count() - 1
    page.select_option("#session", index=last)
    page.click(".chooser button")
    screens = page.evaluate("document.documentElement.scrollHeight / innerHeight")
    office_.measure("list of 85 on a phone, screens of 390 × 844", round(screens, 1), 6)

    # A row that is marked already keeps its mark when the rest are present.
    taps = itertools.count(1)
    rows = page.locator("tr[data-enrolment]")
    people = rows.count()
    office_.expect(people == 85, f"the list shows {people} people")
    rows.nth(2).locator("label:has(input[value=absent])").tap()
    rows.nth(4).locator("label:has(input[value=late])").tap()
    exceptions = 2
    done = next(taps)
    rest = page.locator("#rest button")
    if rest.is_visible():
        rest.tap()
    office.await_saved(page)
    office_.measure(f"taps for {people} present", done, 1, f"and one for each of {exceptions} others")
    expect(page.locator("#marked")).to_have_text(str(people))
    page.reload()
    office_.expect(rows.nth(2).locator("input[value=absent]").is_checked(), "absent did not stay")
    office_.expect(rows.nth(4).locator("input[value=late]").is_checked(), "late did not stay")
    page.context.close()


def ratings_by_keyboard(office_, language):
    page = office_.page("trainer", language, 1366)
    page.goto(f"/rounds/{office.ROUND}/ratings")
    page.select_option("#occasion", "post")
    page.select_option("#kind", "trainer")
    page.fill("#rater", f"{RATER} {language}")
    page.click(".chooser button")
    cells = page.locator("#ratings input[data-competency]")
    wanted, keys = cells.count(), 0
    cells.first.focus()
    for place in range(wanted):
        # As a Thai keyboard types them, in every third row.
        if language == "th" and place % 18 < 6:
            press_thai(page, "๐๑๒๓๔๕"[place % 6])
        else:
            page.keyboard.press(str(place % 6))
        keys += 1
    office.await_saved(page)
    page.reload()
    empty = sum(1 for value in cells.evaluate_all("all => all.map(one => one.value)") if value == "")
    office_.expect(empty == 0, f"{empty} ratings by keyboard did not stay")
    office_.measure(f"keys for {wanted} ratings", keys, 510)
    first = page.locator("#ratings tbody tr").first.locator("input[data-competency]")
    office_.expect([box.input_value() for box in first.all()] == list("012345"), "the first row changed")

    # Taken back and copied from above.
    cells.nth(6).focus()
    page.keyboard.press("5")
    page.keyboard.press("Control+z")
    office_.expect(cells.nth(6).input_value() == "0", "Ctrl+Z did not take the rating back")
    cells.nth(7).focus()
    page.keyboard.press("Control+d")
    office_.expect(cells.nth(7).input_value() == cells.nth(1).input_value(), "Ctrl+D did not copy")
    office.await_saved(page)
    page.context.close()


def press_thai(page, key):
    """One key that Playwright has no name for."""
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": key, "text": key})
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})
    keyboard.detach()


def ratings_on_a_phone(office_, language):
    page = office_.page("trainer", language, 390)
    page.goto(f"/rounds/{office.ROUND}/ratings?occasion=post&kind=trainer&rater=phone-{language}")
    page.locator("#ratings tbody th a").first.tap()
    taps = 0
    for _ in range(3):
        address = page.url
        page.wait_for_selector("fieldset.rate")
        taps = 0
        for row in page.locator("fieldset.rate").all():
            row.locator("label:has(input[value='3'])").tap()
            taps += 1
        page.wait_for_url(lambda other: other != address)
    office_.measure("taps to rate one person on a phone", taps, 6, "the next comes by itself")
    page.context.close()


def walk(office_):
    for language in office.LANGUAGES:
        ratings_by_keyboard(office_, language)
        ratings_on_a_phone(office_, language)
    attendance(office_, "th")


if __name__ == "__main__":
    office.main(walk)
