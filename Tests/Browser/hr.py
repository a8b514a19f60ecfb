"""HR finds a person and their certificate, and takes the round's files home, at each width."""

from playwright.sync_api import expect

import office

# One of the sample who completed.
NAME = "NAME"


def find_certificate(office_, language, width):
    page = office_.page("hr", language, width)
    page.goto("/")
    actions = 0

    # From the page one is on: the search, the person, the file.
    page.goto("/people")
    page.fill("main input[type=search]", NAME)
    page.keyboard.press("Enter")
    actions += 1
    page.wait_for_url("**/people?q=**")
    page.locator("main table tbody a", has_text=NAME).first.click()
    actions += 1
    page.wait_for_url("**/people/0*")
    with page.expect_download() as download:
        page.locator('a[href$=".pdf"]').first.click()
    actions += 1
    start = download.value.path().read_bytes()[:5]
    office_.expect(start == b"%PDF-", "the certificate is not a PDF")
    office_.measure("actions from the search to a person's PDF", actions, 3)
    page.context.close()


def walk(office_):
    for width in office.HEIGHTS:
        for language in office.LANGUAGES:
            find_certificate(office_, language, width)


if __name__ == "__main__":
    office.main(walk)
