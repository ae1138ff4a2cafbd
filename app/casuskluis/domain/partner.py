# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Organisations around the table and in the network, and the people who work there."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.addresses import address_lines
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.wording import one_line, several_lines


class CoreRole(StrEnum):
    """The core partners (kernpartijen) weigh notifications; others join per case."""

    NONE = "none"
    MUNICIPALITY = "municipality"
    POLICE = "police"
    PROSECUTION = "prosecution"


CORE_ROLES = frozenset({CoreRole.MUNICIPALITY, CoreRole.POLICE, CoreRole.PROSECUTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A partner organisation.

    Attributes:
        kind: Code of the list ``organisation_kind``.
        source_domain: Code of the list ``source_domain``: under which heading its
            notifications are counted.
        covenant_partner: Signed the covenant (convenant).
        account_officer: Label of the colleague who keeps in touch.
        ended_on: Since when it is no partner any more; old records keep its name.
    """

    id: OrganisationId = OrganisationId(0)
    name: str
    kind: str = ""
    source_domain: str = ""
    core_role: CoreRole = CoreRole.NONE
    covenant_partner: bool = False
    oin: str = ""
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    street: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    town: str = ""
    note: str = field(default="", repr=False)
    account_officer: str = ""
    ended_on: date | None = None
    version: int = 1

    def has_ended(self, today: date) -> bool:
        """Whether it is no partner any more on a day."""
        return self.ended_on is not None and self.ended_on <= today

    @property
    def is_core(self) -> bool:
        """Whether it takes part in weighing and may see names."""
        return self.core_role in CORE_ROLES

    @property
    def address_lines(self) -> tuple[str, ...]:
        """Where it is, as on an envelope."""
        return address_lines(self.street, self.postcode, self.town)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a partner.

    Attributes:
        function: What the person does there.
        secrecy_signed_on: Date of the signed secrecy statement.
        keep_until: When to ask whether the contact is still needed.
        source_key: Recognises the card when the same file is read again.
    """

    id: ContactId = ContactId(0)
    organisation_id: OrganisationId | None = None
    name: PersonName = field(repr=False)
    function: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    mobile: str = field(default="", repr=False)
    secrecy_signed_on: date | None = None
    last_contact_on: date | None = None
    keep_until: date | None = None
    note: str = field(default="", repr=False)
    source_key: str = field(default="", repr=False)
    version: int = 1

    def tidied(self) -> "Contact":
        """Return it with every text on one line, and the note in lines; see `one_line`."""
        name = self.name
        return replace(
            self,
            name=PersonName(
                family=one_line(name.family),
                prefix=one_line(name.prefix),
                given=one_line(name.given),
            ),
            function=one_line(self.function),
            email=one_line(self.email),
            phone=one_line(self.phone),
            mobile=one_line(self.mobile),
            note=several_lines(self.note),
        )


def municipality_among(organisations: Iterable[Organisation]) -> Organisation | None:
    """Return the municipality, when it is clear which organisation that is."""
    found = [one for one in organisations if one.core_role is CoreRole.MUNICIPALITY]
    return found[0] if len(found) == 1 else None
