"""The one way in and out: every failure a person can cause ends here as words and an exit code."""

import io
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from site_src.cli.commands import app
from site_src.cli.problems import as_text
from site_src.cli.usage import explain
from site_src.errors import ContentError, RefusedError

# 70 is EX_SOFTWARE of sysexits.h, 130 what shells report after Ctrl+C (128 + SIGINT)
DONE, WRONG, MISUSED, BUG, STOPPED = 0, 1, 2, 70, 130


def main(words: Sequence[str], root: Path) -> int:
    """Run one command. `root` holds `content/` and `templates/`, and `dist/` unless told otherwise.

    Returns 0 done · 1 the content is wrong, or the site cannot be put in place · 2 wrong usage · 130 stopped by the
    person · 70 a mistake in this program, the only case that shows a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a terminal that cannot show a character must not turn a message into a failure
            stream.reconfigure(errors="replace")
    try:
        return int(app.main(list(words), "python build.py", standalone_mode=False, obj=root) or DONE)
    except click.UsageError as error:
        _say(explain(error))
        return MISUSED
    except ContentError as error:
        _say(as_text(error.problems))
        return WRONG
    except RefusedError as error:
        _say(f"{error.message}\n    提示：{error.hint}")
        return WRONG
    except (click.Abort, KeyboardInterrupt):
        _say("停下了。")
        return STOPPED
    except Exception:  # noqa: BLE001 - the last stop: whatever is left is our own mistake, and says so
        _say(f"程序自己出了错，不是您的内容有问题。请把下面这些告诉我们：\n{traceback.format_exc()}")
        return BUG


def _say(text: str) -> None:
    click.echo(text, err=True)
