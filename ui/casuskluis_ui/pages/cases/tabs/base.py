# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every tab of a case is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class Desk:
    """What the tabs of a case work with.

    Attributes:
        workspace: The open vault.
        clock: The time.
        page: Shows dialogs (``ask``), refusals (``attempt``) and what was saved (``told``).
        runner: Does slow work, such as making a PDF.
    """

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        page: WorkPage,
        runner: TaskRunner | None = None,
    ) -> None:
        self.workspace = workspace
        self.clock = clock
        self.page = page
        self.runner = runner or TaskRunner(page)
        self._codes = workspace.codes.book()

    @property
    def codes(self) -> CodeBook:
        """The code lists, as they were when the page was last shown anew."""
        return self._codes

    def renew(self) -> None:
        """Read the code lists again."""
        self._codes = self.workspace.codes.book()


class CaseTab(CardColumn):
    """A column of cards, made again for each case, and only when the tab is looked at.

    A tab opens its own dialogs: ``self.desk.page.ask(dialog)`` shows the case again when the
    dialog saved something.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    @property
    def codes(self) -> CodeBook:
        """The code lists."""
        return self.desk.codes

    def title(self) -> str:
        """Return the Dutch words on the tab; the tabs implement it."""
        raise NotImplementedError  # every tab has its own

    def count(self, file: CaseFile) -> int | None:
        """Return how many things there are in it, to show on the tab; None for no number."""
        del file
        return None

    def show_file(self, file: CaseFile) -> None:
        """Show a case; the tabs implement it."""
        raise NotImplementedError  # every tab shows another part


class ListTab(CaseTab):
    """A tab with a button to add something, and a card for each thing there is.

    Signals:
        add_wanted: The button was pressed.
    """

    add_wanted = Signal()

    def begin(
        self,
        button: str,
        *,
        filled: bool,
        icon: str,
        title: str,
        text: str,
        takes_new: bool = True,
    ) -> None:
        """Start again: the button, or an empty state that offers the same.

        Args:
            button: Words of the button.
            filled: Whether there is anything to show.
            icon: Of the empty state.
            title: Of the empty state.
            text: Of the empty state.
            takes_new: Whether something can be added now; else there is no button.
        """
        self.restart()
        if not filled:
            empty = EmptyState(icon, title, text, button if takes_new else "")
            empty.acted.connect(self.add_wanted)
            self.column.addWidget(empty, 1)
        elif takes_new:
            add = Button(button, "plus")
            add.clicked.connect(self.add_wanted)
            self.column.addWidget(holder(row(STRETCH, add)))

    def takes_new(self, file: CaseFile) -> bool:
        """Whether a case takes new information: it is open and reviewed in time."""
        return file.case.is_open and not file.case.review_overdue(self.desk.clock.today())

    def corrects(self, file: CaseFile) -> bool:
        """Whether a correction can be put beside a note: also in a case that is closed."""
        return not file.case.review_overdue(self.desk.clock.today())
