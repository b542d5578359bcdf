"""Pages and scripts → the same, smaller."""

import minify_html

_STRICT = '"use strict";'


def minify_page(html: str) -> str:
    """A page without white space and comments that nobody sees."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)


def minify_script(text: str) -> str:
    """A strict classic script, written shorter; names stay. One that cannot be parsed stays as it is.

    Comments that give types stay, too.
    """
    if not text:
        return ""
    page = minify_html.minify(f"<script>{text}</script>", minify_js=True)
    # it takes every script for a module, which is always strict
    return f"{_STRICT}{page.removeprefix('<script>').removesuffix('</script>')}\n"
