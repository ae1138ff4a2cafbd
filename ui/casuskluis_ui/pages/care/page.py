# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Zorgvuldigheid: a tab for each duty. A tab is a page of its own."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.officer import Permission
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.care.bin import BinPage
from casuskluis_ui.pages.care.breaches import BreachesPage
from casuskluis_ui.pages.care.destruction.page import DestructionPage
from casuskluis_ui.pages.care.places import CareTab, care_object, care_place
from casuskluis_ui.pages.care.requests.page import RequestsPage
from casuskluis_ui.pages.care.upkeep import UpkeepPage
from casuskluis_ui.pages.tabbed_page import TabbedPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner


def _tabs(workspace: Workspace, clock: Clock, runner: TaskRunner) -> Mapping[CareTab, Page]:
    """Return the tabs the roles open, in the order on screen: one line for each."""
    makers: Mapping[CareTab, tuple[Permission, Callable[[], Page]]] = {
        CareTab.REQUESTS: (
            Permission.REQUESTS, partial(RequestsPage, workspace, clock, runner)
        ),
        CareTab.DESTRUCTION: (
            Permission.DESTROY, partial(DestructionPage, workspace, clock, runner)
        ),
        CareTab.UPKEEP: (
            Permission.DEADLINES, partial(UpkeepPage, workspace, clock, runner=runner)
        ),
        CareTab.BREACHES: (Permission.DEADLINES, partial(BreachesPage, workspace, clock)),
        CareTab.BIN: (Permission.OWN_CASES, partial(BinPage, workspace.bin)),
    }  # fmt: skip
    allowed = workspace.officers.access().permissions
    return {tab: make() for tab, (needs, make) in makers.items() if needs in allowed}


class CarePage(TabbedPage):
    """Shows one tab at a time."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        pages = _tabs(workspace, clock, runner)
        name = self.tr("Onderdelen van Zorgvuldigheid")
        super().__init__(self.tr("Zorgvuldigheid"), name, pages.values(), parent)
        self._pages = pages

    def page(self, tab: CareTab) -> Page:
        """Return what lies under a tab."""
        return self._pages[tab]

    @override
    def open_object(self, object_id: int) -> None:
        """Go to a tab and show a record there; see `care_object`."""
        tab, record = care_place(object_id)
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
        return care_object(tab, page.current_object())
