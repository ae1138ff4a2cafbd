# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does in one version of a plan: every wish opens its dialog."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ActionItemId, GoalId, InterventionId
from casuskluis.domain.plan import Goal, Intervention
from casuskluis.services.casework.plan_files import PlanVersion
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.plan import forms as plan_forms
from casuskluis_ui.pages.cases.plan import outcomes
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens


class PlanWork(QObject):
    """The dialogs about the goals, interventions and actions of the version shown.

    Args:
        workspace: The open vault.
        clock: The time.
        page: Shows the dialogs.
        parent: The tab.
    """

    def __init__(
        self, workspace: Workspace, clock: Clock, page: WorkPage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self._page = page
        self._version: PlanVersion | None = None

    def take(self, version: PlanVersion | None) -> None:
        """Work in this version from now on."""
        self._version = version

    @opens("plan_summary")
    def edit_summary(self) -> None:
        """Write the summary."""
        if self._version is not None:
            plan = self._version.plan
            self._page.ask(plan_forms.summary(self._workspace, plan, self._page))

    @opens("new_goal")
    def add_goal(self) -> None:
        """Add a goal."""
        if self._version is not None:
            plan = self._version.plan
            self._ask_goal(Goal(plan_id=plan.id, case_id=plan.case_id, text=""))

    @opens("goal")
    def change_goal(self, goal_id: int) -> None:
        """Change a goal."""
        found = self._goal(goal_id)
        if found is not None:
            self._ask_goal(found)

    def remove_goal(self, goal_id: int) -> None:
        """Ask whether to take a goal out of the draft, and do it."""
        if confirm(
            self._page,
            self.tr("Doel verwijderen?"),
            self.tr("De acties en interventies bij dit doel blijven bestaan."),
            self.tr("Verwijderen"),
        ):
            plans = self._workspace.plans
            if self._page.attempt(lambda: plans.remove_goal(GoalId(goal_id))):
                self._page.told(self.tr("Het doel is verwijderd."))

    @opens("goal_outcome")
    def end_goal(self, goal_id: int) -> None:
        """Record what became of a goal."""
        found = self._goal(goal_id)
        if found is not None:
            self._page.ask(outcomes.goal_outcome(self._workspace, found, self._page))

    @opens("new_intervention")
    def add_intervention(self) -> None:
        """Add an intervention for the plan as a whole."""
        self._new_intervention(None)

    def add_intervention_for(self, goal_id: int) -> None:
        """Add an intervention for a goal."""
        self._new_intervention(GoalId(goal_id))

    @opens("intervention")
    def change_intervention(self, intervention_id: int) -> None:
        """Change an intervention."""
        found = self._intervention(intervention_id)
        if found is not None:
            self._ask_intervention(found)

    def remove_intervention(self, intervention_id: int) -> None:
        """Ask whether to take an intervention out of the draft, and do it."""
        if confirm(
            self._page,
            self.tr("Interventie verwijderen?"),
            self.tr("Zij verdwijnt uit dit concept. Eerdere versies blijven zoals ze zijn."),
            self.tr("Verwijderen"),
        ):
            plans, found = self._workspace.plans, InterventionId(intervention_id)
            if self._page.attempt(lambda: plans.remove_intervention(found)):
                self._page.told(self.tr("De interventie is verwijderd."))

    @opens("intervention_result")
    def record_result(self, intervention_id: int) -> None:
        """Record what came of an intervention."""
        found = self._intervention(intervention_id)
        if found is not None:
            dialog = outcomes.intervention_result(
                self._workspace, self._clock, found, self._page
            )
            self._page.ask(dialog)

    def add_action(self, goal_id: int) -> None:
        """Add an action for a goal."""
        if self._version is not None:
            dialog = forms.action(
                self._workspace,
                self._clock,
                None,
                self._page,
                case_id=self._version.plan.case_id,
                goal_id=GoalId(goal_id),
            )
            self._page.ask(dialog)

    @opens("action", new=False)
    def change_action(self, action_id: int) -> None:
        """Update an action."""
        self._page.attempt(lambda: self._ask_action(ActionItemId(action_id)))

    def _ask_goal(self, goal: Goal) -> None:
        self._page.ask(plan_forms.goal(self._workspace, self._clock, goal, self._page))

    def _new_intervention(self, goal_id: GoalId | None) -> None:
        if self._version is not None:
            plan = self._version.plan
            blank = Intervention(
                plan_id=plan.id, case_id=plan.case_id, goal_id=goal_id, name=""
            )
            self._ask_intervention(blank)

    def _ask_intervention(self, found: Intervention) -> None:
        goals = [one.goal for one in self._version.goals] if self._version else []
        self._page.ask(
            plan_forms.intervention(self._workspace, self._clock, found, goals, self._page)
        )

    def _ask_action(self, action_id: ActionItemId) -> None:
        action = self._workspace.actions.get(action_id)
        self._page.ask(forms.action(self._workspace, self._clock, action, self._page))

    def _goal(self, goal_id: int) -> Goal | None:
        goals = self._version.goals if self._version else ()
        return next((one.goal for one in goals if one.goal.id == goal_id), None)

    def _intervention(self, intervention_id: int) -> Intervention | None:
        known = self._version.interventions if self._version else ()
        return next((one for one in known if one.id == intervention_id), None)
