# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the actions: who does what, by when."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.action import ActionItem
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partner import Contact
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.plan_files import PlanFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.plan.lines import STATUS_TONES
from casuskluis_ui.pages.cases.tabs.base import Desk, ListTab
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.labels import label


class ActionsTab(ListTab):
    """Who does what, by when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self._contacts: dict[int, Contact] = {}
        self.add_wanted.connect(self.add)

    @override
    def title(self) -> str:
        return self.tr("Acties")

    @override
    def count(self, file: CaseFile) -> int:
        return len(file.actions)

    @opens("case_action")
    def add(self) -> None:
        """Add an action."""
        if self._file is not None:
            desk, case_id = self.desk, self._file.case.id
            dialog = forms.action(desk.workspace, desk.clock, None, desk.page, case_id=case_id)
            desk.page.ask(dialog)

    @opens("action", new=False)
    def change(self, action_id: int) -> None:
        """Update an action."""
        found = self._action(action_id)
        if found is not None:
            desk = self.desk
            desk.page.ask(forms.action(desk.workspace, desk.clock, found, desk.page))

    @opens("action_outcome")
    def finish(self, action_id: int) -> None:
        """Record how an action ended."""
        found = self._action(action_id)
        if found is not None:
            page = self.desk.page
            page.ask(forms.action_outcome(self.desk.workspace, found, page))

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        owners = (one.owner_contact_id for one in file.actions)
        self._contacts = self.desk.workspace.partners.contacts(one for one in owners if one)
        plans = self.desk.workspace.plans.of_case(file.case.id)
        self.begin(
            self.tr("Actie toevoegen"),
            filled=bool(file.actions),
            icon="list-checks",
            title=self.tr("Nog geen acties"),
            text=self.tr("Spreek af wie wat doet, en voor wanneer."),
            takes_new=file.case.is_open,
        )
        order = sorted(file.actions, key=lambda one: (not one.is_running, str(one.due_on)))
        for action in order:
            self.column.addWidget(self._card(action, file, plans))
        if file.actions:
            self.column.addStretch(1)

    def _action(self, action_id: int) -> ActionItem | None:
        actions = self._file.actions if self._file else ()
        return next((one for one in actions if one.id == action_id), None)

    def _card(self, action: ActionItem, file: CaseFile, plans: PlanFile) -> Card:
        card = Card(action.number, ChipRow(self._chips(action, file)), *self._buttons(action))
        card.add(label(action.description, wrap=True))
        found = self._contacts.get(action.owner_contact_id or 0)
        contact = found.name.display if found else ""
        owner = file.organisation_name(action.owner_id)
        goal = plans.goal_now(action.goal_id)
        facts = [
            (self.tr("Actiehouder"), f"{owner}, {contact}" if contact else owner),
            (self.tr("Uiterlijk"), day_or_dash(action.due_on)),
        ]
        more = (
            (self.tr("Conditie"), action.condition),
            (self.tr("Doel"), goal.text if goal else ""),
            (self.tr("Betrokkene"), self._told(action)),
            (self.tr("Afgerond op"), day_or_dash(action.done_on) if action.done_on else ""),
            (self.tr("Resultaat"), action.result),
        )
        card.add(FactRows(facts + [one for one in more if one[1]]))
        return card

    def _chips(self, action: ActionItem, file: CaseFile) -> list[ChipSpec]:
        today = self.desk.clock.today()
        status = self.codes.label(CodeList.ACTION_STATUS, action.status)
        chips = [ChipSpec(status, STATUS_TONES[action.status])]
        if action.is_late(today):
            chips.append(ChipSpec(self.tr("Te laat"), "bad"))
        owner = file.organisations.get(action.owner_id or 0)
        if action.is_running and owner is not None and owner.has_ended(today):
            chips.append(ChipSpec(self.tr("Partner gestopt"), "warn"))
        return chips

    def _buttons(self, action: ActionItem) -> list[RecordButton]:
        edit = RecordButton(action.id, self.tr("Bijwerken"), "pencil")
        edit.setAccessibleName(self.tr("%s bijwerken") % action.number)
        edit.picked.connect(self.change)
        if not action.is_running:
            return [edit]
        finish = RecordButton(action.id, self.tr("Afronden"), "check")
        finish.setAccessibleName(self.tr("%s afronden") % action.number)
        finish.picked.connect(self.finish)
        return [finish, edit]

    def _told(self, action: ActionItem) -> str:
        """Return whether the subject knows, and how; nothing when nothing was recorded."""
        if action.subject_informed:
            words = self.tr("weet hiervan: %s") % action.informing
            return words if action.informing else self.tr("weet hiervan")
        return action.informing
