# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The action card of an organisation: what it promised, without the name of anybody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.documents.papers import ActionCardPaper, CardAction
from casuskluis.documents.wording import long_day
from casuskluis.domain.action import ActionItem
from casuskluis.domain.coding import CodeList
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.hosts import host_lines
from casuskluis.services.editions.issuing import Issue
from casuskluis.services.editions.print_disclosures import record_handed
from casuskluis.services.editions.sessions import edition_of
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.leading.following import FollowUpService, Promise
from casuskluis.services.leading.reminders import people_of, without_names
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper, sound_paper
from casuskluis.storage.transaction import Transaction

_HIDDEN = "Deze actie is afgeschermd. Vraag de gemeente wat u doet."
_WHAT = "Actiekaart"


@dataclass(frozen=True, slots=True)
class ActionCards:
    """Makes action cards."""

    context: Context

    def draw(
        self, meeting_id: MeetingId | None, organisation_id: OrganisationId
    ) -> PrintedPaper:
        """Return the card; see `CompanionPrinter.draw`.

        Outside a meeting there is no agenda for the gate to check it against. Names of the
        persons in a case are taken out of the words either way.
        """
        file = MeetingService(self.context).file(meeting_id) if meeting_id else None
        request = EditionRequest(organisation_id=organisation_id)
        holder = self._issue.holder(file, request) if file else None
        from casuskluis.documents import action_card  # noqa: PLC0415 - only a paper waits for this

        pdf = action_card.build(self._paper(file, holder, organisation_id))
        if file is not None and holder is not None:
            return self._issue.paper(file, pdf, Reader(holder))
        name = FollowUpService(self.context).of_organisation(organisation_id).name
        return sound_paper(
            pdf,
            file_name=f"actiekaart-{organisation_id}.pdf",
            title=f"Actiekaart, voor {name}",
        )

    def record(
        self,
        meeting_id: MeetingId | None,
        organisation_id: OrganisationId,
        departure: Departure,
    ) -> None:
        """Enter that it left: in the journal, in the list of copies and in each case."""
        promises = FollowUpService(self.context).of_organisation(organisation_id).promises
        if meeting_id is None:
            with self.context.write(Permission.MEETINGS) as transaction:
                place = f"organisation:{organisation_id}:action_card"
                transaction.journal.record(JournalAction.PRINTED, place)
                self._record_cases(transaction, organisation_id, promises, _WHAT)
            return
        file = MeetingService(self.context).file(meeting_id)
        request = EditionRequest(organisation_id=organisation_id)
        with self._issue.leaving(file, request, departure) as (transaction, _):
            what = f"{_WHAT} na overleg {file.meeting.number}"
            self._record_cases(transaction, organisation_id, promises, what)

    @property
    def _issue(self) -> Issue:
        return Issue(self.context, CopyKind.ACTION_CARD)

    def _record_cases(
        self,
        transaction: Transaction,
        organisation_id: OrganisationId,
        promises: Sequence[Promise],
        what: str,
    ) -> None:
        owner = transaction.organisations.get(organisation_id)
        if owner.core_role is CoreRole.MUNICIPALITY:
            return  # it keeps the vault
        told = [one.action.case_id for one in promises if not one.shielded]
        for case_id in dict.fromkeys(told):
            if case_id:
                record_handed(transaction, self.context, case_id, organisation_id, what)

    def _paper(
        self, file: MeetingFile | None, holder: Holder | None, organisation_id: OrganisationId
    ) -> ActionCardPaper:
        municipality = SettingService(self.context).get(SettingKey.MUNICIPALITY).value
        owner = FollowUpService(self.context).of_organisation(organisation_id)
        with self.context.read(Permission.OWN_CASES) as transaction:
            everybody = transaction.organisations.all()
            named = [_nameless(transaction, one) for one in owner.promises]
        meeting_id = file.meeting.id if file else None
        return ActionCardPaper(
            municipality=municipality,
            organisation=owner.name,
            meeting=self._meeting(file.meeting) if file else "",
            stands_on=self.context.clock.today(),
            actions=_card_actions(named, meeting_id, self.context.clock.today()),
            report_to=host_lines(everybody, municipality),
            secrecy=file.meeting.secrecy if file else None,
            edition=edition_of(holder) if holder else None,
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )

    def _meeting(self, meeting: CaseMeeting) -> str:
        codes = CodeService(self.context).book()
        kind = codes.label(CodeList.MEETING_KIND, meeting.kind).lower()
        return f"{kind} {meeting.number} van {long_day(meeting.held_on)}"


def _nameless(transaction: Transaction, promise: Promise) -> Promise:
    """Return a promise without the names of the persons in its case."""
    action = promise.action
    if promise.shielded:
        hidden = replace(action, description=_HIDDEN, condition="")
        return replace(promise, action=hidden, case_number="")
    subject, related = people_of(transaction, action)
    said = without_names(action.description, subject, related)
    condition = without_names(action.condition, subject, related)
    return replace(promise, action=replace(action, description=said, condition=condition))


def _card_actions(
    promises: Sequence[Promise], meeting_id: MeetingId | None, today: date
) -> tuple[CardAction, ...]:
    ordered = sorted(promises, key=lambda one: (one.action.due_on or date.max, one.action.id))
    return tuple(
        CardAction(
            number=one.action.number,
            case_number=one.case_number,
            description=one.action.description,
            due_on=one.action.due_on,
            late=one.action.is_late(today),
            condition=one.action.condition,
            is_new=_is_of(one.action, meeting_id),
        )
        for one in ordered
    )


def _is_of(action: ActionItem, meeting_id: MeetingId | None) -> bool:
    return meeting_id is not None and action.meeting_id == meeting_id
