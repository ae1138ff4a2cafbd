# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling whether two vaults changed the same thing without knowing of each other.

Every value a vault gives away carries marks, one per change since it was first exchanged.
Who knows all marks of the other side knows its value and what came before; when each side
has a mark the other lacks, both changed it. No clock is asked and no number counts on: an older
backup that was put back, or a vault that was copied, cannot give out the same mark twice.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

_BYTES = 6
REMOVED = "-"
"""In the place of a field: the marks of its removals."""
KEPT = "+"
"""In the place of a field: the removals that somebody answered by keeping the record."""
Seen = frozenset[str]


class Verdict(Enum):
    """What becomes of one field."""

    SAME = "same"
    KEEP = "keep"
    TAKE = "take"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What a vault remembers of a record that was in a parcel.

    Attributes:
        kind: Word of the journal for the record.
        record_id: Its identifier here; the record may be gone.
        case_id: The case it is a part of; None for what several cases share.
        uids: Its names that are the same in every vault; at least one.
        seen: Field to the marks that are known of it.
        digests: Field to a digest of the value that goes with those marks.
    """

    kind: str
    record_id: int
    case_id: int | None
    uids: tuple[str, ...]
    seen: Mapping[str, Seen]
    digests: Mapping[str, str]


def new_mark() -> str:
    """Return a mark for a change; never given out before."""
    return secrets.token_hex(_BYTES)


def new_uid() -> str:
    """Return a name for a record."""
    return secrets.token_hex(16)


def buried(one: Exchanged) -> Exchanged:
    """Return a record that was removed here, with a mark for that removal."""
    none = Seen()
    if one.seen.get(REMOVED, none) - one.seen.get(KEPT, none):
        return one
    marks = one.seen.get(REMOVED, none) | {new_mark()}
    return replace(one, seen={**one.seen, REMOVED: marks})


def joined(mine: Mapping[str, Seen], theirs: Mapping[str, Seen], name: str) -> Seen:
    """Return the marks both sides know of a field."""
    return mine.get(name, Seen()) | theirs.get(name, Seen())


def removals(mine: Mapping[str, Seen], theirs: Mapping[str, Seen]) -> dict[str, Seen]:
    """Return what both sides know of removals and their answers."""
    both = {name: joined(mine, theirs, name) for name in (REMOVED, KEPT)}
    return {name: marks for name, marks in both.items() if marks}


def verdict(mine: Seen, theirs: Seen, *, equal: bool) -> Verdict:
    """Tell what becomes of a field.

    Args:
        mine: Marks known here.
        theirs: Marks known there.
        equal: Whether both sides hold the same value.
    """
    if equal:
        return Verdict.SAME
    if theirs <= mine:
        # Also with the same marks: a value that was set apart here when it came in, such as the
        # coordinator, stays until somebody there changes it.
        return Verdict.KEEP
    return Verdict.TAKE if mine <= theirs else Verdict.CONFLICT
