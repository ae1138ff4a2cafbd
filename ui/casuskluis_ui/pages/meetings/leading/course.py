# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Going from item to item; what was typed and the time spent are stored on the way."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.leading.desk import LeadingItem
from casuskluis_ui.pages.meetings.leading.item_pane import ItemPane
from casuskluis_ui.pages.meetings.leading.notes import FIELDS, both
from casuskluis_ui.pages.meetings.leading.table import Table

_ITEM = "item"
_SPENT = "spent"


class Course(QObject):
    """Which item is at the table.

    What cannot be stored is kept here under its item, tried again, and goes along in the draft
    of a lock: a full disk must not cost a word.

    Args:
        table: The meeting.
        pane: The item in view.

    Signals:
        moved: Another item is at the table.
        stored: What was typed is in the vault.
    """

    moved = Signal()
    stored = Signal()

    def __init__(self, table: Table, pane: ItemPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._pane = pane
        self._unstored: dict[int, dict[str, str]] = {}
        self._counted = 0
        self.current = 0
        pane.notes.settled.connect(self.store)
        table.overtaken.connect(self._merge)

    @property
    def item(self) -> LeadingItem | None:
        """The item at the table, as it is stored."""
        return self._table.item(self.current)

    @property
    def writing(self) -> bool:
        """Whether something may be written down about it."""
        found, desk = self.item, self._table.desk
        if found is None or desk is None or found.shielded:
            return False
        return desk.meeting.status is not MeetingStatus.ADOPTED

    @property
    def sitting(self) -> bool:
        """Whether the table sits: only then time runs."""
        desk = self._table.desk
        return desk is not None and desk.meeting.status is MeetingStatus.BUSY

    @property
    def saved(self) -> bool:
        """Whether everything typed for this meeting is in the vault."""
        return not (self._waiting() or self._pane.notes.changed)

    def begin(self) -> None:
        """Go to the first item that is still to be discussed.

        Words that could not be stored before wait with their item.
        """
        self.current = 0
        desk = self._table.desk
        items = desk.items if desk else ()
        waiting = (one for one in items if one.treated is Treatment.OPEN)
        found = next(waiting, items[0] if items else None)
        self._show(found.item.id if found else 0)

    def go(self, item_id: int) -> None:
        """Go to an item; what was typed and the time spent are stored first."""
        if item_id != self.current and self._table.item(item_id) is not None:
            self.leave()
            self._show(item_id)

    def step(self, by: int) -> None:
        """Go some items on, or back; not past the ends."""
        desk = self._table.desk
        order = [int(one.item.id) for one in desk.items] if desk else []
        if self.current in order:
            place = order.index(self.current) + by
            if 0 <= place < len(order):
                self.go(order[place])

    def treat(self, treated: Treatment) -> None:
        """Note what became of the item, and go to the next one that waits."""
        self.store()
        found = self.item
        if found is None or not self._table.treat(found, treated):
            return
        if treated is not Treatment.OPEN:
            self._next()

    def leave(self) -> None:
        """Store everything of the item at the table; its time stands still."""
        self.store()
        self._pane.timer.stop()
        self._spend()

    def store(self) -> None:
        """Put what was typed in the vault."""
        notes = self._pane.notes
        if notes.changed:
            self._unstored[self.current] = notes.values()
        for item_id in self._waiting():
            if not self._keep(item_id):
                return
            values = self._unstored.pop(item_id)
            if item_id == self.current:
                notes.mark_stored(values)
        self.stored.emit()

    def _keep(self, item_id: int) -> bool:
        """Store the words of an item; when another window wrote there too, those of both."""
        values = self._unstored[item_id]
        if self._table.keep_notes(item_id, values):
            return True
        merged = self._unstored[item_id]
        return merged is not values and self._table.keep_notes(item_id, merged)

    def words(self) -> dict[str, str]:
        """Return what is not in the vault yet, under the item it is for."""
        unstored = dict(self._unstored)
        if self._pane.notes.changed:
            unstored[self.current] = self._pane.notes.values()
        return {
            f"{name}:{item_id}": text
            for item_id, values in unstored.items()
            for name, text in values.items()
        }

    def keep(self, fields: Mapping[str, str]) -> None:
        """Take words that were typed before a lock; they show with their item."""
        for key, text in fields.items():
            name, _, number = key.partition(":")
            if name in FIELDS and number.isdigit():
                self._unstored.setdefault(int(number), {})[name] = text
        if self.current in self._unstored:
            self._pane.notes.put_back(self._unstored[self.current])

    def place(self) -> dict[str, str]:
        """Return where the table is, and for how long that was not stored."""
        spent = self._pane.timer.watch.seconds - self._counted
        return {_ITEM: str(self.current), _SPENT: str(spent)}

    def go_back(self, fields: Mapping[str, str]) -> None:
        """Go back to where the table was."""
        item_id = int(fields.get(_ITEM) or 0)
        if self._table.item(item_id) is not None:
            self._show(item_id)
        spent = int(fields.get(_SPENT) or 0)
        timer = self._pane.timer
        timer.watch.show(self._counted + spent)
        if self.sitting:
            timer.watch.run()
        timer.tick()
        self.store()

    def _waiting(self) -> list[int]:
        """Return the items of this meeting with words that are not stored."""
        return [one for one in self._unstored if self._table.item(one) is not None]

    def _show(self, item_id: int) -> None:
        self.current = item_id
        found = self.item
        record = found.record if found else None
        self._counted = record.seconds if record else 0
        self._pane.notes.show_record(record, fixed=not self.writing)
        if item_id in self._unstored:
            self._pane.notes.put_back(self._unstored[item_id])
        planned = found.item.minutes if found else 0
        self._pane.timer.show_item(planned, self._counted, running=self.sitting)
        self.moved.emit()

    def _next(self) -> None:
        """Go to the first item after this one that waits, or else to one before it."""
        desk = self._table.desk
        items = desk.items if desk else ()
        place = next((at for at, one in enumerate(items) if one.item.id == self.current), 0)
        for found in (*items[place + 1 :], *items[:place]):
            if found.treated is Treatment.OPEN:
                self.go(found.item.id)
                return
        self.moved.emit()

    def _spend(self) -> None:
        seconds = self._pane.timer.watch.seconds
        if self.sitting and self.writing and seconds > self._counted:
            self._table.spend(self.current, seconds - self._counted)
            self._counted = seconds

    def _merge(self, before: object, newest: object) -> None:
        """Put the words of two windows together: nothing either of them wrote is lost."""
        if not isinstance(before, ItemRecord) or not isinstance(newest, ItemRecord):
            return
        item_id = int(newest.agenda_item_id)
        mine = self._unstored.get(item_id, {})
        merged = {
            name: both(
                mine.get(name, str(getattr(before, name))), theirs, getattr(before, name)
            )
            for name in FIELDS
            for theirs in [str(getattr(newest, name))]
        }
        self._unstored[item_id] = merged
        if item_id == self.current:
            self._pane.notes.merge(newest, merged)
        if any(merged[name] not in (mine.get(name), getattr(newest, name)) for name in FIELDS):
            self._table.problem.emit(
                self.tr(
                    "Een ander venster schreef ook bij dit punt. Beide teksten staan nu onder "
                    "elkaar. Lees ze na."
                )
            )
