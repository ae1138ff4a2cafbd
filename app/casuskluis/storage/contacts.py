# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The people at the partner organisations."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.lists import ContactLine, ContactQuery, ContactSort
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.storage.matching import in_order, name_matches, ordered
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape, name_keys, read_name
from casuskluis.storage.tables.people import contacts, organisations

_JOINED = contacts.outerjoin(organisations)
_ORDERS: Mapping[ContactSort, Sequence[ColumnElement[Any]]] = {
    ContactSort.NAME: (contacts.c.name_sort, contacts.c.id),
    ContactSort.FUNCTION: (contacts.c.function, contacts.c.id),
    ContactSort.ORGANISATION: (
        func.coalesce(organisations.c.name_sort, ""),
        contacts.c.name_sort,
        contacts.c.id,
    ),
}


def _keys(contact: Contact) -> dict[str, object]:
    return name_keys(contact.name)


class ContactRepository(Repository[Contact, ContactId]):
    """The contacts in one transaction."""

    kind = "contact"
    shape = Shape(Contact, contacts, parts={"name": PersonName}, derived=_keys)
    _with_key = Question(
        contacts, contacts.c.source_key, several=True, columns=(contacts.c.source_key,)
    )

    def all(self) -> list[Contact]:
        """Return every contact, in the order in which they were added."""
        return self._where()

    def of_organisation(self, organisation: OrganisationId) -> list[Contact]:
        """Return the contacts at one organisation, by name."""
        at_it = contacts.c.organisation_id == organisation
        return self._where(at_it, order=[contacts.c.name_sort])

    def by_source_key(self, keys: Iterable[str]) -> set[str]:
        """Return which of these keys of imported cards are known already."""
        wanted = [key for key in keys if key]
        return {key for (key,) in self._session.asked(self._with_key, wanted)}

    def to_review(self, until: date) -> list[Contact]:
        """Return the contacts to ask about: is this one still needed? Up to a day."""
        due = contacts.c.keep_until <= until
        return self._where(due, order=[contacts.c.keep_until])

    def ids(self, query: ContactQuery) -> list[ContactId]:
        """Return the identifiers the query asks for, in order."""
        order = ordered(_ORDERS[query.sort], descending=query.descending)
        statement = select(contacts.c.id).select_from(_JOINED).order_by(*order)
        if query.text.strip():
            by_name = name_matches(contacts.c.name_search, query.text)
            by_partner = name_matches(organisations.c.name_search, query.text)
            statement = statement.where(or_(by_name, by_partner))
        if query.organisation_id is not None:
            statement = statement.where(contacts.c.organisation_id == query.organisation_id)
        return self._session.column(statement)

    def lines(self, ids: Sequence[ContactId]) -> list[ContactLine]:
        """Return the lines of these contacts, in the order given."""
        name = func.coalesce(organisations.c.name, "").label("organisation")
        query = select(contacts, name).select_from(_JOINED).where(contacts.c.id.in_(ids))
        lines = [
            ContactLine(
                id=row.id,
                name=read_name(row),
                function=row.function,
                organisation=row.organisation,
                email=row.email,
                phone=row.phone or row.mobile,
            )
            for row in self._session.rows(query)
        ]
        return in_order(lines, ids)
