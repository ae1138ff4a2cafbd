# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One chapter or measure in two columns: what everybody may read, and what not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_GAP = 18
_NARROW = 46
"""Characters of each column under which they go under each other."""


class TwoColumns(QWidget):
    """A public and a confidential text, side by side or under each other."""

    def __init__(self, public: str, confidential: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        nothing = self.tr("Geen: dit staat niet in de publieksversie.")
        left = _text(self.tr("Publiek"), public, nothing)
        right = _text(self.tr("Vertrouwelijk"), confidential, self.tr("Niets."))
        self._layout.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        right.setVisible(bool(confidential.strip()) or not public.strip())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    def _fold(self) -> None:
        least = 2 * _NARROW * self.fontMetrics().averageCharWidth()
        wide = self.width() >= least
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._layout.direction():
            self._layout.setDirection(way)
            self.updateGeometry()


def _text(title: str, text: str, nothing: str) -> QWidget:
    shown = label(text.strip() or nothing, "" if text.strip() else "muted", wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setAccessibleName(f"{title}: {shown.text()}")
    box = QFrame()
    box.setLayout(column(label(title, "label"), shown, spacing=4))
    return box


def heading(title: str, *actions: QWidget) -> QWidget:
    """Return the heading of a card, that takes more lines when it must."""
    text = label(title, "h2", wrap=True)
    return FoldingRow(text, holder(row(STRETCH, *actions))) if actions else text


class PieceButton(IconButton):
    """A button with an icon about one chapter or measure.

    Signals:
        picked: It was pressed: the identifier of the piece.
    """

    picked = Signal(int)

    def __init__(
        self,
        record: int,
        icon: str,
        name: str,
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icon, name, shortcut, parent)
        self._record = int(record)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._record)


class PieceCard(Card):
    """A chapter or a measure, with what can be done to it.

    Alt with an arrow moves it while the keyboard is in it.

    Args:
        record: Its identifier.
        title: Its title.
        public: What everybody may read.
        confidential: What not.
        chips: Its state; may be empty.
        about: Who leads it and when; may be empty.
        is_open: Whether it can change.

    Signals:
        edit_wanted: Change it.
        removal_wanted: Take it out.
        raised: Move it up.
        lowered: Move it down.
    """

    edit_wanted = Signal(int)
    removal_wanted = Signal(int)
    raised = Signal(int)
    lowered = Signal(int)

    def __init__(
        self,
        record: int,
        title: str,
        *,
        public: str,
        confidential: str,
        chips: Sequence[ChipSpec] = (),
        about: str = "",
        is_open: bool = True,
    ) -> None:
        shown = [Chip(one.text, one.tone) for one in chips]
        buttons = _buttons(record, title) if is_open else []
        super().__init__()
        self.setAccessibleName(title)
        self.add(heading(title, *shown, *buttons))
        self._record = int(record)
        self._is_open = is_open
        wishes = (self.raised, self.lowered, self.edit_wanted, self.removal_wanted)
        for button, wish in zip(buttons, wishes, strict=False):
            button.picked.connect(wish)
        if about:
            self.add(label(about, "muted", wrap=True))
        self.add(TwoColumns(public, confidential))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if self._is_open and alt and event.key() == Qt.Key.Key_Up:
            self.raised.emit(self._record)
        elif self._is_open and alt and event.key() == Qt.Key.Key_Down:
            self.lowered.emit(self._record)
        else:
            super().keyPressEvent(event)


def _buttons(record: int, title: str) -> list[PieceButton]:
    return [
        PieceButton(record, "arrow-up", f"{_tr('Omhoog')}: {title}", "Alt+↑"),
        PieceButton(record, "arrow-down", f"{_tr('Omlaag')}: {title}", "Alt+↓"),
        PieceButton(record, "pencil", f"{_tr('Wijzigen')}: {title}"),
        PieceButton(record, "trash-2", f"{_tr('Verwijderen')}: {title}"),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PieceCard", text)
