# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One case: heading, what needs attention, and tabs."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from casuskluis.domain.case import OPEN_PHASES
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.cases.attachments.drop_zone import DropZone
from casuskluis_ui.pages.cases.attention import Attention
from casuskluis_ui.pages.cases.listing import PHASE_TONES
from casuskluis_ui.pages.cases.shield_button import ShieldButton
from casuskluis_ui.pages.cases.tabs import (
    ActionsTab,
    AttachmentsTab,
    CaseTab,
    Desk,
    HistoryTab,
    InformationTab,
    LifeDomainTab,
    MeetingsTab,
    OverviewTab,
    PlanTab,
    RelatedPersonsTab,
    ReviewsTab,
    RightsTab,
    TimelineTab,
)
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import Tabs, page_head

T = TypeVar("T", bound=CaseTab)


def _tabs(desk: Desk) -> tuple[CaseTab, ...]:
    """Return the tabs in their order: one line for each."""
    return (
        OverviewTab(desk),
        TimelineTab(desk),
        InformationTab(desk),
        LifeDomainTab(desk),
        PlanTab(desk),
        ActionsTab(desk),
        RelatedPersonsTab(desk),
        ReviewsTab(desk),
        RightsTab(desk),
        AttachmentsTab(desk),
        MeetingsTab(desk),
        HistoryTab(desk),
    )


class CaseDetail(QWidget):
    """Shows a case and tells what the officer wants to do with it as a whole.

    What belongs to one part of a case, its tab does itself.

    Signals:
        action_wanted: Add an action.
        phase_wanted: The phase to move to.
        closing_wanted: Close the case.
    """

    action_wanted = Signal()
    phase_wanted = Signal(str)
    closing_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: CaseFile | None = None
        self._waiting: set[int] = set()
        self._name = label("", "h1")
        self._chips = ChipRow()
        self._facts = label("", "muted", wrap=True)
        self.attention = Attention()
        self._phase = Button(self.tr("Fase"), "arrow-right")
        self._phases = QMenu(self)
        self._phase.setMenu(self._phases)
        self._close = Button(self.tr("Sluiten"), "archive")
        self.access = ShieldButton(desk)
        self._add = Button(self.tr("Actie toevoegen"), "plus", kind="primary")
        self._bar = Tabs(self.tr("Onderdelen van de casus"))
        self._tabs = _tabs(desk)
        self._build()
        self._connect()

    def show_file(self, file: CaseFile) -> None:
        """Show a case; the tabs that are not looked at follow when they are."""
        self._file = file
        self._show_head(file)
        for place, tab in enumerate(self._tabs):
            count = tab.count(file)
            self._bar.setTabText(
                place, tab.title() if count is None else f"{tab.title()} ({count})"
            )
        self._waiting = set(range(len(self._tabs)))
        self._show_tab(self._bar.currentIndex())

    def tab(self, kind: type[T]) -> T:
        """Return one of the tabs, and bring it to the front."""
        place, found = next(
            (place, tab) for place, tab in enumerate(self._tabs) if isinstance(tab, kind)
        )
        self._bar.setCurrentIndex(place)
        return found

    def show_part(self, part: str) -> None:
        """Bring a tab to the front by its word: "plan" is `PlanTab`."""
        for place, tab in enumerate(self._tabs):
            if _part(tab) == part:
                self._bar.setCurrentIndex(place)

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Take files in as attachments; where that cannot be, the tab says why."""
        self.show_part("attachments")
        zone = self.findChild(DropZone)
        if zone is not None:
            zone.dropped.emit(paths)

    def part(self) -> str:
        """Return the word of the tab in front."""
        return _part(self._tabs[self._bar.currentIndex()])

    def _show_tab(self, place: int) -> None:
        if self._file is None or place not in self._waiting:
            return
        self._waiting.discard(place)
        file, tab = self._file, self._tabs[place]
        self._desk.page.attempt(lambda: tab.show_file(file))

    def _show_head(self, file: CaseFile) -> None:
        case, codes = file.case, self._desk.codes
        self._name.setText(file.subject.name.display)
        phase = codes.label(CodeList.CASE_PHASE, case.phase)
        chips = [ChipSpec(phase, PHASE_TONES[case.phase])]
        if case.ideology:
            chips.append(ChipSpec(codes.label(CodeList.IDEOLOGY, case.ideology)))
        if case.restricted:
            chips.append(ChipSpec(self.tr("Afgeschermd"), "warn"))
        self._chips.show_chips(chips)
        self.access.show_case(case)
        self._facts.setText(self._summary(file))
        self.attention.show_file(file, self._desk.clock.today())
        self._show_phases(file)
        self._close.setVisible(case.is_open)
        self._add.setVisible(case.is_open)
        self._phase.setVisible(bool(case.next_phases & OPEN_PHASES))

    def _summary(self, file: CaseFile) -> str:
        case = file.case
        parts = [
            self.tr("Casus %s") % case.number,
            self.tr("Regie: %s") % (case.case_coordinator or "–"),
            self.tr("Gestart %s") % dutch_date(case.opened_on),
        ]
        if case.next_review_on:
            parts.append(self.tr("Toets uiterlijk %s") % dutch_date(case.next_review_on))
        if case.destroy_on:
            parts.append(self.tr("Vernietigen op %s") % dutch_date(case.destroy_on))
        return "  ·  ".join(parts)

    def _show_phases(self, file: CaseFile) -> None:
        self._phases.clear()
        for phase in sorted(file.case.next_phases & OPEN_PHASES):
            action = self._phases.addAction(self._desk.codes.label(CodeList.CASE_PHASE, phase))
            action.setData(str(phase))

    def _build(self) -> None:
        buttons = (self.access, self._phase, self._close, self._add)
        name = FoldingRow(self._name, holder(row(self._chips, STRETCH)))
        top = FoldingRow(holder(row(name, STRETCH)), Flow(buttons))
        head = column(top, self._facts, spacing=6, margins=(24, 16, 20, 12))
        for tab in self._tabs:
            self._bar.addTab(scrolled(tab, tab.title()), tab.title())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(page_head(column(self.attention)))
        layout.addWidget(self._bar, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.action_wanted)
        self._close.clicked.connect(self.closing_wanted)
        self._phases.triggered.connect(self._wish)
        self._bar.currentChanged.connect(self._show_tab)
        self.attention.review_wanted.connect(self._review)

    def _wish(self, action: object) -> None:
        data = getattr(action, "data", None)
        if data is not None:
            self.phase_wanted.emit(str(data()))

    def _review(self) -> None:
        self.tab(ReviewsTab).review()


def _part(tab: CaseTab) -> str:
    return type(tab).__name__.removesuffix("Tab").casefold()
