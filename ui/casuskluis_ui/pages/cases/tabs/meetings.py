# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the meetings about a case, and who asks to discuss it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import DiscussionRequestId
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.meetings.wishes import Wish
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class MeetingsTab(CaseTab):
    """When the case was discussed, what was decided, and who asks to discuss it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None

    @override
    def title(self) -> str:
        return self.tr("Overleg")

    def go_to(self, meeting_id: int) -> None:
        """Go to the page of a meeting."""
        self.desk.page.went.emit("meetings", meeting_id)

    @opens("discussion_request")
    def ask(self) -> None:
        """Ask to discuss the case."""
        if self._file is not None:
            desk, case_id = self.desk, self._file.case.id
            desk.page.ask(forms.wish(desk.workspace, desk.clock, case_id, desk.page))

    def withdraw(self, request_id: int) -> None:
        """Take a wish back."""
        wishes, page = self.desk.workspace.wishes, self.desk.page
        if page.attempt(lambda: wishes.withdraw(DiscussionRequestId(request_id))):
            page.told(self.tr("De vraag om te bespreken is ingetrokken."))

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.restart()
        wishes = self.desk.workspace.wishes.of_case(file.case.id)
        if wishes or file.case.is_open:
            self.column.addWidget(self._wishes(file, wishes))
        for meeting, item in file.discussed:
            self.column.addWidget(self._meeting(file, meeting, item))
        if not file.discussed:
            text = self.tr("Zet de casus op een agenda via de pagina Overleggen.")
            empty = EmptyState("calendar-days", self.tr("Nog niet besproken"), text)
            self.column.addWidget(empty, 1)
        else:
            self.column.addStretch(1)

    def _wishes(self, file: CaseFile, wishes: list[Wish]) -> Card:
        ask = Button(self.tr("Bespreken vragen…"), "message-square", kind="ghost")
        ask.setObjectName("askToDiscuss")
        ask.clicked.connect(self.ask)
        ask.setVisible(file.case.is_open)
        card = Card(self.tr("Gevraagd"), ask)
        for one in wishes:
            card.add(self._wish(one))
        if not wishes:
            card.add(label(self.tr("Niemand heeft gevraagd deze casus te bespreken."), "muted"))
        return card

    def _wish(self, wish: Wish) -> FoldingRow:
        request, meeting = wish.request, wish.meeting
        who = wish.asked_by or self.tr("De gemeente")
        where = (
            self.tr("op de agenda van overleg %s") % meeting.number
            if meeting
            else self.tr("wacht op een agenda")
        )
        parts = (dutch_date(request.asked_on), who, request.reason, where)
        words = label("  ·  ".join(parts), wrap=True)
        back = RecordButton(request.id, self.tr("Intrekken"), "x")
        back.setAccessibleName(self.tr("Vraag van %s intrekken") % who)
        back.picked.connect(self.withdraw)
        back.setVisible(meeting is None)
        return FoldingRow(words, holder(row(STRETCH, back)))

    def _meeting(self, file: CaseFile, meeting: CaseMeeting, item: AgendaItem) -> Card:
        go = RecordButton(meeting.id, self.tr("Naar overleg"), "arrow-right")
        go.setAccessibleName(self.tr("Naar overleg %s") % meeting.number)
        go.picked.connect(self.go_to)
        kind = self.codes.label(CodeList.MEETING_KIND, meeting.kind)
        card = Card(f"{kind} {meeting.number}", go)
        decided = [one.text for one in file.decisions if one.meeting_id == meeting.id]
        card.add(
            FactRows(
                (
                    (self.tr("Datum"), dutch_date(meeting.held_on)),
                    (self.tr("Vraag"), item.question),
                    (self.tr("Besluit"), " ".join(decided)),
                )
            )
        )
        return card
