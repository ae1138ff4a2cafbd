# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The part of the form that says whether the person who is reported is known already."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownMatch, KnownQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.services.intake.known import KnownService
from casuskluis_ui.pages.notifications.known_panel import KnownPanel

_PAUSE = 300
"""Milliseconds after the last key before the program looks."""


class KnownPart(QObject):
    """Looks while the officer types, shows the card, and knows whether a reason is needed.

    Args:
        service: Where to look.
        codes: The code lists.
        notification_id: The notification being edited; it does not count as an earlier one.
        settled: The person it names already: about them no reason is asked again.
        parent: The form; with it this goes.

    Attributes:
        panel: The card.
        needs_reason: Whether a second notification must be explained.
        bsn: Number of the new person, when a report brought it; nobody types it here.

    Signals:
        looked: The card shows other people, or nobody.
        rested: Nobody typed for a moment.
    """

    looked = Signal()
    rested = Signal()

    def __init__(
        self,
        service: KnownService,
        codes: CodeBook,
        notification_id: int,
        settled: SubjectId | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settled = settled
        self._service = service
        self._notification_id = notification_id
        self.panel = KnownPanel(codes)
        self.bsn = ""
        self.needs_reason = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.rested)

    def wait(self) -> None:
        """Tell with `rested` when nobody typed for a moment."""
        self._pause.start()

    def look(
        self, chosen: SubjectId | None, name: PersonName | None, born: PartialDate | None
    ) -> None:
        """Look who is known.

        Args:
            chosen: The person that was picked; None for nobody.
            name: The name of a new person; None when none is typed.
            born: Birth date of the new person.
        """
        self._pause.stop()
        if chosen is not None:
            match = self._others(self._service.of_subject(chosen))
            self.needs_reason = match is not None and chosen != self._settled
            self.panel.show_chosen(match)
        else:
            found = (
                self._service.matches(KnownQuery(name=name, birth_date=born, bsn=self.bsn))
                if name
                else ()
            )
            self.needs_reason = any(one.is_strong for one in found)
            self.panel.show_matches(found)
        self.looked.emit()

    def _others(self, match: KnownMatch) -> KnownMatch | None:
        """Return what else there is about a person, without the notification being edited."""
        without = match.without(self._notification_id)
        return without if without.numbers else None
