from site_src.model.source import Source


def source(*, url: str | None, link: str) -> Source:
    return Source.model_validate({"title": "甲", "publisher": "乙", "kind": "media", "url": url, "link": link})


class TestSource:
    def test_what_may_be_left_out(self) -> None:
        """A source may be linked, and its title is its own, unless it says otherwise."""
        plain = Source.model_validate({"title": "甲", "publisher": "乙", "kind": "media"})

        assert plain.link is True
        assert plain.title_is_description is False


class TestLinked:
    def test_address(self) -> None:
        """A source with an address is linked."""
        assert source(url="https://example.org/", link="yes").linked is True

    def test_address_not_to_be_linked(self) -> None:
        """A mirror or a farm is named, not linked."""
        assert source(url="https://example.org/", link="no").linked is False

    def test_no_address(self) -> None:
        """Without an address there is nothing to link."""
        assert source(url=None, link="yes").linked is False
