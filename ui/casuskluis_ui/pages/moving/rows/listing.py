# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rows of a list as items: which are shown, and what each says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from casuskluis.domain.naming import fold
from casuskluis.services.moving.list_parts import Refused
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import ListedFate, PlannedRow
from casuskluis.services.moving.words import STAGE_LABELS
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery

Line = PlannedRow | Refused
_OUT = frozenset({ListedFate.REFUSED, ListedFate.BLOCKED, ListedFate.SKIPPED})


class Which(StrEnum):
    """Which rows are shown."""

    LOOK = "look"
    DOUBLE = "double"
    OUT = "out"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class RowQuery:
    """Which rows are shown, and with which words in them."""

    which: Which = Which.ALL
    text: str = ""


class RowLines(Mapping[int, Line]):
    """The rows of the newest plan, by number: what was shown before is never old."""

    def __init__(self, newest: Callable[[], MovingPlan | None]) -> None:
        self._newest = newest

    @override
    def __getitem__(self, row: int) -> Line:
        plan = self._newest()
        if plan is None:
            raise KeyError(row)
        if row in plan.rows:
            return plan.rows[row]
        return next(one for one in plan.refused if one.row == row)

    @override
    def __iter__(self) -> Iterator[int]:
        plan = self._newest()
        if plan is not None:
            yield from plan.rows
            yield from (one.row for one in plan.refused)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


def row_source(newest: Callable[[], MovingPlan | None]) -> LineSource[RowQuery, Line]:
    """Return the rows as a list asks for them; those with doubts first."""
    lines = RowLines(newest)

    def ids(query: ListQuery[RowQuery]) -> Sequence[int]:
        plan = newest()
        return list(wanted(plan, query.filter)) if plan is not None else ()

    def some(numbers: Sequence[int]) -> Mapping[int, Line]:
        del numbers
        return lines

    return LineSource(ids=ids, lines=some)


def wanted(plan: MovingPlan, query: RowQuery) -> Iterator[int]:
    """Give the numbers of the rows that answer a query, those to look at first."""
    words = fold(query.text)
    for one in plan.ordered:
        if _is(one, query.which) and (not words or words in _folded(one)):
            yield one.row
    if query.which in {Which.OUT, Which.ALL} and not words:
        yield from (one.row for one in plan.refused)


def counts(plan: MovingPlan) -> Mapping[Which, int]:
    """Return how many rows there are of each kind."""
    rows = plan.rows.values()
    found = {which: sum(_is(one, which) for one in rows) for which in Which}
    refused = len(plan.refused)
    return {**found, Which.OUT: found[Which.OUT] + refused, Which.ALL: len(rows) + refused}


def describe(line: Line) -> ListItem:
    """Return what one item says."""
    number = _tr("rij %d") % line.row
    if isinstance(line, Refused):
        out = ChipSpec(_tr("Geen casus"), "bad")
        return ListItem(
            title=_tr("Rij zonder casus"), number=number, detail=line.text, chips=(out,)
        )
    return ListItem(
        title=line.shown or _tr("Zonder naam"),
        number=number,
        detail=_detail(line),
        chips=tuple(_chips(line)),
        alert=line.needs_a_look,
    )


def fate_words(fate: ListedFate) -> tuple[str, str]:
    """Return what happens to a row in Dutch, and the tone of it."""
    return {
        ListedFate.TAKE: (_tr("Wordt overgenomen"), "ok"),
        ListedFate.UNDECIDED: (_tr("Kies eerst wie het is"), "warn"),
        ListedFate.BLOCKED: (_tr("Er mist iets"), "bad"),
        ListedFate.SKIPPED: (_tr("Overgeslagen"), "mute"),
        ListedFate.REFUSED: (_tr("Mag niet"), "bad"),
    }[fate]


def _is(row: PlannedRow, which: Which) -> bool:
    if which is Which.LOOK:
        return row.needs_a_look
    if which is Which.DOUBLE:
        return row.case.double_of is not None or bool(row.known) or row.came_before
    return which is Which.ALL or row.fate in _OUT


def _folded(row: PlannedRow) -> str:
    return fold(f"{row.shown} {row.row}")


def _detail(row: PlannedRow) -> str:
    if row.fate is not ListedFate.TAKE and row.reasons:
        return row.reasons[0]
    if row.doubts and not row.accepted:
        first = row.doubts[0]
        return f"{first.label}: {first.text}"
    return STAGE_LABELS[row.stage] if row.stage else ""


def _chips(row: PlannedRow) -> Iterator[ChipSpec]:
    if row.fate is not ListedFate.TAKE:
        yield ChipSpec(*fate_words(row.fate))
    if row.doubts and row.accepted:
        yield ChipSpec(_tr("Nagekeken"), "ok")
    elif row.doubts:
        yield ChipSpec(_tr("Twijfel: %d") % len(row.doubts), "warn")
    if row.case.double_of is not None:
        yield ChipSpec(_tr("Dubbel"), "info")
    if row.known:
        yield ChipSpec(_tr("Al bekend"), "info")


def _tr(text: str) -> str:
    return QCoreApplication.translate("MovingRows", text)
