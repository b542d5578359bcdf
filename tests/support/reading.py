"""Follows what templates read, from page to macro, through the annotations of what they are given."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import NoneType
from typing import TypeVar, get_type_hints

from jinja2 import Environment, nodes

from tests.support import annotated
from tests.support.annotated import (
    NOTHING,
    NUMBER,
    TEXT,
    TRUTH,
    Fixed,
    Gives,
    Kinds,
    Many,
    MissingError,
    Pairs,
    Unknown,
)

LOOP: Mapping[str, Kinds] = {"first": TRUTH, "last": TRUTH, "index": NUMBER, "index0": NUMBER, "length": NUMBER}
PLAIN_FILTERS: Mapping[str, Kinds] = {"length": NUMBER, "join": TEXT, "replace": TEXT, "truncate": TEXT}


_T = TypeVar("_T")


class Loop:
    """What `loop` is inside of one."""


@dataclass
class Scope:
    """The names that a place in a template knows."""

    template: str
    names: dict[str, Kinds]

    def within(self, more: Mapping[str, Kinds]) -> "Scope":
        """A scope inside this one."""
        return Scope(self.template, {**self.names, **more})


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro, and the names where it is written."""

    node: nodes.Macro
    scope: Scope


@dataclass
class Found:
    """What there is to say of the templates: `read` are the places, `drawn` the macros, as template and name."""

    missing: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    read: set[tuple[str, int, str]] = field(default_factory=set)
    drawn: set[tuple[str, str]] = field(default_factory=set)


