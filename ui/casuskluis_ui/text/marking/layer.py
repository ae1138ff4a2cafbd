# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Marks as a layer on a text: the mark stands out, its line is underlined in its own way."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from casuskluis.domain.statements import Statement, mark_of
from casuskluis_ui.text.highlighting import Span, highlighting_of
from casuskluis_ui.theme import theme

_LINES: Mapping[Statement, QTextCharFormat.UnderlineStyle] = {
    Statement.FACT: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Statement.OBSERVATION: QTextCharFormat.UnderlineStyle.DashUnderline,
    Statement.INTERPRETATION: QTextCharFormat.UnderlineStyle.DotLine,
}
TONES: Mapping[Statement, str] = {
    Statement.FACT: "ok",
    Statement.OBSERVATION: "info",
    Statement.INTERPRETATION: "warn",
}


class MarkLayer:
    """Shows what the lines of a text are marked as."""

    def spans(self, text: str, block: QTextBlock) -> Iterator[Span]:
        """Return the mark of a line and what it counts for."""
        del block
        statement, head = mark_of(text)
        if statement is None:
            return
        word = head - len(text[:head].lstrip())
        yield Span(word, len(text[:head].strip()), _badge(TONES[statement]))
        yield Span(head, len(text) - head, _line(statement))


def show_marks(editor: QPlainTextEdit) -> None:
    """Show the marks in an editor from now on."""
    highlighting = highlighting_of(editor)
    highlighting.add(MarkLayer())
    theme().changed.connect(highlighting.refresh)


def _badge(tone: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme().ink(tone))
    look.setBackground(theme().ground(tone))
    look.setFontWeight(QFont.Weight.DemiBold)
    return look


def _line(statement: Statement) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(_LINES[statement])
    look.setUnderlineColor(theme().ink(TONES[statement]))
    return look
