"""A served sample of a walk's own, and browsers signed in to it."""

import collections
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from playwright.sync_api import expect, sync_playwright

ROUND = "surin-2562-2"
ROLES = ["organiser", "trainer", "hr", "auditor", "administrator"]
LANGUAGES = ["th", "en"]
HEIGHTS = {320: 640, 390: 844, 1366: 900}
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]


def make_sample(heddle, folder):
    """Makes the sample in a new database; the password of its accounts is kept beside it."""
    said = subprocess.run(
        [heddle, "sample", "--lang", "en", "--database", folder / "heddle.sqlite"],
        check=True, capture_output=True, text=True).stdout
    (folder / "password").write_text(re.search(r"password of each: (\S+)", said)[1])


class Office:
    """A server on a copy of the sample, and one browser."""

    def __init__(self, heddle, sample):
        self.heddle, self.sample = heddle, pathlib.Path(sample)
        self.password = (self.sample / "password").read_text()
        self.faults = []
        self.cookies = {}

    def __enter__(self):
        self.stack = contextlib.ExitStack()
        folder = pathlib.Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        for file in self.sample.iterdir():
            shutil.copy(file, folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.log = open(folder / "log", "w+")
        server = subprocess.Popen(
            [self.heddle, "serve", "--quiet", "--port", str(port),
             "--database", folder / "heddle.sqlite"],
            stdout=self.log, stderr=self.log)
        self.stack.callback(server.wait)
        self.stack.callback(server.terminate)
        self.address = f"http://127.0.0.1:{port}"
        self.await_server(server)
        playwright = self.stack.enter_context(sync_playwright())
        self.browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS)
        self.stack.callback(self.browser.close)
        return self

    def __exit__(self, *_):
        self.log.seek(0)
        for line in self.log:
            if not line.startswith("open at"):
                self.fault(f"the server's log: {line.strip()}")
        self.stack.close()

    def await_server(self, server):
        for _ in range(200):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(self.address + "/healthz", timeout=1).close()
                return
            if server.poll() is not None:
                break
            time.sleep(0.05)
        self.log.seek(0)
        sys.exit("the server did not start: " + self.log.read())

    def context(self, role=None, language="th", width=1366, script=True, **more):
        """A browser of its own for somebody, who has signed in already."""
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width]}, locale="th-TH",
            java_script_enabled=script, base_url=self.address, accept_downloads=True,
            has_touch=width < 600, **more)
        context.set_default_timeout(10_000)
        context.add_cookies([{"name": "lang", "value": language, "url": self.address}])
        if role and role not in self.cookies:
            page = context.new_page()
            self.sign_in(page, role)
            page.close()
            self.cookies[role] = [c for c in context.cookies() if c["name"] != "lang"]
        elif role:
            context.add_cookies(self.cookies[role])
        return context

    def page(self, role=None, language="th", width=1366, **more):
        page = self.context(role, language, width, **more).new_page()
        self.listen(page, f"{role} {language} {width}")
        return page

    def sign_in(self, page, role):
        page.goto("/sign-in")
        page.fill("#name", role)
        page.fill("#password", self.password)
        page.press("#password", "Enter")
        page.wait_for_url(lambda address: "/sign-in" not in address)

    def listen(self, page, who):
        """What the console says of errors is a fault, wherever it happens."""
        def note(text):
            if "(Unprocessable Content)" in text:
                return  # a form that was refused, which walks send on purpose
            self.fault(f"{page.url.removeprefix(self.address)} [{who}] console: {text}")
        page.on("console", lambda m: note(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: note(str(error)))

    def fault(self, text):
        if text not in self.faults:
            print("FAULT", text, flush=True)
            self.faults.append(text)

    def measure(self, what, value, most, remark=""):
        """A target of the screens: printed, and a fault when it is missed."""
        print(f"MEASURED {what}: {value:.4g} (target: at most {most}) {remark}".rstrip(), flush=True)
        self.expect(value <= most, f"{what}: {value}, more than {most}")

    def count(self, page):
        """Counts what reaches the page of a person's hands from now on: `presses` and `keys`."""
        counted = collections.Counter()
        page.expose_function("countOne", lambda kind: counted.update([kind]))
        page.add_init_script("""
          addEventListener("pointerdown", (event) => event.isTrusted && countOne("presses"), true);
          addEventListener("keydown", (event) => event.isTrusted && countOne("keys"), true);
        """)
        return counted

    def expect(self, truth, text):
        if not truth:
            self.fault(text)


def await_saved(page):
    """Waits until the server has taken what was marked or rated."""
    saved = page.locator("#words").get_attribute("data-saved")
    expect(page.locator("#state")).to_have_text(saved, timeout=20_000)


def main(walk):
    """Runs one walk: `FILE.py HEDDLE SAMPLE`; a fault makes it fail."""
    with Office(sys.argv[1], sys.argv[2]) as office:
        start = time.monotonic()
        walk(office)
    name = pathlib.Path(sys.argv[0]).stem
    print(f"{name}: {len(office.faults)} faults, {time.monotonic() - start:.0f} s")
    sys.exit(1 if office.faults else 0)
