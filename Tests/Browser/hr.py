"""HR finds a person and their certificate, and takes the round's files home, at each width."""

import office

def find_certificate(office_, language, width):
    page = office_.page("hr", language, width)
    counted = office_.count(page)
    # HR of one local government: its people are on the round's list.
    page.goto(f"/rounds/{office.ROUND}/certificates")
    name = page.locator("main table tbody a[href^='/people/']").first.inner_text()
    page.goto("/people")
    counted.clear()
    page.locator("main input[type=search]").click()
    page.keyboard.insert_text(name)
    page.keyboard.press("Enter")
    page.wait_for_url("**/people?q=**")
    page.locator("main table tbody a", has_text=name).first.click()
    page.wait_for_url("**/people/0*")
    with page.expect_download() as download:
        page.locator('a[href^="/certificates/"][href$=".pdf"]').first.click()
    start = download.value.path().read_bytes()[:5]
    office_.expect(start == b"%PDF-", "the certificate is not a PDF")
    # A press in the box, then typing and Enter, is one action: looking for the name.
    office_.measure("presses from the people page to a person's PDF", counted["presses"], 3)
    page.goto(f"/rounds/{office.ROUND}/report")
    with page.expect_download() as download:
        page.locator('a[href$="/all.zip"]').first.click()
    office_.expect(download.value.failure() is None, "the round's files were not downloaded")
    page.context.close()


def walk(office_):
    for width in office.HEIGHTS:
        for language in office.LANGUAGES:
            find_certificate(office_, language, width)


if __name__ == "__main__":
    office.main(walk)
