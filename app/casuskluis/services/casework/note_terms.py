# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long a note may be changed, and how long a suspicion holds: both are settings."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.history import NoteFixed
from casuskluis.domain.information import InformationItem
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.terms.term_days import checked_deadline, day_or_none
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NoteTerms:
    """The two terms that notes follow.

    A term that somebody emptied or mistyped never keeps a case from being read: nothing is
    shown as fixed or stale by it. Changing a note is refused until the setting is right again.

    Attributes:
        window: So long a note may be changed.
        suspicion: So long a suspicion holds without being confirmed.
    """

    window: Setting
    suspicion: Setting

    def is_fixed(self, written_on: date, today: date) -> bool:
        """Whether a note of a day is read-only by now."""
        last = day_or_none(written_on, self.window)
        return last is not None and last < today

    def check_changeable(self, written_on: date, today: date) -> None:
        """Refuse to change a note that is read-only by now.

        Raises:
            NoteFixed: When it was written too long ago.
            SettingNotANumber: When the term is empty or absurd.
        """
        if checked_deadline(written_on, self.window) < today:
            raise NoteFixed

    def is_stale(self, item: InformationItem, today: date) -> bool:
        """Whether a piece of information is proposed for removal."""
        holds = day_or_none(item.holds_from, self.suspicion)
        return item.is_stale(today, date.max if holds is None else holds)


def note_terms(transaction: Transaction) -> NoteTerms:
    """Return the terms as they are set."""
    settings = transaction.settings
    return NoteTerms(
        settings.get(SettingKey.NOTE_WINDOW), settings.get(SettingKey.SUSPICION_TERM)
    )
