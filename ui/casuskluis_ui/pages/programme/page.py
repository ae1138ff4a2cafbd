# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Programma: a tab for each part. A tab is a page of its own."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
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
from casuskluis_ui.pages.tabbed_page import TabbedPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner


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


class ProgrammePage(TabbedPage):
    """Shows one tab at a time."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        pages = _tabs(workspace, clock, runner)
        name = self.tr("Onderdelen van het programma")
        super().__init__(self.tr("Programma"), name, pages.values(), parent)
        self._pages = pages

    def page(self, tab: ProgrammeTab) -> Page:
        """Return what lies under a tab."""
        return self._pages[tab]

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
        page = self.part_in_view
        tab = next(tab for tab, one in self._pages.items() if one is page)
        return programme_object(tab, page.current_object())
