# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The items with which the agenda of each kind of meeting starts and ends."""

from collections.abc import Mapping
from typing import NamedTuple

from casuskluis.domain.identifiers import SeriesId
from casuskluis.domain.meeting import AgendaItemKind, AgendaPurpose, MeetingKind
from casuskluis.domain.series import SeriesItem


class _Standing(NamedTuple):
    title: str
    minutes: int
    kind: AgendaItemKind = AgendaItemKind.STANDING
    at_end: bool = False


_OPENING = _Standing("Opening, aanwezigheid, geheimhouding en spelregels", 5)
_AGENDA = _Standing("Vaststellen agenda en deelname per casus", 5)
_MINUTES = _Standing("Verslag en besluitenlijst van de vorige keer", 5)
_ACTIONS = _Standing("Actielijst", 10, AgendaItemKind.ACTIONS)
_CLOSING = _Standing("Rondvraag en volgende vergadering", 5, at_end=True)
_OF_KIND: Mapping[MeetingKind, tuple[_Standing, ...]] = {
    MeetingKind.CASE_MEETING: (_OPENING, _AGENDA, _MINUTES, _ACTIONS, _CLOSING),
    MeetingKind.ASSESSMENT_TEAM: (_OPENING, _MINUTES, _CLOSING),
    MeetingKind.INFORMATION: (_OPENING, _MINUTES, _CLOSING),
    MeetingKind.EXECUTIVE: (_OPENING, _MINUTES, _ACTIONS, _CLOSING),
}
"""In the order such a meeting follows."""


def standing_of(kind: MeetingKind, series_id: SeriesId = SeriesId(0)) -> list[SeriesItem]:
    """Return the standing items of a kind of meeting, in order."""
    return [
        SeriesItem(
            series_id=series_id,
            position=place,
            kind=one.kind,
            title=one.title,
            minutes=one.minutes,
            purpose=AgendaPurpose.INFORM,
            at_end=one.at_end,
        )
        for place, one in enumerate(_OF_KIND[kind], start=1)
    ]
