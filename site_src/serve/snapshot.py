"""The result of building after a save: a site, or the problems with the last good site."""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from site_src.errors import ContentError, Problem
from site_src.pipeline import Order, make


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`tree` is the last good site; with `problems` or a `crash` (a traceback) it no longer shows what was saved."""

    tree: Mapping[str, bytes] = field(default_factory=dict)
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    crash: str = ""

    @property
    def sound(self) -> bool:
        """True if the tree is what was saved last."""
        return not self.problems and not self.crash


def take(order: Order, before: Snapshot) -> Snapshot:
    """Build once; problems and crashes become part of the snapshot, since the next save may mend them."""
    try:
        result = make(replace(order, offline=False), lambda _room, _done, _total: None)
    except ContentError as error:
        return Snapshot(before.tree, problems=error.problems)
    except Exception:  # noqa: BLE001 - a half-written template may fail in any way, and must not end the session
        return Snapshot(before.tree, crash=traceback.format_exc())
    return Snapshot(result.tree, result.size.pages)
