# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads before the screen goes: what is left, and who could read names."""

from PySide6.QtCore import QObject

from casuskluis.domain.records import Treatment
from casuskluis.services.leading.desk import LeadingItem
from casuskluis_ui.pages.meetings.leading.course import Course
from casuskluis_ui.pages.meetings.leading.table import Table
from casuskluis_ui.pages.meetings.leading.writing import LineWriter
from casuskluis_ui.shell.discretion import Discretion


class Parting(QObject):
    """Words for leaving the screen and for ending the meeting."""

    def __init__(
        self,
        table: Table,
        course: Course,
        writer: LineWriter,
        discretion: Discretion,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._course = course
        self._writer = writer
        self._discretion = discretion

    def ending(self) -> str:
        """Return what happens when the meeting ends now, in Dutch."""
        desk, left = self._table.desk, self._table.unfinished()
        items = desk.items if desk else ()
        waiting = [
            f"{one.item.position}. {self._discretion.shown(one.item.title)}"
            for one in items
            if one.item.id in left
        ]
        if not waiting and not any(_is_touched(one) for one in items):
            return self.tr(
                "Er is bij geen enkel punt iets vastgelegd. Er gaat dan niets vanzelf naar het "
                "volgende overleg."
            )
        if not waiting:
            return self.tr("Alle punten zijn besproken of doorgeschoven.")
        told = self.tr("Nog niet besproken, dus naar het volgende overleg:")
        return "\n".join([told, *waiting])

    def warnings(self) -> str:
        """Return what should not be passed over; empty when there is nothing."""
        found = (self._not_stored(), self._half_typed(), self._names_ahead())
        return "\n\n".join(one for one in found if one)

    def _not_stored(self) -> str:
        if self._course.saved:
            return ""
        return self.tr(
            "Niet alles wat u typte kon worden opgeslagen. Het blijft bij het punt staan."
        )

    def _half_typed(self) -> str:
        desk = self._table.desk
        places = [
            str(one.item.position)
            for one in (desk.items if desk else ())
            if one.item.id in self._writer.waiting
        ]
        if not places:
            return ""
        told = self.tr(
            "Een besluit of actie is getypt maar niet vastgelegd: punt %s. Enter legt het vast."
        )
        return told % ", ".join(places)

    def _names_ahead(self) -> str:
        if not self._discretion.hidden:
            return ""
        return self.tr("Let op: op de andere pagina's staan wel namen. Kijkt er iemand mee?")


def _is_touched(found: LeadingItem) -> bool:
    return found.treated is not Treatment.OPEN or bool(found.decisions or found.actions)
