"""What every page tells its scripts."""

from datetime import date

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.browser.contract.settings import SiteAddresses, SiteSettings
from site_src.model.base import SLUG
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.writing import Site
from site_src.model.zone import minutes_ahead


def make_settings(site: Site, day: date) -> SiteSettings:
    """The settings for a site built on `day`."""
    patterns: SiteAddresses = {
        "answers": FROM_ROOT(addresses.answers("{topic}", Place("{region}"))),
        "pair": FROM_ROOT(addresses.pair("{one}", "{other}")),
        "report": FROM_ROOT(addresses.report(FactRef("{topic}", "{attribute}", Place("{place}")))),
        "script": addresses.data_script("{name}"),
    }
    return {"slug": SLUG, "zone": site.zone, "ahead": minutes_ahead(site.zone, day), "addresses": patterns}
