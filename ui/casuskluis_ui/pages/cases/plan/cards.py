# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of a plan: each goal with what is done for it, and the interventions by kind."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from casuskluis.domain.coding import CodeList
from casuskluis.domain.plan import Goal, GoalOutcome, Intervention, InterventionKind
from casuskluis.services.casework.plan_files import GoalFile, PlanVersion
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cases.plan.lines import LineMaker
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

OUTCOME_TONES = {
    GoalOutcome.OPEN: "info",
    GoalOutcome.PARTLY: "warn",
    GoalOutcome.REACHED: "ok",
    GoalOutcome.LET_GO: "mute",
}


class GoalCard(Card):
    """One goal.

    Args:
        place: Its place in the plan, from 1.
        file: The goal with its actions and interventions.
        lines: Makes the lines.
        drafting: Whether the goal can still change.
        holding: Whether its outcome can be recorded.

    Signals:
        change_wanted: Change it.
        removal_wanted: Take it out of the plan.
        outcome_wanted: Record what became of it.
        action_wanted: Add an action for it.
        intervention_wanted: Add an intervention for it.
        action_chosen: The identifier of an action to update.
    """

    change_wanted = Signal(int)
    removal_wanted = Signal(int)
    outcome_wanted = Signal(int)
    action_wanted = Signal(int)
    intervention_wanted = Signal(int)
    action_chosen = Signal(int)

    def __init__(
        self, place: int, file: GoalFile, lines: LineMaker, *, drafting: bool, holding: bool
    ) -> None:
        goal = file.goal
        words = _Words()
        name = words.tr("Doel %d") % place
        change = words.button(goal.id, words.tr("Wijzigen"), "pencil", name)
        remove = words.button(goal.id, words.tr("Verwijderen"), "trash-2", name)
        end = words.button(goal.id, words.tr("Uitkomst vastleggen"), "flag", name)
        shown = (change, remove) if drafting else (end,) if holding else ()
        super().__init__(name, ChipRow(words.chips(goal, lines)), *shown)
        change.picked.connect(self.change_wanted)
        remove.picked.connect(self.removal_wanted)
        end.picked.connect(self.outcome_wanted)
        self.add(label(goal.text, "h3", wrap=True))
        self.add(FactRows(self._facts(goal, lines)))
        if file.interventions:
            self.add(label(self.tr("Interventies bij dit doel"), "label"))
        for one in file.interventions:
            self.add(lines.intervention(one, kind=True))
        self._add_actions(file, lines, can_update=drafting or holding)
        if drafting or holding:
            self._add_buttons(goal, name, drafting=drafting)

    def _facts(self, goal: Goal, lines: LineMaker) -> list[tuple[str, str]]:
        domain = lines.codes.label(CodeList.LIFE_DOMAIN, goal.life_domain)
        facts = [
            (self.tr("Zo merken we het"), goal.indicator),
            (self.tr("Leefgebied"), domain),
            (self.tr("Streefdatum"), day_or_dash(goal.target_on)),
        ]
        if goal.outcome is not GoalOutcome.OPEN:
            words = self.tr("{day}: {note}")
            day = day_or_dash(goal.outcome_on)
            facts.append((self.tr("Uitkomst"), words.format(day=day, note=goal.outcome_note)))
        return facts

    def _add_actions(self, file: GoalFile, lines: LineMaker, *, can_update: bool) -> None:
        if file.actions:
            self.add(label(self.tr("Acties voor dit doel"), "label"))
        for action in file.actions:
            buttons = []
            if can_update:
                update = RecordButton(action.id, self.tr("Bijwerken"), "pencil")
                update.setAccessibleName(self.tr("%s bijwerken") % action.number)
                update.picked.connect(self.action_chosen)
                buttons.append(update)
            self.add(lines.action(action, *buttons))

    def _add_buttons(self, goal: Goal, name: str, *, drafting: bool) -> None:
        words = self.tr("{button} bij {goal}")
        wanted = [(self.tr("Actie toevoegen"), self.action_wanted)]
        if drafting:
            wanted.append((self.tr("Interventie toevoegen"), self.intervention_wanted))
        buttons = []
        for text, signal in wanted:
            button = RecordButton(goal.id, text, "plus")
            button.setAccessibleName(words.format(button=text, goal=name))
            button.picked.connect(signal)
            buttons.append(button)
        self.add(holder(row(*buttons, STRETCH)))


class InterventionsCard(Card):
    """All interventions of one version, by kind.

    Signals:
        add_wanted: Add one.
        change_wanted: The identifier of one to change.
        removal_wanted: The identifier of one to take out.
        result_wanted: The identifier of one of which the result is known.
    """

    add_wanted = Signal()
    change_wanted = Signal(int)
    removal_wanted = Signal(int)
    result_wanted = Signal(int)

    def __init__(
        self, version: PlanVersion, lines: LineMaker, *, drafting: bool, holding: bool
    ) -> None:
        add = Button(QCoreApplication.translate("InterventionsCard", "Toevoegen"), "plus")
        title = QCoreApplication.translate("InterventionsCard", "Interventies")
        super().__init__(title, *((add,) if drafting else ()))
        add.setAccessibleName(self.tr("Interventie toevoegen"))
        add.clicked.connect(self.add_wanted)
        if not version.interventions:
            text = self.tr("Nog geen. Bijvoorbeeld: een mentor, schuldhulp of een gesprek.")
            self.add(label(text, "muted", wrap=True))
        for kind in InterventionKind:
            found = [one for one in version.interventions if one.kind is kind]
            if not found:
                continue
            self.add(label(lines.codes.label(CodeList.INTERVENTION_KIND, kind), "h3"))
            for one in found:
                buttons = self._buttons(one, drafting=drafting, holding=holding)
                self.add(lines.intervention(one, *buttons))

    def _buttons(
        self, one: Intervention, *, drafting: bool, holding: bool
    ) -> list[RecordButton]:
        wanted = []
        if drafting:
            wanted = [
                (self.tr("Wijzigen"), "pencil", self.change_wanted),
                (self.tr("Verwijderen"), "trash-2", self.removal_wanted),
            ]
        elif holding:
            wanted = [(self.tr("Resultaat"), "flag", self.result_wanted)]
        buttons = []
        for text, icon, signal in wanted:
            button = RecordButton(one.id, text, icon)
            button.setAccessibleName(f"{text}: {one.name}")
            button.picked.connect(signal)
            buttons.append(button)
        return buttons


class _Words(QObject):
    """What a card needs before it is there."""

    def button(self, record: int, text: str, icon: str, name: str) -> RecordButton:
        """Return a quiet button; its name tells about what."""
        made = RecordButton(record, text, icon)
        made.setAccessibleName(f"{name}: {text}")
        return made

    def chips(self, goal: Goal, lines: LineMaker) -> list[ChipSpec]:
        """Return the outcome of a goal, and whether its time has passed."""
        outcome = lines.codes.label(CodeList.GOAL_OUTCOME, goal.outcome)
        chips = [ChipSpec(outcome, OUTCOME_TONES[goal.outcome])]
        late = goal.target_on is not None and goal.target_on < lines.today
        if late and goal.outcome is GoalOutcome.OPEN:
            chips.insert(0, ChipSpec(self.tr("Streefdatum voorbij"), "bad"))
        return chips
