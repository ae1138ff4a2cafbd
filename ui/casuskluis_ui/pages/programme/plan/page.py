# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Beleidsplan: every plan, and the one chosen."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.officer import NotAllowed
from casuskluis.domain.policy_plan import PolicyPlan
from casuskluis.explanations import explain
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.programme.plan_file import PolicyPlanFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.programme.plan import forms
from casuskluis_ui.pages.programme.plan.detail import PlanDetail
from casuskluis_ui.pages.programme.plan.wording import plan_chips, years_word
from casuskluis_ui.pages.programme.plan.work import PlanWork
from casuskluis_ui.pages.programme.whole_list import whole_list
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState

_USUAL_YEARS = 3
"""Years after the first that a new plan is proposed for."""


class PlansPage(BrowsePage):
    """The policy plans of the municipality."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "landmark",
            self.tr("Niets gekozen"),
            self.tr(
                "Schrijf het plan van aanpak één keer, in twee kolommen: wat iedereen mag "
                "lezen, en wat geheim blijft. Daaruit maakt het programma de publieksversie en "
                "de volledige versie."
            ),
            self.tr("Plan beginnen"),
        )
        empty.teach(
            self.tr("Nog geen beleidsplan"),
            self.tr(
                "Schrijf het plan van aanpak één keer, in twee kolommen: wat iedereen mag "
                "lezen, en wat geheim blijft. Daaruit maakt het programma de publieksversie "
                "en de volledige versie."
            ),
        )
        super().__init__(self.tr("Beleidsplan"), self.tr("Titel of jaar"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._file: PolicyPlanFile | None = None
        self.detail = PlanDetail()
        self.work = PlanWork(workspace, clock, runner, self)
        self.use_detail(self.detail)
        self._furnish()
        empty.acted.connect(self.add)
        source = whole_list(workspace.programme.plans.all, self._words)
        setup = ListSetup(workspace=workspace, kind=ListKind.POLICY_PLANS, whole=True)
        self.use_list(PagedListModel(source, self._describe, self), str, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        fresh = self._file is None or self._file.plan.id != object_id
        self._file = file = self._workspace.programme.plans.file(PolicyPlanId(object_id))
        self.work.take(file)
        self.detail.show_plan(file, self._codes)
        if fresh:
            self.detail.begin_at(file.plan)
        self._show_public()

    @opens("policy_plan", new=True)
    def add(self) -> None:
        """Ask for a new plan."""
        year = self._clock.today().year + 1
        blank = PolicyPlan(title="", first_year=year, last_year=year + _USUAL_YEARS)
        stored: list[object] = []
        dialog = forms.plan(self._workspace, blank, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], PolicyPlan):
            self.open_object(stored[0].id)

    def _furnish(self) -> None:
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Plan beginnen"))
        add.setToolTip(self.tr("Plan beginnen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        detail, work = self.detail, self.work
        detail.part_shown.connect(self._show_public)
        detail.adopt.clicked.connect(work.adopt)
        detail.whole.clicked.connect(work.preview_whole)
        for entry, wish in (
            (detail.edit, work.edit_plan),
            (detail.secrecy, work.order_secrecy),
            (detail.unsecret, work.drop_secrecy),
            (detail.lift, work.lift_secrecy),
            (detail.follow, work.follow),
            (detail.end, work.end),
            (detail.discard, work.discard),
        ):
            entry.triggered.connect(wish)
        detail.content.section_wanted.connect(work.add_section)
        detail.content.section_edited.connect(work.edit_section)
        detail.content.section_removed.connect(work.remove_section)
        detail.content.section_moved.connect(work.move_section)
        detail.content.pillar_wanted.connect(work.add_measure)
        detail.content.measure_edited.connect(work.edit_measure)
        detail.content.measure_removed.connect(work.remove_measure)
        detail.content.measure_moved.connect(work.move_measure)
        detail.board.status_wanted.connect(work.set_status)
        detail.public.preview_wanted.connect(work.preview_public)
        detail.public.review_wanted.connect(work.review)

    def _show_public(self) -> None:
        if self._file is None or not self.detail.shows_public:
            return
        try:
            lines = self._workspace.programme.public_plans.lines(self._file.plan.id)
        except NotAllowed as error:
            self.detail.public.refuse(explain(error))
        else:
            self.detail.public.show_lines(lines)

    def _words(self, shown: PolicyPlan) -> str:
        return f"{shown.title} {years_word(shown)}"

    def _describe(self, shown: PolicyPlan) -> ListItem:
        status = self._codes.label(CodeList.POLICY_PLAN_STATUS, shown.status)
        return ListItem(
            title=shown.title,
            number=years_word(shown),
            detail=shown.adopted_by,
            chips=tuple(plan_chips(shown, status)),
        )
