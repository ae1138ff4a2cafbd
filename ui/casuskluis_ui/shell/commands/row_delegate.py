# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Paints the lines of palette and search, with the letters that were hit."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.matching import Span
from casuskluis_ui.shell.commands.rows import Row
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_SIDE = 16
_AROUND = 9
_GAP = 12
_SMALL = 0.9
_KEY_SIDES = 8
_BEFORE = 24  # signs that stay before the first hit of a text that is too long


class RowDelegate(QStyledItemDelegate):
    """Paints `Row`s."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(LINE_ROLE)
        line = QFontMetrics(theme().font()).height()
        small = QFontMetrics(theme().font(_SMALL)).height()
        if row.entry is None:
            return QSize(200, small + _AROUND + 6)
        detail = small + 2 if row.entry.detail else 0
        return QSize(200, line + detail + 2 * _AROUND)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            self._paint_heading(painter, QRectF(option.rect), row.heading)
        else:
            self._paint_entry(painter, option, row, row.entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRectF, heading: str) -> None:
        look = theme()
        font = look.font(_SMALL, QFont.Weight.DemiBold)
        words = room.adjusted(_SIDE, 5, -_SIDE, 0)
        paint_line(painter, words, heading, font, look.color("text2"))

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, entry: Entry
    ) -> None:
        look = theme()
        room = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(room, look.color("selected" if chosen else "hover"))
        if chosen:
            painter.fillRect(
                QRectF(room.left(), room.top(), 3, room.height()), look.color("accent")
            )
        line = QFontMetrics(look.font()).height()
        first = QRectF(
            room.left() + _SIDE, room.top() + _AROUND, room.width() - 2 * _SIDE, line
        )
        size = look.icon_size()
        if entry.icon:
            icon = look.pixmap(entry.icon, "text2", size, option.widget)
            painter.drawPixmap(QPointF(first.left(), first.center().y() - size / 2), icon)
        first.setLeft(first.left() + size + _GAP)
        first.setRight(first.right() - _paint_hint(painter, first, entry))
        ground = look.ground("warn") if row.marked else None
        font = look.font(1, QFont.Weight.Medium if entry.detail else QFont.Weight.Normal)
        _paint_hits(painter, first, entry.title, row.title_spans, font, "text", ground)
        if entry.detail:
            font = look.font(_SMALL)
            second = QRectF(
                first.left(), first.bottom() + 2, room.right() - _SIDE - first.left(),
                QFontMetrics(font).height(),
            )  # fmt: skip
            _paint_hits(painter, second, entry.detail, row.detail_spans, font, "text2", ground)


def _paint_hint(painter: QPainter, line: QRectF, entry: Entry) -> float:
    """Draw a number or keys at the right; returns the width it took."""
    if not entry.hint:
        return 0
    look = theme()
    font = look.font(_SMALL)
    width = QFontMetrics(font).horizontalAdvance(entry.hint) + 1.0
    room = QRectF(line.right() - width, line.top(), width, line.height())
    if entry.keys:
        room.adjust(-2 * _KEY_SIDES, -1, 0, 1)
        painter.setPen(QPen(look.color("line")))
        painter.setBrush(look.color("subtle"))
        painter.drawRoundedRect(room, 4, 4)
        room.adjust(_KEY_SIDES, 0, -_KEY_SIDES, 0)
    paint_line(painter, room, entry.hint, font, look.color("text2"), right=True)
    return line.right() - room.left() + _GAP


def _paint_hits(
    painter: QPainter,
    room: QRectF,
    text: str,
    spans: Sequence[Span],
    font: QFont,
    color: str,
    ground: QColor | None,
) -> None:
    """Draw one line with some letters bold, and on a ground where there is one."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    text, spans = _fitting(text, spans, QFontMetrics(bold), room.width())
    layout = QTextLayout(text, font)
    formats = []
    for begin, end in spans:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = begin, end - begin
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold)
        style.setForeground(theme().color("text"))
        if ground is not None:
            style.setBackground(ground)
        marked.format = style
        formats.append(marked)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(room.width() * 2)
    layout.endLayout()
    painter.setPen(theme().color(color))
    layout.draw(painter, QPointF(room.left(), room.top()))


def _fitting(
    text: str, spans: Sequence[Span], metrics: QFontMetrics, width: float
) -> tuple[str, Sequence[Span]]:
    """Return a text that fits, cut before its first hit when that would fall off."""
    text = text.replace("\n", " ")
    if spans and metrics.horizontalAdvance(text[: spans[0][1]]) > width * 0.8:
        cut = max(0, spans[0][0] - _BEFORE)
        text = "…" + text[cut:]
        spans = [(begin - cut + 1, end - cut + 1) for begin, end in spans]
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    kept = len(shown) if shown == text else len(shown) - 1
    return shown, [(begin, min(end, kept)) for begin, end in spans if begin < kept]
