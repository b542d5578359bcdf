"""The contract with the scripts: every payload they read, field by field.

Those of the calculators stand in modules of their own. The builders of this room make these.
`tests/browser/test_types.py` derives declarations from them and compiles the scripts against those,
`tests/browser/test_contract.py` refuses a field that no script reads.
"""

from typing import TypedDict

# --- every page ---------------------------------------------------------------------------------------------------


class SiteSettings(TypedDict):
    """What the build knows and scripts have to: they find it in `site`, by these names."""

    slug: str  # how short names are written, as the source of a regular expression
    zone: str  # where the days of the content begin: an IANA name
    ahead: int  # minutes by which that zone is ahead of UTC on the day of the build


# --- places: data/places/, data/comparing.js ----------------------------------------------------------------------

# --- comparisons of a topic: data/topics/, data/rows/ -------------------------------------------------------------

# --- search: data/search.js ---------------------------------------------------------------------------------------
