"""Addresses as they arrive: right ones, and right ones that were cut off, joined, mistyped or made up; and what a page
then shows."""

import random
from collections.abc import Iterator, Sequence

ODD = (
    "%", "%4", "%2C", "%2F", "%3D", "%26", "%00", "%E6%B1%9F", "%E6%B1", "%FF%FE", "%F0%9F%98%80", "%25",
    "+", " ", "=", "&", "&&", ",", ",,", ";", ";;", "/", "//", "..", "../", "@", ".", "?", "#", ":", "|", "<b>",
    "\"'", "\\", "[", "]", "江苏", "\u202e", "\ufeff", "😀", "e\u0301", "__proto__", "constructor", "length", "item",
    "hasOwnProperty", "toString", "null", "undefined", "NaN", "javascript:", "-", "_", "0", "1e9", "-1", "9" * 21,
)  # fmt: skip


def drawn(count: int, right: Sequence[str], words: Sequence[str], seed: str) -> Iterator[str]:
    """Draw `count` of them, always the same; `right` are whole addresses of a page, `words` what they are made of."""
    dice = random.Random(seed)  # noqa: S311 - a test repeats itself
    for _ in range(count):
        text = dice.choice(right) if dice.random() < 0.6 else ""
        for _ in range(dice.randint(0, 6)):
            at = dice.randint(0, len(text))
            change = dice.random()
            if change < 0.3:
                text = text[:at] + text[at + dice.randint(1, 4) :]
            else:
                text = text[:at] + dice.choice(dice.choice((ODD, words))) + text[at:]
        yield text


ASK_ALL = """async ([all, show, settled]) => {
  const seen = [], failed = [];
  const look = new Function(`return ${show}`), calm = new Function(`return ${settled}`);
  const pause = () => new Promise((then) => setTimeout(then));
  let at = "";
  addEventListener("error", (event) => failed.push(`${JSON.stringify(at)}: ${event.message}`));
  addEventListener("unhandledrejection", (event) => failed.push(`${JSON.stringify(at)}: ${event.reason}`));
  for (at of all) {
    const before = location.href;
    location.hash = at;
    if (location.href !== before) await new Promise((then) => addEventListener("hashchange", then, { once: true }));
    await pause();
    for (let turn = 0; !calm() && turn < 1000; turn += 1) await pause();
    seen.push(JSON.stringify(look()));
  }
  return [seen, failed];
}"""
"""In a page: ask one address after another of it; returns what it showed for each, and every error."""

LOOK = """async ([show, settled]) => {
  const look = new Function(`return ${show}`), calm = new Function(`return ${settled}`);
  await new Promise((then) => setTimeout(then));
  for (let turn = 0; !calm() && turn < 1000; turn += 1) await new Promise((then) => setTimeout(then));
  return JSON.stringify(look());
}"""
"""The same of the address a page was opened at."""
