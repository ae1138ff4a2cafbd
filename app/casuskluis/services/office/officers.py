# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who works with the vault, with which roles, and who may open restricted cases."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import (
    Authorisation,
    Officer,
    Permission,
)
from casuskluis.domain.upkeep import UpkeepKind, UpkeepRecord
from casuskluis.services.context import Context
from casuskluis.services.keys.keys import KeyService
from casuskluis.services.keys.once_codes import OnceCodeService
from casuskluis.services.meetings.emergencies import bring_to_table
from casuskluis.services.office.access import Access
from casuskluis.services.office.parting import OwnRolesStay, check_managed, take_leave
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.keys import wiped


class SecondOfficerMissing(RuleViolated):
    """Opening a restricted case takes the passphrase of a colleague who may open it."""


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """One officer with what the window shows beside it.

    Attributes:
        has_key: Whether a passphrase of this vault carries the label.
        has_code: Whether a code for one time waits for this officer.
        has_key_file: Whether a key file goes with the passphrase.
        holds: Whether the roles hold today.
    """

    officer: Officer
    has_key: bool
    holds: bool
    has_code: bool = False
    has_key_file: bool = False


@dataclass(frozen=True, slots=True)
class OfficerService:
    """The profiles of the officers, and the authorisations for restricted cases."""

    context: Context
    _keys: KeyService = field(repr=False)
    _codes: OnceCodeService = field(repr=False)

    @property
    def label(self) -> str:
        """The label of the officer at work."""
        return self.context.actor.label

    @property
    def any_key_file(self) -> bool:
        """Whether some officer has a key file."""
        return bool(self._keys.key_file_owners)

    def access(self) -> Access:
        """Return what the officer at work may do today."""
        with self.context.read() as transaction:
            return self.context.access(transaction)

    def all(self) -> list[OfficerLine]:
        """Return every officer, by label; a key without a profile shows without roles."""
        today, keys = self.context.clock.today(), self._keys.officers
        codes, files = self._codes.waiting, self._keys.key_file_owners
        with self.context.read() as transaction:
            officers = transaction.officers.all()
        known = {officer.label for officer in officers}
        nameless = [label for label in (*keys, *codes) if label not in known]
        officers += [Officer(label=label, roles=()) for label in nameless]
        return [
            OfficerLine(
                officer,
                has_key=officer.label in keys,
                holds=bool(officer.permissions(today)),
                has_code=officer.label in codes,
                has_key_file=officer.label in files,
            )
            for officer in officers
        ]

    def add(self, officer: Officer, passphrase: bytearray) -> Officer:
        """Give a new colleague a profile and a passphrase, which is wiped.

        Raises:
            NotAllowed: When the officer at work may not.
            RoleMissing: When there are no roles or no label.
            StandInWithoutEnd: When a stand-in has no last day.
            PassphraseTooWeak: When it is too short or too simple.
            OfficerExists: When somebody is called so already.
        """
        with wiped(passphrase), self._profile(officer) as stored:
            self._keys.add_officer(officer.label, passphrase)
        return stored

    def add_with_code(self, officer: Officer) -> PrintedPaper:
        """Give a new colleague a profile, and return a sheet with a code for one time.

        The colleague chooses a passphrase when opening the vault with it. Raises what `add`
        raises, but for the passphrase.
        """
        with self._profile(officer):
            return self._codes.issue(officer.label)

    @contextmanager
    def _profile(self, officer: Officer) -> Iterator[Officer]:
        """Store a new profile for the length of the block; it goes again when that fails."""
        with self.context.write(Permission.OFFICERS) as transaction:
            officer.check()
            stored = transaction.officers.add(officer)
        try:
            yield stored
        except BaseException:
            with self.context.write() as transaction:
                transaction.officers.remove(stored.id)
            raise

    def save(self, officer: Officer) -> Officer:
        """Store the changed roles of a colleague.

        Raises:
            NotAllowed: When the officer at work may not.
            RoleMissing: When there are no roles.
            StandInWithoutEnd: When a stand-in has no last day.
            LastAdministrator: When nobody would be left to manage roles.
            FieldFixed: When the label differs.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OFFICERS) as transaction:
            officer.check()
            if not officer.id:
                saved = transaction.officers.add(officer)
            else:
                check_fixed(transaction.officers.get(officer.id), officer, "label")
                saved = transaction.officers.save(officer)
            check_managed(transaction, today)
            return saved

    def give_key(self, label: str, passphrase: bytearray) -> None:
        """Give a passphrase, which is wiped, to a colleague who has only a profile.

        Raises:
            NotAllowed: When the officer at work may not.
            PassphraseTooWeak: When it is too short or too simple.
            OfficerExists: When this colleague has one already.
        """
        with wiped(passphrase):
            self._keys.add_officer(label, passphrase)

    def give_code(self, label: str) -> PrintedPaper:
        """Return a sheet with a code for one time, for a colleague who is there already.

        What this colleague opened the vault with no longer does: a passphrase that was
        forgotten, a lost key file, a code that was never used. Roles and cases stay.

        Raises:
            NotAllowed: When the officer at work may not.
            NoCodeForOneself: When it is the officer at work.
            LastOfficer: When nobody with a passphrase would be left.
        """
        if label in (*self._keys.officers, *self._codes.waiting):
            return self._codes.issue_again(label)
        return self._codes.issue(label)

    def reviewed(self) -> None:
        """Record that the roles of all officers were looked at today (BIO2 5.18.02).

        It counts as the yearly check of roles and as the one of special rights.
        """
        today, author = self.context.clock.today(), self.context.actor.label
        with self.context.write(Permission.OFFICERS) as transaction:
            for officer in transaction.officers.all():
                transaction.officers.save(replace(officer, reviewed_on=today))
            for kind in (UpkeepKind.AUTHORISATION, UpkeepKind.SPECIAL_AUTHORISATION):
                transaction.upkeep.add(UpkeepRecord(kind=kind, done_on=today, author=author))

    def remove(self, label: str) -> None:
        """Take away the profile and the passphrase of a colleague who left.

        Raises:
            NotAllowed: When the officer at work may not.
            OwnRolesStay: When it is the officer at work.
            LastAdministrator: When nobody would be left to manage roles.
        """
        if label == self.context.actor.label:
            raise OwnRolesStay
        today = self.context.clock.today()
        with self.context.read(Permission.OFFICERS) as transaction:
            check_managed(transaction, today, without=label)
        # The passphrase first: one without a profile would open the settings and the roles.
        if label in (*self._keys.officers, *self._codes.waiting):
            self._keys.remove_officer(label)
        with self.context.write(Permission.OFFICERS) as transaction:
            take_leave(transaction, label)

    def restrict(self, case_id: CaseId, labels: Iterable[str]) -> Case:
        """Restrict a case to its coordinators, the officer at work and these officers.

        Who was let in until a day, by a colleague or in an emergency, stays until that day.

        Raises:
            NotAllowed: When the officer at work opens no cases.
            CaseShielded: When the case is for others already.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            wanted = {*labels, self.label}
            lasting = {
                found.officer: found
                for found in transaction.authorisations.of_case(case_id)
                if found.until is None
            }
            for label in lasting.keys() - wanted:
                transaction.authorisations.remove(lasting[label].id)
            for label in sorted(wanted - lasting.keys()):
                transaction.authorisations.add(
                    Authorisation(
                        case_id=case_id,
                        officer=label,
                        granted_on=today,
                        granted_by=self.context.actor.label,
                    )
                )
            return transaction.cases.save(replace(case, restricted=True))

    def release(self, case_id: CaseId) -> Case:
        """Open a restricted case to everybody whose role covers it.

        Raises:
            CaseShielded: When the officer at work may not open it.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            return transaction.cases.save(replace(case, restricted=False))

    def authorisations(self, case_id: CaseId) -> list[Authorisation]:
        """Return who may open a case, oldest first.

        Raises:
            CaseShielded: When the officer at work may not open it.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id)
            return transaction.authorisations.of_case(case_id)

    def open_together(
        self,
        case_id: CaseId,
        passphrase: bytearray,
        *,
        until: date,
        key_file: Path | None = None,
    ) -> None:
        """Let the officer at work into a case, with the passphrase of one who may open it.

        Args:
            case_id: The restricted case.
            passphrase: Of the second officer; wiped.
            until: Last day it holds.
            key_file: Of the second officer, who may have one.

        Raises:
            WrongPassphrase: When it is nobody's.
            SecondOfficerMissing: When it is the officer's own, or of somebody who may not.
        """
        with wiped(passphrase):
            with self.context.read() as transaction:
                self.context.access(transaction).require(Permission.OWN_CASES)
            second = self._keys.confirm(passphrase, key_file=key_file)
        today, label = self.context.clock.today(), self.context.actor.label
        with self.context.write() as transaction:
            self.context.access(transaction).require(Permission.OWN_CASES)
            access = self.context.access_of(transaction, second)
            if second == label or not access.may_open(transaction.cases.get(case_id)):
                raise SecondOfficerMissing
            transaction.authorisations.add(
                Authorisation(
                    case_id=case_id,
                    officer=label,
                    granted_on=today,
                    granted_by=second,
                    until=until,
                )
            )

    def open_in_emergency(self, case_id: CaseId, reason: str) -> None:
        """Let the officer at work into a case alone, today; the next agenda tells of it.

        Raises:
            NotAllowed: When the roles open no cases.
            EmergencyWithoutReason: When there is no reason.
        """
        today = self.context.clock.today()
        emergency = Authorisation(
            case_id=case_id,
            officer=self.context.actor.label,
            granted_on=today,
            until=today,
            reason=reason,
            emergency=True,
        )
        emergency.check()
        with self.context.write() as transaction:
            self.context.access(transaction).require(Permission.OWN_CASES)
            transaction.cases.get(case_id)
            transaction.authorisations.add(emergency)
            transaction.journal.record(JournalAction.EMERGENCY, f"case:{case_id}")
            bring_to_table(transaction, today)

    def emergencies(self) -> list[Authorisation]:
        """Return the emergencies no meeting has heard of yet, oldest first."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return transaction.authorisations.emergencies()

    def discussed(self, authorisation: Authorisation) -> Authorisation:
        """Record that a meeting heard of an emergency today."""
        today = self.context.clock.today()
        with self.context.write(Permission.MEETINGS) as transaction:
            return transaction.authorisations.save(replace(authorisation, discussed_on=today))
