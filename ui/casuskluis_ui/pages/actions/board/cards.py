# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of one column, what is late first, with a heading above each group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from casuskluis.domain.action import RUNNING
from casuskluis.domain.lists import ActionLine
from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.words import short_day
from casuskluis_ui.quiet.veil import veiled_data

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One action.

    Attributes:
        due: Its last day in words; late says so itself.
    """

    line: ActionLine
    due: str
    late: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the cards of a group."""

    words: str


class CardModel(QAbstractListModel):
    """Cards and headings under each other; only cards can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Card | Heading] = ()

    def show_lines(self, lines: Sequence[ActionLine], today: date) -> None:
        """Show other actions."""
        self.beginResetModel()
        self._rows = tuple(self._grouped([self._card(one, today) for one in lines]))
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """Return the card in a row; None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Card) else None

    def row_of(self, action_id: int) -> int:
        """Return the row of an action; -1 when it is not here."""
        return next(
            (
                row
                for row, found in enumerate(self._rows)
                if isinstance(found, Card) and found.line.id == action_id
            ),
            -1,
        )

    def nearest(self, row: int) -> int:
        """Return the row with a card nearest to a row; -1 when there is none."""
        rows = [at for at, found in enumerate(self._rows) if isinstance(found, Card)]
        return min(rows, key=lambda at: abs(at - row), default=-1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._rows[index.row()] if index.isValid() else None
        if role == ITEM_ROLE:
            return found
        texts = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if isinstance(found, Heading):
            return found.words if role in texts else None
        if found is None:
            return None
        if role in texts:
            return spoken(found)
        return found.line.description if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.card(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _card(self, line: ActionLine, today: date) -> Card:
        late = line.status in RUNNING and line.due_on is not None and line.due_on < today
        due = short_day(line.due_on, today) if line.due_on else ""
        return Card(line=line, due=self.tr("te laat, %s") % due if late else due, late=late)

    def _grouped(self, cards: Sequence[Card]) -> Iterator[Card | Heading]:
        late = [one for one in cards if one.late]
        others = [one for one in cards if not one.late]
        if late:
            yield Heading(self.tr("Te laat (%d)") % len(late))
            yield from late
            if others:
                yield Heading(self.tr("Op tijd (%d)") % len(others))
        yield from others


def spoken(card: Card) -> str:
    """Return everything on a card, in reading order."""
    line = card.line
    case = f"casus {line.case_number}" if line.case_number else ""
    parts = (line.description, line.owner, line.number, case, card.due)
    return ", ".join(part for part in parts if part)
