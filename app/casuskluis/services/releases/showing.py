# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was released, or is about to be, as the screen shows it: the words of the paper."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from casuskluis.disclosure.model.policy import Method
from casuskluis.domain.figure_notes import LIMIT, method_note
from casuskluis.domain.figure_tables import FigureTable, Protection, ReleaseStamp
from casuskluis.domain.releases import ReleaseRecord
from casuskluis.services.releases.figure_tables import cell, tables_of
from casuskluis.services.releases.lines import PrintedGroup
from casuskluis.services.releases.reports.stamps import release_number
from casuskluis.services.releases.wishes import PreparedOverview


@dataclass(frozen=True, slots=True)
class Shown:
    """Released figures.

    Attributes:
        totals: What is only counted as a whole, and the figure.
        tables: Everything that is split.
    """

    totals: tuple[tuple[str, str], ...] = field(repr=False)
    tables: tuple[FigureTable, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Proof:
    """What the check of a release proved, for the officer.

    Attributes:
        said: Dutch, what was found per group.
        checks: How many questions were answered as proof.
        earlier: How many earlier overviews were taken along.
        left_out: Titles of tables that had too few records.
    """

    said: tuple[str, ...] = ()
    checks: int = 0
    earlier: int = 0
    left_out: tuple[str, ...] = ()


def shown_of(groups: Sequence[PrintedGroup]) -> Shown:
    """Return what stands on paper about some groups."""
    totals = tuple(
        (group.name.capitalize(), cell(group.printed.figures[0]))
        for group in groups
        if not group.rows and group.printed.figures
    )
    return Shown(totals, tables_of(groups))


def notes_of(prepared: PreparedOverview) -> tuple[str, ...]:
    """Return what the paper says of its figures."""
    policy = prepared.policy
    rounded = policy.method is Method.ROUNDING
    stamp = ReleaseStamp(
        number="",
        reference_date=prepared.wish.period.last,
        audience_label="",
        protection=Protection.ROUNDED if rounded else Protection.SUPPRESSED,
        base=policy.base,
    )
    return method_note(stamp), LIMIT


def proof_of(record: ReleaseRecord) -> Proof:
    """Return what the check of a release proved; nothing when it cannot be read."""
    try:
        plain = json.loads(record.proof)
        return Proof(
            said=tuple(dict.fromkeys(plain.get("said", ()))),
            checks=int(plain.get("checks", 0)),
            earlier=int(plain.get("earlier", 0)),
            left_out=tuple(plain.get("left_out", ())),
        )
    except (ArithmeticError, AttributeError, RecursionError, TypeError, ValueError):
        return Proof()


__all__ = ["Proof", "Shown", "notes_of", "proof_of", "release_number", "shown_of"]
