# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Organisations and the people who work there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.lists import (
    ContactLine,
    ContactQuery,
    OrganisationLine,
    OrganisationQuery,
)
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.services.context import Context
from casuskluis.services.intake.persons import NameMissing
from casuskluis.storage.failures import StillInUse


class PartnerInUse(RuleViolated):
    """Records name this organisation, so it can be ended but not removed."""


@dataclass(frozen=True, slots=True)
class PartnerService:
    """The network around the table."""

    context: Context

    def organisation_ids(self, query: OrganisationQuery) -> list[OrganisationId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.organisations.ids(query)

    def organisation_lines(self, ids: Sequence[OrganisationId]) -> list[OrganisationLine]:
        """Return the list lines of these organisations, in the same order."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.organisations.lines(ids)

    def organisations(self) -> list[Organisation]:
        """Return every organisation, by name."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.organisations.all()

    def organisation(self, organisation_id: OrganisationId) -> Organisation:
        """Return one organisation, or raise `NotFound`."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.organisations.get(organisation_id)

    def save_organisation(self, organisation: Organisation) -> Organisation:
        """Store a new or changed organisation.

        Raises:
            NameMissing: When it has no name.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        if not organisation.name.strip():
            raise NameMissing
        with self.context.write(Permission.PARTNERS) as transaction:
            if organisation.id:
                return transaction.organisations.save(organisation)
            return transaction.organisations.add(organisation)

    def end(self, organisation_id: OrganisationId, *, on: date) -> Organisation:
        """Record since when an organisation is no partner any more; records keep its name."""
        with self.context.write(Permission.PARTNERS) as transaction:
            stored = transaction.organisations.get(organisation_id)
            return transaction.organisations.save(replace(stored, ended_on=on))

    def resume(self, organisation_id: OrganisationId) -> Organisation:
        """Record that an organisation is a partner again."""
        with self.context.write(Permission.PARTNERS) as transaction:
            stored = transaction.organisations.get(organisation_id)
            return transaction.organisations.save(replace(stored, ended_on=None))

    def remove_organisation(self, organisation_id: OrganisationId) -> None:
        """Remove an organisation nothing points to, such as one entered twice.

        Raises:
            PartnerInUse: When contacts, actions or other records name it.
        """
        try:
            with self.context.write(Permission.PARTNERS) as transaction:
                transaction.organisations.remove(organisation_id)
        except StillInUse:
            raise PartnerInUse from None

    def contact_ids(self, query: ContactQuery) -> list[ContactId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.contacts.ids(query)

    def contact_lines(self, ids: Sequence[ContactId]) -> list[ContactLine]:
        """Return the list lines of these contacts, in the same order."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.contacts.lines(ids)

    def contact(self, contact_id: ContactId) -> Contact:
        """Return one contact, or raise `NotFound`."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.contacts.get(contact_id)

    def contacts(self, ids: Iterable[ContactId]) -> dict[int, Contact]:
        """Return several contacts by identifier; what is gone is left out."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.contacts.by_id(ids)

    def contacts_of(self, organisation_id: OrganisationId) -> list[Contact]:
        """Return the contacts at an organisation, by name."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.contacts.of_organisation(organisation_id)

    def save_contact(self, contact: Contact) -> Contact:
        """Store a new or changed contact, without signs that no field or file can show.

        Raises:
            NameMissing: When there is no name.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        contact = contact.tidied()
        if not contact.name:
            raise NameMissing
        with self.context.write(Permission.PARTNERS) as transaction:
            if contact.id:
                return transaction.contacts.save(contact)
            return transaction.contacts.add(contact)

    def remove_contact(self, contact_id: ContactId) -> None:
        """Remove a contact."""
        with self.context.write(Permission.PARTNERS) as transaction:
            transaction.contacts.remove(contact_id)
