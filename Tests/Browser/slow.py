"""How much a browser fetches, and how long it takes on a slow line."""

import collections
import time

import office


def fetched(office_, address):
    """Bytes that go over the line, by kind, for one page in a browser that has nothing yet."""
    page = office_.page("organiser", "th", 390)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds, sizes = {}, collections.Counter()
    network.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    network.on("Network.loadingFinished",
               lambda e: sizes.update({kinds.get(e["requestId"]): e["encodedDataLength"]}))
    page.goto(address, wait_until="networkidle")
    page.context.close()
    return sizes


def sizes(office_):
    sizes = fetched(office_, f"/rounds/{office.ROUND}/attendance")
    office_.expect(sizes["Stylesheet"] > 0 and sizes["Script"] > 0, f"no style or script came: {sizes}")
    office_.measure("attendance list of 85, compressed, kB", sizes["Document"] / 1000, 25)
    shell = sum(size for kind, size in sizes.items() if kind != "Document")
    shell += fetched(office_, "/settings")["Document"]
    office_.measure("shell: frame, styles, scripts, pictures, fonts, kB", shell / 1000, 100)


def readiness(office_, address, name):
    """From nothing, at 400 kbit/s with 400 ms there and back."""
    page = office_.page("trainer", "th", 390)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    network.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 400,
        "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8})
    start = time.monotonic()
    page.goto(address, wait_until="load")
    office_.measure(f"{name} ready at 400 kbit/s with 400 ms, s", time.monotonic() - start, 3)
    page.context.close()


def walk(office_):
    sizes(office_)
    readiness(office_, "/", "today")
    readiness(office_, f"/rounds/{office.ROUND}/attendance", "attendance of 85")


if __name__ == "__main__":
    office.main(walk)
