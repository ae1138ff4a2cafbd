# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a deadline stands in the lists of the first page."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.deadline import Deadline, Urgency
from casuskluis.domain.naming import PersonName
from casuskluis.services.terms.deadline_words import (
    about_words,
    reminder_words,
    several_words,
    when_words,
)
from casuskluis_ui.models import ChipSpec, ListItem

_CONTEXT = "today"
_TONES = {Urgency.LATE: "bad", Urgency.THIS_WEEK: "warn", Urgency.COMING: ""}


def deadline_entry(
    deadline: Deadline,
    codes: CodeBook,
    *,
    name: PersonName | None,
    today: date,
    now: datetime,
) -> ListItem:
    """Return a deadline: what must be done, about what, and how late it is."""
    about = about_words(deadline)
    parts = (name.display if name else "", about)
    return ListItem(
        title=codes.label(CodeList.DEADLINE_KIND, deadline.kind),
        detail="  ·  ".join(part for part in parts if part) or deadline.source,
        chips=_chips(deadline),
        due=when_words(deadline, today, now),
        due_tone=_TONES[deadline.urgency(today)],
        alert=deadline.acute,
    )


def _chips(deadline: Deadline) -> tuple[ChipSpec, ...]:
    chips = []
    if deadline.acute:
        chips.append(ChipSpec(_text("Acuut gevaar"), "bad"))
    if words := reminder_words(deadline):
        chips.append(ChipSpec(words, "warn"))
    if words := several_words(deadline):
        chips.append(ChipSpec(words))
    if not deadline.checked:
        chips.append(ChipSpec(_text("Termijn te controleren")))
    return tuple(chips)


def _text(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
