"""A place's answers, grouped under the headings of their topic."""

from dataclasses import dataclass

from site_src.model.place import Place
from site_src.views.answers import AnswerView, Viewer


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers under one heading."""

    label: str
    answers: tuple[AnswerView, ...]


def group_answers(viewer: Viewer, topic: str, place: Place, prefix: str = "") -> tuple[AnswerGroup, ...]:
    """The recorded answers of a place, by heading, in declared order; empty headings are left out."""
    declared = viewer.library.topics[topic]
    groups = (
        AnswerGroup(
            label, tuple(a for a in viewer.view_answers(topic, declared.in_group(group), place, prefix) if a.recorded)
        )
        for group, label in declared.groups.items()
    )
    return tuple(group for group in groups if group.answers)
