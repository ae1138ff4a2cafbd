# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking contacts out of the vault, for an address book or a spreadsheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.exchange.contact_cards import contact_cards, contact_rows
from casuskluis.exchange.reading import ContactRecord
from casuskluis.services.context import Context
from casuskluis.services.lists.exporting import ExportedList, NothingToExport
from casuskluis.storage.transaction import Transaction


class ContactForm(StrEnum):
    """What kind of file; the value is the ending of its name."""

    CARDS = "vcf"
    ROWS = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactExport:
    """What is asked for.

    Attributes:
        ids: Who, in the order of the file.
        whole: Also notes, statements of secrecy and until when to keep them.
    """

    ids: tuple[ContactId, ...]
    form: ContactForm = ContactForm.CARDS
    whole: bool = False


def contact_file_name(form: ContactForm, today: date) -> str:
    """Return the name to propose for a file: "contactpersonen-2026-11-20.vcf"."""
    return f"contactpersonen-{today:%Y-%m-%d}.{form}"


@dataclass(frozen=True, slots=True)
class ContactExportService:
    """Contacts as a file."""

    context: Context

    def export(self, wanted: ContactExport) -> ExportedList:
        """Return contacts as a file, and enter in the journal that they left.

        Raises:
            NotAllowed: When the roles do not open the contacts.
            NothingToExport: When nobody is left.
        """
        with self.context.read(Permission.PARTNERS) as transaction:
            records = list(_records(transaction, wanted.ids))
        if not records:
            raise NothingToExport
        write = contact_cards if wanted.form is ContactForm.CARDS else contact_rows
        data = write(records, whole=wanted.whole)
        with self.context.write(Permission.PARTNERS) as transaction:
            line = f"list:contacts:count={len(records)}"
            transaction.journal.record(JournalAction.EXPORTED, line)
        name = contact_file_name(wanted.form, self.context.clock.today())
        return ExportedList(name=name, data=data, rows=len(records))


def _records(transaction: Transaction, ids: Iterable[ContactId]) -> Iterable[ContactRecord]:
    """Return contacts in the order asked for; who is gone is left out."""
    wanted = list(ids)
    found = transaction.contacts.with_any("id", wanted)
    known = {one.id: one for one in found}
    places = {one.id: one.name for one in transaction.organisations.all()}
    for one in (known[number] for number in wanted if number in known):
        place = one.organisation_id
        yield ContactRecord(one, places.get(place, "") if place else "")
