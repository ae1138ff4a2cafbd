# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping the marks of records up to date with what was changed here since the last parcel."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from casuskluis.domain.stamps import KEPT, REMOVED, Exchanged, Seen, new_mark, new_uid
from casuskluis.services.parcels.gathering import Gathered
from casuskluis.services.parcels.rules import Kind
from casuskluis.storage.parcelling.forms import Cell
from casuskluis.storage.parcelling.origins import Place
from casuskluis.storage.transaction import Transaction

_DIGITS = 16


def digests_of(kind: Kind, row: Mapping[str, Cell]) -> dict[str, str]:
    """Return a digest for each field of a flat row that can change."""
    return {
        name: _digest([row.get(one) for one in group]) for name, group in kind.units.items()
    }


def marked(kind: Kind, row: Mapping[str, Cell], known: Exchanged | None) -> dict[str, Seen]:
    """Return the marks of a record, with a new one for each field that was changed here."""
    mark = new_mark()
    if known is None:
        return dict.fromkeys(kind.units, frozenset({mark}))
    now = digests_of(kind, row)
    seen = {name: known.seen[name] for name in (REMOVED, KEPT) if name in known.seen}
    for name in kind.units:
        earlier = known.seen.get(name, frozenset())
        same = bool(earlier) and known.digests.get(name) == now[name]
        seen[name] = earlier if same else earlier | {mark}
    return seen


def known_of(transaction: Transaction, places: Iterable[Place]) -> dict[Place, Exchanged]:
    """Return what is remembered of records that were in a parcel before."""
    by_kind: dict[str, list[int]] = {}
    for kind, identifier in places:
        by_kind.setdefault(kind, []).append(identifier)
    return {
        (kind, identifier): one
        for kind, identifiers in by_kind.items()
        for identifier, one in transaction.origins.of_records(kind, identifiers).items()
    }


def mark_all(
    transaction: Transaction, kinds: Mapping[str, Kind], gathered: Gathered
) -> dict[Place, Exchanged]:
    """Return every gathered record with its names and marks, new ones where it had none."""
    known = known_of(transaction, gathered.places())
    made: dict[Place, Exchanged] = {}
    for name, found in gathered.records.items():
        kind = kinds[name]
        for identifier, record in found.items():
            place = (name, identifier)
            row, earlier = kind.form.flat(record), known.get(place)
            kept = earlier.seen if earlier is not None and kind.rule.matched else None
            made[place] = Exchanged(
                kind=name,
                record_id=identifier,
                case_id=gathered.parts.get(place),
                uids=earlier.uids if earlier is not None and earlier.uids else (new_uid(),),
                seen=kept if kept is not None else marked(kind, row, earlier),
                digests=digests_of(kind, row),
            )
    return made


def _digest(values: list[Cell]) -> str:
    return sha256(json.dumps(values).encode()).hexdigest()[:_DIGITS]
