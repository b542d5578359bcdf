"""Where readers may say that something is wrong."""

from site_src.model.base import Noun, Words


class Report(Noun):
    """A mailbox, and the page of a repository that takes a new issue; without either a reader copies the text."""

    mail: Words | None = None
    issues: Words | None = None
