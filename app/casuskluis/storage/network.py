# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The network in one transaction: key persons, covenants, moments of contact."""

from datetime import date

from sqlalchemy import func, select

from casuskluis.domain.identifiers import (
    ContactMomentId,
    CovenantId,
    KeyPersonId,
    OrganisationId,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Link, Shape, name_keys
from casuskluis.storage.tables.programme import (
    contact_moments,
    covenant_parties,
    covenants,
    key_persons,
)


def _keys(person: KeyPerson) -> dict[str, object]:
    return name_keys(person.name)


class KeyPersonRepository(Repository[KeyPerson, KeyPersonId]):
    """The key persons."""

    kind = "key_person"
    shape = Shape(KeyPerson, key_persons, parts={"name": PersonName}, derived=_keys)

    def all(self) -> list[KeyPerson]:
        """Return every key person, by name."""
        return self._where(order=[key_persons.c.name_sort])

    def expired(self, today: date) -> list[KeyPerson]:
        """Return those whose consent has ended."""
        return self._where(key_persons.c.consent_until < today)


class CovenantRepository(Repository[Covenant, CovenantId]):
    """The covenants."""

    kind = "covenant"
    shape = Shape(Covenant, covenants, links={"parties": Link(covenant_parties, "covenant_id")})

    def all(self) -> list[Covenant]:
        """Return every covenant, those in force first, then by title."""
        columns = covenants.c
        return self._where(order=[columns.ended_on.is_not(None), columns.title])


class ContactMomentRepository(Repository[ContactMoment, ContactMomentId]):
    """The moments of contact."""

    kind = "contact_moment"
    shape = Shape(ContactMoment, contact_moments)

    def all(self) -> list[ContactMoment]:
        """Return every moment, newest first."""
        return self._where(order=[contact_moments.c.held_on.desc()])

    def of_organisation(self, organisation: OrganisationId) -> list[ContactMoment]:
        """Return the moments with an organisation, newest first."""
        columns = contact_moments.c
        theirs = columns.organisation_id == organisation
        return self._where(theirs, order=[columns.held_on.desc()])

    def waiting(self, until: date) -> list[ContactMoment]:
        """Return the moments with an agreement due up to a day and not done, soonest first."""
        columns = contact_moments.c
        due = columns.follow_up_on <= until
        return self._where(due, columns.followed_up.is_(False), order=[columns.follow_up_on])

    def last_by_organisation(self) -> dict[OrganisationId, date]:
        """Return the day of the newest moment with each organisation."""
        columns = contact_moments.c
        newest = func.max(columns.held_on).label("last_on")
        query = select(columns.organisation_id, newest).group_by(columns.organisation_id)
        return {
            OrganisationId(row.organisation_id): row.last_on
            for row in self._session.rows(query)
        }

    def between(self, first: date, last: date) -> list[ContactMoment]:
        """Return the moments of a period, both days included, oldest first."""
        held_on = contact_moments.c.held_on
        return self._where(held_on.between(first, last), order=[held_on])
