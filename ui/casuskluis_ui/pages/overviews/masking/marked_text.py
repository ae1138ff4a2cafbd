# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A text in which every token can be seen: by colour, by its line, and in words."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from casuskluis.services.masking.words import Colour, MaskToken
from casuskluis_ui.pages.overviews.masking.desk import Desk
from casuskluis_ui.theme import theme

_LINES = QTextCharFormat.UnderlineStyle


class MarkedText(QTextEdit):
    """Shows a text that cannot be edited, with its tokens marked.

    Red has a whole line under it, orange a line of dashes; what stays has dots and no ground.
    So the colours tell nothing that cannot be seen without them.

    Signals:
        picked: A place in the text was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._wide = False
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(self.tr("Tekst met wat is gevonden"))

    def show_desk(self, desk: Desk) -> None:
        """Show the text and its tokens; the one at hand is brought into view."""
        if self._desk is None or self._desk.text != desk.text:
            self.setPlainText(desk.text)
            self._wide = any(char > "\uffff" for char in desk.text)
        self._desk = desk
        self._mark()
        if desk.current is not None:
            cursor = self._cursor(desk.current)
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if e.button() is Qt.MouseButton.LeftButton and self._desk is not None:
            units = self.cursorForPosition(e.position().toPoint()).position()
            head = self._desk.text.encode("utf-16-le", "surrogatepass")[: units * 2]
            self.picked.emit(len(head.decode("utf-16-le", "replace")))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange} and self._desk:
            self._mark()

    def _mark(self) -> None:
        desk = self._desk
        if desk is None:
            return
        marks = []
        for token in desk.tokens:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(token)
            mark.format = self._format(desk, token)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _cursor(self, token: MaskToken) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(token.start))
        cursor.setPosition(self._units(token.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _units(self, position: int) -> int:
        """Return a place in units of two bytes, as Qt counts."""
        text = self._desk.text if self._desk else ""
        if not self._wide:
            return position
        return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2

    def _format(self, desk: Desk, token: MaskToken) -> QTextCharFormat:
        look = QTextCharFormat()
        tone = "bad" if token.colour is Colour.RED else "warn"
        if desk.stands(token):
            look.setUnderlineStyle(_LINES.DotLine)
        else:
            look.setBackground(theme().ground(tone))
            look.setForeground(theme().ink(tone))
            red = token.colour is Colour.RED
            look.setUnderlineStyle(_LINES.SingleUnderline if red else _LINES.DashUnderline)
        look.setUnderlineColor(theme().ink(tone))
        if token == desk.current:
            look.setBackground(theme().color("accent"))
            look.setForeground(theme().color("on_accent"))
        return look
