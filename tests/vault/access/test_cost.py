# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace

import pytest

from casuskluis.vault.access.cost import CEILING, DEFAULT, FLOOR, KdfCost, calibrate, stretch
from casuskluis.vault.errors import CostOutOfBounds


def timer(*moments: float) -> Iterator[float]:
    yield from moments


@pytest.mark.parametrize(
    "cost",
    [
        replace(FLOOR, memory=FLOOR.memory - 1),
        replace(FLOOR, passes=0),
        replace(FLOOR, lanes=0),
        replace(CEILING, memory=CEILING.memory + 1),
        replace(CEILING, passes=17),
        replace(CEILING, lanes=17),
    ],
)
def test_a_cost_outside_floor_and_ceiling_is_refused(cost: KdfCost) -> None:
    with pytest.raises(CostOutOfBounds):
        stretch(bytearray(b"x"), bytes(16), cost)


def test_floor_default_and_ceiling_are_allowed() -> None:
    assert [cost.checked() for cost in (FLOOR, DEFAULT, CEILING)]
    assert KdfCost(memory=256 * 1024, passes=3, lanes=4) == DEFAULT


def test_one_passphrase_gives_one_key() -> None:
    one = stretch(bytearray(b"passphrase"), b"saltsaltsaltsalt", FLOOR)
    assert one == stretch(bytearray(b"passphrase"), b"saltsaltsaltsalt", FLOOR)
    assert one != stretch(bytearray(b"passphrasf"), b"saltsaltsaltsalt", FLOOR)


@pytest.mark.parametrize(
    ("seconds", "passes"), [(0.25, 12), (1.0, 3), (4.0, 3), (0.01, CEILING.passes)]
)
def test_a_fast_computer_works_harder_and_a_slow_one_never_less(
    seconds: float, passes: int
) -> None:
    moments = timer(10.0, 10.0 + seconds)
    assert calibrate(timer=lambda: next(moments)) == replace(DEFAULT, passes=passes)
