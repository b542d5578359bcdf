"""JSON for machines: without spaces, Chinese letters as they are."""

import json


def compact(thing: object) -> str:
    """Encode JSON without spaces, Chinese unescaped, keys in the order given."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
