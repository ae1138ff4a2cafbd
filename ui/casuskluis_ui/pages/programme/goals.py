# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Doelen: what each pillar must reach in a year."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ProgrammeGoalId
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme import goal_form
from casuskluis_ui.pages.programme.goal_card import PillarCard
from casuskluis_ui.pages.programme.papers.button import PrintButton
from casuskluis_ui.pages.programme.papers.previews import GoalsPreview
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.stack import Stack

_CARDS, _EMPTY = 0, 1


class GoalsPage(WorkPage):
    """The goals of one year, pillar by pillar."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Doelen"), parent)
        self._runner = runner
        self._workspace = workspace
        self._clock = clock
        self._open = 0
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Jaar van de doelen"))
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.copy = Button(self.tr("Naar een ander jaar kopiëren"), "copy")
        self.printing = PrintButton(self._preview, self.tr("Programmapagina afdrukken"))
        self.add = Button(self.tr("Doel vastleggen"), "plus", kind="primary")
        self.add.setShortcut("Ctrl+N")
        self.add.setToolTip("Ctrl+N")
        self._empty = EmptyState("flag", "", "", self.tr("Doel vastleggen"))
        self._cards = CardColumn()
        self._stack = Stack()
        self._stack.addWidget(scrolled(self._cards, self.title))
        self._stack.addWidget(self._empty)
        self._build()

    @override
    def refresh(self) -> None:
        """Read the goals again."""
        self.attempt(self._read)

    @override
    def open_object(self, object_id: int) -> None:
        """Show the year of a goal."""
        self.attempt(partial(self._show_year_of, ProgrammeGoalId(object_id)))

    @override
    def current_object(self) -> int:
        return self._open

    @opens("programme_goal", new=True)
    def add_goal(self) -> None:
        """Ask for a new goal in the year in view."""
        blank = ProgrammeGoal(pillar="", year=self._year(), aim="")
        dialog = goal_form.goal(self._workspace, blank, self)
        dialog.saved.connect(self._show_saved)
        self.ask(dialog)

    @opens("programme_goal_copy")
    def copy_year(self) -> None:
        """Ask to which year the goals go."""
        dialog = goal_form.copying(self._workspace, self._year(), self)
        self.ask(dialog)

    def _build(self) -> None:
        self.year.currentIndexChanged.connect(self.refresh)
        self.copy.clicked.connect(self.copy_year)
        self.add.clicked.connect(self.add_goal)
        self._empty.acted.connect(self.add_goal)
        chosen = row(label(self.tr("Jaar"), "muted"), self.year, STRETCH)
        bar = FoldingRow(
            holder(chosen), holder(row(STRETCH, self.printing, self.copy, self.add))
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(bar, margins=(24, 14, 24, 0)))
        layout.addWidget(self._stack, 1)

    def _preview(self, above: QWidget) -> QDialog:
        return GoalsPreview(self._workspace, self._runner, self._year(), above)

    def _year(self) -> int:
        chosen = self.year.currentData()
        return chosen if isinstance(chosen, int) else self._clock.today().year

    def _show_saved(self, stored: object) -> None:
        if isinstance(stored, ProgrammeGoal):
            self._offer_years(stored.year)

    def _show_year_of(self, goal_id: ProgrammeGoalId) -> None:
        self._open = goal_id
        self._offer_years(self._workspace.programme.goals.get(goal_id).year)
        self._read()

    def _offer_years(self, wanted: int) -> None:
        now = self._clock.today().year
        known = {*self._workspace.programme.goals.years(), now, now + 1, wanted}
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in sorted(known, reverse=True):
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(self.year.findData(wanted))

    def _read(self) -> None:
        self._offer_years(self._year())
        year = self._year()
        goals = self._workspace.programme.goals.of_year(year)
        self.copy.setEnabled(bool(goals))
        self.printing.setEnabled(bool(goals))
        if not goals:
            self._teach(year)
        self._stack.setCurrentIndex(_CARDS if goals else _EMPTY)
        self._show(goals)

    def _teach(self, year: int) -> None:
        self._empty.say(
            self.tr("Nog geen doelen voor {year}").format(year=year),
            self.tr(
                "Leg per pijler vast wat u wilt bereiken. Vier vragen helpen: hoe staan we "
                "ervoor, wat willen we bereiken, wat gaan we doen, wat hebben we gedaan. Of "
                "kies een jaar met doelen en kopieer ze."
            ),
        )

    def _show(self, goals: Sequence[ProgrammeGoal]) -> None:
        codes = self._workspace.codes.book()
        self._cards.restart()
        pillars = [code.code for code in codes.choices(CodeList.PILLAR)]
        retired = [goal.pillar for goal in goals if goal.pillar not in pillars]
        for pillar in (*pillars, *dict.fromkeys(retired)):
            theirs = [goal for goal in goals if goal.pillar == pillar]
            card = PillarCard(codes.label(CodeList.PILLAR, pillar), theirs, codes)
            card.edit_wanted.connect(self._edit)
            card.removal_wanted.connect(self._remove)
            card.raised.connect(partial(self._move, by=-1))
            card.lowered.connect(partial(self._move, by=1))
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)

    @opens("programme_goal", new=False)
    def _edit(self, goal_id: int) -> None:
        goals = self._workspace.programme.goals
        found: list[ProgrammeGoal] = []
        if self.attempt(lambda: found.append(goals.get(ProgrammeGoalId(goal_id)))):
            dialog = goal_form.goal(self._workspace, found[0], self)
            dialog.saved.connect(self._show_saved)
            self.ask(dialog)

    def _move(self, goal_id: int, *, by: int) -> None:
        goals = self._workspace.programme.goals
        if self.attempt(lambda: goals.move(ProgrammeGoalId(goal_id), by)):
            self.changed.emit()
            self.refresh()

    def _remove(self, goal_id: int) -> None:
        goals = self._workspace.programme.goals
        gone: list[ProgrammeGoal] = []
        if self.attempt(lambda: gone.append(goals.remove(ProgrammeGoalId(goal_id)))):
            self.changed.emit()
            self.refresh()
            told = self.tr("Het doel is verwijderd")
            self.undoable.emit(told, partial(self._put_back, gone[0]))

    def _put_back(self, goal: ProgrammeGoal) -> None:
        if self.attempt(lambda: self._workspace.programme.goals.put_back(goal)):
            self.told(self.tr("Het doel staat er weer."))
