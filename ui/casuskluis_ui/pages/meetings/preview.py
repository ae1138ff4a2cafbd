# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Any paper of the meeting as it will be printed, for one holder at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import NoAttendees
from casuskluis.services.editions.cabinet import PaperCabinet, PaperWish, TablePaper, WishLine
from casuskluis.services.editions.gate import EditionLeaks
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.pages.meetings.papers.choice import PaperChoice
from casuskluis_ui.shell.tasks import TaskRunner

_BAR_MARGINS = (16, 8, 16, 8)


class AgendaPreview(QWidget):
    """Chooses a copy and shows it; Afdrukken and PDF opslaan are in the view itself.

    Signals:
        made: A paper is shown, or the reason why there is none.
        left: A copy was printed or saved: it stands in the list of copies now.
        item_wanted: The gate refused: show the agenda item it is about.
    """

    made = Signal()
    left = Signal()
    item_wanted = Signal(int)

    def __init__(
        self, cabinet: PaperCabinet, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cabinet = cabinet
        self._file: MeetingFile | None = None
        self._item = 0
        self.choice = PaperChoice(margins=_BAR_MARGINS)
        self.choice.setObjectName("bar")
        self.choice.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paper = PaperPreview(runner, self.tr("Papier opmaken"))
        self.pdf = self._paper.pdf
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.choice)
        layout.addWidget(self._paper, 1)
        self.choice.chosen.connect(self._order_soon)
        self._paper.made.connect(self.made)
        self._paper.left.connect(self.left)
        self._paper.refused.connect(self._offer_way_out)
        self._paper.acted.connect(self._go_to_item)

    @property
    def sentence(self) -> str:
        """Why there is no paper; empty when there is one."""
        return self._paper.sentence

    def show_file(self, file: MeetingFile) -> None:
        """Show a paper of a meeting; what was chosen stays chosen."""
        other = self._file is None or self._file.meeting.id != file.meeting.id
        self._file = file
        self.choice.offer(file, partial(expected, self._cabinet, file), afresh=other)
        if other:
            self._paper.order(self._wanted(file))
        else:
            self._order_soon()

    def forget(self) -> None:
        """Show nothing: another page is in view, and what is shown takes memory."""
        self._file = None
        self._paper.forget()

    def order_again(self) -> None:
        """Make the paper again: other copies left, so it may be another print of its number."""
        self._order_soon()

    def _order_soon(self) -> None:
        if self._file is not None:
            self._paper.order_soon(self._wanted(self._file))

    def _wanted(self, file: MeetingFile) -> PaperOrder:
        # Without anybody invited the paper itself says what is missing.
        wish = self.choice.wish or PaperWish(kind=self.choice.kind)
        about = file.meeting.id, wish
        return PaperOrder(
            partial(self._cabinet.draw, *about),
            departed=partial(self._cabinet.record, *about),
        )

    def _offer_way_out(self, error: CasuskluisError) -> None:
        self._item = item_of(error)
        if self._item:
            self._paper.offer(self.tr("Agendapunt %d openen") % self._item)

    def _go_to_item(self) -> None:
        self.item_wanted.emit(self._item)


def expected(cabinet: PaperCabinet, file: MeetingFile, kind: TablePaper) -> Sequence[WishLine]:
    """Return who gets a paper, by number of copy; nobody when nobody is invited."""
    try:
        return cabinet.everyone(file.meeting.id, kind)
    except NoAttendees:
        return ()


def item_of(error: CasuskluisError) -> int:
    """Return the place on the agenda of what the gate refused; 0 for none."""
    return int(error.details.get("item", 0)) if isinstance(error, EditionLeaks) else 0
