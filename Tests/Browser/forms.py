"""Every form that asks for something, sent empty and sent with nonsense: what was typed stays, and why it was refused is said and held to the same rules as any page."""

import checks
import office

FORMS = [
    "/rounds/new", f"/rounds/{office.ROUND}/edit", f"/rounds/{office.ROUND}/board/add",
    f"/rounds/{office.ROUND}/people/admission", f"/rounds/{office.ROUND}/people/letters",
    "/programmes/new", "/programmes/surin-equity/agreements/new",
    "/programmes/surin-equity/sources/new", "/settings/places", "/settings/holidays",
    "/settings/trainers", "/settings/accounts/new", "/account", "/people/target",
]
TYPED = "๓๑/๑๓/๒๕๖๙ <b>&"


def walk(office_):
    for place, address in enumerate(FORMS):
        language, width = [("th", 320), ("en", 390), ("th", 1366)][place % 3]
        role = "administrator" if "/settings" in address else "organiser"
        page = office_.page(role, language, width)
        for typed in ("", TYPED):
            page.goto(address)
            form = page.locator("main form[method=post]:has(input[type=text], input[type=password])").first
            if form.count() == 0:
                office_.fault(f"{address} [{role}] has no form")
                break
            form.evaluate("form => { form.noValidate = true }")
            boxes = form.locator("input[type=text]:visible, input[type=password]:visible, textarea:visible")
            names = []
            for box in boxes.all():
                box.fill(typed)
                names.append(box.get_attribute("name"))
            with page.expect_navigation() as sent:
                form.locator("button[type=submit]").first.click()
            status = sent.value.status
            if status == 200 and typed:
                continue  # words only: nothing to refuse
            office_.expect(status == 422, f"{address} [{role}] sent with “{typed}” answers {status}")
            if status != 422:
                continue
            summary = page.locator(".summary")
            office_.expect(summary.count() == 1, f"{address} [{role}] has no summary of what to mend")
            office_.expect(page.evaluate("document.activeElement?.className") == "summary",
                           f"{address}: the focus is not on what to mend")
            for name in names:
                box = page.locator(f"main [name='{name}']").first
                if box.count() and box.get_attribute("type") != "password":
                    office_.expect(box.input_value() == typed, f"{address}: {name} lost what was typed")
            checks.everything(page, office_)
        page.context.close()


if __name__ == "__main__":
    office.main(walk)
