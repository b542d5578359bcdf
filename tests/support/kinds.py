"""A page of every kind, as an address in the real site: what is true of one page of a kind is true of all."""

from pathlib import Path, PurePosixPath

KINDS = {
    "home": "",
    "topics": "topics/",
    "topic with figures": "topics/outpatient/",
    "topic with words": "topics/account-sharing/",
    "topic in short": "topics/flexible-employment/",
    "attribute with figures": "topics/outpatient/rate/",
    "attribute with choices": "topics/account-sharing/wallet/",
    "attribute with words": "topics/account-sharing/channels/",
    "attribute with changes to come": "topics/flexible-employment/pension_months/",
    "regions": "regions/",
    "region": "regions/jiangsu/",
    "region and topic with areas": "regions/jiangsu/outpatient/",
    "region and topic without data": "regions/bingtuan/outpatient/",
    "places to compare": "compare/",
    "two provinces": "compare/jilin-vs-jiangsu/",
    "comparison": "comparisons/family-accounts/",
    "calculators": "calculators/",
    "calculator": "calculators/outpatient/",
    "calculator explained": "calculators/outpatient/how/",
    "scenario": "scenarios/employed-tertiary-3000/",
    "scenario of a month": "scenarios/flexible-medical-month/",
    "questions": "questions/",
    "question": "questions/sharing-reimbursement/",
    "claims": "claims/",
    "claim": "claims/only-27-provinces/",
    "sources": "sources/",
    "source": "sources/guobanfa-2021-14/",
    "sources of a grade": "sources/by-grade/official/",
    "coverage": "coverage/",
    "corrections": "corrections/",
    "place": "place/",
    "report": "report/",
    "search": "search/",
    "about": "about/",
    "data": "data/",
    "missing": "404.html",
    "offline": "offline.html",
}


def file(address: str) -> str:
    """The file behind an address."""
    return address if address.endswith(".html") else f"{address}index.html"


def shape(name: str) -> tuple[str, int]:
    """The first folder of a page's file and its depth, which together tell its kind."""
    parts = PurePosixPath(name).parts
    return parts[0], len(parts)


def pages(site: Path) -> list[str]:
    """The file of every page of a built site, relative to it."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
