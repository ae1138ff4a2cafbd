# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One case: heading, what needs attention, and tabs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from casuskluis.domain.case import OPEN_PHASES
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.cases import CaseFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.cases.listing import PHASE_TONES
from casuskluis_ui.pages.cases.tabs import (
    ActionsTab,
    InformationTab,
    LifeDomainTab,
    MeetingsTab,
    OverviewTab,
    RelatedPersonsTab,
)
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import Tabs, page_head


class CaseDetail(QWidget):
    """Shows a case and tells what the officer wants to do with it.

    Signals:
        information_wanted: Add information.
        life_domain_wanted: Add a note about a life domain.
        related_person_wanted: Add a related person.
        related_person_removed: The identifier of a related person to let go.
        action_wanted: Add an action.
        action_chosen: The identifier of an action to open.
        core_wanted: Change the core of the case.
        phase_wanted: The phase to move to.
        closing_wanted: Close the case.
        meeting_chosen: The identifier of a meeting to go to.
    """

    information_wanted = Signal()
    life_domain_wanted = Signal()
    related_person_wanted = Signal()
    related_person_removed = Signal(int)
    action_wanted = Signal()
    action_chosen = Signal(int)
    core_wanted = Signal()
    phase_wanted = Signal(str)
    closing_wanted = Signal()
    meeting_chosen = Signal(int)

    def __init__(self, codes: CodeBook, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._clock = clock
        self._name = label("", "h1")
        self._chips = ChipRow()
        self._facts = label("", "muted", wrap=True)
        self._banner = Banner("warn")
        self._phase = Button(self.tr("Fase"), "arrow-right")
        self._phases = QMenu(self)
        self._phase.setMenu(self._phases)
        self._close = Button(self.tr("Sluiten"), "archive")
        self._add = Button(self.tr("Actie toevoegen"), "plus", kind="primary")
        self._tabs = Tabs(self.tr("Onderdelen van de casus"))
        self._overview = OverviewTab(codes)
        self._information = InformationTab(codes)
        self._domains = LifeDomainTab(codes)
        self._related = RelatedPersonsTab(codes)
        self._actions = ActionsTab(codes, clock)
        self._meetings = MeetingsTab(codes)
        self._build()
        self._connect()

    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        case = file.case
        self._name.setText(file.subject.name.display)
        chips = [
            ChipSpec(
                self._codes.label(CodeList.CASE_PHASE, case.phase), PHASE_TONES[case.phase]
            )
        ]
        if case.ideology:
            chips.append(ChipSpec(self._codes.label(CodeList.IDEOLOGY, case.ideology)))
        self._chips.show_chips(chips)
        self._facts.setText(self._summary(file))
        self._show_attention(file)
        self._show_phases(file)
        self._close.setVisible(case.is_open)
        self._phase.setVisible(bool(case.next_phases & OPEN_PHASES))
        for tab in (self._overview, self._information, self._domains):
            tab.show_file(file)
        self._related.show_file(file)
        self._actions.show_file(file)
        self._meetings.show_file(file)
        self._tabs.setTabText(1, self.tr("Informatie (%d)") % len(file.information))
        self._tabs.setTabText(3, self.tr("Betrokkenen (%d)") % len(file.related_persons))
        self._tabs.setTabText(4, self.tr("Acties (%d)") % len(file.actions))

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

    def _show_attention(self, file: CaseFile) -> None:
        today = self._clock.today()
        late = [action for action in file.actions if action.is_late(today)]
        if file.case.review_overdue(today):
            text = self.tr("De noodzakelijkheidstoets is over de datum. Leg de toets vast.")
            self._banner.say("bad", text)
        elif late:
            first = late[0]
            text = counted(
                len(late),
                self.tr("{n} actie is over de datum: "),
                self.tr("{n} acties zijn over de datum, de eerste: "),
            )
            text += first.description
            self._banner.say("warn", text)
        else:
            self._banner.hide()

    def _show_phases(self, file: CaseFile) -> None:
        self._phases.clear()
        for phase in sorted(file.case.next_phases & OPEN_PHASES):
            action = self._phases.addAction(self._codes.label(CodeList.CASE_PHASE, phase))
            action.setData(str(phase))

    def _build(self) -> None:
        buttons = (self._phase, self._close, self._add)
        name = FoldingRow(self._name, holder(row(self._chips, STRETCH)))
        top = FoldingRow(holder(row(name, STRETCH)), holder(row(STRETCH, *buttons)))
        head = column(top, self._facts, spacing=6, margins=(24, 16, 20, 12))
        for title, tab in (
            (self.tr("Overzicht"), self._overview),
            (self.tr("Informatie"), self._information),
            (self.tr("Leefgebieden"), self._domains),
            (self.tr("Betrokkenen"), self._related),
            (self.tr("Acties"), self._actions),
            (self.tr("Overleggen"), self._meetings),
        ):
            self._tabs.addTab(scrolled(tab, title), title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(page_head(column(self._banner, margins=(24, 0, 24, 8))))
        layout.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.action_wanted)
        self._close.clicked.connect(self.closing_wanted)
        self._phases.triggered.connect(self._wish)
        self._overview.change_wanted.connect(self.core_wanted)
        self._information.add_wanted.connect(self.information_wanted)
        self._domains.add_wanted.connect(self.life_domain_wanted)
        self._related.add_wanted.connect(self.related_person_wanted)
        self._related.removed.connect(self.related_person_removed)
        self._actions.add_wanted.connect(self.action_wanted)
        self._actions.chosen.connect(self.action_chosen)
        self._meetings.chosen.connect(self.meeting_chosen)

    def _wish(self, action: object) -> None:
        data = getattr(action, "data", None)
        if data is not None:
            self.phase_wanted.emit(str(data()))
