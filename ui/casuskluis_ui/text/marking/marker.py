# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Marking in an editor: with a key, from the bar, or from the context menu."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from casuskluis.domain.statements import Statement, mark_of, marked
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.highlighting import points, units
from casuskluis_ui.text.marking.layer import show_marks
from casuskluis_ui.widgets.announcing import announce

KEYS: Mapping[Statement, str] = {
    Statement.FACT: "Alt+1",
    Statement.OBSERVATION: "Alt+2",
    Statement.INTERPRETATION: "Alt+3",
}
MEETING_KEYS: Mapping[Statement, str] = {
    statement: f"Alt+Shift+{keys[-1]}" for statement, keys in KEYS.items()
}
"""During a meeting Alt+1 and further say who sits at the table."""


class Marker(QObject):
    """Marks sentences in one editor. It goes with the editor.

    Args:
        editor: The text.
        keys: What marks with the keyboard.

    Signals:
        moved: The caret came to another line, or the line changed.
    """

    moved = Signal()

    def __init__(self, editor: PlainEditor, keys: Mapping[Statement, str] = KEYS) -> None:
        super().__init__(editor)
        self.editor = editor
        self._keys = keys
        show_marks(editor)
        for statement, one in keys.items():
            key = QShortcut(QKeySequence(one), editor)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(partial(self.mark, statement))
        editor.menu_made.connect(self._add)
        editor.cursorPositionChanged.connect(self.moved)
        editor.textChanged.connect(self.moved)

    @property
    def line(self) -> str:
        """The line the caret is in."""
        return self.editor.textCursor().block().text()

    def mark(self, statement: Statement) -> None:
        """Mark the selection, or the sentence at the caret; once more takes the mark away."""
        if self.editor.isReadOnly():
            return
        cursor = self.editor.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if last > first and self.editor.document().findBlock(last).position() == last:
            last -= 1  # the selection ends with the end of a line
        from_end = self.editor.document().characterCount() - cursor.position()
        cursor.beginEditBlock()
        for block in reversed(self._blocks(first, last)):
            if block.text().strip() or first == last:
                self._mark_block(block, first, last, statement)
        cursor.endEditBlock()
        after = self.editor.textCursor()
        after.setPosition(max(0, self.editor.document().characterCount() - from_end))
        self.editor.setTextCursor(after)
        self._tell()

    def _blocks(self, first: int, last: int) -> list[QTextBlock]:
        found = []
        block = self.editor.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            found.append(block)
            block = block.next()
        return found

    def _mark_block(
        self, block: QTextBlock, first: int, last: int, statement: Statement
    ) -> None:
        text, begin = block.text(), block.position()
        start = points(text, max(0, first - begin))
        end = points(text, min(units(text), max(0, last - begin)))
        change = marked(text, start, end, statement)
        cursor = QTextCursor(block)
        cursor.setPosition(begin + units(text[: change.start]))
        until = begin + units(text[: change.end])
        cursor.setPosition(until, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)

    def _tell(self) -> None:
        statement, _ = mark_of(self.line)
        words = {
            None: self.tr("Niet gemarkeerd"),
            Statement.FACT: self.tr("Gemarkeerd als feit"),
            Statement.OBSERVATION: self.tr("Gemarkeerd als waarneming"),
            Statement.INTERPRETATION: self.tr("Gemarkeerd als duiding"),
        }
        announce(self.editor, words[statement])
        self.moved.emit()

    def _add(self, menu: QMenu, place: int) -> None:
        del place
        if self.editor.isReadOnly():
            return
        menu.addSeparator()
        words = {
            Statement.FACT: self.tr("Markeren als feit"),
            Statement.OBSERVATION: self.tr("Markeren als waarneming"),
            Statement.INTERPRETATION: self.tr("Markeren als duiding"),
        }
        for statement, text in words.items():
            action = QAction(text, menu)
            # Shown only: the key itself belongs to the editor.
            action.setText(f"{text}\t{self._keys[statement]}")
            action.triggered.connect(partial(self.mark, statement))
            menu.addAction(action)
