"""New content files, begun with blanks to fill; a blank left over is found by the rule `unfilled-blank`."""

from site_src.scaffold.drafts import Draft, write
from site_src.scaffold.files import claim, question, region, topic
from site_src.scaffold.policy import policy

__all__ = ["Draft", "claim", "policy", "question", "region", "topic", "write"]
