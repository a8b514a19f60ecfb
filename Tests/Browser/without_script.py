"""The main steps with scripts off: sign in, search, mark, rate."""

import office


def walk(office_):
    page = office_.context(None, "th", 390, script=False).new_page()
    office_.sign_in(page, "trainer")
    page.goto(f"/rounds/{office.ROUND}/attendance")
    page.select_option("#session", index=0)
    page.click(".chooser button")
    row = page.locator("tr[data-enrolment]").first
    late = row.locator("input[type=radio][value=late]")
    late.check(force=True)
    row.locator("input[inputmode=numeric]").fill("๑๐")
    page.locator("#marks .save button, #marks button.save").first.click()
    page.wait_for_load_state()
    office_.expect(page.locator(".summary").count() == 0, "marking without script was refused: "
                   + " ".join(page.locator(".summary").all_inner_texts()))
    page.goto(page.url)
    office_.expect(page.locator("tr[data-enrolment]").first.locator("input[value=late][type=radio]").is_checked(),
                   "a mark without script did not stay")

    page.goto(f"/rounds/{office.ROUND}/ratings?occasion=post&kind=trainer&rater=noscript")
    page.locator("#ratings tbody th a").first.click()
    for row in page.locator("fieldset.rate").all():
        row.locator("input[value='4']").check(force=True)
    page.locator("#ratings .save button").click()
    page.wait_for_load_state()
    page.goto(f"/rounds/{office.ROUND}/ratings?occasion=post&kind=trainer&rater=noscript")
    page.locator("#ratings tbody th a").first.click()
    office_.expect(page.locator("fieldset.rate input[value='4']:checked").count() == 6,
                   "ratings without script did not stay")

    page.context.close()
    page = office_.context("organiser", "en", 1366, script=False).new_page()
    page.goto("/people")
    page.fill("main input[type=search]", "ยิ่งยืน")
    page.click(".search button")
    page.click("main table tbody a")
    office_.expect("ยิ่งยืน" in page.locator("h1").inner_text(), "no person was found without script")


if __name__ == "__main__":
    office.main(walk)
