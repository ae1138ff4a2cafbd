# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a notification stands in the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import NotificationId
from casuskluis.domain.lists import NotificationLine, NotificationQuery, NotificationSort
from casuskluis.domain.notification import NotificationStatus
from casuskluis.services.intake.notifications import NotificationService
from casuskluis.services.office.access import SHIELDED
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import short_day

STATUS_TONES: Mapping[NotificationStatus, str] = {
    NotificationStatus.NEW: "info",
    NotificationStatus.IN_ASSESSMENT: "warn",
    NotificationStatus.HANDLED: "mute",
}


def acute_chip() -> ChipSpec:
    """Return the chip of acute danger."""
    text = QCoreApplication.translate("NotificationList", "Acuut gevaar")
    return ChipSpec(text, "bad")


def notification_source(
    service: NotificationService,
) -> LineSource[NotificationQuery, NotificationLine]:
    """Return the two questions the list asks."""

    def ids(query: ListQuery[NotificationQuery]) -> Sequence[int]:
        if not query.order:
            return service.ids(query.filter)
        sort = NotificationSort(query.order)
        return service.ids(replace(query.filter, sort=sort, descending=query.descending))

    def lines(wanted: Sequence[int]) -> Mapping[int, NotificationLine]:
        found = service.lines([NotificationId(one) for one in wanted])
        return {line.id: line for line in found}

    return LineSource(ids, lines)


def notification_query(text: str, status: str, *, owed: bool) -> NotificationQuery:
    """Return what the filters ask for; no status is every status."""
    wanted = frozenset({NotificationStatus(status)}) if status else frozenset()
    return NotificationQuery(text=text, statuses=wanted, feedback_owed=owed)


def describe(line: NotificationLine, codes: CodeBook, today: date) -> ListItem:
    """Return a notification as two lines: person and number, source, chips and day."""
    unknown = QCoreApplication.translate("NotificationList", "Persoon nog niet bekend")
    status = codes.label(CodeList.NOTIFICATION_STATUS, line.status)
    chips = [ChipSpec(status, STATUS_TONES[line.status])]
    if line.minimised:
        rejected = QCoreApplication.translate("NotificationList", "Niet opgenomen")
        chips = [ChipSpec(rejected, "mute")]
    if line.acute_danger:
        chips.insert(0, acute_chip())
    ideology = codes.label(CodeList.IDEOLOGY, line.ideology)
    return ListItem(
        title=line.name.display if line.name else unknown,
        number=line.number,
        detail=" · ".join(part for part in (line.source, ideology) if part),
        chips=tuple(chips),
        due=short_day(line.received_on, today),
        alert=line.acute_danger,
        covered=line.name is not None and line.name.family == SHIELDED,
    )
