# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in a list: everything of every row that is taken, in one transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    CaseId,
    CaseNumber,
    NotificationId,
    NotificationNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.imports import ImportRecord
from casuskluis.domain.naming import fold
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import CoreRole, Organisation, municipality_among
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.moving.listed import Owner
from casuskluis.services.moving.acquainted import known_in_vault
from casuskluis.services.moving.drafting import Draft
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import ListedFate
from casuskluis.services.numbering import draw_number
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction

KNOWN_REASON = "Overgenomen uit de bestaande lijst."
STEPS = 8
"""How often `Taking` calls its step."""
Step = Callable[[], None]
Place = Callable[[Owner | str | None], OrganisationId | None]
"""Who is who: an owner, the name of a partner, or None for the municipality itself."""


class NothingToTakeIn(RuleViolated):
    """No row of the list is taken as things stand."""


class ListOutdated(RuleViolated):
    """The vault changed since the list was read: somebody in it is known by now."""


class MunicipalityUnclear(RuleViolated):
    """It is not clear which organisation the municipality is, which owns actions and notes."""


class Taking:
    """One list on its way into the vault.

    Args:
        transaction: Open for writing; the caller commits or leaves nothing.
        plan: As the officer looked at it.
        today: The day it is.
        step: Called after every kind of record; may stop it all.
    """

    def __init__(
        self, transaction: Transaction, plan: MovingPlan, today: date, step: Step
    ) -> None:
        self._transaction = transaction
        self._plan = plan
        self._today = today
        self._step = step
        self._drafts: list[Draft] = []
        self.records: list[ImportRecord] = []
        self._people: dict[int, SubjectId] = {}
        self._told: dict[int, Notification] = {}
        self._cases: dict[int, Case] = {}

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records were made, by their word in the journal."""
        return Counter(one.kind for one in self.records)

    def run(self) -> None:
        """Store everything.

        Raises:
            NothingToTakeIn: When no row is taken.
            ListOutdated: When somebody is known by now of whom that was not said.
            MunicipalityUnclear: When no or more than one organisation is the municipality.
            NumbersExhausted: When a year has more cases than there are numbers.
            Cancelled: When the officer stopped it.
        """
        self._drafts = list(self._plan.drafts())
        if not self._drafts:
            raise NothingToTakeIn
        self._check_fresh()
        places = self._places()
        self._store_people()
        self._store_told(places)
        self._store_cases()
        self._store_work(places)

    def _check_fresh(self) -> None:
        plan = self._plan
        taken = [one for one in plan.rows.values() if one.fate is ListedFate.TAKE]
        cases = [one.case for one in taken]
        found = zip(taken, known_in_vault(self._transaction, cases), strict=True)
        newly = any(known and not one.known and not one.decided for one, known in found)
        chosen = {one.decided.subject_id for one in taken if one.decided}
        wanted = {one for one in chosen if one}
        gone = wanted - set(self._transaction.subjects.by_id(wanted))
        bsn = self._transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
        kept = any(one.subject and one.subject.bsn for one in self._drafts)
        if newly or gone or (kept and not bsn) or self._today != plan.terms.today:
            raise ListOutdated

    def _places(self) -> Place:
        """Make the partners that are new, and return who is who by name."""
        present = self._transaction.organisations.all()
        found = {fold(one.name): one.id for one in present}
        town = municipality_among(present)
        new_town = self._plan.terms.new_town
        names = {name for one in self._drafts for name in one.partners}
        needs_town = any(one.needs_town for one in self._drafts)
        for name in sorted(names | ({new_town} if needs_town and new_town else set())):
            if fold(name) not in found:
                own_role = CoreRole.MUNICIPALITY if name == new_town else CoreRole.NONE
                made = Organisation(name=name, core_role=own_role)
                stored = self._transaction.organisations.add(made)
                found[fold(name)] = stored.id
                self._note(self._transaction.organisations, [stored], [0])
        own = town.id if town else found.get(fold(new_town)) if new_town else None
        if own is None and needs_town:
            raise MunicipalityUnclear

        def place(owner: Owner | str | None) -> OrganisationId | None:
            if isinstance(owner, str):
                return found.get(fold(owner))
            return own if owner is None or owner.is_officer else found[fold(owner.name)]

        return place

    def _store_people(self) -> None:
        new = [one for one in self._drafts if one.subject is not None]
        stored = self._add(
            self._transaction.subjects,
            [one.subject for one in new if one.subject],
            [one.row for one in new],
        )
        for draft, person in zip(new, stored, strict=True):
            self._people[draft.row] = person.id
        for draft in self._drafts:
            decided = self._plan.rows[draft.row].decided
            if decided and decided.subject_id:
                self._people[draft.row] = decided.subject_id
        for draft in self._drafts:
            if same := self._same_row(draft.row):
                self._people[draft.row] = self._people[same]

    def _store_told(self, place: Place) -> None:
        earlier = self._earlier()
        drawn: set[str] = set()
        told = []
        for draft in self._drafts:
            subject = self._people[draft.row]
            before = earlier.get(subject)
            told.append(
                replace(
                    draft.notification,
                    number=NotificationNumber(self._number(draft, drawn)),
                    subject_id=subject,
                    notifier_organisation_id=place(draft.reporter) if draft.reporter else None,
                    earlier_id=before,
                    known_reason=KNOWN_REASON if before else "",
                )
            )
        rows = [draft.row for draft in self._drafts]
        stored = self._add(self._transaction.notifications, told, rows)
        self._told = dict(zip(rows, stored, strict=True))

    def _earlier(self) -> dict[SubjectId, NotificationId]:
        """Return the newest notification about each person who was known before."""
        known = {self._people[one.row] for one in self._drafts if one.subject is None}
        found = {
            subject: self._transaction.notifications.of_subject(subject) for subject in known
        }
        return {subject: told[0].id for subject, told in found.items() if told}

    def _number(self, draft: Draft, drawn: set[str]) -> str:
        taken = self._transaction.notifications.number_taken
        number = draw_number(
            draft.notification.received_on.year,
            lambda one: one in drawn or taken(NotificationNumber(one)),
            prefix="M",
        )
        drawn.add(number)
        return number

    def _store_cases(self) -> None:
        weighed = [draft for draft in self._drafts if draft.assessment and draft.case]
        rows = [draft.row for draft in weighed]
        held = self._add(
            self._transaction.assessments,
            [
                replace(draft.assessment, notification_id=self._told[draft.row].id)
                for draft in weighed
                if draft.assessment
            ],
            rows,
        )
        assessments = {draft.row: one.id for draft, one in zip(weighed, held, strict=True)}
        first = [draft for draft in weighed if self._same_row(draft.row) is None]
        again = [draft for draft in weighed if self._same_row(draft.row) is not None]
        drawn: set[str] = set()
        for drafts in (first, again):  # the earlier case of a person must be there first
            cases = [
                replace(
                    draft.case,
                    number=CaseNumber(self._case_number(draft.case, drawn)),
                    subject_id=self._people[draft.row],
                    assessment_id=assessments[draft.row],
                    reentry_of=self._before(draft.row),
                )
                for draft in drafts
                if draft.case
            ]
            stored = self._add(self._transaction.cases, cases, [one.row for one in drafts])
            self._cases |= {one.row: case for one, case in zip(drafts, stored, strict=True)}

    def _case_number(self, case: Case, drawn: set[str]) -> str:
        taken = self._transaction.cases.number_taken
        number = draw_number(
            case.opened_on.year, lambda one: one in drawn or taken(CaseNumber(one))
        )
        drawn.add(number)
        return number

    def _before(self, row: int) -> CaseId | None:
        """Return the earlier case of a person who comes in again."""
        decided = self._plan.rows[row].decided
        if decided and decided.subject_id:
            earlier = self._transaction.cases.of_subject(decided.subject_id)
            return earlier[0].id if earlier else None
        same = self._same_row(row)
        found = self._cases.get(same) if same else None
        return found.id if found else None

    def _same_row(self, row: int) -> int | None:
        decided = self._plan.rows[row].decided
        return decided.same_row if decided else None

    def _store_work(self, place: Place) -> None:
        made = [draft for draft in self._drafts if draft.row in self._cases]
        next_number = self._transaction.actions.next_sequence()
        pairs = [(draft, one) for draft in made for one in draft.actions]
        actions = [
            replace(
                one.item,
                number=f"A-{number}",
                case_id=self._cases[draft.row].id,
                owner_id=place(one.owner),
            )
            for number, (draft, one) in enumerate(pairs, next_number)
        ]
        self._add(self._transaction.actions, actions, [draft.row for draft, _ in pairs])
        notes = [
            (draft.row, replace(one, case_id=self._cases[draft.row].id, source_id=place(None)))
            for draft in made
            for one in draft.notes
        ]
        self._add(
            self._transaction.information, [one for _, one in notes], [row for row, _ in notes]
        )
        wishes = [
            (draft.row, replace(draft.wish, case_id=self._cases[draft.row].id))
            for draft in made
            if draft.wish
        ]
        self._add(
            self._transaction.discussion_requests,
            [one for _, one in wishes],
            [row for row, _ in wishes],
        )

    def _add(
        self, repository: Repository[Any, Any], entities: Sequence[Any], rows: Sequence[int]
    ) -> list[Any]:
        stored = repository.add_all(entities) if entities else []
        self._note(repository, stored, rows)
        self._step()
        return stored

    def _note(
        self, repository: Repository[Any, Any], stored: Iterable[Any], rows: Iterable[int]
    ) -> None:
        self.records += [
            ImportRecord(kind=repository.kind, record_id=one.id, record_version=1, row=row)
            for one, row in zip(stored, rows, strict=True)
        ]
