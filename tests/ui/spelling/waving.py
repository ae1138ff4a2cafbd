# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the tests of spelling see in an editor."""

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QMenu

from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling.spelling import Spelling

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


class Kept:
    """Own words in memory."""

    def __init__(self) -> None:
        self.words: set[str] = set()

    def all(self) -> frozenset[str]:
        return frozenset(self.words)

    def add(self, word: str) -> None:
        self.words.add(word)

    def remove(self, word: str) -> None:
        self.words.discard(word)


def waves(editor: PlainEditor) -> list[str]:
    """Return every stretch of text with a wave under it."""
    found = []
    block = editor.document().begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            if one.format.underlineStyle() is WAVE:
                part = encoded[2 * one.start : 2 * (one.start + one.length)]
                found.append(part.decode("utf-16-le"))
        block = block.next()
    return found


def menu_at(editor: PlainEditor, place: int) -> QMenu:
    menu = QMenu(editor)
    menu.addAction("Kopiëren")
    editor.menu_made.emit(menu, place)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def spelling_of(editor: PlainEditor) -> Spelling:
    found = editor.findChild(Spelling)
    assert isinstance(found, Spelling)
    return found
