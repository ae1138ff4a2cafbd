# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What changed in records, as cards: one for what somebody changed at one moment."""

from collections.abc import Sequence
from itertools import groupby, islice

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.casework.histories import HistoryLine
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.fold import Fold
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, holder, row

_AT_ONCE = 40
_SHORT = 40


class ChangesColumn(QWidget):
    """Cards with changes, newest first; older ones follow when asked for."""

    def __init__(self, lines: Sequence[HistoryLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments = iter([tuple(several) for _, several in groupby(lines, key=_moment)])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._more = Button(self.tr("Oudere wijzigingen tonen"), "history")
        self._more.clicked.connect(self.show_more)
        self._column.addWidget(holder(row(STRETCH, self._more, STRETCH)))
        self._left = len({_moment(line) for line in lines})
        if not lines:
            title = self.tr("Nog niets gewijzigd")
            text = self.tr("Hier staat straks wat er is gewijzigd, door wie en wanneer.")
            self._column.insertWidget(0, EmptyState("history", title, text))
        self.show_more()

    def show_more(self) -> None:
        """Show the next moments."""
        for moment in islice(self._moments, _AT_ONCE):
            self._column.insertWidget(self._column.count() - 1, self._card(moment))
            self._left -= 1
        self._more.setVisible(self._left > 0)

    def _card(self, lines: Sequence[HistoryLine]) -> Card:
        first = lines[0]
        signed = f"{local_moment(first.at)}  ·  {first.author}"
        card = Card(first.record, label(signed, "muted"))
        card.add(FactRows([(line.name, self._change(line)) for line in lines]))
        return card

    def _change(self, line: HistoryLine) -> str:
        nothing = self.tr("(leeg)")
        before, after = line.before or nothing, line.after or nothing
        if len(before) <= _SHORT and len(after) <= _SHORT and "\n" not in before + after:
            return f"{before} → {after}"
        return self.tr("Was: %s\nWerd: %s") % (before, after)


def _moment(line: HistoryLine) -> tuple[object, str, str]:
    return line.at, line.record, line.author


class ChangesCard(Card):
    """What changed in one record, folded away; nothing at all when nothing did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hide()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show other changes."""
        clear_layout(self.body)
        if lines:
            title = self.tr("Geschiedenis (%d)") % len(lines)
            self.add(Fold(title, ChangesColumn(lines)))
        self.setVisible(bool(lines))
