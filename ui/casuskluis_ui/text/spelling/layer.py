# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Spelling as a layer on a text: a wave under what is not known."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from casuskluis_ui.text.highlighting import Span, highlighting_of, points, units
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.spelling.words import Word, word_at, words
from casuskluis_ui.theme import theme


class SpellingLayer(QObject):
    """Shows which words of one editor are not known. It goes with the editor.

    The word somebody is typing is left alone until the caret leaves it.

    Args:
        editor: The text.
        spelling: Knows words.
    """

    def __init__(self, editor: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(editor)
        self._editor = editor
        self._spelling = spelling
        self._typing = False
        self._just_typed = False
        self._place = 0
        self._highlighting = highlighting_of(editor)
        self._highlighting.add(self)
        editor.document().contentsChange.connect(self._type)
        editor.cursorPositionChanged.connect(self._move)
        spelling.judged.connect(self._hear)
        spelling.changed.connect(self._highlighting.refresh)
        theme().changed.connect(self._highlighting.refresh)

    def spans(self, text: str, block: QTextBlock) -> Iterator[Span]:
        """Return the words that are not known."""
        if not self._spelling.enabled or self._editor.isReadOnly():
            return
        caret = self._caret(text, block)
        look = _wave()
        for word in words(text):
            if not word.start <= caret <= word.end and self._spelling.is_wrong(word.text):
                yield Span(word.start, len(word.text), look)

    def wrong_at(self, place: int) -> QTextCursor | None:
        """Return the word at a place, selected, when it is not known."""
        block = self._editor.document().findBlock(place)
        text = block.text()
        word = word_at(text, points(text, place - block.position()))
        if word is None or not self._spelling.is_wrong(word.text):
            return None
        return self._cursor(block, word)

    def next_wrong(self) -> QTextCursor | None:
        """Return the next word that is not known, selected; after the last comes the first."""
        first = self._editor.textCursor()
        start = max(first.selectionEnd(), first.position())
        found = list(self._all_wrong())
        later = (cursor for cursor in found if cursor.selectionStart() >= start)
        return next(later, found[0] if found else None)

    def _all_wrong(self) -> Iterator[QTextCursor]:
        block = self._editor.document().begin()
        while block.isValid():
            for word in words(block.text()):
                if self._spelling.is_wrong(word.text):
                    yield self._cursor(block, word)
            block = block.next()

    def _cursor(self, block: QTextBlock, word: Word) -> QTextCursor:
        text = block.text()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + units(text[: word.start]))
        end = block.position() + units(text[: word.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _caret(self, text: str, block: QTextBlock) -> int:
        """Return where somebody is typing in this block; -1 when not here."""
        cursor = self._editor.textCursor()
        if not self._typing or cursor.block() != block:
            return -1
        return points(text, cursor.positionInBlock())

    def _type(self, place: int, removed: int, added: int) -> None:
        # What is filled in or pasted at once is not typed. A move follows every change.
        self._just_typed = self._editor.hasFocus() and max(removed, added) <= 1
        if self._just_typed:
            self._typing = True
            self._place = place

    def _move(self) -> None:
        if self._just_typed:
            self._just_typed = False
        elif self._typing:
            self._typing = False
            self._highlighting.refresh([self._editor.document().findBlock(self._place)])

    def _hear(self, wrong: frozenset[str]) -> None:
        if not wrong:
            return
        block = self._editor.document().begin()
        found = []
        while block.isValid():
            if any(word.text in wrong for word in words(block.text())):
                found.append(block)
            block = block.next()
        self._highlighting.refresh(found)


def _wave() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(theme().ink("bad"))
    return look
