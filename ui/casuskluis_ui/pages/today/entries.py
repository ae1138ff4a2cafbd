# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How what waits stands in the short lists."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.lists import ActionLine, CaseLine, NotificationLine
from casuskluis_ui.models import ChipSpec, ListItem
from casuskluis_ui.pages.words import counted, due_tone, short_day

_CONTEXT = "today"


def notification_entry(line: NotificationLine, codes: CodeBook, today: date) -> ListItem:
    """Return a notification with its age in days."""
    status = codes.label(CodeList.NOTIFICATION_STATUS, line.status)
    chips = [ChipSpec(status, "warn")]
    if line.acute_danger:
        acute = QCoreApplication.translate(_CONTEXT, "Acuut gevaar")
        chips.insert(0, ChipSpec(acute, "bad"))
    unknown = QCoreApplication.translate(_CONTEXT, "Nog geen persoon")
    days = (today - line.received_on).days
    age = counted(
        days,
        QCoreApplication.translate(_CONTEXT, "{n} dag oud"),
        QCoreApplication.translate(_CONTEXT, "{n} dagen oud"),
    )
    return ListItem(
        title=line.name.display if line.name else unknown,
        number=line.number,
        detail=line.source or QCoreApplication.translate(_CONTEXT, "Herkomst niet vermeld"),
        chips=tuple(chips),
        due=age,
    )


def action_entry(line: ActionLine, today: date) -> ListItem:
    """Return an action with its owner and its day."""
    case = QCoreApplication.translate(_CONTEXT, "Casus {number}")
    parts = [line.owner, case.format(number=line.case_number) if line.case_number else ""]
    late = line.due_on is not None and line.due_on < today
    word = (
        QCoreApplication.translate(_CONTEXT, "Te laat")
        if late
        else QCoreApplication.translate(_CONTEXT, "Deze week")
    )
    return ListItem(
        title=line.description,
        number=line.number,
        detail="  ·  ".join(part for part in parts if part),
        chips=(ChipSpec(word, "bad" if late else "warn"),),
        due=short_day(line.due_on, today) if line.due_on else "",
        due_tone=due_tone(line.due_on, today) if line.due_on else "",
    )


def review_entry(line: CaseLine, codes: CodeBook, today: date) -> ListItem:
    """Return a case with the last day of its necessity review."""
    due = line.review_on
    late = due is not None and due < today
    chips = [ChipSpec(codes.label(CodeList.CASE_PHASE, line.phase), "info")]
    if late:
        word = QCoreApplication.translate(_CONTEXT, "Over de datum")
        chips.insert(0, ChipSpec(word, "bad"))
    return ListItem(
        title=line.name.display,
        number=line.number,
        detail=QCoreApplication.translate(_CONTEXT, "Toets of de aanpak nog nodig is"),
        chips=tuple(chips),
        due=short_day(due, today) if due else "",
        due_tone=due_tone(due, today) if due else "",
    )
