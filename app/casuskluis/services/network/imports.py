# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bringing in persons and contacts from files of others: look first, then write.

Every import goes through three steps. `read` opens the file and guesses its columns, `plan` is
a dry run that says of each row whether it is new, known or refused, and `apply` writes the new
ones in a single transaction. What a second import of the same file finds is all known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from casuskluis.documents.collecting import uncollected
from casuskluis.domain.contact_doubles import PlacedContact
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.exchange.columns import (
    guess_columns,
    guess_contact_columns,
)
from casuskluis.exchange.contact_files import holds_cards
from casuskluis.exchange.contacts import read_contact_table
from casuskluis.exchange.fields import ContactField, PersonField
from casuskluis.exchange.opening import open_contact_table, open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.reading import (
    Cancel,
    ContactRecord,
    PersonRecord,
    Progress,
)
from casuskluis.exchange.sources import load
from casuskluis.exchange.subjects import person_key
from casuskluis.exchange.vcards import read_vcards
from casuskluis.services.context import Context
from casuskluis.services.network.contact_plans import Taking, plan_of_contacts
from casuskluis.services.network.doubles import placed_contacts
from casuskluis.services.network.import_plans import (
    DoubleAnswer,
    ImportPlan,
    NothingToImport,
    SheetToImport,
    sort_rows,
)
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ImportService:
    """Files in, records in the vault."""

    context: Context

    def read_persons(
        self, path: Path, *, sheet: str | None = None
    ) -> SheetToImport[PersonField]:
        """Open a file with persons and guess its columns.

        Raises:
            CasuskluisError: What is wrong with the file; see `casuskluis.exchange.opening`.
        """
        table = open_person_table(path, sheet=sheet)
        return SheetToImport(table, guess_columns(table.headers, table.sample()))

    @uncollected()  # every record that is read is there until the last one is
    def plan_persons(
        self,
        sheet: SheetToImport[PersonField],
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> ImportPlan[Subject]:
        """Check every row against the rules and against the vault; nothing is written.

        Raises:
            NoUsableColumns: When no column holds a name.
            Cancelled: When the officer stopped it.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            keep_bsn = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
            known = _known_persons(transaction)
        reading = read_persons(
            sheet.table,
            sheet.guess.mapping,
            keep_bsn=keep_bsn,
            today=self.context.clock.today(),
            progress=progress,
            cancelled=cancelled,
        )
        fresh, rows = sort_rows(reading, known, _person_shown)
        return ImportPlan(
            reading.source_name,
            tuple(taken.record.subject for taken in fresh),
            rows,
            dict(reading.counts),
        )

    def apply_persons(self, plan: ImportPlan[Subject]) -> int:
        """Add the new persons of a plan in one transaction and return how many.

        What came into the vault since the plan was made is left out.

        Raises:
            NothingToImport: When nothing is new.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            known = _known_persons(transaction)
            new = [subject for subject in plan.new if subject.source_key not in known]
            if not new:
                raise NothingToImport
            return transaction.subjects.add_many(new)

    def read_contacts(self, path: Path) -> SheetToImport[ContactField] | None:
        """Open a table of contacts and guess its columns; None for vCards, which have none.

        Raises:
            CasuskluisError: What is wrong with the file; see `casuskluis.exchange.opening`.
        """
        source = load(path)
        if holds_cards(source):
            return None
        table = open_contact_table(source)
        return SheetToImport(table, guess_contact_columns(table.headers, table.sample()))

    @uncollected()
    def plan_contacts(
        self,
        path: Path,
        sheet: SheetToImport[ContactField] | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> ImportPlan[ContactRecord]:
        """Check every card or row against the rules and the vault; nothing is written.

        Raises:
            CasuskluisError: What is wrong with the file.
            Cancelled: When the officer stopped it.
        """
        if sheet is None:
            sheet = self.read_contacts(path)
        if sheet is None:
            reading = read_vcards(path, progress=progress, cancelled=cancelled)
        else:
            reading = read_contact_table(
                sheet.table, sheet.guess.mapping, progress=progress, cancelled=cancelled
            )
        with self.context.read(Permission.PARTNERS) as transaction:
            people = placed_contacts(transaction)
        return plan_of_contacts(reading, people)

    def apply_contacts(
        self,
        plan: ImportPlan[ContactRecord],
        answers: Mapping[int, DoubleAnswer] = MappingProxyType({}),
    ) -> int:
        """Add and merge the contacts of a plan, with their organisations, in one transaction.

        What came into the vault since the plan was made is left out.

        Args:
            plan: From `plan_contacts`.
            answers: What happens to the rows in `ImportPlan.doubles`; those that are not in
                it are passed over.

        Returns:
            How many rows were taken.

        Raises:
            NothingToImport: When nothing is taken.
            ChangedMeanwhile: When a contact to merge with was changed since.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            keys = (record.contact.source_key for record in plan.new)
            known = transaction.contacts.by_source_key(keys)
            taking = Taking(plan, answers)
            new = [one for one in taking.new if one.contact.source_key not in known]
            if not new and not taking.merged:
                raise NothingToImport
            wanted = [record.organisation_name for record in new]
            wanted += [one.organisation for one in taking.merged if _moves(one)]
            places = _organisations(transaction, wanted)
            for one in taking.merged:
                place = places.get(fold(one.organisation)) if _moves(one) else None
                place = place or one.contact.organisation_id
                transaction.contacts.save(replace(one.contact, organisation_id=place))
            if new:
                transaction.contacts.add_many([_placed(record, places) for record in new])
            return len(new) + taking.joined


def _known_persons(transaction: Transaction) -> set[str]:
    """Return the keys of everybody in the vault: as they are now, and as they came in."""
    present = transaction.subjects.all()
    return {key for one in present for key in (person_key(one), one.source_key) if key}


def _person_shown(record: PersonRecord) -> str:
    return record.subject.name.sorted_display


def _organisations(transaction: Transaction, names: Iterable[str]) -> dict[str, OrganisationId]:
    """Return the identifier of each organisation by folded name, adding what is missing."""
    found = {fold(known.name): known.id for known in transaction.organisations.all()}
    missing: dict[str, Organisation] = {}
    for name in names:
        folded = fold(name)
        if folded and folded not in found:
            missing.setdefault(folded, Organisation(name=name.strip()))
    added = transaction.organisations.add_each(list(missing.values()))
    return found | {folded: one.id for folded, one in zip(missing, added, strict=True)}


def _moves(found: PlacedContact) -> bool:
    """Whether a merged contact is at an organisation of which only the name is known."""
    return bool(found.organisation) and found.contact.organisation_id is None


def _placed(record: ContactRecord, places: dict[str, OrganisationId]) -> Contact:
    place = places.get(fold(record.organisation_name))
    return replace(record.contact, organisation_id=place)
