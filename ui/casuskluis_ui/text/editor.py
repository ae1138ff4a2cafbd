# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Some lines of text: whatever is pasted or dropped in it becomes plain text."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget
from typing_extensions import override

from casuskluis_ui.text.plain import LONGEST, plain
from casuskluis_ui.widgets.announcing import announce

_UNDER_BAR = 4
_PASTE_TOO = QKeySequence("Ctrl+Shift+V")


class PlainEditor(QPlainTextEdit):
    """Some lines of text.

    Attributes:
        longest: How many characters it takes by pasting.

    Signals:
        refused: A Dutch sentence: what was pasted does not fit, or could not be done.
        menu_made: Its context menu is about to show: the menu, and the place in the text.
    """

    refused = Signal(str)
    menu_made = Signal(object, int)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.longest = LONGEST
        self._bar: QWidget | None = None

    def put_on_top(self, bar: QWidget) -> None:
        """Show something inside the edge, above the text."""
        self._bar = bar
        bar.setParent(self)
        self._place_bar()

    @property
    def bar_height(self) -> int:
        """What stands above the text takes this many pixels."""
        return self._bar.sizeHint().height() + _UNDER_BAR if self._bar is not None else 0

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._place_bar()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place_bar()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file has a text too, its path: that belongs to the page, as a drop of the file.
        return source.hasText() and not source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        cursor = self.textCursor()
        taken = self.document().characterCount() - len(cursor.selectedText())
        if taken + len(text) > self.longest:
            self.say(
                self.tr(
                    "Dit is te veel tekst voor dit vak: er passen %n tekens in. Er is niets "
                    "geplakt. Plak een kleiner deel, of bewaar het stuk als bijlage.",
                    "",
                    self.longest,
                )
            )
            return
        cursor.insertText(plain(text))
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if QKeySequence(e.keyCombination()) == _PASTE_TOO and not self.isReadOnly():
            self.paste()
            return
        super().keyPressEvent(e)

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        by_key = e.reason() == QContextMenuEvent.Reason.Keyboard
        caret = self.cursorRect().bottomLeft()
        where = self.viewport().mapToGlobal(caret) if by_key else e.globalPos()
        cursor = self.textCursor() if by_key else self.cursorForPosition(e.pos())
        place = cursor.selectionStart() if by_key else cursor.position()
        self._show_menu(where, place)
        e.accept()

    def _show_menu(self, where: QPoint, place: int) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_made.emit(menu, place)
        menu.popup(where)

    def _place_bar(self) -> None:
        if self._bar is None:
            return
        self.setViewportMargins(0, self.bar_height, 0, 0)
        room = self.contentsRect()
        self._bar.setGeometry(room.x(), room.y(), room.width(), self._bar.sizeHint().height())

    def say(self, sentence: str) -> None:
        """Tell why something did not happen: at the caret, and to a screen reader."""
        self.refused.emit(sentence)
        QToolTip.showText(self.mapToGlobal(self.cursorRect().bottomLeft()), sentence, self)
        announce(self, sentence, urgent=True)
