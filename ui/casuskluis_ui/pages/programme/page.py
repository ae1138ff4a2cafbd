# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Programma: a tab for each part. A tab is a page of its own."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.officer import Permission
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.programme.covenants import CovenantsPage
from casuskluis_ui.pages.programme.goals import GoalsPage
from casuskluis_ui.pages.programme.places import (
    ProgrammeTab,
    programme_object,
    programme_place,
)
from casuskluis_ui.pages.programme.plan.page import PlansPage
from casuskluis_ui.pages.programme.rooms import (
    activities_tab,
    knowledge_tab,
    network_tab,
    signals_tab,
)
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.tabs import Tabs, page_head


def _tabs(
    workspace: Workspace, clock: Clock, runner: TaskRunner
) -> Mapping[ProgrammeTab, Page]:
    """Return the tabs the roles open, in the order on screen: one line for each."""
    makers: Mapping[ProgrammeTab, tuple[Permission, Callable[[], Page]]] = {
        ProgrammeTab.GOALS: (
            Permission.PROGRAMME, partial(GoalsPage, workspace, clock, runner)
        ),
        ProgrammeTab.ACTIVITIES: (
            Permission.PROGRAMME, partial(activities_tab, workspace, clock, runner)
        ),
        ProgrammeTab.NETWORK: (
            Permission.PARTNERS, partial(network_tab, workspace, clock, runner)
        ),
        ProgrammeTab.COVENANTS: (
            Permission.PARTNERS, partial(CovenantsPage, workspace, clock)
        ),
        ProgrammeTab.KNOWLEDGE: (
            Permission.PROGRAMME, partial(knowledge_tab, workspace, clock, runner)
        ),
        ProgrammeTab.SIGNALS: (Permission.PROGRAMME, partial(signals_tab, workspace, clock)),
        ProgrammeTab.PLAN: (
            Permission.PROGRAMME, partial(PlansPage, workspace, clock, runner)
        ),
    }  # fmt: skip
    allowed = workspace.officers.access().permissions
    return {tab: make() for tab, (needs, make) in makers.items() if needs in allowed}


class ProgrammePage(Page):
    """Shows one tab at a time and passes on what the tab says."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Programma"), parent)
        self.tabs = Tabs(self.tr("Onderdelen van het programma"))
        self._pages = _tabs(workspace, clock, runner)
        for page in self._pages.values():
            self.tabs.addTab(page, page.title)
            self._pass_on(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(column(label(self.title, "h1"), margins=(24, 16, 24, 6))))
        layout.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self.refresh)

    def page(self, tab: ProgrammeTab) -> Page:
        """Return what lies under a tab."""
        return self._pages[tab]

    @override
    def refresh(self) -> None:
        """Read the tab in view again."""
        self._current().refresh()

    @override
    def open_object(self, object_id: int) -> None:
        """Go to a tab and show a record there; see `programme_object`."""
        tab, record = programme_place(object_id)
        page = self._pages.get(tab)
        if page is None:
            return
        self.tabs.setCurrentWidget(page)
        if record:
            page.open_object(record)

    @override
    def current_object(self) -> int:
        page = self._current()
        tab = next(tab for tab, one in self._pages.items() if one is page)
        return programme_object(tab, page.current_object())

    @override
    def focus_search(self) -> None:
        self._current().focus_search()

    def _current(self) -> Page:
        page = self.tabs.currentWidget()
        return page if isinstance(page, Page) else next(iter(self._pages.values()))

    def _pass_on(self, page: Page) -> None:
        page.went.connect(self.went)
        page.problem.connect(self.problem)
        page.notice.connect(self.notice)
        page.undoable.connect(self.undoable)
        page.changed.connect(self.changed)
        page.form_opened.connect(self.form_opened)
