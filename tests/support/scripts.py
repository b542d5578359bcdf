"""Scripts of every page in V8, with as much of a page as they ask for: nothing is drawn and nothing is fetched."""

import json
from datetime import date
from typing import Any

from py_mini_racer import MiniRacer

from site_src.browser.settings import make_settings
from tests.support.declared import site
from tests.support.site import ROOT

SETTINGS = json.dumps(make_settings(site(), date(2026, 11, 22)))
ADDRESS = "https://example.org/sub/page/index.html"
PAGE = """
    const window = globalThis, listeners = {}, stored = {}, requested = [];
    const location = {
        href: "", protocol: "https:",
        get hash() { const [, ...rest] = this.href.split("#"); return rest.length ? `#${rest.join("#")}` : ""; },
        get search() { const [, asked] = this.href.split("#")[0].split("?"); return asked ? `?${asked}` : ""; },
    };
    const history = { refuses: false, replaceState(state, title, address) {
        if (this.refuses) throw new Error("too many");
        location.href = address;
    } };
    const localStorage = {
        blocked: false,
        get all() { if (this.blocked) throw new Error("blocked"); return stored; },
        getItem(key) { return this.all[key] ?? null; },
        setItem(key, value) { this.all[key] = value; },
        removeItem(key) { delete this.all[key]; },
    };
    const addEventListener = (name, listener) => (listeners[name] ??= []).push(listener);
    const happen = (name, event) => (listeners[name] ?? []).forEach((each) => each(event));
    const thrown = [];
    globalThis.setTimeout = (later) => { try { later(); } catch (error) { thrown.push(error.message); } };
    globalThis.clearTimeout = () => {};
    // of addresses only what is below the root of the site
    class URL { constructor(path, base) { this.href = path === ".." ? "https://example.org/sub/" : base.href + path; } }
    class TextDecoder {
        decode(bytes) {
            const run = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
            const letter = /%[0-7].|%[cd].%[89ab].|%e.(?:%[89ab].){2}|%f.(?:%[89ab].){3}|%../g;
            return run.replace(letter, (each) => {
                try { return decodeURIComponent(each); } catch { return "\\ufffd"; }
            });
        }
    }
    class Element {
        constructor(tag) { Object.assign(this, { tag, className: "", inside: [], dataset: {}, attributes: {} }); }
        append(...more) { this.inside.push(...more); }
        setAttribute(name, value) { this.attributes[name] = value; }
        get classList() { return { add: (name) => { this.className += ` ${name}`; } }; }
        get textContent() { return this.inside.map((each) => each.textContent ?? each).join(""); }
        toJSON() { return [this.tag, this.className, ...this.inside]; }
    }
    const document = {
        currentScript: { src: "" }, head: { append: (script) => requested.push(script) },
        createElement: (tag) => new Element(tag), addEventListener,
        querySelectorAll: () => [], getElementById: () => null,
    };
    let now = 0;
    const Clock = Date;
    Date = class extends Clock {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
"""


class Scripts:
    """Some scripts of `templates/`, one after another, each in a scope of its own as the build gives it."""

    def __init__(self, *names: str) -> None:
        self._engine = MiniRacer()
        self._engine.eval(f"const site = {SETTINGS};")
        self._engine.eval(PAGE)
        self._engine.eval(f"location.href = {json.dumps(ADDRESS)}")
        for name in names:
            text = (ROOT / "templates" / name).read_text(encoding="utf-8")
            self._engine.eval(f'(function(){{"use strict";{text}\n}})()')

    def run(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script gives
        """Call a function, given as text, and hand back what it returns; both ways as JSON, an element as a list.

        Such a list is its tag, its classes and what is inside.
        """
        written = ",".join(json.dumps(each) for each in arguments)
        found = json.loads(str(self._engine.eval(f"JSON.stringify([({function})({written})])")))
        return found[0]
