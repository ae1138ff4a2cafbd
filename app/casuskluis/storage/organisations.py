# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The partner organisations."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.lists import OrganisationLine, OrganisationQuery, OrganisationSort
from casuskluis.domain.naming import fold, squeeze
from casuskluis.domain.partner import CORE_ROLES, Organisation
from casuskluis.storage.matching import in_order, name_matches, ordered
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.people import contacts, organisations

_CONTACTS = (
    select(func.count())
    .where(contacts.c.organisation_id == organisations.c.id)
    .scalar_subquery()
)
_ORDERS: Mapping[OrganisationSort, Sequence[ColumnElement[Any]]] = {
    OrganisationSort.NAME: (organisations.c.name_sort, organisations.c.id),
    OrganisationSort.KIND: (organisations.c.kind, organisations.c.id),
    OrganisationSort.CONTACTS: (_CONTACTS, organisations.c.id),
}


def _keys(organisation: Organisation) -> dict[str, object]:
    folded = fold(organisation.name)
    return {"name_sort": folded, "name_search": f"{folded} {squeeze(organisation.name)}"}


class OrganisationRepository(Repository[Organisation, OrganisationId]):
    """The organisations in one transaction."""

    kind = "organisation"
    shape = Shape(Organisation, organisations, derived=_keys)
    _every = Question(organisations, order=(organisations.c.name_sort,))

    def all(self) -> list[Organisation]:
        """Return every organisation, by name."""
        return self._asked(self._every)

    def core(self) -> list[Organisation]:
        """Return the core partners, who weigh notifications, by name."""
        is_core = organisations.c.core_role.in_(sorted(CORE_ROLES))
        return self._where(is_core, order=[organisations.c.name_sort])

    def ids(self, query: OrganisationQuery) -> list[OrganisationId]:
        """Return the identifiers the query asks for, in order."""
        order = ordered(_ORDERS[query.sort], descending=query.descending)
        statement = select(organisations.c.id).order_by(*order)
        statement = statement.where(name_matches(organisations.c.name_search, query.text))
        if query.kind:
            statement = statement.where(organisations.c.kind == query.kind)
        if query.covenant_only:
            statement = statement.where(organisations.c.covenant_partner == True)  # noqa: E712 - SQL
        return self._session.column(statement)

    def lines(self, ids: Sequence[OrganisationId]) -> list[OrganisationLine]:
        """Return the lines of these organisations, in the order given."""
        query = select(organisations, _CONTACTS.label("contacts"))
        lines = [
            OrganisationLine(
                id=row.id,
                name=row.name,
                kind=row.kind,
                core_role=row.core_role,
                covenant_partner=row.covenant_partner,
                town=row.town,
                contacts=row.contacts,
            )
            for row in self._session.rows(query.where(organisations.c.id.in_(ids)))
        ]
        return in_order(lines, ids)
