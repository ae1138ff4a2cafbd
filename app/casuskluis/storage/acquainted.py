# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling quickly of somebody that nobody in the vault can be the same person.

For one person `casuskluis.storage.known` asks a handful of questions. A list of hundreds asks
them only for those whom these sets do not rule out.
"""

from dataclasses import dataclass, field

from sqlalchemy import select

from casuskluis.domain.known import KnownQuery
from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import PartialDate
from casuskluis.storage.session import Session
from casuskluis.storage.sounding import family_sound
from casuskluis.storage.tables.cases import related_persons
from casuskluis.storage.tables.people import contacts, subjects


@dataclass(frozen=True, slots=True)
class Everybody:
    """What the people in the vault are told apart by, without saying who is who."""

    _sounds: frozenset[str] = field(repr=False)
    _births: frozenset[PartialDate] = field(repr=False)
    _numbers: frozenset[str] = field(repr=False)
    _names: frozenset[tuple[str, str]] = field(repr=False)

    @classmethod
    def of(cls, session: Session) -> "Everybody":
        """Read everybody once."""
        columns = subjects.c
        people = session.rows(select(columns.name_sound, columns.birth_date, columns.bsn))
        named = [
            row
            for table in (contacts, related_persons)
            for row in session.rows(select(table.c.name_family, table.c.name_given))
        ]
        return cls(
            frozenset(row.name_sound.partition(" ")[0] for row in people),
            frozenset(row.birth_date for row in people if row.birth_date is not None),
            frozenset(row.bsn for row in people if row.bsn),
            frozenset((fold(row.name_family), fold(row.name_given)) for row in named),
        )

    def may_hold(self, query: KnownQuery) -> bool:
        """Tell whether it is worth looking for somebody; False is certain."""
        name = query.name
        return (
            family_sound(name) in self._sounds
            or query.birth_date in self._births
            or query.bsn in self._numbers
            or (fold(name.family), fold(name.given)) in self._names
        )
