# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a line of the ledger stands in the list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseRecord, ReleaseStatus
from casuskluis.services.releases.ledger import LedgerLine, LedgerService
from casuskluis.services.releases.showing import release_number
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.overviews.words import STATUS_TONES, audience_words, status_words


@dataclass(frozen=True, slots=True)
class ReleaseQuery:
    """Part of the title, the number or the day; and whether withdrawn lines count."""

    text: str = field(default="", repr=False)
    withdrawn: bool = True


def release_source(service: LedgerService) -> LineSource[ReleaseQuery, LedgerLine]:
    """Return the two questions the list asks."""

    def ids(query: ListQuery[ReleaseQuery]) -> Sequence[int]:
        wanted = query.filter
        return [
            line.record.id
            for line in service.lines()
            if fold(wanted.text) in fold(_words_of(line.record))
            and (wanted.withdrawn or line.record.status is not ReleaseStatus.WITHDRAWN)
        ]

    def lines(wanted: Sequence[int]) -> Mapping[int, LedgerLine]:
        return {line.record.id: line for line in service.lines() if line.record.id in wanted}

    return LineSource(ids, lines)


def describe(line: LedgerLine) -> ListItem:
    """Return a line as a list item."""
    record = line.record
    chips = [status_chip(record)]
    if line.damage is not None:
        damaged = QCoreApplication.translate("overviews", "Beschadigd")
        chips.insert(0, ChipSpec(damaged, "bad"))
    day = QCoreApplication.translate("overviews", "Peildatum {day}")
    detail = f"{day.format(day=dutch_date(record.reference_date))} · "
    return ListItem(
        title=record.title or record.profile,
        number=release_number(record),
        detail=detail + audience_words(record.audience),
        chips=tuple(chips),
        alert=line.damage is not None,
    )


def status_chip(record: ReleaseRecord) -> ChipSpec:
    """Return how far a release is."""
    return ChipSpec(status_words(record.status), STATUS_TONES[record.status])


def _words_of(record: ReleaseRecord) -> str:
    day = dutch_date(record.reference_date)
    return f"{record.title} {release_number(record)} {day} {audience_words(record.audience)}"
