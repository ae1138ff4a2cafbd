# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How organisations and contacts stand in their lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.lists import (
    ContactLine,
    ContactQuery,
    ContactSort,
    OrganisationLine,
    OrganisationQuery,
    OrganisationSort,
)
from casuskluis.domain.partner import CORE_ROLES
from casuskluis.services.network.partners import PartnerService
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery


def organisation_source(
    service: PartnerService,
) -> LineSource[OrganisationQuery, OrganisationLine]:
    """Return the two questions the list of organisations asks."""

    def ids(query: ListQuery[OrganisationQuery]) -> Sequence[int]:
        if not query.order:
            return service.organisation_ids(query.filter)
        sort = OrganisationSort(query.order)
        ordered = replace(query.filter, sort=sort, descending=query.descending)
        return service.organisation_ids(ordered)

    def lines(wanted: Sequence[int]) -> Mapping[int, OrganisationLine]:
        found = service.organisation_lines([OrganisationId(one) for one in wanted])
        return {line.id: line for line in found}

    return LineSource(ids, lines)


def contact_source(service: PartnerService) -> LineSource[ContactQuery, ContactLine]:
    """Return the two questions the list of contacts asks."""

    def ids(query: ListQuery[ContactQuery]) -> Sequence[int]:
        if not query.order:
            return service.contact_ids(query.filter)
        sort = ContactSort(query.order)
        ordered = replace(query.filter, sort=sort, descending=query.descending)
        return service.contact_ids(ordered)

    def lines(wanted: Sequence[int]) -> Mapping[int, ContactLine]:
        return {
            line.id: line for line in service.contact_lines([ContactId(one) for one in wanted])
        }

    return LineSource(ids, lines)


def contacts_in_words(count: int) -> str:
    """Return "geen contacten", "1 contact" or "12 contacten"."""
    if count == 0:
        return _tr("geen contacten")
    return _tr("1 contact") if count == 1 else _tr("%d contacten") % count


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """Describes organisations."""

    codes: CodeBook

    def __call__(self, line: OrganisationLine) -> ListItem:
        """Return an organisation as a list item."""
        kind = self.codes.label(CodeList.ORGANISATION_KIND, line.kind)
        chips = []
        if line.core_role in CORE_ROLES:
            chips.append(ChipSpec(_tr("Kernpartij"), "info"))
        if line.covenant_partner:
            chips.append(ChipSpec(_tr("Convenant"), "ok"))
        chips.append(ChipSpec(contacts_in_words(line.contacts)))
        return ListItem(
            title=line.name,
            detail="  ·  ".join(part for part in (kind, line.town) if part)
            or _tr("Soort nog niet ingevuld"),
            chips=tuple(chips),
        )


def describe_contact(line: ContactLine) -> ListItem:
    """Return a contact as a list item: name, organisation, function and phone."""
    return ListItem(
        title=line.name.sorted_display,
        detail=line.organisation or _tr("Geen organisatie"),
        chips=tuple(ChipSpec(part) for part in (line.function, line.phone) if part),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("PartnerLists", text)
