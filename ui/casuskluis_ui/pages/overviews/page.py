# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Overzichten: make one, and see what left."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.officer import Permission
from casuskluis.services.releases.inside import InsideService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews.descriptions import DescriptionsPage
from casuskluis_ui.pages.overviews.inside import InsidePage
from casuskluis_ui.pages.overviews.ledger.page import LedgerPage
from casuskluis_ui.pages.overviews.pictures.page import PicturesPage
from casuskluis_ui.pages.overviews.texts import TextsPage
from casuskluis_ui.pages.overviews.wizard.page import WizardPage
from casuskluis_ui.pages.tabbed_page import TabbedPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner

PageT = TypeVar("PageT", bound=Page)


class OverviewsPage(TabbedPage):
    """Shows one tab at a time."""

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        name = self.tr("Onderdelen van de overzichten")
        super().__init__(self.tr("Overzichten"), name, _tabs(workspace, runner), parent)

    @property
    def wizard(self) -> WizardPage:
        """The tab in which an overview is made.

        Raises:
            LookupError: When the roles do not open it.
        """
        return self._tab(WizardPage)

    @property
    def ledger(self) -> LedgerPage:
        """The tab with what left."""
        return self._tab(LedgerPage)

    @property
    def descriptions(self) -> DescriptionsPage:
        """The tab with descriptions of types."""
        return self._tab(DescriptionsPage)

    @property
    def texts(self) -> TextsPage:
        """The tab in which a text is looked through."""
        return self._tab(TextsPage)

    @property
    def inside(self) -> InsidePage:
        """The tab with true counts."""
        return self._tab(InsidePage)

    @property
    def pictures(self) -> PicturesPage:
        """The tab with pictures of the work."""
        return self._tab(PicturesPage)

    @override
    def open_object(self, object_id: int) -> None:
        """Show a line of the ledger."""
        self.tabs.setCurrentWidget(self.ledger)
        self.ledger.open_object(object_id)

    @override
    def show_part(self, part: str) -> None:
        if part == "ledger":
            self.tabs.setCurrentWidget(self.ledger)
        elif part == "pictures":
            self.tabs.setCurrentWidget(self.pictures)

    @override
    def current_object(self) -> int:
        return self.part_in_view.current_object()

    def _tab(self, kind: type[PageT]) -> PageT:
        for place in range(self.tabs.count()):
            page = self.tabs.widget(place)
            if isinstance(page, kind):
                return page
        raise LookupError(kind.__name__)


def _tabs(workspace: Workspace, runner: TaskRunner) -> Iterator[Page]:
    """Return the tabs the roles open, in the order on screen."""
    may_release = Permission.RELEASE in workspace.officers.access().permissions
    if may_release:
        yield WizardPage(workspace.releases, runner)
        yield DescriptionsPage(workspace.releases, workspace.context.clock, runner)
        yield TextsPage(workspace.releases.masking)
    yield LedgerPage(workspace, runner, may_release=may_release)
    if may_release:
        inside = InsideService(workspace.context)
        yield PicturesPage(workspace, inside.years)
        yield InsidePage(inside)
