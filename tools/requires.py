"""Write down what every pinned package asks for: `requirements/requires.json`, part of `make lock`.

A lock file is installed without resolving, so a package that it forgets would be missing. A test walks this list and
holds that each lock is closed; it needs neither network nor the packages themselves.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

REQUIREMENTS = Path(__file__).parents[1] / "requirements"
MARKER = re.compile(r" ; .*(?= \\$)", re.MULTILINE)
# metadata of packages that only another Python or system would install, read without installing them
NEWEST = ("--python-version=3.13", "--only-binary=:all:", "--ignore-requires-python", "--no-deps", "--dry-run")


def asked_by(lock: Path) -> dict[str, list[str]]:
    """`name==version` → its rows of Requires-Dist, as the package states them, for every row of a lock file."""
    with TemporaryDirectory() as folder:
        rows, report = Path(folder, lock.name), Path(folder, "report.json")
        rows.write_text(MARKER.sub("", lock.read_text("utf-8")), "utf-8")
        command = ["pip", "install", "-qq", *NEWEST, f"--target={folder}/none", f"--report={report}", "-r", str(rows)]
        subprocess.run([sys.executable, "-m", *command], check=True)
        found = [each["metadata"] for each in json.loads(report.read_text("utf-8"))["install"]]
    return {
        f"{each['name'].lower().replace('_', '-')}=={each['version']}": each.get("requires_dist", []) for each in found
    }


def main() -> None:
    """Renew the list from the four lock files."""
    asked: dict[str, list[str]] = {}
    for lock in sorted(REQUIREMENTS.glob("*.txt")):
        asked |= asked_by(lock)
    text = json.dumps(dict(sorted(asked.items())), indent=1) + "\n"
    (REQUIREMENTS / "requires.json").write_text(text, "utf-8")
    print(f"requirements/requires.json: {len(asked)} packages")


if __name__ == "__main__":
    main()
