# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which record here is which record of a parcel: by name, and for some by what they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.identifiers import OrganisationId, SubjectId
from casuskluis.domain.known import KnownAs, KnownMatch, KnownQuery
from casuskluis.domain.naming import fold
from casuskluis.domain.stamps import Exchanged
from casuskluis.services.intake.known import known_matches
from casuskluis.services.parcels.incoming import Incoming
from casuskluis.services.parcels.marking import known_of
from casuskluis.services.parcels.merging import Version
from casuskluis.services.parcels.rules import Kind
from casuskluis.storage.parcelling.forms import Flat, Form
from casuskluis.storage.parcelling.origins import Place
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True)
class Here:
    """What this vault has of the records of a parcel.

    Attributes:
        places: Name to record, for what was exchanged before.
        rows: Those that are still here, as flat rows.
        known: What is remembered of them.
    """

    places: Mapping[str, Place]
    rows: Mapping[Place, Flat] = field(repr=False)
    known: Mapping[Place, Exchanged] = field(repr=False)

    def version(self, incoming: Incoming) -> Version | None:
        """Return the record as it is here; None when it was never exchanged."""
        for uid in incoming.uids:
            place = self.places.get(uid)
            if place is not None and place[0] == incoming.kind:
                return Version(place[1], self.rows.get(place), self.known.get(place))
        return None


def here_of(
    transaction: Transaction, kinds: Mapping[str, Kind], incoming: Iterable[Incoming]
) -> Here:
    """Look up every record that was exchanged before, in a few questions."""
    places = transaction.origins.places(uid for one in incoming for uid in one.uids)
    by_kind: dict[str, set[int]] = {}
    for kind, identifier in places.values():
        by_kind.setdefault(kind, set()).add(identifier)
    rows: dict[Place, Flat] = {}
    for kind, identifiers in by_kind.items():
        form = kinds[kind].form
        found = form.repository.with_any("id", identifiers)
        rows |= {(kind, one.id): form.flat(one) for one in found}
    return Here(places, rows, known_of(transaction, set(places.values())))


class Likeness:
    """Finds records here that are the same, though they were made apart."""

    def __init__(self, transaction: Transaction, kinds: Mapping[str, Kind]) -> None:
        self._transaction = transaction
        self._kinds = kinds
        self._partners = {fold(one.name): one.id for one in transaction.organisations.all()}

    def find(self, incoming: Incoming, row: Flat, *, neighbour: bool) -> int | None:
        """Return the identifier of the record that is the same.

        Args:
            incoming: In the parcel.
            row: Its fields, with identifiers of here.
            neighbour: It comes from a vault of the same municipality.
        """
        kind = self._kinds[incoming.kind]
        if incoming.kind == "organisation":
            return self._partners.get(fold(str(row["name"])))
        if incoming.kind == "contact":
            return self._contact(kind.form, row)
        if incoming.kind == "meeting":
            return self._meeting(row) if neighbour else None
        return self._natural(kind, row)

    def matches(self, subject: Any) -> tuple[KnownMatch, ...]:
        """Return who among the persons here may be this person."""
        query = KnownQuery(name=subject.name, birth_date=subject.birth_date, bsn=subject.bsn)
        found = known_matches(self._transaction, query)
        return tuple(one for one in found if one.kind is KnownAs.SUBJECT)

    def version(self, kind: str, identifier: int) -> Version:
        """Return a record as it is here."""
        form = self._kinds[kind].form
        row = form.flat(form.repository.by_id([identifier])[identifier])
        known = known_of(self._transaction, [(kind, identifier)])
        return Version(identifier, row, known.get((kind, identifier)))

    def is_person(self, identifier: SubjectId) -> bool:
        """Whether somebody is in the vault."""
        return bool(self._transaction.subjects.by_id([identifier]))

    def _contact(self, form: Form, row: Flat) -> int | None:
        employer = row.get("organisation_id")
        if not isinstance(employer, int) or employer <= 0:
            return None
        colleagues = self._transaction.contacts.with_any(
            "organisation_id", [OrganisationId(employer)]
        )
        wanted = fold(form.entity(row).name.display)
        return next((one.id for one in colleagues if fold(one.name.display) == wanted), None)

    def _meeting(self, row: Flat) -> int | None:
        form = self._kinds["meeting"].form
        wanted = form.entity(row)
        found = self._transaction.meetings.by_number(wanted.number)
        if found is None or (found.held_on, found.kind) != (wanted.held_on, wanted.kind):
            return None
        return found.id

    def _natural(self, kind: Kind, row: Flat) -> int | None:
        names = kind.rule.natural
        values = [row.get(name) for name in names]
        if not names or None in values:
            return None
        first = kind.form.repository.with_any(names[0], values[:1])
        flat = ((one.id, kind.form.flat(one)) for one in first)
        return next(
            (one for one, found in flat if [found[name] for name in names] == values), None
        )
