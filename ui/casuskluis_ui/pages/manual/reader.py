# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Shows a chapter. Nothing is loaded but pictures of the manual itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from casuskluis.domain.handbook import Chapter
from casuskluis_ui.pages.manual.html import PICTURES, chapter_html, style_sheet
from casuskluis_ui.theme import theme

LoadPicture = Callable[[str], bytes]

_WIDEST_PICTURE = 860
_SIDE = 64
_MOST_MARKS = 200


class ChapterReader(QTextBrowser):
    """One chapter, with the words that were searched for marked.

    Args:
        name: Dutch, for the screen reader.
        load: Returns a picture of the manual by name.

    Signals:
        led: Number of a chapter somebody wants to read.
    """

    led = Signal(str)

    def __init__(self, name: str, load: LoadPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._chapter: Chapter | None = None
        self._words: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(28)
        self.anchorClicked.connect(self._lead)

    def show_chapter(self, chapter: Chapter, words: tuple[str, ...] = ()) -> None:
        """Show a chapter from its beginning, or from the first word that is marked."""
        self._chapter, self._words = chapter, words
        self._draw()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if not words or not self._go_to(words[0]):
            self.verticalScrollBar().setValue(0)

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if heading and self._go_to(heading):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - _SIDE)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        place = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource and place.startswith(PICTURES):
            return QImage.fromData(self._load(place.removeprefix(PICTURES)))
        return None

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            place = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(place)

    def _draw(self) -> None:
        if self._chapter is None:
            return
        colors = (theme().color(name).name() for name in _COLORS)
        self.document().setDefaultStyleSheet(style_sheet(*colors))
        width = min(_WIDEST_PICTURE, max(self.viewport().width() - 2 * _SIDE, _SIDE))
        self.setHtml(chapter_html(self._chapter, width))
        self._mark()

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(theme().ground("warn"))
        look.setForeground(theme().ink("warn"))
        look.setFontUnderline(True)  # never by colour alone
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            found = self.document().find(word)
            while not found.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = found, look
                marks.append(mark)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)

    def _go_to(self, text: str) -> bool:
        found = self.document().find(text)
        if found.isNull():
            return False
        found.setPosition(found.selectionStart())
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

    def _lead(self, address: QUrl) -> None:
        if address.fragment():
            self.led.emit(address.fragment())


_COLORS = ("text", "text2", "link", "line", "subtle")
