# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The goals of one pillar in one year."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import ProgrammeGoalId
from casuskluis.domain.programme import GoalProgress, ProgrammeGoal
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

TONES: Mapping[GoalProgress, str] = {
    GoalProgress.NOT_STARTED: "mute",
    GoalProgress.ON_COURSE: "info",
    GoalProgress.NEEDS_ATTENTION: "warn",
    GoalProgress.REACHED: "ok",
    GoalProgress.DROPPED: "mute",
}


class GoalButton(IconButton):
    """A button with an icon about one goal.

    Signals:
        picked: It was pressed: the identifier of the goal.
    """

    picked = Signal(int)

    def __init__(
        self, goal_id: ProgrammeGoalId, icon: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, name, parent=parent)
        self._goal_id = int(goal_id)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._goal_id)


class PillarCard(Card):
    """Shows the goals of a pillar, each with its four questions.

    Signals:
        edit_wanted: Change a goal, by identifier.
        removal_wanted: Remove one.
        raised: Move one up.
        lowered: Move one down.
    """

    edit_wanted = Signal(int)
    removal_wanted = Signal(int)
    raised = Signal(int)
    lowered = Signal(int)

    def __init__(
        self,
        title: str,
        goals: Sequence[ProgrammeGoal],
        codes: CodeBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        if not goals:
            text = self.tr("Voor deze pijler is dit jaar nog geen doel vastgelegd.")
            self.add(label(text, "muted", wrap=True))
        for place, goal in enumerate(goals):
            if place:
                self.add(_line())
            first, last = place == 0, place == len(goals) - 1
            self.add(self._goal(goal, codes, first=first, last=last))

    def _goal(
        self, goal: ProgrammeGoal, codes: CodeBook, *, first: bool, last: bool
    ) -> QVBoxLayout:
        chip = Chip(codes.label(CodeList.GOAL_PROGRESS, goal.progress), TONES[goal.progress])
        aim = label(goal.aim, "h3", wrap=True)
        top = FoldingRow(
            aim, holder(row(STRETCH, chip, *self._buttons(goal, first=first, last=last)))
        )
        facts = FactRows(
            (
                (self.tr("Hoe staan we ervoor?"), goal.situation),
                (self.tr("Wat gaan we hiervoor doen?"), goal.plan),
                (self.tr("Wat hebben we gedaan?"), goal.result),
            )
        )
        return column(top, facts, spacing=8)

    def _buttons(self, goal: ProgrammeGoal, *, first: bool, last: bool) -> list[GoalButton]:
        up = self._button(goal, "arrow-up", self.tr("Doel omhoog: {aim}"))
        up.picked.connect(self.raised)
        up.setEnabled(not first)
        down = self._button(goal, "arrow-down", self.tr("Doel omlaag: {aim}"))
        down.picked.connect(self.lowered)
        down.setEnabled(not last)
        edit = self._button(goal, "pencil", self.tr("Doel wijzigen: {aim}"))
        edit.picked.connect(self.edit_wanted)
        remove = self._button(goal, "trash-2", self.tr("Doel verwijderen: {aim}"))
        remove.picked.connect(self.removal_wanted)
        return [up, down, edit, remove]

    def _button(self, goal: ProgrammeGoal, icon: str, words: str) -> GoalButton:
        button = GoalButton(goal.id, icon, words.format(aim=goal.aim))
        button.setToolTip(words.partition(":")[0])
        return button


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "hline")
    return line
