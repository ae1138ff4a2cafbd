# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was changed or removed and can still be put back: the recycle bin."""

from dataclasses import dataclass, field
from datetime import datetime

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import KeptId


class NothingToPutBack(RuleViolated):
    """The term of the recycle bin is over, or it was put back already."""


class NotPutBackAnyMore(RuleViolated):
    """What it belonged to was removed or closed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One record as it was before somebody changed or removed it.

    Attributes:
        id: Identifier in the bin.
        batch: The same for everything that one step changed; it goes back together.
        kind: The word for the record in the journal.
        record_id: Its identifier, which it keeps.
        at: When it was changed or removed.
        by: Label of the officer who did.
        removed: Removed; else changed.
        fields: The fields that were changed; empty when it was removed.
        values: Field to what it was, as stored; everything when it was removed.
        after: Field to what it became; empty when it was removed.
        links: Field to the organisations it named.
        roots: The files it belongs to, as (kind, identifier).
    """

    id: KeptId
    batch: int
    kind: str
    record_id: int
    at: datetime
    by: str
    removed: bool
    fields: tuple[str, ...] = ()
    values: dict[str, object] = field(default_factory=dict, repr=False)
    after: dict[str, object] = field(default_factory=dict, repr=False)
    links: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False)
    roots: frozenset[tuple[str, int]] = frozenset()
