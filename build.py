"""The command line: `python build.py --help` tells what there is."""

import sys
from pathlib import Path

from site_src.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))
