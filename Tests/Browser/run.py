"""Runs every walk on its own copy of the sample, two at a time: `run.py HEDDLE [PART OF A NAME]`."""

import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

import office

HERE = pathlib.Path(__file__).parent
WALKS = [
    ["pages.py", "390", "th"], ["pages.py", "1366", "en"], ["pages.py", "320", "th"],
    ["organiser.py"], ["trainer.py"], ["hr.py"], ["forms.py"], ["without_script.py"],
    ["printed.py"], ["slow.py"],
]


def run(walk, heddle, sample):
    return subprocess.run(
        [sys.executable, HERE / walk[0], heddle, sample, *walk[1:]],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    heddle, wanted = str(pathlib.Path(sys.argv[1]).resolve()), "".join(sys.argv[2:])
    chosen = [walk for walk in WALKS if wanted in walk[0]]
    measured, failed = [], []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        office.make_sample(heddle, pathlib.Path(folder))
        runs = {pool.submit(run, walk, heddle, folder): walk for walk in chosen}
        for finished in concurrent.futures.as_completed(runs):
            done = finished.result()
            for line in done.stdout.splitlines():
                if line.startswith("MEASURED "):
                    measured.append(line.removeprefix("MEASURED "))
                else:
                    print(line, flush=True)
            if done.returncode != 0:
                failed.append(" ".join(runs[finished]))
    for line in sorted(set(measured)):
        print(line)
    if failed:
        sys.exit("failed: " + ", ".join(sorted(failed)))


if __name__ == "__main__":
    main()
