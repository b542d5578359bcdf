"""Pages and scripts → the same, smaller."""

import minify_html

_SCOPE = '(function(){{"use strict";{}}})();\n'


def minify_page(html: str) -> str:
    """A page without white space and comments that nobody sees."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)


def minify_script(text: str) -> str:
    """A classic script, shorter, strict and in a scope of its own; names stay, and so do comments that give types.

    One that cannot be parsed stays as it is in that scope; "" stays "".
    """
    if not text:
        return ""
    page = minify_html.minify(f"<script>{text}</script>", minify_js=True)
    # it takes every script for a module, which is always strict
    return _SCOPE.format(page.removeprefix("<script>").removesuffix("</script>"))
