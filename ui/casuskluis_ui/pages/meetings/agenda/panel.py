# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda builder: the points, their order, their time, and what comes on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import (
    AgendaItemId,
    CaseId,
    MeetingId,
    NotificationId,
    OrganisationId,
)
from casuskluis.domain.meeting import AgendaItem
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.meetings.proposals import Proposal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.agenda.adding import AddBar
from casuskluis_ui.pages.meetings.agenda.audience import AudienceMenu
from casuskluis_ui.pages.meetings.agenda.doubts import DoubtCard
from casuskluis_ui.pages.meetings.agenda.finding import Found, already, find
from casuskluis_ui.pages.meetings.agenda.item_bar import ItemBar
from casuskluis_ui.pages.meetings.agenda.model import AgendaModel
from casuskluis_ui.pages.meetings.agenda.ordering import OrderSearch
from casuskluis_ui.pages.meetings.agenda.proposals import ProposalCard, names_of
from casuskluis_ui.pages.meetings.agenda.seating import SeatingCard
from casuskluis_ui.pages.meetings.agenda.view import AgendaView
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, row


class AgendaPanel(Panel):
    """Builds the agenda of one meeting."""

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self.view = AgendaView()
        self._model = AgendaModel(self)
        self.view.show_model(self._model)
        self.bar = ItemBar()
        self._adding = AddBar(self._fitting)
        self.proposals = ProposalCard()
        self.doubts = DoubtCard()
        self.audience = AudienceMenu(self)
        self._total_icon = IconLabel("clock")
        self._total = label("")
        self._total.setObjectName("total")
        self.seating = SeatingCard()
        self.search = OrderSearch(workspace.seating, runner, self)
        self.order_button = Button(self.tr("Beste volgorde"), "timer", kind="ghost")
        self.order_button.setToolTip(
            self.tr("Zoek de volgorde waarin gasten het kortst zitten")
        )
        self._up = IconButton("arrow-up", self.tr("Punt omhoog"), "Alt+↑")
        self._down = IconButton("arrow-down", self.tr("Punt omlaag"), "Alt+↓")
        self._build()
        self._connect()

    @override
    def show_file(self, file: MeetingFile) -> None:
        """Show the agenda of a meeting; the point that was current stays it."""
        was_over = self._is_over(self.file)
        super().show_file(file)
        self.search.forget()
        self.seating.hide()
        self.order_button.setVisible(file.meeting.is_preparing)
        current = self.view.current_id
        self._model.show_file(file, self.workspace.codes.book())
        self._show_total(file, news=not was_over)
        found = self.workspace.proposals.propose(file.meeting.id)
        self.proposals.show_proposals(found, names_of(self.workspace, found))
        self.doubts.show_doubts(self.workspace.doubts.of_meeting(file.meeting.id))
        self.view.select(current)
        self._show_current()
        self._freeze()

    def _freeze(self) -> None:
        """Once the minutes were adopted the agenda is only read."""
        self.view.set_frozen(self.frozen)
        for part in (self._up, self._down, self._adding):
            part.setVisible(not self.frozen)
        if self.frozen:
            self.proposals.hide()
            self.doubts.hide()

    def _build(self) -> None:
        head = row(
            self._total_icon, self._total, STRETCH, self.order_button, self._up, self._down
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.doubts)
        layout.addWidget(self.seating)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self._adding)
        layout.addWidget(self.proposals)

    def _connect(self) -> None:
        # Later, when Qt is done with the drop: storing reads the list again.
        queued = Qt.ConnectionType.QueuedConnection
        self._model.reordered.connect(self._store_order, queued)
        self.view.picked.connect(self._show_current)
        self.view.opened.connect(self._edit)
        self.view.minutes_wanted.connect(self.bar.minutes.setFocus)
        self.view.removal_wanted.connect(self._remove)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self.order_button.clicked.connect(self._propose_order)
        self.search.found.connect(self.seating.show_proposal)
        self.search.refused.connect(self.problem)
        self.seating.accepted.connect(self._apply_order)
        self.bar.minutes_chosen.connect(self._store_minutes)
        self.bar.pin_wanted.connect(self._store_pin)
        self.bar.edit_wanted.connect(self._edit)
        self.bar.audience_wanted.connect(self._offer_audience)
        self.view.audience_wanted.connect(self._offer_audience)
        self.audience.chosen.connect(self._store_audience)
        self.bar.decision_wanted.connect(self._decide)
        self.bar.removal_wanted.connect(self._remove)
        self._adding.case_wanted.connect(self._add_case)
        self._adding.notification_wanted.connect(self._add_notification)
        self.proposals.wanted.connect(self._take_over)
        self.doubts.guests_wanted.connect(self._invite_guests)
        self._adding.topic_wanted.connect(self._add_topic)
        self._adding.unclear.connect(self._ask_which)

    def _is_over(self, file: MeetingFile | None) -> bool:
        return file is not None and file.planned_minutes > file.meeting.minutes

    def _show_total(self, file: MeetingFile, *, news: bool) -> None:
        planned, room = file.planned_minutes, file.meeting.minutes
        text = self.tr("{planned} van {room} minuten").format(planned=planned, room=room)
        over = self._is_over(file)
        if over:
            text += "  ·  " + self.tr("%d min te lang") % (planned - room)
            if news:
                announce(self._total, text)
        self._total.setText(text)
        self._total.setProperty("role", "late" if over else "muted")
        self._total.style().unpolish(self._total)
        self._total.style().polish(self._total)
        self._total_icon.show_icon(
            "circle-alert" if over else "clock", "bad_fg" if over else "text2"
        )

    def _show_current(self) -> None:
        place = self.view.currentIndex().row()
        self.bar.show_row(None if self.frozen else self._model.row(place))
        self._up.setEnabled(place > 0)
        self._down.setEnabled(0 <= place < self._model.rowCount() - 1)

    def _current(self) -> AgendaItem | None:
        found = self._model.row(self.view.currentIndex().row())
        return found.item if found else None

    def _move_up(self) -> None:
        self.view.shift(-1)

    def _move_down(self) -> None:
        self.view.shift(1)

    def _store_order(self, order: list[AgendaItemId]) -> None:
        if self.file is not None:
            self._put_in_order(self.file.meeting.id, order)

    def _put_in_order(self, meeting_id: MeetingId, order: list[AgendaItemId]) -> bool:
        return self.attempt(lambda: self.workspace.agendas.reorder(meeting_id, order))

    def _store_minutes(self, item_id: int, minutes: int) -> None:
        found = self._model.row(self._model.row_of(item_id))
        if found is not None and found.item.minutes != minutes:
            changed = replace(found.item, minutes=minutes)
            self.attempt(lambda: self.workspace.agendas.save(changed))

    def _store_pin(self, item_id: int, pinned: bool) -> None:  # noqa: FBT001 - a signal
        found = self._model.row(self._model.row_of(item_id))
        if found is not None and found.item.pinned != pinned:
            changed = replace(found.item, pinned=pinned)
            self.attempt(lambda: self.workspace.agendas.save(changed))

    def _propose_order(self) -> None:
        if self.file is not None:
            self.search.begin(self.file.meeting.id)

    def _apply_order(self, order: list[AgendaItemId]) -> None:
        file = self.file
        if file is None:
            return
        before = [item.id for item in file.items]
        meeting_id = file.meeting.id
        if self._put_in_order(meeting_id, order):
            self.view.setFocus()
            self.undoable.emit(
                self.tr("De punten staan in de beste volgorde"),
                partial(self._put_in_order, meeting_id, before),
            )

    def _offer_audience(self) -> None:
        found, file = self._current(), self.file
        if found is not None and file is not None:
            self.audience.offer(file, found, self.bar.audience)

    def _store_audience(self, item_id: int, places: tuple[OrganisationId, ...]) -> None:
        file = self.file
        for one in file.items if file is not None else ():
            if one.id == item_id:
                changed = replace(one, restricted_to=places)
                self.attempt(partial(self.workspace.agendas.save, changed))

    @opens("agenda_item", "decision")
    def reopen(self, kept: OpenForm) -> None:
        """Show the form of an item again."""
        self.view.select(kept.object_id)
        again = self._decide if kept.name == "decision" else self._edit
        again()

    def _edit(self) -> None:
        found = self._current()
        if found is not None and self.file is not None:
            stored = next(one for one in self.file.items if one.id == found.id)
            self.asked.emit(forms.item(self.workspace, self.file, stored, self))

    def _decide(self) -> None:
        found = self._current()
        if found is not None and self.file is not None:
            self.asked.emit(forms.decision(self.workspace, self.file, found, self))

    def _remove(self) -> None:
        found, file = self._current(), self.file
        if found is None or file is None:
            return
        if any(one.agenda_item_id == found.id for one in file.decisions):
            self.problem.emit(
                self.tr("Bij dit punt is een besluit vastgelegd. Het punt blijft op de agenda.")
            )
            return
        followers = [one.id for one in file.items if one.after_id == found.id]
        if self.attempt(lambda: self.workspace.agendas.remove(found.id)):
            self.undoable.emit(
                self.tr("Punt %d is van de agenda gehaald") % found.position,
                partial(self._put_back, found, followers),
            )

    def _put_back(self, item: AgendaItem, followers: list[AgendaItemId]) -> None:
        self.attempt(lambda: self._restore(item, followers))

    def _restore(self, item: AgendaItem, followers: list[AgendaItemId]) -> None:
        service = self.workspace.agendas
        added = service.add(replace(item, id=AgendaItemId(0), version=1))
        items = self.workspace.meetings.file(item.meeting_id).items
        order = [one.id for one in items if one.id != added.id]
        order.insert(item.position - 1, added.id)
        for one in service.reorder(item.meeting_id, order):
            if one.id in followers:
                service.save(replace(one, after_id=added.id))

    def _added(self, work: Callable[[], AgendaItem]) -> None:
        made: list[AgendaItem] = []
        if self.attempt(lambda: made.append(work())):
            self.view.select(made[0].id)

    def _add_case(self, case_id: int) -> None:
        file = self.file
        if file is not None:
            self._added(
                lambda: self.workspace.agendas.add_case(file.meeting.id, CaseId(case_id))
            )

    def _add_notification(self, notification_id: int) -> None:
        file, found = self.file, NotificationId(notification_id)
        if file is not None:
            self._added(lambda: self.workspace.agendas.add_notification(file.meeting.id, found))

    def _fitting(self, text: str) -> list[Found]:
        return find(self.workspace, self.file, text) if self.file is not None else []

    def _take_over(self, chosen: list[Proposal]) -> None:
        file = self.file
        if file is not None:
            self.attempt(lambda: self.workspace.proposals.take(file.meeting.id, chosen))
            self.view.setFocus()

    def _invite_guests(self) -> None:
        file = self.file
        if file is not None:
            self.attempt(lambda: self.workspace.proposals.invite_missing(file.meeting.id))

    def _add_topic(self, text: str) -> None:
        if self.file is None:
            return
        found = already(self.workspace, self.file, text)
        if found is not None:
            self.view.select(found.id)
            told = self.tr(
                "Dit staat al op de agenda, als punt %d. Bedoelt u een los onderwerp?"
            )
            also = self.tr("Kies dan Toevoegen met een leeg veld.")
            self.problem.emit(f"{told % found.position} {also}")
        else:
            self._ask_topic(text)

    @opens("topic")
    def _ask_topic(self, kept: OpenForm | str) -> None:
        text = kept if isinstance(kept, str) else ""
        if self.file is not None:
            self.asked.emit(forms.topic(self.workspace, self.file, text, self))

    def _ask_which(self) -> None:
        self.problem.emit(
            self.tr("Meer dan één casus of melding past hierbij. Kies er een uit de lijst.")
        )
