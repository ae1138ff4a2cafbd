# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 2: what is in each column, and what holds for the whole list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.moving.opened import ListColumn, OpenedList
from casuskluis.services.moving.rows import Choices
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.moving.column_row import ColumnRow
from casuskluis_ui.pages.moving.whole_list import WholeListCard
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.fold import Fold
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, clear_layout, column, holder

_MOST = 40
"""Columns asked about at once; of a list with more, what means nothing is folded away."""


class ColumnsPart(QWidget):
    """Asks what is in the columns.

    Args:
        today: Tells the day it is.

    Signals:
        column_chosen: The place of a column, and what it holds; None for nothing.
        list_chosen: What holds for the whole list.
        guess_wanted: Guess the columns again.
    """

    column_chosen = Signal(int, object)
    list_chosen = Signal(object)
    guess_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = Banner("bad")
        self.told = Banner("info")
        self.whole = WholeListCard(today)
        self.rows: list[ColumnRow] = []
        self._summary = label("", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._build()
        self.told.acted.connect(self.guess_wanted)
        self.whole.chosen.connect(self.list_chosen)

    def show_list(self, opened: OpenedList, choices: Choices) -> None:
        """Show the columns of a list."""
        self.problem.say("bad", "")
        text = self.tr("De kolommen staan zoals u ze eerder koos bij zulke koppen.")
        self.told.say("info", text if opened.remembered else "")
        self.told.offer(self.tr("Opnieuw raden") if opened.remembered else "")
        self.whole.show_choices(choices)
        clear_layout(self._lines)
        shown = [ColumnRow(one, number) for number, one in enumerate(opened.columns, start=1)]
        self.rows = shown
        for one in shown:
            one.chosen.connect(self.column_chosen)
        aside = [one for one in shown if _can_wait(one.shown)] if len(shown) > _MOST else []
        for one in shown:
            if one not in aside:
                self._lines.addWidget(one)
        if aside:
            words = self.tr("%n andere kolommen", "", len(aside))
            self._lines.addWidget(Fold(words, holder(column(*aside))))
        self._tell(opened)

    def show_choice(self, opened: OpenedList, index: int) -> None:
        """Show what was chosen for one column."""
        self.problem.say("bad", "")
        self.rows[index].tell(opened.columns[index], by_hand=True)
        self._tell(opened)

    def refuse(self, sentence: str) -> None:
        """Say why the rows cannot be read."""
        self.problem.say("bad", sentence)

    def clear(self) -> None:
        """Show no columns."""
        clear_layout(self._lines)
        self.rows = []

    def _tell(self, opened: OpenedList) -> None:
        columns = opened.columns
        used = sum(one.holds is not None for one in columns)
        text = self.tr("{used} van de {all} kolommen worden gebruikt.")
        parts = [text.format(used=used, all=len(columns))]
        withheld = sum(one.withheld for one in columns)
        if withheld:
            parts.append(
                counted(
                    withheld,
                    self.tr("Eén kolom wordt niet overgenomen, omdat dat niet mag."),
                    self.tr("{n} kolommen worden niet overgenomen, omdat dat niet mag."),
                )
            )
        if opened.needs_a_look:
            parts.append(self.tr("Kijk de kolommen na waar een vraagteken of uitroep staat."))
        self._summary.setText(" ".join(parts))

    def _build(self) -> None:
        cards = CardColumn()
        for part in (self.problem, self.told, self._summary):
            cards.column.addWidget(part)
        cards.column.addLayout(self._lines)
        cards.column.addWidget(label(self.tr("Voor de hele lijst"), "h2"))
        cards.column.addWidget(self.whole)
        cards.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(cards, self.tr("Kolommen")))
        self.problem.hide()
        self.told.hide()


def _can_wait(shown: ListColumn) -> bool:
    return shown.holds is None and not shown.withheld