class Reader:
    """Reads templates; `lasting` are the names known everywhere, `closer` what is known better than annotated.

    `tests` narrow what they are asked of: the name of a test → the class it is for.
    """

    def __init__(
        self,
        environment: Environment,
        lasting: Mapping[str, Kinds],
        tests: Mapping[str, type],
        closer: Mapping[tuple[type, str], Kinds],
    ) -> None:
        """Nothing is read yet."""
        self.found = Found()
        self._environment = environment
        self._lasting = lasting
        self._tests = tests
        self._closer = closer
        self._modules: dict[str, Scope] = {}
        self._blocks: dict[str, tuple[list[nodes.Node], Scope]] = {}
        self._calls: set[tuple[Macro, tuple[tuple[str, Kinds], ...]]] = set()
        self._statements: Mapping[type, Callable[..., None]] = {
            nodes.Assign: self._assign,
            nodes.Block: self._block,
            nodes.CallBlock: self._call_block,
            nodes.For: self._for,
            nodes.FromImport: self._import,
            nodes.If: self._if,
            nodes.Macro: self._define,
            nodes.Output: self._output,
        }
        self._expressions: Mapping[type, Callable[..., Kinds]] = {
            nodes.Add: self._sum,
            nodes.And: self._and,
            nodes.Call: self._call,
            nodes.Compare: self._compare,
            nodes.Concat: self._joint,
            nodes.CondExpr: self._either,
            nodes.Const: self._const,
            nodes.Dict: self._dict,
            nodes.Filter: self._filter,
            nodes.Getattr: self._attribute,
            nodes.Getitem: self._item,
            nodes.List: self._list,
            nodes.Name: self._name,
            nodes.Not: self._not,
            nodes.Or: self._or,
            nodes.Sub: self._sum,
            nodes.TemplateData: self._words,
            nodes.Test: self._test,
            nodes.Tuple: self._tuple,
        }

    def page(self, template: str, given: Mapping[str, Kinds]) -> None:
        """A template with what its page gives it, and the one it extends."""
        tree = self._parsed(template)
        scope = Scope(template, dict(given))
        extended = [node.template for node in tree.find_all(nodes.Extends)]
        blocks = [node for node in tree.body if isinstance(node, nodes.Block)] if extended else []
        self._blocks = {block.name: (block.body, scope) for block in blocks}
        passed = (nodes.Output, nodes.Extends, nodes.Block) if extended else ()
        self._body([node for node in tree.body if not isinstance(node, passed)], scope)
        for name in extended:
            base = str(name.as_const())
            self._body(self._parsed(base).body, Scope(base, dict(given)))

    def _parsed(self, template: str) -> nodes.Template:
        loader = self._environment.loader
        assert loader
        return self._environment.parse(loader.get_source(self._environment, template)[0], template)

    def _module(self, template: str) -> Scope:
        if template not in self._modules:
            self._modules[template] = Scope(template, {})
            self._body(self._parsed(template).body, self._modules[template])
        return self._modules[template]

    # --- what stands between {% and %} ---

    def _body(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statements[type(node)](node, scope)

    def _output(self, node: nodes.Output, scope: Scope) -> None:
        for each in node.nodes:
            self.value(each, scope)

    def _if(self, node: nodes.If, scope: Scope) -> None:
        rest = scope
        for branch in (node, *node.elif_):
            self.value(branch.test, rest)
            self._branch(branch.body, rest, self._narrowed(branch.test, rest, holds=True), scope)
            rest = rest.within(self._narrowed(branch.test, rest, holds=False))
        self._branch(node.else_, rest, {}, scope)

    def _branch(self, body: list[nodes.Node], around: Scope, narrowed: Mapping[str, Kinds], outer: Scope) -> None:
        """A branch; what it sets is known behind it too."""
        inner = around.within(narrowed)
        before = dict(inner.names)
        self._body(body, inner)
        for name, kinds in inner.names.items():
            if before.get(name) != kinds:
                outer.names[name] = outer.names.get(name, NOTHING) | kinds

    def _narrowed(self, test: nodes.Node, scope: Scope, *, holds: bool) -> Mapping[str, Kinds]:
        """What is known of names where a test holds, or does not."""
        if isinstance(test, nodes.And) and holds:
            left = self._narrowed(test.left, scope, holds=True)
            return {**left, **self._narrowed(test.right, scope.within(left), holds=True)}
        if isinstance(test, nodes.Test) and isinstance(test.node, nodes.Name) and test.name in self._tests:
            sought = frozenset({self._tests[test.name]})
            known = self._name(test.node, scope)
            return {test.node.name: known & sought if holds else known - sought}
        return {}

    def _for(self, node: nodes.For, scope: Scope) -> None:
        over = self.value(node.iter, scope)
        each = self._asked(node.iter, scope, over, annotated.element, "items to loop over")
        inner = scope.within({"loop": frozenset({Loop})})
        self._bind(node.target, _joined(each), inner)
        if node.test:
            self.value(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope.within({}))

    def _bind(self, target: nodes.Node, kinds: Kinds, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.names[target.name] = kinds
            return
        assert isinstance(target, nodes.Tuple)
        count = len(target.items)
        held = self._asked(target, scope, kinds, lambda kind: annotated.parts(kind, count), f"{count} items")
        for index, each in enumerate(target.items):
            self._bind(each, _joined([parts[index] for parts in held]), scope)

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        self._bind(node.target, self.value(node.node, scope), scope)

    def _block(self, node: nodes.Block, scope: Scope) -> None:
        self._body(*self._blocks.get(node.name, (node.body, scope)))

    def _define(self, node: nodes.Macro, scope: Scope) -> None:
        scope.names[node.name] = frozenset({Macro(node, scope)})

    def _import(self, node: nodes.FromImport, scope: Scope) -> None:
        assert isinstance(node.template, nodes.Const)
        module = self._module(node.template.value)
        for name in node.names:
            theirs, ours = name if isinstance(name, tuple) else (name, name)
            if theirs not in module.names:
                self.found.missing.append(f"{_place(node, scope)} imports {theirs}; {module.template} has none")
            scope.names[ours] = module.names.get(theirs, NOTHING)

    def _call_block(self, node: nodes.CallBlock, scope: Scope) -> None:
        self.value(node.call, scope)
        self._body(node.body, scope.within({}))

    # --- what has a value ---

    def value(self, node: nodes.Node, scope: Scope) -> Kinds:
        """The kinds a value may be of; what it reads on the way is looked at."""
        return self._expressions[type(node)](node, scope)

    def _asked(self, node: nodes.Node, scope: Scope, kinds: Kinds, ask: Callable[[object], _T], what: str) -> list[_T]:
        """What each kind answers; those that cannot, and those of which nothing is known, are written down."""
        answers = []
        for kind in sorted(kinds, key=repr):
            if isinstance(kind, Unknown):
                self.found.unknown.append(
                    f"{_place(node, scope)} asks {_text(node)} for {what}; nothing says what it is"
                )
            try:
                answers.append(ask(kind))
            except MissingError as missing:
                self.found.missing.append(f"{_place(node, scope)} reads {_text(node)}; {missing} has no {what}")
        return answers

    def _name(self, node: nodes.Name, scope: Scope) -> Kinds:
        known = scope.names.get(node.name, self._lasting.get(node.name))
        if known is None:
            self.found.missing.append(f"{_place(node, scope)} reads {node.name}; nothing gives it")
        return known or NOTHING

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> Kinds:
        self.found.read.add((scope.template, node.lineno, _text(node)))
        return _joined(
            self._asked(
                node.node, scope, self.value(node.node, scope), lambda kind: self._of(kind, node.attr), node.attr
            )
        )

    def _of(self, kind: object, name: str) -> Kinds:
        if kind is Loop:
            return annotated.known(LOOP, name, "loop")
        if isinstance(kind, type) and (kind, name) in self._closer:
            return self._closer[kind, name]
        return annotated.attribute(kind, name)

    def _item(self, node: nodes.Getitem, scope: Scope) -> Kinds:
        kinds = self.value(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            return frozenset({Many(_joined(self._asked(node.node, scope, kinds, annotated.element, "items")))})
        self.value(node.arg, scope)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        return _joined(self._asked(node.node, scope, kinds, lambda kind: annotated.item(kind, key), f"item {key}"))

    def _call(self, node: nodes.Call, scope: Scope) -> Kinds:
        called = self.value(node.node, scope)
        macros = [kind for kind in called if isinstance(kind, Macro)]
        for macro in macros:
            self._draw(macro, node, scope)
        for each in (*node.args, *(each.value for each in node.kwargs)):
            self.value(each, scope)
        rest = called - frozenset(macros)
        return _joined(self._asked(node.node, scope, rest, annotated.result, "way to call it")) | (
            TEXT if macros else NOTHING
        )

    def _draw(self, macro: Macro, node: nodes.Call, scope: Scope) -> None:
        """A macro with what one call gives it."""
        names = [each.name for each in macro.node.args]
        given = {each.key: self.value(each.value, scope) for each in node.kwargs}
        usual = {
            name: self.value(each, macro.scope)
            for name, each in zip(reversed(names), reversed(macro.node.defaults), strict=False)
        }
        # what is given by place and not by name is missing here as well
        wrong = sorted((given.keys() - names) | (set(names) - given.keys() - usual.keys()))
        if wrong or node.args:
            said = ", ".join(wrong) or "by place"
            self.found.missing.append(f"{_place(node, scope)} calls {macro.node.name} with other names: {said}")
        call = (macro, tuple(sorted(given.items(), key=lambda pair: pair[0])))
        if call in self._calls:
            return
        self._calls.add(call)
        self.found.drawn.add((macro.scope.template, macro.node.name))
        caller = {"caller": frozenset[object]({Gives(TEXT)})}
        self._body(macro.node.body, macro.scope.within({**usual, **given, **caller}))

    def _filter(self, node: nodes.Filter, scope: Scope) -> Kinds:
        assert node.node
        kinds = self.value(node.node, scope)
        for each in (*node.args, *(each.value for each in node.kwargs)):
            self.value(each, scope)
        if node.name in PLAIN_FILTERS:
            return PLAIN_FILTERS[node.name]
        if node.name in ("map", "max"):
            held = _joined(self._asked(node.node, scope, kinds, annotated.element, "items"))
            return held if node.name == "max" else self._mapped(node, held, scope)
        return annotated.kinds(get_type_hints(self._environment.filters[node.name])["return"])

    def _mapped(self, node: nodes.Filter, held: Kinds, scope: Scope) -> Kinds:
        """Each item through a filter, or one part of each."""
        if node.args:
            assert isinstance(node.args[0], nodes.Const)
            return frozenset({Many(PLAIN_FILTERS[node.args[0].value])})
        key = node.kwargs[0].value.as_const()
        return frozenset(
            {Many(_joined(self._asked(node, scope, held, lambda kind: annotated.item(kind, key), f"item {key}")))}
        )

    def _test(self, node: nodes.Test, scope: Scope) -> Kinds:
        self.value(node.node, scope)
        return TRUTH

    def _compare(self, node: nodes.Compare, scope: Scope) -> Kinds:
        self.value(node.expr, scope)
        for each in node.ops:
            self.value(each.expr, scope)
        return TRUTH

    def _and(self, node: nodes.And, scope: Scope) -> Kinds:
        left = self.value(node.left, scope)
        return left | self.value(node.right, scope.within(self._narrowed(node.left, scope, holds=True)))

    def _or(self, node: nodes.Or, scope: Scope) -> Kinds:
        return (self.value(node.left, scope) - {NoneType}) | self.value(node.right, scope)

    def _not(self, node: nodes.Not, scope: Scope) -> Kinds:
        self.value(node.node, scope)
        return TRUTH

    def _either(self, node: nodes.CondExpr, scope: Scope) -> Kinds:
        self.value(node.test, scope)
        yes = self.value(node.expr1, scope.within(self._narrowed(node.test, scope, holds=True)))
        no = scope.within(self._narrowed(node.test, scope, holds=False))
        return yes | (self.value(node.expr2, no) if node.expr2 else NOTHING)

    def _const(self, node: nodes.Const, _scope: Scope) -> Kinds:
        return frozenset({type(node.value)})

    def _words(self, _node: nodes.TemplateData, _scope: Scope) -> Kinds:
        return TEXT

    def _joint(self, node: nodes.Concat, scope: Scope) -> Kinds:
        for each in node.nodes:
            self.value(each, scope)
        return TEXT

    def _sum(self, node: nodes.BinExpr, scope: Scope) -> Kinds:
        return self.value(node.left, scope) | self.value(node.right, scope)

    def _tuple(self, node: nodes.Tuple, scope: Scope) -> Kinds:
        return frozenset({Fixed(tuple(self.value(each, scope) for each in node.items))})

    def _list(self, node: nodes.List, scope: Scope) -> Kinds:
        return frozenset({Many(_joined([self.value(each, scope) for each in node.items]))})

    def _dict(self, node: nodes.Dict, scope: Scope) -> Kinds:
        values = _joined([self.value(each.value, scope) for each in node.items])
        return frozenset({Pairs(_joined([self.value(each.key, scope) for each in node.items]), values)})


def _joined(each: Sequence[Kinds]) -> Kinds:
    return NOTHING.union(*each)


def _place(node: nodes.Node, scope: Scope) -> str:
    return f"templates/{scope.template}:{node.lineno}"


def _text(node: nodes.Node) -> str:
    """An expression as it is written, in short."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        return f"{_text(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_text(node.node)}[…]"
    if isinstance(node, nodes.Tuple):
        return ", ".join(map(_text, node.items))
    return "…"
