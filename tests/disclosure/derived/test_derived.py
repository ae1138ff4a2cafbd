# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is derived stays true for every count that the printed numbers can stand for."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.derived.medians import Group, median
from casuskluis.disclosure.derived.rankings import rank
from casuskluis.disclosure.model.printed import HIDDEN, Figure

bases = st.sampled_from([1, 3, 5, 10])


def _five(value: int) -> Figure:
    return Figure(value, 5)


@st.composite
def printed(draw: st.DrawFn, most: int = 400) -> tuple[int, Figure]:
    """A true count and one way to print it."""
    count, base = draw(st.integers(0, most)), draw(bases)
    up = draw(st.booleans()) and count % base > 0
    return count, Figure(base * (count // base + up), base)


AGES = (("12-17", 12, 18), ("18-26", 18, 27), ("27-34", 27, 35), ("35+", 35, None))


def _ages(*figures: Figure) -> list[Group]:
    return [
        Group(name, start, end, figure)
        for (name, start, end), figure in zip(AGES, figures, strict=True)
    ]


def test_a_clear_median_lies_in_one_group() -> None:
    found = median(_ages(_five(5), _five(60), _five(10), _five(5)))

    assert found is not None
    assert found.groups == ("18-26",)
    assert found.value == pytest.approx(18 + 9 * 35 / 60)
    assert found.words == "het midden ligt in de groep 18-26"


def test_an_unclear_median_names_every_group_it_can_lie_in() -> None:
    found = median(_ages(_five(25), _five(5), _five(25), _five(0)))

    assert found is not None
    assert found.groups == ("12-17", "18-26", "27-34")
    assert "12-17 tot en met de groep 27-34" in found.words


def test_a_median_in_a_group_without_an_end_has_no_value() -> None:
    found = median(_ages(_five(0), _five(5), _five(5), _five(90)))

    assert found is not None
    assert found.value is None


def test_no_median_is_given_of_few_or_hidden_numbers() -> None:
    assert median(_ages(_five(5), _five(10), _five(10), _five(5))) is None
    assert median(_ages(HIDDEN, _five(50), _five(50), _five(5))) is None
    assert median([], smallest_whole=0) is None


@given(groups=st.lists(printed(60), min_size=4, max_size=4))
def test_the_true_median_lies_in_one_of_the_groups_named(
    groups: list[tuple[int, Figure]],
) -> None:
    found = median(_ages(*(figure for _, figure in groups)), smallest_whole=1)
    total = sum(count for count, _ in groups)
    if found is None or not total:
        return

    reached = accumulate(count for count, _ in groups)
    true = next(
        name for (name, *_), below in zip(AGES, reached, strict=False) if 2 * below >= total
    )

    assert true in found.groups


def test_things_whose_ranges_overlap_share_their_places() -> None:
    ranks = rank({"a": _five(10), "b": _five(50), "c": _five(15), "d": _five(0), "e": HIDDEN})

    assert [(one.name, one.words) for one in ranks] == [
        ("b", "1 tot en met 2"),
        ("c", "2 tot en met 4"),
        ("a", "2 tot en met 4"),
        ("d", "4 tot en met 5"),
        ("e", "1 tot en met 5"),
    ]


def test_places_that_are_certain_are_said_as_such() -> None:
    ranks = rank({"klein": _five(5), "groot": _five(50)})

    assert [(one.name, one.words, one.is_certain) for one in ranks] == [
        ("groot", "1", True),
        ("klein", "2", True),
    ]


@given(several=st.lists(printed(40), min_size=1, max_size=8))
def test_nothing_ever_stands_outside_the_places_it_is_given(
    several: list[tuple[int, Figure]],
) -> None:
    ranks = {one.name: one for one in rank({str(at): f for at, (_, f) in enumerate(several)})}

    for at, (count, _) in enumerate(several):
        above = sum(other > count for other, _ in several)
        not_below = sum(other >= count for other, _ in several)
        assert ranks[str(at)].first <= above + 1
        assert not_below <= ranks[str(at)].last
