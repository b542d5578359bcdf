"""What every page tells its scripts."""

from typing import TypedDict


class SiteAddresses(TypedDict):
    """Addresses that scripts put together; they fill in what stands in braces."""

    answers: str  # what a province says on a topic
    pair: str  # two provinces, in code order
    report: str  # where to say that an answer is wrong; the nation's place is empty
    script: str  # a file with data


class SiteSettings(TypedDict):
    """What the build knows and scripts have to: they find it in `site`, by these names."""

    slug: str  # how short names are written, as the source of a regular expression
    zone: str  # where the days of the content begin: an IANA name
    addresses: SiteAddresses
    ahead: int  # minutes by which that zone is ahead of UTC on the day of the build
