# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was handed to which partner, on which ground, and what was refused."""

from dataclasses import dataclass, replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import CaseId, DisclosureId
from casuskluis.domain.officer import Permission
from casuskluis.domain.request import Disclosure
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context

_FIXED = ("case_id", "from_print", "author")


class DisclosedInFuture(RuleViolated):
    """Nothing can have been handed over after today."""


class DisclosureFromPrint(RuleViolated):
    """What the program recorded when it printed is not changed by hand."""


@dataclass(frozen=True, slots=True)
class DisclosureService:
    """The log of disclosures (verstrekkingen) of each case."""

    context: Context

    def of_case(self, case_id: CaseId) -> list[Disclosure]:
        """Return the disclosures and refusals of one case, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id)
            return transaction.disclosures.of_case(case_id)

    def default_ground(self) -> str:
        """Return the ground to propose: that of the setting."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return transaction.settings.get(SettingKey.LEGAL_BASIS).value

    def record(self, disclosure: Disclosure) -> Disclosure:
        """Store what a partner got or was refused. Without a ground, that of the setting.

        Raises:
            DisclosureIncomplete: When receiver, content or ground is missing.
            RefusalWithoutReason: When it was refused and no reason is given.
            DisclosedInFuture: When the day is still to come.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(disclosure.case_id)
            if not disclosure.refused and not disclosure.legal_basis.strip():
                ground = transaction.settings.get(SettingKey.LEGAL_BASIS).value
                disclosure = replace(disclosure, legal_basis=ground)
            self._check(disclosure)
            stamped = replace(disclosure, author=self.context.actor.label, from_print=False)
            return transaction.disclosures.add(stamped)

    def save(self, disclosure: Disclosure) -> Disclosure:
        """Store a corrected disclosure.

        Raises:
            DisclosureFromPrint: When the program recorded it.
            DisclosureIncomplete: When receiver, content or ground is missing.
            RefusalWithoutReason: When it was refused and no reason is given.
            DisclosedInFuture: When the day is still to come.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        self._check(disclosure)
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.disclosures.get(disclosure.id)
            transaction.cases.get(stored.case_id)
            if stored.from_print:
                raise DisclosureFromPrint
            check_fixed(stored, disclosure, *_FIXED)
            return transaction.disclosures.save(disclosure)

    def get(self, disclosure_id: DisclosureId) -> Disclosure:
        """Return one disclosure, or raise `NotFound`."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.disclosures.get(disclosure_id)
            transaction.cases.get(found.case_id)  # refuses a case of others
            return found

    def _check(self, disclosure: Disclosure) -> None:
        disclosure.check()
        if disclosure.disclosed_on > self.context.clock.today():
            raise DisclosedInFuture
