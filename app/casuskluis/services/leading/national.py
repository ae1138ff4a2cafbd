# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The outcome of an adopted meeting as a file in the national model, for one partner.

The receiver gets what its paper would show: the items it takes part in, and names only when it
is a core partner. What it got stands in the journal and in the log of each case.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AgendaItemId, CaseId, MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import Decision, MeetingStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import Treatment
from casuskluis.exchange.national.outcomes import (
    LEVEL_LABELS,
    LEVEL_TEXTS,
    Level,
    OutcomeAction,
    OutcomeCase,
    OutcomeMeeting,
)
from casuskluis.exchange.national.writing import build
from casuskluis.services.context import Context
from casuskluis.services.editions.gate import Reader, check_texts
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.print_disclosures import record_handed
from casuskluis.services.leading.minutes import MinutesService, ReadPart
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.storage.transaction import Transaction

__all__ = [
    "LEVEL_LABELS",
    "LEVEL_TEXTS",
    "ExchangeFile",
    "ExchangeRequest",
    "Level",
    "NationalOutcomeService",
    "OutcomeNotAdopted",
]

_WHAT = "Uitkomst van overleg {number} als bestand, niveau {level}"
_CORRECTED = "Correctie: {text}"


_RUNNING = ("notulen", "omschrijving", "conditie", "informering")
"""The fields of the model that hold what somebody wrote."""


