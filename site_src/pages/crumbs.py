"""The sections of the site, as steps on the way from the home page."""

from site_src.addresses import table as addresses
from site_src.addresses.page import Crumb

TOPICS = Crumb("主题", addresses.TOPICS)
REGIONS = Crumb("各省", addresses.REGIONS)
CALCULATORS = Crumb("算一算", addresses.CALCULATORS)
QUESTIONS = Crumb("问题", addresses.QUESTIONS)
CLAIMS = Crumb("说法核对", addresses.CLAIMS)
SOURCES = Crumb("出处", addresses.SOURCES)
COMPARE = Crumb("比一比", addresses.COMPARE)
