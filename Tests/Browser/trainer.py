"""A trainer marks a session and rates everybody; keys and taps are counted."""

from playwright.sync_api import expect

import office

RATER = "วิทยากรทดสอบ"


def new_session(office_):
    """A session of the sample round in which nobody is marked."""
    page = office_.page("organiser", "th", 1366)
    page.goto(f"/rounds/{office.ROUND}/board/add")
    page.fill("#title", "ช่วงทดสอบ")
    page.fill("#date", "28/8/2562")
    page.fill("#start", "19.00")
    page.fill("#end", "20.00")
    page.select_option("#room", index=1)
    page.click("main form[method=post] button[type=submit]")
    page.wait_for_load_state()
    office_.expect("/add" not in page.url, "the session was not added: "
                   + " ".join(page.locator(".summary").all_inner_texts()))
    page.context.close()


def attendance(office_, language):
    """85 people whom nobody has marked, on a phone: all but two are there."""
    page = office_.page("organiser", language, 390)
    counted = office_.count(page)
    page.goto(f"/rounds/{office.ROUND}/attendance")
    options = page.locator("#session option").all_text_contents()
    page.select_option("#session", index=next(
        place for place, text in enumerate(options) if "19.00" in text))
    page.click(".chooser button")
    rows = page.locator("tr[data-enrolment]")
    people, marked = rows.count(), page.locator("#marks input[type=radio]:checked").count()
    office_.expect((people, marked) == (85, 0), f"{people} people, of whom {marked} are marked already")
    office_.measure("list of 85 on a phone, screens of 390 × 844",
                    page.evaluate("document.documentElement.scrollHeight / innerHeight"), 6)
    counted.clear()
    rows.nth(2).locator("label:has(input[value=absent])").tap()
    rows.nth(4).locator("label:has(input[value=late])").tap()
    page.locator("#rest button").tap()
    expect(page.locator("#marked")).to_have_text("85")
    office.await_saved(page)
    office_.measure("taps to mark 85 present but two", counted["presses"], 3)
    page.reload()
    kept = page.locator("#marks input[type=radio]:checked").evaluate_all("all => all.map(one => one.value)")
    wanted = ["present"] * 85
    wanted[2], wanted[4] = "absent", "late"
    office_.expect(kept == wanted, f"other marks were kept than were made: {kept}")
    page.context.close()


def ratings_by_keyboard(office_, language):
    page = office_.page("trainer", language, 1366)
    counted = office_.count(page)
    page.goto(f"/rounds/{office.ROUND}/ratings")
    page.select_option("#occasion", "post")
    page.select_option("#kind", "trainer")
    page.fill("#rater", f"{RATER} {language}")
    page.click(".chooser button")
    cells = page.locator("#ratings input[data-competency]")
    wanted = cells.count()
    cells.first.focus()
    counted.clear()
    for place in range(wanted):
        # As a Thai keyboard types them, in every third row.
        if language == "th" and place % 18 < 6:
            press_thai(page, "๐๑๒๓๔๕"[place % 6])
        else:
            page.keyboard.press(str(place % 6))
    office.await_saved(page)
    office_.measure(f"keys for {wanted} ratings", counted["keys"], 510)
    page.reload()
    kept = cells.evaluate_all("all => all.map(one => one.value)")
    office_.expect(wanted == 510 and kept == [str(place % 6) for place in range(wanted)],
                   f"other ratings were kept than were typed: {kept}")

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
    counted = office_.count(page)
    page.goto(f"/rounds/{office.ROUND}/ratings?occasion=post&kind=trainer&rater=phone-{language}")
    page.locator("#ratings tbody th a").first.tap()
    for _ in range(3):
        address = page.url
        page.wait_for_selector("fieldset.rate")
        counted.clear()
        for row in page.locator("fieldset.rate").all():
            row.locator("label:has(input[value='3'])").tap()
        page.wait_for_url(lambda other: other != address)
    office_.measure("taps to rate one person on a phone", counted["presses"], 6, "the next comes by itself")
    page.context.close()


def walk(office_):
    for language in office.LANGUAGES:
        ratings_by_keyboard(office_, language)
        ratings_on_a_phone(office_, language)
    new_session(office_)
    attendance(office_, "th")


if __name__ == "__main__":
    office.main(walk)