class OutcomeNotAdopted(RuleViolated):
    """Only the outcome of a meeting whose minutes are adopted is exchanged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRequest:
    """For whom the file is, and how much it tells."""

    organisation_id: OrganisationId
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeFile:
    """A finished file to look at and save.

    Attributes:
        data: The bytes.
        file_name: Neutral name to propose.
        title: Dutch.
        report: Dutch sentences: what is not in it, and why. Shown before it is saved.
        cases: How many cases are in it.
    """

    data: bytes = field(repr=False)
    file_name: str
    title: str
    report: tuple[str, ...]
    cases: int


@dataclass(frozen=True, slots=True)
class NationalOutcomeService:
    """Makes files in the national model.

    Args:
        context: What every service needs.
        origin: Random number of the vault, from which the references in files are made.
    """

    context: Context
    origin: UUID = field(repr=False)

    def draw(self, meeting_id: MeetingId, request: ExchangeRequest) -> ExchangeFile:
        """Return the file, to look at what is not in it; nothing is recorded.

        Raises:
            OutcomeNotAdopted: When the minutes are not adopted yet.
            NotInvited: When the receiver is not among the invited.
            NamesNotAllowed: When level 2 is asked for somebody who is no core partner.
            NothingToExchange: When the receiver takes part in no case.
            TooManyToExchange: When there are more cases than the model has room for.
            EditionLeaks: When a text names somebody or something the receiver may not have.
        """
        file = MeetingService(self.context).file(meeting_id)
        holder = _receiver(file, request)
        said = _said(MinutesService(self.context), meeting_id)
        with self.context.read(Permission.MEETINGS) as transaction:
            gathered = _Gathering(transaction, file, holder, said)
            outcome = gathered.outcome(self.origin)
        made = build(outcome, request.level)
        check_texts(self.context, _running_texts(made.data), meeting_id, Reader(holder))
        number, level = file.meeting.number, LEVEL_LABELS[request.level]
        return ExchangeFile(
            data=made.data,
            file_name=f"uitkomst-{number}-niveau-{int(request.level)}.json",
            title=f"Uitkomst {number} voor {holder.label}, niveau {level}",
            report=made.report,
            cases=len(made.cases),
        )

    def record(self, meeting_id: MeetingId, request: ExchangeRequest) -> None:
        """Enter in the journal that the file left, and in each case who got it.

        Raises:
            OutcomeNotAdopted, NotInvited, NamesNotAllowed: As `draw`.
        """
        file = MeetingService(self.context).file(meeting_id)
        holder = _receiver(file, request)
        what = _WHAT.format(number=file.meeting.number, level=LEVEL_LABELS[request.level])
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, f"meeting:{meeting_id}:outcome")
            if holder.keeps_the_vault:
                return
            for case in _Gathering(transaction, file, holder, {}).cases():
                record_handed(transaction, self.context, case.id, request.organisation_id, what)


def _receiver(file: MeetingFile, request: ExchangeRequest) -> Holder:
    if file.meeting.status is not MeetingStatus.ADOPTED:
        raise OutcomeNotAdopted
    full = request.level is Level.FULL
    asked = EditionRequest(organisation_id=request.organisation_id, with_names=full)
    return Holder.of(file, asked)


def _running_texts(data: bytes) -> Iterator[str]:
    """Yield what somebody wrote; who it is about stands in fields of its own."""
    waiting: list[Any] = [json.loads(data)]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            yield from (str(found[name]) for name in _RUNNING if found.get(name))
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found


def _said(minutes: MinutesService, meeting_id: MeetingId) -> dict[AgendaItemId, str]:
    """Return what the adopted minutes say of each item, with what was corrected later."""
    final = [one for one in minutes.versions(meeting_id) if one.final]
    parts: Iterable[ReadPart] = minutes.text_of(final[0].id) if final else ()
    told = {
        one.agenda_item_id: one.body
        for one in parts
        if one.agenda_item_id and not (one.shielded or one.erased)
    }
    for one in minutes.corrections(meeting_id):
        if one.agenda_item_id in told:
            told[one.agenda_item_id] += "\n\n" + _CORRECTED.format(text=one.text)
    return told


@dataclass(frozen=True)
class _Gathering:
    """Brings together what one receiver may know of one meeting; asks the vault once."""

    transaction: Transaction
    file: MeetingFile
    holder: Holder
    said: dict[AgendaItemId, str]

    def cases(self) -> list[Case]:
        """Return the cases that were discussed with the receiver at the table."""
        wanted = dict.fromkeys(
            self.file.cases[item.case_id]
            for item in self.file.items
            if item.id in self._seen and item.case_id in self.file.cases
        )
        return list(wanted)

    def outcome(self, origin: UUID) -> OutcomeMeeting:
        """Return the meeting as the exchange wants it."""
        meeting = self.file.meeting
        return OutcomeMeeting(
            number=meeting.number,
            held_on=meeting.held_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            origin=origin,
            cases=tuple(self._case(case) for case in self.cases()),
            loose_decisions=sum(one.case_id is None for one in self._decisions),
            loose_actions=sum(one.case_id is None for one in self._actions),
        )

    @cached_property
    def _seen(self) -> frozenset[AgendaItemId]:
        """The items that were treated, and that the receiver takes part in.

        What was agreed at an item that goes on next time is an outcome all the same.
        """
        meeting_id = self.file.meeting.id
        records = self.transaction.item_records.of_meeting(meeting_id)
        agreed = {one.agenda_item_id for one in self.file.decisions}
        agreed |= {
            one.agenda_item_id for one in self.transaction.actions.of_meeting(meeting_id)
        }
        later = {one.agenda_item_id for one in records if one.treated is Treatment.POSTPONED}
        later -= agreed
        return frozenset(
            item.id
            for item in self.file.items
            if item.id not in later and self.holder.takes_part_in(item)
        )

    def _case(self, case: Case) -> OutcomeCase:
        subject = self.file.subjects.get(case.subject_id)
        items = [item.id for item in self.file.items if item.case_id == case.id]
        return OutcomeCase(
            number=case.number,
            started_on=case.opened_on,
            subject=subject,
            minutes="\n\n".join(
                self.said[item] for item in items if item in self._seen and item in self.said
            ),
            decisions=tuple(one for one in self._decisions if one.case_id == case.id),
            actions=tuple(
                OutcomeAction(one, self.file.organisations.get(one.owner_id or 0))
                for one in self._actions
                if one.case_id == case.id
            ),
            other_names=tuple(self._others(case.id)),
        )

    @cached_property
    def _decisions(self) -> list[Decision]:
        return [one for one in self.file.decisions if self._is_seen(one.agenda_item_id)]

    @cached_property
    def _actions(self) -> list[ActionItem]:
        found = self.transaction.actions.of_meeting(self.file.meeting.id)
        return [one for one in found if self._is_seen(one.agenda_item_id)]

    def _is_seen(self, item: AgendaItemId | None) -> bool:
        return item is None or item in self._seen

    def _others(self, case_id: CaseId) -> Iterator[str]:
        """Return the names of everybody else that a text of this case could name."""
        for related in self.transaction.related_persons.of_case(case_id):
            yield related.name.family
            yield from related.name.given.split()
        for subject in self.file.subjects.values():
            yield subject.name.family
