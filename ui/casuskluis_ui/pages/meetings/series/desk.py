# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The series of meetings at work: which there are, and everything about one of them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import SeriesId
from casuskluis.services.meetings.series import SeriesFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.meetings.series.cards import (
    AttendeesCard,
    ItemsCard,
    RhythmCard,
    rhythm,
)
from casuskluis_ui.pages.meetings.series.work import SeriesWork
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head

_CHARACTERS = 34


class SeriesDesk(QWidget):
    """All series at the left, the one that is chosen at the right.

    Signals:
        left: Back to the list of meetings.
        meeting_wanted: The identifier of a series: plan the next meeting out of it.
    """

    left = Signal()
    meeting_wanted = Signal(int)

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self.work = SeriesWork(workspace, clock, self)
        self.list = QListWidget()
        self.list.setObjectName("seriesList")
        self.list.setProperty("role", "checks")
        self.list.setAccessibleName(self.tr("Reeksen"))
        self.list.setTabKeyNavigation(False)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards = CardColumn()
        self._next = Button(self.tr("Volgend overleg plannen"), "calendar-plus", "primary")
        self._next.setObjectName("nextOfSeries")
        self._stop = Button(self.tr("Reeks stoppen"), "x")
        self._build()
        self.list.currentItemChanged.connect(self._choose)
        self._next.clicked.connect(self._plan)
        self._stop.clicked.connect(self.work.end_or_resume)
        self.work.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the series again; the one that was shown stays so."""
        shown = self.work.file.series.id if self.work.file else 0
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in self._workspace.series.all():
                stopped = self.tr("gestopt") if one.ended_on else rhythm(one)
                line = QListWidgetItem(f"{one.name}\n{stopped}", self.list)
                line.setData(Qt.ItemDataRole.UserRole, int(one.id))
                if one.id == shown:
                    self.list.setCurrentItem(line)
            if self.list.currentItem() is None and self.list.count():
                self.list.setCurrentRow(0)
        self._choose()

    def choose(self, series_id: int) -> None:
        """Show one of the series."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == series_id:
                self.list.setCurrentRow(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        back = IconButton("arrow-left", self.tr("Terug naar alle overleggen"), "Esc")
        back.clicked.connect(self.left)
        new = Button(self.tr("Reeks beginnen"), "plus")
        new.clicked.connect(self.work.begin)
        head = page_head(
            row(
                back,
                label(self.tr("Reeksen"), "h1"),
                STRETCH,
                new,
                self._stop,
                self._next,
                margins=(14, 12, 16, 10),
            )
        )
        side = holder(column(self.list, margins=(16, 14, 8, 16)))
        side.setMinimumWidth(self.fontMetrics().averageCharWidth() * _CHARACTERS)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(side)
        parts.addWidget(scrolled(self._cards, self.tr("De reeks")))
        parts.setStretchFactor(1, 1)
        whole = column(head, parts, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _choose(self) -> None:
        place = self.list.currentRow()
        line = self.list.item(place)
        number = SeriesId(line.data(Qt.ItemDataRole.UserRole)) if place >= 0 else None
        self.work.file = self._workspace.series.get(number) if number else None
        self._show()

    def _show(self) -> None:
        file = self.work.file
        self._cards.restart()
        self._next.setEnabled(file is not None and file.next_on is not None)
        self._stop.setVisible(file is not None)
        if file is None:
            text = self.tr("Met een reeks maakt u het volgende overleg met één klik.")
            empty = EmptyState("calendar-days", self.tr("Nog geen reeksen"), text)
            self._cards.column.addWidget(empty, 1)
            return
        ended = file.series.ended_on is not None
        words = self.tr("Reeks hervatten") if ended else self.tr("Reeks stoppen")
        self._stop.setText(f" {words}")
        self._stop.setAccessibleName(words)
        self._stop.show_icon("rotate-ccw" if ended else "x")
        for card in self._made(file):
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)

    def _made(self, file: SeriesFile) -> tuple[QWidget, ...]:
        about = RhythmCard(file, self._workspace.codes.book(), self)
        about.edit_wanted.connect(self.work.edit)
        people = AttendeesCard(file)
        people.invited.connect(self.work.invite)
        people.stay_chosen.connect(self.work.stay)
        people.leave_wanted.connect(self.work.leave)
        items = ItemsCard(file)
        items.add_wanted.connect(self.work.add_item)
        items.edit_wanted.connect(self.work.edit_item)
        items.drop_wanted.connect(self.work.drop_item)
        items.move_wanted.connect(self.work.move_item)
        return about, people, items

    def _plan(self) -> None:
        if self.work.file is not None:
            self.meeting_wanted.emit(int(self.work.file.series.id))
