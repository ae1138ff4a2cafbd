# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Inputs that hold a name: one line turns into dots, in longer texts a bar lies over it.

The value of an input is never touched: what is saved, checked and kept as a draft is what stood
there.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from casuskluis_ui.quiet.veil import Veil
from casuskluis_ui.theme import theme

TextEdit = QPlainTextEdit | QTextEdit
_DOTTED = "quietDots"
_TYPED = "quietTyped"
_ROUND = 3.0


def mark_typed(line: QLineEdit) -> None:
    """Somebody is typing here: what is typed may be seen until a pause."""
    if not line.property(_DOTTED):
        line.setProperty(_TYPED, True)  # noqa: FBT003 - Qt


def forget_typed(line: QLineEdit) -> None:
    """The typing has paused."""
    line.setProperty(_TYPED, None)
    line.update()


def cover_line(line: QLineEdit, veil: Veil) -> None:
    """Show dots for a line with a name in it, and the words again once there is none."""
    if isinstance(line.parent(), QAbstractSpinBox):
        return
    text = line.text()
    names = veil.shown(text) != text and not line.property(_TYPED)
    if names and line.echoMode() is QLineEdit.EchoMode.Normal:
        line.setProperty(_DOTTED, True)  # noqa: FBT003 - Qt
        line.setEchoMode(QLineEdit.EchoMode.Password)
    elif not names:
        uncover_line(line)


def uncover_line(line: QLineEdit) -> None:
    """Show the words of a line that was turned into dots."""
    if line.property(_DOTTED):
        line.setProperty(_DOTTED, None)
        line.setEchoMode(QLineEdit.EchoMode.Normal)


def cover_edit(edit: TextEdit, veil: Veil) -> None:
    """Lay bars over the names in a text of more lines."""
    found = _bars_of(edit)
    if found is None:
        found = Bars(edit, veil)
        found.show()
    found.fit()


def uncover_edit(edit: TextEdit) -> None:
    """Take the bars away."""
    found = _bars_of(edit)
    if found is not None:
        found.hide()
        found.setParent(None)
        found.deleteLater()


class Bars(QWidget):
    """Lies over the text of an input and paints a bar wherever a name is in view.

    It lies over the selection too: selected words would show in the colours of the selection.
    """

    def __init__(self, edit: TextEdit, veil: Veil) -> None:
        super().__init__(edit.viewport())
        self._edit = edit
        self._veil = veil
        self._known: dict[str, list[tuple[int, int]]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("quietBars")
        self.fit()

    def fit(self) -> None:
        """Lie over the whole text again, after it was scrolled or got another size."""
        room = self._edit.viewport().rect()
        if self.geometry() != room:
            self.setGeometry(room)

    def forget(self) -> None:
        """Other names are known."""
        self._known.clear()
        self.update()

    def boxes(self) -> Iterator[QRect]:
        """Yield where names are in view, in the coordinates of the text."""
        view = self._edit.viewport().rect()
        block = self._edit.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            if self._edit.cursorRect(QTextCursor(block)).top() > view.bottom():
                break
            for start, end in self._names(block.text()):
                yield from self._boxes(block, start, end)
            block = block.next()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("text2"))
        for box in self.boxes():
            painter.drawRoundedRect(box, _ROUND, _ROUND)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _names(self, text: str) -> list[tuple[int, int]]:
        """Return where names stand in a paragraph, counted as Qt counts."""
        if text not in self._known:
            self._known[text] = list(self._veil.spots(text))
        return self._known[text]

    def _boxes(self, block: QTextBlock, start: int, end: int) -> Iterator[QRect]:
        """Yield one box for each line a name lies on."""
        cursor = QTextCursor(block)
        box = QRect()
        for place in range(start, end + 1):
            cursor.setPosition(block.position() + place)
            at = self._edit.cursorRect(cursor)
            if box.isNull() or at.top() != box.top():
                if box.width() > 1:
                    # The name goes on at the next line: up to the edge is a part of it.
                    box.setRight(self._edit.viewport().width())
                    yield box
                box = QRect(at.left(), at.top(), 1, at.height())
            else:
                box.setLeft(min(box.left(), at.left()))
                box.setRight(max(box.right(), at.right()))
        if box.width() > 1:
            yield box


def _bars_of(edit: TextEdit) -> Bars | None:
    return edit.viewport().findChild(
        Bars, "quietBars", Qt.FindChildOption.FindDirectChildrenOnly
    )
