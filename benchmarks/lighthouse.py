"""Lighthouse over pages of a built site as a phone sees them: `python benchmarks/lighthouse.py [FOLDER]`.

Needs Debian's Chromium and nginx, and npm, which fetches Lighthouse for this run only.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support import nginx

LIGHTHOUSE = "lighthouse@12"
PAGES = (
    "",
    "topics/outpatient/",
    "regions/jiangsu/",
    "calculators/outpatient/",
    "questions/family-account-or-sharing/",
)
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


def scores(url: str) -> tuple[dict[str, int], list[str]]:
    """The four scores of a page in hundredths, and the audits that cost it something."""
    npx = shutil.which("npx") or "npx"
    chromium = shutil.which("chromium") or shutil.which("chromium-headless-shell") or "chromium"
    command = [npx, "--yes", LIGHTHOUSE, url, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"CHROME_PATH": chromium})
    report = json.loads(done.stdout)
    found = {name: round(100 * (each["score"] or 0)) for name, each in report["categories"].items()}
    weighty = {ref["id"] for each in report["categories"].values() for ref in each["auditRefs"] if ref["weight"]}
    lost = [
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for name, audit in report["audits"].items()
        if name in weighty and audit["score"] is not None and audit["score"] < 1
    ]
    return found, lost


def main(site: Path) -> int:
    """Print the scores page by page; the exit code says whether one is too low."""
    low = False
    with tempfile.TemporaryDirectory() as folder, nginx.serve(site, Path(folder), "/") as address:
        for page in PAGES:
            found, lost = scores(f"{address}{page}")
            low = low or any(found[name] < least for name, least in LEAST.items())
            print(f"{page or 'home':40} " + "  ".join(f"{name} {found[name]}" for name in LEAST))
            for each in lost:
                print(f"    {each}")
    return int(low)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist")))
