# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does in a plan: every wish opens its dialog."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import MeasureId, PlanSectionId
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PlanSection, PolicyPlan
from casuskluis.services.programme.plan_file import PolicyPlanFile
from casuskluis.services.programme.public_texts import PublicText
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.programme.plan import decisions, forms
from casuskluis_ui.pages.programme.plan.preview import PublicPreview, WholePreview
from casuskluis_ui.pages.programme.plan.reviewing import ReviewDialog
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.shell.tasks import TaskRunner

_NEW = 0


class PlanWork(QObject):
    """The dialogs about the plan in view.

    Args:
        workspace: The open vault.
        clock: The time.
        runner: Makes the papers.
        page: Shows the dialogs.
    """

    def __init__(
        self, workspace: Workspace, clock: Clock, runner: TaskRunner, page: WorkPage
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._programme = workspace.programme
        self._clock = clock
        self._runner = runner
        self._page = page
        self._file: PolicyPlanFile | None = None

    def take(self, file: PolicyPlanFile) -> None:
        """Work in this plan from now on."""
        self._file = file

    @opens("policy_plan", new=False)
    def edit_plan(self) -> None:
        """Change title and years."""
        if self._file is not None:
            self._page.ask(forms.plan(self._workspace, self._file.plan, self._page))

    @opens("policy_plan_adoption")
    def adopt(self) -> None:
        """Record who adopted the plan, and when."""
        if self._file is not None:
            plan = self._file.plan
            self._page.ask(decisions.adoption(self._workspace, self._clock, plan, self._page))

    @opens("policy_plan_secrecy")
    def order_secrecy(self) -> None:
        """Record an order of secrecy."""
        if self._file is not None:
            plan = self._file.plan
            self._page.ask(decisions.secrecy(self._workspace, self._clock, plan, self._page))

    def drop_secrecy(self) -> None:
        """Take an order off a draft."""
        if self._file is None:
            return
        plan_id = self._file.plan.id
        if self._page.attempt(lambda: self._programme.plans.order_secrecy(plan_id, None)):
            self._page.told(self.tr("Er rust geen geheimhouding meer op dit concept."))

    @opens("policy_plan_lifting")
    def lift_secrecy(self) -> None:
        """Record that the secrecy was lifted."""
        if self._file is not None:
            plan = self._file.plan
            self._page.ask(decisions.lifting(self._workspace, self._clock, plan, self._page))

    def follow(self) -> None:
        """Begin the next plan from this one, and show it."""
        if self._file is None:
            return
        made: list[PolicyPlan] = []
        plan_id = self._file.plan.id
        if self._page.attempt(lambda: made.append(self._programme.plans.follow(plan_id))):
            self._page.told(self.tr("Het nieuwe plan is een concept met dezelfde teksten."))
            self._page.open_object(made[0].id)

    def end(self) -> None:
        """Ask whether the plan holds no more, and record it."""
        if self._file is None or not confirm(
            self._page,
            self.tr("Plan beëindigen?"),
            self.tr("Het plan blijft te lezen. De stand van maatregelen verandert niet meer."),
            self.tr("Beëindigen"),
        ):
            return
        plan_id = self._file.plan.id
        if self._page.attempt(lambda: self._programme.plans.end(plan_id)):
            self._page.told(self.tr("Het plan is beëindigd."))

    def discard(self) -> None:
        """Ask whether to throw the draft away, and do it."""
        if self._file is None or not confirm(
            self._page,
            self.tr("Concept weggooien?"),
            self.tr("Alle hoofdstukken en maatregelen van dit concept zijn dan weg."),
            self.tr("Weggooien"),
        ):
            return
        plan_id = self._file.plan.id
        if self._page.attempt(lambda: self._programme.plans.discard(plan_id)):
            self._page.told(self.tr("Het concept is weggegooid."))

    @opens("new_policy_plan_section")
    def add_section(self) -> None:
        """Write a new chapter, at the end."""
        if self._file is not None:
            plan_id = self._file.plan.id
            blank = PlanSection(plan_id=plan_id, position=_NEW, title="", after_measures=True)
            self._page.ask(forms.section(self._workspace, blank, self._page))

    @opens("policy_plan_section")
    def edit_section(self, section_id: int) -> None:
        """Change a chapter."""
        known = self._file.sections if self._file else ()
        found = next((one for one in known if one.id == section_id), None)
        if found is not None:
            self._page.ask(forms.section(self._workspace, found, self._page))

    def remove_section(self, section_id: int) -> None:
        """Ask whether to take a chapter out, and do it."""
        if confirm(
            self._page,
            self.tr("Hoofdstuk verwijderen?"),
            self.tr("Beide teksten zijn dan weg uit dit concept."),
            self.tr("Verwijderen"),
        ):
            content, wanted = self._programme.plan_content, PlanSectionId(section_id)
            if self._page.attempt(lambda: content.remove_section(wanted)):
                self._page.told(self.tr("Het hoofdstuk is verwijderd."))

    def move_section(self, section_id: int, step: int) -> None:
        """Move a chapter up or down."""
        content = self._programme.plan_content
        if self._page.attempt(lambda: content.move_section(PlanSectionId(section_id), step)):
            self._show_again()

    def add_measure(self, pillar: str) -> None:
        """Write a new measure, last of its pillar."""
        if self._file is not None:
            plan_id = self._file.plan.id
            blank = Measure(plan_id=plan_id, pillar=pillar, position=_NEW, title="")
            self._page.ask(forms.measure(self._workspace, self._clock, blank, self._page))

    @opens("new_policy_plan_measure")
    def add_measure_again(self, kept: OpenForm) -> None:
        """Go on with a new measure."""
        self.add_measure(kept.fields.get("pillar", ""))

    @opens("policy_plan_measure")
    def edit_measure(self, measure_id: int) -> None:
        """Change a measure."""
        known = self._file.measures if self._file else ()
        found = next((one for one in known if one.id == measure_id), None)
        if found is not None:
            self._page.ask(forms.measure(self._workspace, self._clock, found, self._page))

    def remove_measure(self, measure_id: int) -> None:
        """Ask whether to take a measure out, and do it."""
        if confirm(
            self._page,
            self.tr("Maatregel verwijderen?"),
            self.tr("Zij verdwijnt uit dit concept. Eerdere plannen blijven zoals ze zijn."),
            self.tr("Verwijderen"),
        ):
            content, wanted = self._programme.plan_content, MeasureId(measure_id)
            if self._page.attempt(lambda: content.remove_measure(wanted)):
                self._page.told(self.tr("De maatregel is verwijderd."))

    def move_measure(self, measure_id: int, step: int) -> None:
        """Move a measure up or down within its pillar."""
        content = self._programme.plan_content
        if self._page.attempt(lambda: content.move_measure(MeasureId(measure_id), step)):
            self._show_again()

    def set_status(self, measure_id: int, status: str) -> None:
        """Record how far a measure is."""
        content, wanted = self._programme.plan_content, MeasureStatus(status)
        if self._page.attempt(lambda: content.set_status(MeasureId(measure_id), wanted)):
            self._page.told(self.tr("De stand is bijgewerkt."))

    def review(self, purpose: str) -> None:
        """Look a public text through, and after it those that wait behind it."""
        if self._file is None:
            return
        found: list[PublicText] = []
        plan_id = self._file.plan.id
        public = self._programme.public_plans
        if self._page.attempt(lambda: found.extend(public.to_review(plan_id, purpose))):
            self._show(ReviewDialog(public.masking, found, parent=self._page))
            self._show_again()

    def preview_public(self) -> None:
        """Show the public version."""
        if self._file is not None:
            self._show(
                PublicPreview(self._programme, self._runner, self._file.plan, self._page)
            )

    def preview_whole(self) -> None:
        """Show the whole plan."""
        if self._file is not None:
            self._show(WholePreview(self._programme, self._runner, self._file.plan, self._page))

    def _show(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _show_again(self) -> None:
        self._page.changed.emit()
        self._page.refresh()
