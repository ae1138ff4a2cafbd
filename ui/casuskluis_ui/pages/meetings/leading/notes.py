# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The three fields of BOB for the item at hand: what is typed is stored by itself."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.records import ItemRecord
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.text.marking.bar import MarkBar
from casuskluis_ui.text.marking.marker import MEETING_KEYS
from casuskluis_ui.widgets.discreet import DiscreetText
from casuskluis_ui.widgets.labels import label

FIELDS = ("picture", "judgement", "conclusion")
STORED_AFTER_MS = 900


class NoteFields(QWidget):
    """Beeldvorming, oordeelsvorming, besluitvorming.

    Args:
        discretion: Whether names may show.

    Signals:
        settled: The officer stopped typing for a moment, or went elsewhere: store it.
        touched: The officer typed; what is shown is not stored yet.
    """

    settled = Signal()
    touched = Signal()

    def __init__(self, discretion: Discretion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: dict[str, str] = dict.fromkeys(FIELDS, "")
        titles = (
            self.tr("&Beeldvorming"),
            self.tr("&Oordeelsvorming"),
            self.tr("B&esluitvorming"),
        )
        hints = (
            self.tr("Wat weten we? Wat is nieuw? Feiten, nog geen oordeel."),
            self.tr("Wat vinden we ervan? Wat zijn risico's en wat beschermt?"),
            self.tr("Wat spreken we af, in één zin? Besluiten en acties komen hieronder."),
        )
        self._editors: dict[str, DiscreetText] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for name, title, hint in zip(FIELDS, titles, hints, strict=True):
            editor = DiscreetText(title.replace("&", ""), discretion)
            editor.setPlaceholderText(hint)
            editor.setObjectName(name)
            editor.written.connect(self._touch)
            editor.left.connect(self._leave)
            heading = label(title, "label")
            heading.setBuddy(editor)
            layout.addWidget(heading)
            layout.addWidget(editor, 2 if name == "conclusion" else 3)
            self._editors[name] = editor
        layout.insertWidget(0, MarkBar(list(self._editors.values()), MEETING_KEYS))
        self._wait = QTimer(self, singleShot=True, interval=STORED_AFTER_MS)
        self._wait.timeout.connect(self.settled)

    @property
    def changed(self) -> bool:
        """Whether anything was typed that is not stored."""
        return self.values() != self._stored

    def values(self) -> dict[str, str]:
        """Return what the fields hold, with names."""
        return {name: editor.value for name, editor in self._editors.items()}

    def show_record(self, record: ItemRecord | None, *, fixed: bool) -> None:
        """Show what is stored of an item; nothing of the item before stays."""
        self._wait.stop()
        for name, editor in self._editors.items():
            text = str(getattr(record, name)) if record else ""
            editor.show_value(text)
            editor.setReadOnly(fixed)
            self._stored[name] = editor.value

    def mark_stored(self, values: Mapping[str, str]) -> None:
        """These words are in the vault now; what was typed since is not."""
        self._stored = {name: values[name] for name in FIELDS}

    def put_back(self, values: Mapping[str, str]) -> None:
        """Put words back that were typed before a lock."""
        for name, editor in self._editors.items():
            if name in values:
                editor.show_value(values[name])
        if self.changed:
            self._touch()

    def merge(self, newest: ItemRecord, merged: Mapping[str, str]) -> None:
        """Show what another window stored together with what was typed here."""
        for name, editor in self._editors.items():
            if editor.value != merged[name]:
                editor.show_value(merged[name])
            self._stored[name] = str(getattr(newest, name))

    def start(self) -> None:
        """Put the keyboard in the first field."""
        self._editors[FIELDS[0]].setFocus()

    def _touch(self) -> None:
        self._wait.start()
        self.touched.emit()

    def _leave(self) -> None:
        if self.changed:
            self._wait.stop()
            self.settled.emit()


def both(mine: str, theirs: str, before: str) -> str:
    """Return two texts that grew out of one; where both changed it, one below the other."""
    if mine in (before, theirs):
        return theirs
    if theirs == before or theirs in mine:
        return mine
    went_on = before and mine.startswith((f"{before} ", f"{before}\n"))
    added = mine[len(before) :] if went_on else mine
    return f"{theirs}\n{added.strip()}".rstrip()
