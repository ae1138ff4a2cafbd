# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 3: the rows, those to look at first, and one of them open beside the list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.moving.list_parts import CaseField, ListedAction, Owner
from casuskluis.services.moving.naming import unknown_names
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Decided, ListedFate, Person
from casuskluis_ui.models import ListQuery, PagedListModel
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.moving.desk import MovingDesk
from casuskluis_ui.pages.moving.rows.detail import RowDetail
from casuskluis_ui.pages.moving.rows.listing import (
    Line,
    RowQuery,
    Which,
    counts,
    describe,
    row_source,
)
from casuskluis_ui.pages.moving.rows.names_panel import NamesPanel
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.layouts import NO_MARGINS, column, holder
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.two_sides import TwoSides

_LEAST = 38
"""Characters of the list."""


class RowsPart(QWidget):
    """Shows the rows and lets them be corrected.

    Args:
        desk: What the steps share.
        codes: Returns the code lists.
        today: Tells the day it is.

    Signals:
        typed: Something was typed that was not taken yet.
    """

    typed = Signal()

    def __init__(
        self,
        desk: MovingDesk,
        codes: Callable[[], CodeBook],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.search = SearchField(self.tr("Rijen zoeken"), self.tr("Naam of rij"))
        self.list = ItemList(self.tr("Rijen van de lijst"))
        self.model: PagedListModel[RowQuery, Line] = PagedListModel(
            row_source(self._newest), describe, self
        )
        self.list.show_model(self.model)
        self.filters = {which: Button(words, kind="seat") for which, words in self._words()}
        self.detail = RowDetail(codes(), today)
        self.skip_button = Button("", "x")
        self.alike_button = Button("", "list-checks")
        self.next_button = Button("", "check", tip="Ctrl+Enter")
        self.names = NamesPanel()
        self.names_button = Button("", "handshake")
        self._empty = EmptyState(
            "list-checks",
            self.tr("Geen rij gekozen"),
            self.tr("Kies links een rij om te zien wat ervan wordt."),
        )
        self._right = Stack()
        self._which = Which.LOOK
        self._build()
        self._connect()

    @property
    def row(self) -> int:
        """The row that is open; 0 for none."""
        return self.detail.row

    @property
    def which(self) -> Which:
        """Which rows are shown."""
        return self._which

    def show_plan(self, plan: MovingPlan, row: int = 0) -> None:
        """Show the rows of a list.

        Args:
            plan: The list.
            row: Which one to open; 0 for the first.
        """
        found = counts(plan)
        self.search.hold("")
        self.filter(Which.LOOK if found[Which.LOOK] else Which.ALL)
        if row and not self.list.select(row):
            self.filter(Which.ALL)
            self.list.select(row)
        if unknown_names(plan) and not row:
            self.show_names()
        else:
            self.show_rows()

    def show_names(self) -> None:
        """Ask who is meant by names the vault does not know."""
        plan = self._desk.plan
        if plan is not None:
            self.names.show_plan(plan, chosen=bool(self._desk.edits.names))
            self._right.setCurrentWidget(self._named)
            self.sides.show_record()

    def filter(self, which: Which) -> None:
        """Show rows of one kind."""
        self._which = which
        for one, button in self.filters.items():
            button.setChecked(one is which)
        self._ask()

    def go_on(self) -> None:
        """Let the doubts of this row be, and open the next that needs a look."""
        plan = self._desk.plan
        if plan is None or not self.detail.settle():
            return
        if not self.row:
            self.show_rows()
            return
        plan = self._desk.plan  # what was typed is in it now
        shown = plan.rows.get(self.row) if plan else None
        if shown is not None and shown.doubts and not shown.accepted:
            self._desk.accept(frozenset({shown.row}))
        self._open_next()

    def accept_alike(self) -> None:
        """Let the doubts of this row be, and of all rows with no other doubts than these."""
        rows = self.alike
        if rows and self.detail.settle():
            self._desk.accept(rows | {self.row})
            announce(self, self.tr("%n rijen nagekeken", "", len(rows) + 1))
            self._open_next()

    @property
    def alike(self) -> frozenset[int]:
        """The other rows that need a look for no other reason than this one."""
        plan = self._desk.plan
        shown = plan.rows.get(self.row) if plan else None
        if plan is None or shown is None or not shown.doubts:
            return frozenset()
        why = {(one.about, one.text) for one in shown.doubts}
        return frozenset(
            one.row
            for one in plan.rows.values()
            if one.row != shown.row
            and one.needs_a_look
            and one.fate is ListedFate.TAKE
            and {(each.about, each.text) for each in one.doubts} <= why
        )

    def clear(self) -> None:
        """Show no rows."""
        self.detail.clear()
        self._right.setCurrentWidget(self._empty)
        self._ask()

    def _newest(self) -> MovingPlan | None:
        return self._desk.plan

    def _words(self) -> tuple[tuple[Which, str], ...]:
        return (
            (Which.LOOK, self.tr("Twijfel")),
            (Which.DOUBLE, self.tr("Dubbel")),
            (Which.OUT, self.tr("Blijft erbuiten")),
            (Which.ALL, self.tr("Alles")),
        )

    def _ask(self) -> None:
        query = RowQuery(self._which, self.search.text().strip())
        self.model.show_query(ListQuery(query))
        if self.detail.row:
            with QSignalBlocker(self.list):
                self.list.select(self.detail.row)
        self._count()

    def _count(self) -> None:
        plan = self._desk.plan
        found = counts(plan) if plan is not None else {}
        for which, words in self._words():
            self.filters[which].say(f"{words} ({found.get(which, 0)})")
        names = len(unknown_names(plan)) if plan is not None else 0
        self.names_button.say(self.tr("Namen van partners ({n})").format(n=names))
        told = names > 0 or bool(self._desk.edits.names)
        self.names_button.setVisible(told)

    def _choose_filter(self) -> None:
        pressed = self.sender()
        self.filter(next(one for one, each in self.filters.items() if each is pressed))

    def _open(self, number: int) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        if number == self.detail.row:
            self._right.setCurrentWidget(self._open_row)
            return
        self.detail.settle()
        if number in plan.rows and self._desk.plan is not None:
            self.detail.show_row(self._desk.plan, number)
            self._area.verticalScrollBar().setValue(0)
            self._right.setCurrentWidget(self._open_row)
            self._offer()
        elif number:
            line = describe(next(one for one in plan.refused if one.row == number))
            self.detail.clear()
            self._empty.say(f"{line.title}, {line.number}", line.detail)
            self._right.setCurrentWidget(self._empty)

    def _show_open(self) -> None:
        self._open(self.list.current_id())
        self.sides.show_clicked()

    def show_rows(self) -> None:
        """Show the row that is open, or the first one."""
        self._ask()
        self._open(self.detail.row or self.model.object_id(0))
        self.list.select(self.detail.row)
        self.list.setFocus()

    @property
    def wants(self) -> QWidget:
        """What to go to with the keyboard."""
        if self._right.currentWidget() is self._named and self.names.rows:
            return self.names.rows[0].combo
        return self.list

    def _open_next(self) -> None:
        plan = self._desk.plan
        ids = list(self.model.ids)
        start = self.model.row_of(self.row) + 1
        for number in (*ids[start:], *ids[:start]):
            shown = plan.rows.get(number) if plan and number != self.row else None
            if shown is not None and shown.needs_a_look:
                self.list.select(number)
                return
        announce(self, self.tr("Er is geen andere rij meer met twijfel."))

    def _step(self, by: int) -> None:
        at = self.model.row_of(self.row) + by
        if 0 <= at < self.model.rowCount():
            self.list.select(self.model.object_id(at))

    def _go_down(self) -> None:
        self._step(1)

    def _go_up(self) -> None:
        self._step(-1)

    def _renew(self, number: int) -> None:
        """Something changed: a row, or several when it is 0."""
        del number
        plan = self._desk.plan
        self._count()
        self.list.viewport().update()
        if plan is not None and self._right.currentWidget() is self._named:
            self.names.show_plan(plan, chosen=bool(self._desk.edits.names))
        if plan is not None and self.detail.row:
            self.detail.renew(plan)
            self._offer()

    def _offer(self) -> None:
        plan = self._desk.plan
        shown = plan.rows.get(self.row) if plan else None
        if shown is None:
            return
        settles = bool(shown.doubts) and not shown.accepted
        words = self.tr("Klopt zo, volgende") if settles else self.tr("Volgende met twijfel")
        self.next_button.say(words)
        skipped = shown.decided is not None and shown.decided.person is Person.SKIP
        self.skip_button.say(self.tr("Toch overnemen") if skipped else self.tr("Overslaan"))
        many = len(self.alike) if shown.fate is ListedFate.TAKE and settles else 0
        text = self.tr("Zo ook %n andere met dezelfde twijfel", "", many)
        self.alike_button.say(text)
        self.alike_button.setVisible(many > 0)

    def _name(self, called: str, meant: Owner | None) -> None:
        self._desk.name(called, meant)
        announce(self, self.tr("Gekozen voor alle rijen"))

    def _name_all(self) -> None:
        """Every name that is left is a new partner."""
        for one in list(self.names.rows):
            self._desk.name(one.unknown.name, Owner(one.unknown.name))

    def _correct(self, name: CaseField, text: str) -> None:
        try:
            self._desk.correct(self.row, name, text)
        except CasuskluisError as error:
            self.detail.refuse(name, explain(error))

    def _change_actions(self, actions: tuple[ListedAction, ...]) -> None:
        self._desk.change_actions(self.row, actions)

    def _decide(self, decided: Decided) -> None:
        self._desk.decide(self.row, decided)

    def _skip(self) -> None:
        plan = self._desk.plan
        shown = plan.rows.get(self.row) if plan else None
        if shown is None:
            return
        skipped = shown.decided is not None and shown.decided.person is Person.SKIP
        self._desk.decide(self.row, None if skipped else Decided(person=Person.SKIP))

    def _build(self) -> None:
        for button in self.filters.values():
            button.setCheckable(True)
            # No group of Qt: in that Tab passes by every button but the chosen one.
            button.clicked.connect(self._choose_filter)
        left = QWidget()
        left.setObjectName("side")
        left.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST)
        above = column(
            Flow(self.filters.values()),
            self.names_button,
            self.search,
            spacing=10,
            margins=(16, 12, 16, 8),
        )
        inside = column(holder(above), self.list, spacing=0)
        inside.setStretch(1, 1)
        left.setLayout(inside)
        self._area = scrolled(self.detail, self.tr("Gekozen rij"))
        foot = holder(
            column(
                Flow((self.skip_button, self.alike_button, self.next_button)),
                margins=(24, 8, 24, 8),
            )
        )
        self._open_row = holder(column(self._area, foot, spacing=0))
        self._named = scrolled(self.names, self.tr("Namen van partners"))
        self._right.addWidget(self._empty)
        self._right.addWidget(self._named)
        self._right.addWidget(self._open_row)
        self.sides = TwoSides(left, self._right, self.tr("Terug naar de rijen"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(self.sides)

    def _connect(self) -> None:
        self.search.searched.connect(self._ask)
        self.list.selected.connect(self._open)
        self.list.chosen.connect(self.sides.show_record)
        self.list.clicked.connect(self._show_open)
        self.detail.corrected.connect(self._correct)
        self.detail.works.changed.connect(self._change_actions)
        self.detail.decided.connect(self._decide)
        self.detail.typed.connect(self.typed)
        self.detail.works.typed.connect(self.typed)
        self.names_button.clicked.connect(self.show_names)
        self.names.meant.connect(self._name)
        self.names.done.connect(self.show_rows)
        self.names.all_new.connect(self._name_all)
        self.names.taken_back.connect(self._desk.take_name_back)
        self.skip_button.clicked.connect(self._skip)
        self.alike_button.clicked.connect(self.accept_alike)
        self.next_button.clicked.connect(self.go_on)
        self._desk.edited.connect(self._renew)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, work in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+PgDown", self._go_down),
            ("Ctrl+PgUp", self._go_up),
        ):
            QShortcut(QKeySequence(keys), self, context=inside).activated.connect(work)
