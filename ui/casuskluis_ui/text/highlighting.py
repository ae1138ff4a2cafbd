# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One highlighter for each text, in which everything that is shown on top of it is a layer.

Two highlighters on one text wipe each other's formats out, and drawing a format again makes an
editor say that its text changed. Here layers are put on each other, and showing one again is no
change of the text: no signal, no step in undo.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

_NAME = "highlighting"
_WIDE = 0xFFFF


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one block and how it is shown.

    Attributes:
        start: First character, counted in characters of Python from the start of the block.
        length: How many characters.
        look: What it adds to the look of the text; what it does not set stays as it was.
    """

    start: int
    length: int
    look: QTextCharFormat


class Layer(Protocol):
    """Something that is shown on top of a text: spelling, marks, bars over names."""

    def spans(self, text: str, block: QTextBlock) -> Iterable[Span]:
        """Return what is shown in one block (paragraph); called often, so it must be quick."""


class Highlighting(QSyntaxHighlighter):
    """Puts the layers of one editor on each other; later layers on top of earlier ones.

    Get it with `highlighting_of(editor)`: an editor has only one.

    Args:
        editor: It belongs to this editor and goes with it.
    """

    def __init__(self, editor: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(editor)
        self.setObjectName(_NAME)
        self._editor = editor
        self._layers: list[Layer] = []
        self.setDocument(editor.document())
        self.refresh()

    def add(self, layer: Layer) -> None:
        """Show one more layer, on top of the others."""
        if layer not in self._layers:
            self._layers.append(layer)
            self.refresh()

    def remove(self, layer: Layer) -> None:
        """Show a layer no longer."""
        if layer in self._layers:
            self._layers.remove(layer)
            self.refresh()

    def refresh(self, blocks: Iterable[QTextBlock] | None = None) -> None:
        """Show the layers again.

        Args:
            blocks: Only in these; everywhere when not given.
        """
        with QSignalBlocker(self._editor):
            if blocks is None:
                self.rehighlight()
                return
            for block in blocks:
                if block.isValid():
                    self.rehighlightBlock(block)

    @override
    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        spans = [span for layer in self._layers for span in layer.spans(text, block)]
        wide = any(ord(character) > _WIDE for character in text)
        for start, end in _pieces(spans, len(text)):
            look = QTextCharFormat()
            for span in spans:
                if span.start <= start and end <= span.start + span.length:
                    look.merge(span.look)
            first = units(text[:start]) if wide else start
            length = units(text[start:end]) if wide else end - start
            self.setFormat(first, length, look)


def highlighting_of(editor: QPlainTextEdit | QTextEdit) -> Highlighting:
    """Return the one highlighter of an editor; made when it has none yet."""
    found = editor.findChild(Highlighting, _NAME)
    return found if isinstance(found, Highlighting) else Highlighting(editor)


def units(text: str) -> int:
    """Return how long Qt finds a text: it counts an emoji as two."""
    return len(text) + sum(ord(character) > _WIDE for character in text)


def points(text: str, place: int) -> int:
    """Return at which character of Python a place of Qt in a text is."""
    part = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    return len(part.decode("utf-16-le", "surrogatepass"))


def _pieces(spans: Sequence[Span], length: int) -> Iterable[tuple[int, int]]:
    """Cut a block where a span begins or ends; stretches without any span are left out."""
    edges = sorted(
        {
            min(max(place, 0), length)
            for span in spans
            for place in (span.start, span.start + span.length)
        }
    )
    for start, end in itertools.pairwise(edges):
        if any(span.start <= start and end <= span.start + span.length for span in spans):
            yield start, end
