"""Every page that a link leads to, for each role, at one width in one language (`WIDTH LANGUAGE`).

Pages that show one record are looked at for one record. At 1366 px, also the keyboard and text of
twice the size.
"""

import collections
import re
import sys
from urllib.parse import parse_qsl, urlsplit

import checks
import office

# Words of an address that stand where others name one record.
PLACES = {"new", "upload", "duplicates", "target", "fields"}
FILES = re.compile(r"\.(pdf|odt|ods|xlsx|xml|zip|ics|png|svg|csv)$|/(template|xml|documents/.*)$")


def pattern(address):
    """An address with what names one record taken out."""
    parts = urlsplit(address)
    path = re.sub(r"/(?=[^/]*\d)[^/]+", "/…", parts.path)
    path = re.sub(
        r"^/(curricula|programmes|organisations|settings/accounts)/([^/]+)",
        lambda m: m[0] if m[2] in PLACES else f"/{m[1]}/…", path)
    return path + "".join(f"?{name}" for name, _ in sorted(parse_qsl(parts.query)))


def find_pages(office_, role, seen):
    """Follows links from the start page, one of each pattern; returns pages nobody saw before, and files."""
    request = office_.context(role).request
    waiting, pages, files = collections.deque(["/"]), [], []
    mine = {"/"}
    while waiting:
        address = waiting.popleft()
        answer = request.get(address, timeout=60_000)
        # What cannot be done for these two people is said in words, by 422.
        if answer.status != 200 and not (answer.status == 422 and "/merge/" in address):
            office_.fault(f"{address} [{role}] answers {answer.status}")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        if pattern(address) not in seen:
            pages.append(address)
        seen.add(pattern(address))
        for link in re.findall(r'<a\b[^>]*\bhref="([^"#]*)', answer.text()):
            link = link.replace("&amp;", "&")
            kind = pattern(link)
            if not link.startswith("/") or "lang=" in link or kind in mine:
                continue
            mine.add(kind)
            (files if FILES.search(urlsplit(link).path) else waiting).append(link)
    return pages, files


def walk(office_):
    width, language = int(sys.argv[3]), sys.argv[4]
    seen, count = set(), 0
    for role in office.ROLES:
        pages, _ = find_pages(office_, role, seen)
        page = office_.page(role, language, width)
        for address in pages:
            page.goto(address)
            checks.everything(page, office_)
            if width == 1366:
                checks.keyboard(page, office_)
            if width != 320:
                checks.doubled_text(page, office_)
        count += len(pages)
        page.context.close()
    print(f"{count} pages at {width} px in {language}")


if __name__ == "__main__":
    office.main(walk)
