# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who lays the rounded overviews of two quarters side by side learns of no single person.

Five invented registers of 150 persons are followed for six quarters: some come, some go.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Interval
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.rounding.rounding import round_table
from casuskluis.disclosure.solving.model import Model

POLICY = Policy()
REGISTERS = range(1, 6)
QUARTERS, AT_FIRST, COMING, GOING = 6, 150, 9, 7
CONCERN = Dimension.flat("zorg", *(f"zorg {number}" for number in range(6)))
DISTRICT = Dimension.flat("wijk", *(f"wijk {number}" for number in range(8)))
Person = tuple[str, ...]


def _quarters(register: int) -> Iterator[Table]:
    drawn = np.random.default_rng(register)
    shares = [_skewed(len(one.leaves), drawn) for one in (CONCERN, DISTRICT)]

    def newcomers(several: int) -> list[Person]:
        picked = [
            drawn.choice(one.leaves, several, p=share)
            for one, share in zip((CONCERN, DISTRICT), shares, strict=True)
        ]
        return [tuple(map(str, each)) for each in zip(*picked, strict=True)]

    present = newcomers(AT_FIRST)
    for _ in range(QUARTERS):
        yield from_counts([CONCERN, DISTRICT], Counter(present))
        drawn.shuffle(present)
        present = present[int(drawn.poisson(GOING)) :] + newcomers(int(drawn.poisson(COMING)))


def _skewed(size: int, drawn: np.random.Generator) -> list[float]:
    shares = 1 / np.arange(1, size + 1) ** 0.9
    drawn.shuffle(shares)
    return [float(share) for share in shares / shares.sum()]


def _known(printed: PrintedTable) -> dict[Code, Interval]:
    """Return between which ends each count must lie, by everything that adds up."""
    shape, figures = printed.shape, printed.figures
    size = len(figures)
    model = Model(
        np.array([float(figure.lowest) for figure in figures]),
        np.array([float(figure.highest or 0) for figure in figures]),
        np.zeros(size),
    )
    for one in shape.relations:
        model.add_balance([*one.parts, one.total], [1.0] * len(one.parts) + [-1.0])
    return {name: _ends(model, cell) for cell, name in enumerate(shape.codes)}


def _ends(model: Model, cell: int) -> Interval:
    ends = []
    for sense in (1.0, -1.0):
        model.price(cell, sense)
        ends.append(float(model.solve().or_stop().values[cell]))
    model.price(cell, 0.0)
    return Interval(ceil(ends[0] - 1e-6), floor(ends[1] + 1e-6))


@dataclass(frozen=True)
class Seen:
    """What one reader can tell of one cell between two quarters."""

    moved: int
    low: int
    high: int
    renewed: bool

    @property
    def tells_sign(self) -> bool:
        return self.low > 0 or self.high < 0


def _compared(register: int) -> Iterator[Seen]:
    earlier: dict[Code, int] = {}
    counts: tuple[int, ...] = ()
    were: dict[Code, Interval] = {}
    for quarter, table in enumerate(_quarters(register)):
        seed = 100 * register + quarter
        printed = round_table(table, POLICY, seed=seed, earlier=earlier).printed
        values = [figure.value or 0 for figure in printed.figures]
        known = _known(printed)
        for name, count, before, value in zip(
            table.codes, table.counts, counts or table.counts, values, strict=True
        ):
            if earlier:
                was, now = were[name], known[name]
                low, high = now.lowest - was.highest, now.highest - was.lowest
                yield Seen(count - before, low, high, value != earlier[name])
        earlier = dict(zip(table.codes, values, strict=True))
        counts, were = table.counts, known


def test_no_change_of_one_person_shows_between_quarters() -> None:
    seen = [one for register in REGISTERS for one in _compared(register)]
    moved = [one for one in seen if one.moved]
    single = [one for one in moved if abs(one.moved) == 1]

    assert len(single) > 300
    assert not [one for one in moved if one.low == one.high]
    assert sum(one.tells_sign for one in single) <= len(single) / 100
    assert sum(one.tells_sign for one in moved) <= len(moved) / 100


def test_what_is_printed_changes_rarely() -> None:
    seen = [one for register in REGISTERS for one in _compared(register)]

    assert sum(one.renewed for one in seen) <= len(seen) / 10
