"""What a statement answers: a subject, asked of a place."""

from typing import Annotated, NamedTuple

from site_src.model.base import written
from site_src.model.place import Place


class Subject(NamedTuple):
    """One attribute of a topic, wherever it is asked."""

    topic: str
    attribute: str

    @classmethod
    def parse(cls, text: str) -> "Subject":
        """Read `topic.attribute`; what lacks the dot has an empty attribute, which nobody declares."""
        topic, _, attribute = text.partition(".")
        return cls(topic, attribute)

    def at(self, place: Place) -> "FactRef":
        """The subject asked of a place."""
        return FactRef(*self, place)


class FactRef(NamedTuple):
    """The key of everything that is known: `topic.attribute`, `topic.attribute@jiangsu/yangzhou` for a place."""

    topic: str
    attribute: str
    place: Place

    @classmethod
    def parse(cls, text: str) -> "FactRef":
        """Read the written form; ValueError tells the editor how to write it."""
        name, _, place = text.partition("@")
        topic, dot, attribute = name.partition(".")
        if not (dot and topic and attribute):
            msg = f"“{text}”要写成“主题.项目”或“主题.项目@地方”"
            raise ValueError(msg)
        return cls(topic, attribute, Place.parse(place))

    @property
    def subject(self) -> Subject:
        """What is asked, without the place."""
        return Subject(self.topic, self.attribute)

    def at(self, place: Place) -> "FactRef":
        """The same asked of another place."""
        return self._replace(place=place)

    def __str__(self) -> str:
        """As written."""
        name = f"{self.topic}.{self.attribute}"
        return name if self.place.level == "nation" else f"{name}@{self.place}"


WrittenRef = Annotated[FactRef, written(FactRef.parse)]


def _parse_ask(text: str) -> FactRef:
    if "@" in text:
        msg = f"“{text}”只写“主题.项目”，不写地方：地方是读者自己选的"
        raise ValueError(msg)
    return FactRef.parse(text)


WrittenAsk = Annotated[FactRef, written(_parse_ask)]
