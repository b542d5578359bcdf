"""What `mutmut run` found, counted: how many changes of the code the tests noticed. Run by `make mutate`."""

import json
import sys
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "mutants" / "site_src" / "calculate"
AIM = 90  # percent
NO_TESTS, SURVIVED = 33, 0  # exit codes of mutmut; every other one means that some test noticed


def main() -> int:
    """Print a line for each module and the whole; 1 if fewer were noticed than aimed at."""
    noticed, all_of = Counter[str](), Counter[str]()
    for path in sorted(FOLDER.glob("*.py.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].values()
        name = path.name.removesuffix(".py.meta")
        all_of[name] = len(codes)
        noticed[name] = sum(code is not None and code not in (NO_TESTS, SURVIVED) for code in codes)
    for name, count in all_of.items():
        if count:
            print(f"{name:<14}{noticed[name]:>6} of {count:>5}  {100 * noticed[name] / count:5.1f} %")
    share = 100 * noticed.total() / max(all_of.total(), 1)
    print(f"{'all':<14}{noticed.total():>6} of {all_of.total():>5}  {share:5.1f} % (aim: {AIM} %)")
    return int(share < AIM)


if __name__ == "__main__":
    sys.exit(main())
