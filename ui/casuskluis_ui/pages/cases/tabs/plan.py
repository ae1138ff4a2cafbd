# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the plan: its versions, its goals and what is done for them."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.plan import PlanStatus
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.plan_files import GoalFile, PlanFile, PlanVersion
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cases.plan import outcomes
from casuskluis_ui.pages.cases.plan.cards import GoalCard, InterventionsCard
from casuskluis_ui.pages.cases.plan.head import PlanHead
from casuskluis_ui.pages.cases.plan.lines import LineMaker
from casuskluis_ui.pages.cases.plan.printing import PlanPrintDialog
from casuskluis_ui.pages.cases.plan.work import PlanWork
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class PlanTab(CaseTab):
    """One version of the plan at a time; the draft when there is one, else what holds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case: CaseFile | None = None
        self._file: PlanFile | None = None
        self._shown: PlanVersion | None = None
        self._chosen = 0
        self.work = PlanWork(desk.workspace, desk.clock, desk.page, self)

    @override
    def title(self) -> str:
        return self.tr("Plan")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show the plan of a case; the version chosen stays chosen."""
        if self._case is None or self._case.case.id != file.case.id:
            self._chosen = 0
        self._case = file
        self._file = self.desk.workspace.plans.of_case(file.case.id)
        versions = self._file.versions
        picked = next((one for one in versions if one.plan.id == self._chosen), None)
        self._shown = picked or self._file.draft or self._file.adopted
        self.work.take(self._shown)
        self.restart()
        if self._shown is None:
            self._show_nothing(is_open=file.case.is_open)
        else:
            self._show_version(self._file, self._shown)

    @property
    def shown(self) -> PlanVersion | None:
        """The version that is shown."""
        return self._shown

    def choose(self, plan_id: int) -> None:
        """Show another version."""
        self._chosen = plan_id
        case = self._case
        if case is not None:
            self.desk.page.attempt(lambda: self.show_file(case))

    def begin(self) -> None:
        """Begin a new version, or go to the draft that is there."""
        if self._case is None:
            return
        case_id, page = self._case.case.id, self.desk.page
        self._chosen = 0  # the draft comes first
        if page.attempt(lambda: self.desk.workspace.plans.draft(case_id)):
            page.told(self.tr("De nieuwe versie staat klaar als concept."))

    def discard(self) -> None:
        """Ask whether to throw the draft away, and do it."""
        version = self._shown
        if version is not None and confirm(
            self,
            self.tr("Concept weggooien?"),
            self.tr("Doelen en interventies van dit concept verdwijnen. De acties blijven."),
            self.tr("Weggooien"),
        ):
            plans, page = self.desk.workspace.plans, self.desk.page
            if page.attempt(lambda: plans.discard(version.plan.id)):
                page.told(self.tr("Het concept is weg."))

    @opens("plan_adoption")
    def adopt(self) -> None:
        """Ask when and where the draft was adopted."""
        if self._shown is not None and self._case is not None:
            meetings = list({one.id: one for one, _ in self._case.discussed}.values())
            desk, plan = self.desk, self._shown.plan
            desk.page.ask(
                outcomes.adoption(desk.workspace, desk.clock, plan, meetings, desk.page)
            )

    def print(self) -> None:
        """Show the paper of this version, to print or to save."""
        if self._file is not None and self._shown is not None:
            printer, page = self.desk.workspace.plan_printer, self.desk.page
            dialog = PlanPrintDialog(printer, self.desk.runner, self._file, self._shown, page)
            dialog.exec()
            dialog.deleteLater()

    def _show_nothing(self, *, is_open: bool) -> None:
        text = self.tr("Beschrijf welke doelen u wilt bereiken, en wie wat doet.")
        closed = self.tr("Deze casus is gesloten zonder plan.")
        empty = EmptyState(
            "flag",
            self.tr("Nog geen plan") if is_open else self.tr("Geen plan"),
            text if is_open else closed,
            self.tr("Plan maken") if is_open else "",
        )
        empty.acted.connect(self.begin)
        self.column.addWidget(empty, 1)

    def _show_version(self, file: PlanFile, shown: PlanVersion) -> None:
        head = PlanHead(file, shown, self.codes)
        head.version_chosen.connect(self.choose)
        head.begin_wanted.connect(self.begin)
        head.adoption_wanted.connect(self.adopt)
        head.discard_wanted.connect(self.discard)
        head.print_wanted.connect(self.print)
        self.column.addWidget(head)
        is_open = file.case.is_open
        drafting = is_open and shown.plan.status is PlanStatus.DRAFT
        holding = is_open and shown.plan.status is PlanStatus.ADOPTED
        lines = LineMaker(file, self.codes, self.desk.clock.today(), self)
        self._show_summary(shown, drafting=drafting)
        for place, goal in enumerate(shown.goals, start=1):
            card = GoalCard(place, goal, lines, drafting=drafting, holding=holding)
            self._connect_goal(card)
            self.column.addWidget(card)
        if drafting:
            self._show_goal_button(shown.goals)
        if drafting or shown.interventions:
            self._show_interventions(shown, lines, drafting=drafting, holding=holding)
        self.column.addStretch(1)

    def _show_summary(self, shown: PlanVersion, *, drafting: bool) -> None:
        if not (drafting or shown.plan.summary):
            return
        change = Button(self.tr("Wijzigen"), "pencil", "ghost")
        change.setAccessibleName(self.tr("Samenvatting wijzigen"))
        change.clicked.connect(self.work.edit_summary)
        card = Card(self.tr("Samenvatting"), *((change,) if drafting else ()))
        text = shown.plan.summary or self.tr("Waar werkt u met elkaar naartoe?")
        card.add(label(text, "" if shown.plan.summary else "muted", wrap=True))
        self.column.addWidget(card)

    def _connect_goal(self, card: GoalCard) -> None:
        card.change_wanted.connect(self.work.change_goal)
        card.removal_wanted.connect(self.work.remove_goal)
        card.outcome_wanted.connect(self.work.end_goal)
        card.action_wanted.connect(self.work.add_action)
        card.intervention_wanted.connect(self.work.add_intervention_for)
        card.action_chosen.connect(self.work.change_action)

    def _show_goal_button(self, goals: tuple[GoalFile, ...]) -> None:
        add = Button(self.tr("Doel toevoegen"), "plus")
        add.clicked.connect(self.work.add_goal)
        hint = label(
            "" if goals else self.tr("Een plan heeft minstens één doel nodig."), "muted"
        )
        self.column.addWidget(holder(row(hint, STRETCH, add)))

    def _show_interventions(
        self, shown: PlanVersion, lines: LineMaker, *, drafting: bool, holding: bool
    ) -> None:
        card = InterventionsCard(shown, lines, drafting=drafting, holding=holding)
        card.add_wanted.connect(self.work.add_intervention)
        card.change_wanted.connect(self.work.change_intervention)
        card.removal_wanted.connect(self.work.remove_intervention)
        card.result_wanted.connect(self.work.record_result)
        self.column.addWidget(card)
