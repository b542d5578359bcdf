"""Which parameters a case needs: a figure in a branch that the inputs rule out is not asked for.

A condition made of inputs alone (`status == retired`) is known before any parameter is; what stands behind it is needed
only where it holds. Both engines judge by the same small trees, so that neither asks for more than the other.
"""

from collections.abc import Iterable, Iterator, Mapping

from site_src.calculate.engines.evaluate import evaluate
from site_src.calculate.language.tree import Banded, Conditional, Logic, Reached, Tree, Value, parts
from site_src.calculate.values.reading import Plain

Needs = Mapping[str, Tree | None]  # slot → the condition on inputs under which it is needed, None: always


def needs(trees: Iterable[Tree]) -> Needs:
    """The condition under which each slot of the formulas is needed, by slot name; None means always."""
    by_slot: dict[str, list[Tree | None]] = {}
    for tree in trees:
        for slot, guards in _uses(tree, ()):
            by_slot.setdefault(slot, []).append(_all(guards))
    return {slot: _any(alternatives) for slot, alternatives in by_slot.items()}


def needed(condition: Tree | None, inputs: Mapping[str, Plain]) -> bool:
    """True if a slot with this condition is needed for these inputs."""
    return condition is None or bool(evaluate(condition, inputs, {}))


def _uses(tree: Tree, guards: tuple[Tree, ...]) -> Iterator[tuple[str, tuple[Tree, ...]]]:
    """Yield every slot with the conditions on inputs that stand before it."""
    if isinstance(tree, Value) and tree.source == "slot":
        yield tree.name, guards
    if isinstance(tree, Banded | Reached):
        yield tree.slot, guards
    if isinstance(tree, Conditional) and _plain(tree.condition):
        yield from _uses(tree.yes, (*guards, tree.condition))
        # what stands in the else-branch is needed where the condition does not hold
        yield from _uses(tree.no, (*guards, Logic("not", (tree.condition,), tree.column)))
    else:
        for part in parts(tree):
            yield from _uses(part, guards)


def _plain(tree: Tree) -> bool:
    """True if a tree reads inputs and nothing else."""
    if isinstance(tree, Value):
        return tree.source == "input"
    return not isinstance(tree, Banded | Reached) and all(_plain(part) for part in parts(tree))


def _all(guards: tuple[Tree, ...]) -> Tree | None:
    return guards[0] if len(guards) == 1 else Logic("and", guards, guards[0].column) if guards else None


def _any(conditions: list[Tree | None]) -> Tree | None:
    known = tuple(condition for condition in conditions if condition is not None)  # None: needed always
    if len(known) < len(conditions):
        return None
    return known[0] if len(known) == 1 else Logic("or", known, known[0].column)
