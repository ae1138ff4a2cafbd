# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the figures of a release lie in the ledger: everything that was printed, as JSON.

What is said in a line is never changed. It is read back only if its digest fits, so that a
damaged line is found before anything is built on it.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC
from typing import Any

from casuskluis.disclosure.auditing.joint.published import Division
from casuskluis.disclosure.building.coarsening import Action, Proposal
from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Relation, Shape, TableMalformed
from casuskluis.domain.releases import LedgerDamaged, LedgerNewer, ReleaseRecord

LAYOUT = 1
"""Raised when a line is written in another way."""


@dataclass(frozen=True, slots=True)
class PrintedRows:
    """One table as it stands on paper.

    Attributes:
        title: Above the table.
        dimensions: What it is split by: the rows, then the columns if there are two.
        categories: Per dimension its categories in print order, from the top level down.
        filters: The pairs that stand in every cell.
        merged: Dimension, name and contents of every category that was joined from others.
        everything: Per dimension what its total is called; None when that is everybody.
    """

    title: str
    dimensions: tuple[str, ...]
    categories: tuple[tuple[str, ...], ...]
    filters: Code
    merged: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    everything: tuple[str | None, ...] = ()

    def code(self, *categories: str | None) -> Code:
        """Return the name of one cell; None stands for the total of a dimension."""
        totals = self.everything or (None,) * len(self.dimensions)
        chosen = zip(self.dimensions, categories, totals, strict=True)
        named = [(name, category or total) for name, category, total in chosen]
        return tuple(sorted([*self.filters, *((one, word) for one, word in named if word)]))


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """Everything printed about one group of records.

    Attributes:
        name: What was counted, such as "meldingen".
        lasting: Whether what was counted once goes on being counted.
        printed: All cells of all its tables.
        rows: How they stand on paper.
    """

    name: str
    lasting: bool
    printed: PrintedTable
    rows: tuple[PrintedRows, ...]

    @property
    def divisions(self) -> tuple[Division, ...]:
        """What everybody can read off the names of joined categories."""
        return tuple(Division(*one) for rows in self.rows for one in rows.merged)

    def figure(self, rows: PrintedRows, *categories: str | None) -> Figure:
        """Return one number of one table; None stands for the total of a dimension."""
        place = self.printed.shape.places[rows.code(*categories)]
        return self.printed.figures[place]


def written(groups: Sequence[PrintedGroup]) -> str:
    """Return everything printed as the ledger keeps it."""
    plain = [
        {
            "name": one.name,
            "lasting": one.lasting,
            "cells": one.printed.shape.codes,
            "figures": [[figure.value, figure.base] for figure in one.printed.figures],
            "sums": [[sum_.total, sum_.parts] for sum_ in one.printed.shape.relations],
            "impossible": sorted(one.printed.shape.impossible),
            "rows": [asdict(rows) for rows in one.rows],
        }
        for one in groups
    ]
    return json.dumps({"layout": LAYOUT, "groups": plain}, ensure_ascii=False)


def read(record: ReleaseRecord) -> tuple[PrintedGroup, ...]:
    """Return what a line of the ledger says was printed.

    Raises:
        LedgerDamaged: When it cannot be read, or anything in it is not as it was written.
        LedgerNewer: When a newer version of the program wrote it.
    """
    found = _loaded(record.printed)
    layout = found.get("layout") if isinstance(found, dict) else None
    if isinstance(layout, int) and layout > LAYOUT:
        raise LedgerNewer(release=record.id)
    if layout == LAYOUT and _digest(record) == record.digest:
        with suppress(KeyError, TypeError, ValueError, TableMalformed):
            return tuple(_group(one) for one in found["groups"])
    raise LedgerDamaged(release=record.id)


def sealed(record: ReleaseRecord) -> ReleaseRecord:
    """Return a new line with the digest by which damage to it is found."""
    return replace(record, digest=_digest(record))


def _digest(record: ReleaseRecord) -> str:
    """Return the SHA-256 over all of a line that never changes.

    The seed is left out: nothing is read from it, and a part of this digest is printed.
    """
    fixed = (
        record.profile,
        record.reference_date.isoformat(),
        record.filter,
        record.audience.value,
        record.method,
        record.engine,
        record.printed,
        record.proof,
        record.title,
        record.made_at.astimezone(UTC).isoformat(timespec="microseconds"),
        record.author,
    )
    return hashlib.sha256(json.dumps(fixed).encode()).hexdigest()


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _group(plain: Mapping[str, Any]) -> PrintedGroup:
    codes = tuple(_code(one) for one in plain["cells"])
    sums = tuple(Relation(total, tuple(parts)) for total, parts in plain["sums"])
    shape = Shape(codes, sums, frozenset(plain["impossible"]))
    figures = tuple(Figure(value, base) for value, base in plain["figures"])
    rows = tuple(
        PrintedRows(
            title=one["title"],
            dimensions=tuple(one["dimensions"]),
            categories=tuple(tuple(names) for names in one["categories"]),
            filters=_code(one["filters"]),
            merged=tuple((name, whole, tuple(parts)) for name, whole, parts in one["merged"]),
            everything=tuple(one.get("everything", ())),
        )
        for one in plain["rows"]
    )
    return PrintedGroup(plain["name"], plain["lasting"], PrintedTable(shape, figures), rows)


def _code(plain: Sequence[Sequence[str]]) -> Code:
    return tuple((name, category) for name, category in plain)


def coarser_written(coarser: Sequence[Proposal]) -> str:
    """Return the chosen merges as the ledger keeps them."""
    plain = [asdict(one) | {"action": one.action.value} for one in coarser]
    return json.dumps(plain, ensure_ascii=False)


def coarser_read(record: ReleaseRecord) -> tuple[Proposal, ...]:
    """Return which merges were chosen for a release.

    Raises:
        LedgerDamaged: When they cannot be read.
    """
    try:
        return coarser_from(record.filter)
    except ValueError as error:
        raise LedgerDamaged(release=record.id) from error


def coarser_from(text: str) -> tuple[Proposal, ...]:
    """Return merges that were written as text.

    Raises:
        ValueError: When it is no such text.
    """
    try:
        plain = json.loads(text or "[]")
        return tuple(Proposal(**one | {"action": Action(one["action"])}) for one in plain)
    except (KeyError, TypeError) as error:
        raise ValueError("no list of merges") from error
