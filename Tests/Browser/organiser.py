"""An organiser's whole job, at each width in each language: a round from planning to certificates."""

from playwright.sync_api import expect

import office

FILE = """ที่,ชื่อ-สกุล,ตำแหน่ง,หน่วยงาน
1,นางสาวทดสอบ ระบบดี,นักพัฒนาชุมชน,{organisation}
2,นายลองใช้ งานจริง,นักพัฒนาชุมชน,{organisation}
"""


def job(office_, width, language, ordinal):
    code = f"walk-{ordinal}"
    page = office_.context(None, language, width).new_page()
    office_.listen(page, f"organiser {language} {width}")
    office_.sign_in(page, "organiser")
    office_.expect(page.locator("h1").count() == 1, "today has no heading")

    # Plan: a round, then its sessions.
    page.goto("/rounds")
    page.click('main a[href^="/rounds/new"]')
    page.fill("#code", code)
    page.select_option("#programme", index=1)
    page.select_option("#curriculum", index=1)
    page.fill("#title", f"รอบทดลอง {ordinal}")
    page.fill("#ordinal", str(ordinal))
    page.fill("#first", f"{ordinal}/6/2569")
    page.fill("#last", f"{ordinal}/6/2569")
    page.select_option("#venue", index=1)
    page.fill("#organiser", "องค์การบริหารส่วนจังหวัดสุรินทร์")
    page.fill("#signatory-name-0", "นายทดลอง ลงนาม")
    page.fill("#signatory-office-0", "นายกองค์การบริหารส่วนจังหวัด")
    page.click("main form button[type=submit]")
    page.wait_for_url(f"**/rounds/{code}**")
    for start, end in (("9.00", "12.00"), ("13.00", "16.00")):
        page.goto(f"/rounds/{code}/board/add")
        page.fill("#title", f"ช่วง {start}")
        page.fill("#date", f"{ordinal}/6/2569")
        page.fill("#start", start)
        page.fill("#end", end)
        page.select_option("#room", index=1)
        page.click("main form[method=post] button[type=submit]")
        page.wait_for_url(f"**/rounds/{code}/board**")
        office_.expect("/add" not in page.url, f"{code}: the session at {start} was not added")
    office_.expect(page.get_by_text("ช่วง 9.00").count() > 0, f"{code}: the board lacks its session")

    # A list of people, looked at before it is taken in.
    page.goto(f"/rounds/{code}/people/import")
    organisation = "องค์การบริหารส่วนตำบลสลักได"
    page.set_input_files("#file", {
        "name": "people.csv", "mimeType": "text/csv",
        "buffer": FILE.format(organisation=organisation).encode()})
    page.click("main form[enctype] button[type=submit]")
    page.wait_for_load_state()
    preview = page.locator("main").inner_text()
    office_.expect("ระบบดี" in preview, f"{code}: the preview lacks who is in the file")
    page.click("button[name=confirm]")
    page.wait_for_load_state()

    # Everybody on it takes part.
    for decision, authority in [("approve", "superior"), ("enrol", "organiser")]:
        page.goto(f"/rounds/{code}/people")
        people = page.locator("input[name=person]")
        office_.expect(people.count() == 2, f"{code}: the list does not have two people")
        for box in people.all():
            box.check()
        page.select_option("#decision", decision)
        page.select_option("#authority", authority)
        page.fill("#by", "ปลัดองค์การบริหารส่วนจังหวัด")
        page.click(".decide button[type=submit]")
        page.wait_for_load_state()
        office_.expect(page.locator(".summary").count() == 0, f"{code}: {decision} by {authority}: "
                       + " ".join(page.locator(".summary").all_inner_texts()))

    # Attendance of both sessions: one tap each.
    page.goto(f"/rounds/{code}/attendance")
    for place in range(2):
        page.select_option("#session", index=place)
        page.click(".chooser button")
        page.click("#rest button")
        expect(page.locator("#marked")).to_have_text("2")
        office.await_saved(page)

    # Ratings, where the curriculum asks for them.
    page.goto(f"/rounds/{code}/ratings")
    page.select_option("#occasion", "post")
    page.select_option("#kind", "trainer")
    page.fill("#rater", "นายกฤตภาส ร่มโพธิ์")
    page.click(".chooser button")
    if width < 600:
        people = [link.get_attribute("href") for link in page.locator("#ratings tbody th a").all()]
        page.goto(people[0])
        for following in people[1:] + [None]:
            address = page.url
            for row in page.locator("fieldset.rate").all():
                row.locator("label:has(input[value='4'])").tap()
            page.wait_for_url(lambda other: other != address)
    else:
        cells = page.locator("#ratings tbody input[data-competency]")
        cells.first.focus()
        for _ in range(cells.count()):
            page.keyboard.press("4")
        office.await_saved(page)

    # Certificates: what will be issued, issue, download.
    page.goto(f"/rounds/{code}/certificates")
    page.click('a[href*="/certificates/issue"]')
    page.fill("#date", f"{ordinal + 7}/6/2569")
    page.click(".view button")
    issue = page.locator('form[method=post][action$="/issue"] button')
    if issue.count() == 0:
        page.goto(f"/rounds/{code}/certificates")
        office_.fault(f"{code}: nobody is due a certificate: " + page.locator("main").inner_text())
        return
    issue.click()
    page.wait_for_url(f"**/rounds/{code}/certificates?*")
    for ending in ("all.zip", "combined.odt"):
        with page.expect_download() as download:
            page.click(f'a[href$="{ending}"]')
        start = download.value.path().read_bytes()[:2]
        office_.expect(start == b"PK", f"{code}: {ending} is not a zip")
    page.context.close()


def walk(office_):
    for ordinal, (width, language) in enumerate(
            [(390, "th"), (1366, "en"), (320, "en"), (1366, "th"), (320, "th"), (390, "en")], 1):
        job(office_, width, language, ordinal)


if __name__ == "__main__":
    office.main(walk)
