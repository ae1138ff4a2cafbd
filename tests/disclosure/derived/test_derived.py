# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is derived stays true for every count that the printed numbers can stand for."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.derived.bands import band
from casuskluis.disclosure.derived.changes import change
from casuskluis.disclosure.derived.medians import Group, median
from casuskluis.disclosure.derived.notes import LEFT_OUT, method_note
from casuskluis.disclosure.derived.percentages import percentage
from casuskluis.disclosure.derived.rankings import rank
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.table import TOTAL, Shape, code

bases = st.sampled_from([1, 3, 5, 10])


def _five(value: int) -> Figure:
    return Figure(value, 5)


@st.composite
def printed(draw: st.DrawFn, most: int = 400) -> tuple[int, Figure]:
    """A true count and one way to print it."""
    count, base = draw(st.integers(0, most)), draw(bases)
    up = draw(st.booleans()) and count % base > 0
    return count, Figure(base * (count // base + up), base)


@given(part=printed(), rest=printed())
def test_the_true_share_lies_within_the_range_that_is_given(
    part: tuple[int, Figure], rest: tuple[int, Figure]
) -> None:
    whole = part[0] + rest[0]
    base = rest[1].base

    found = percentage(part[1], Figure(-(-whole // base) * base, base))

    if found is not None:
        assert found.lowest <= 100 * part[0] / whole <= found.highest
        assert 0 <= found.lowest <= found.highest <= 100


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (_five(30), _five(100), "ongeveer 30% (tussen 25% en 36%)"),
        (_five(0), _five(100), "hoogstens 5%"),
        (_five(100), _five(100), "minstens 92%"),
        (Figure(30), Figure(100), "30%"),
    ],
)
def test_a_share_is_said_with_its_range(part: Figure, whole: Figure, words: str) -> None:
    found = percentage(part, whole)

    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("part", "whole"),
    [(_five(10), _five(45)), (HIDDEN, _five(100)), (_five(10), HIDDEN), (_five(0), _five(0))],
)
def test_no_share_is_given_of_a_small_or_hidden_whole(part: Figure, whole: Figure) -> None:
    assert percentage(part, whole) is None


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


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (HIDDEN, "niet vermeld"),
        (Figure(0), "geen"),
        (Figure(3), "minder dan vijf"),
        (_five(0), "minder dan vijf"),
        (_five(5), "minder dan tien"),
        (_five(10), "minder dan vijftien"),
        (_five(15), "tussen tien en twintig"),
        (_five(25), "enkele tientallen"),
        (_five(60), "tientallen"),
        (_five(120), "meer dan honderd"),
        (_five(300), "honderden"),
    ],
)
def test_numbers_are_said_in_words(figure: Figure, words: str) -> None:
    assert band(figure) == words


@given(pair=printed())
def test_words_never_single_out_a_few_persons(pair: tuple[int, Figure]) -> None:
    count, figure = pair

    words = band(figure)

    assert "enkele" not in words.split() or count >= 20
    assert words != "geen" or count == 0
    assert not words.startswith("minder dan") or figure.lowest < 10
    assert words != "tientallen" or 40 <= count < 110


@given(before=printed(), after=printed())
def test_the_true_change_lies_within_the_range_and_its_sign_is_sure_when_told(
    before: tuple[int, Figure], after: tuple[int, Figure]
) -> None:
    found = change(before[1], after[1])

    assert found is not None
    difference = after[0] - before[0]
    assert found.lowest <= difference <= found.highest
    if found.tells:
        assert difference * found.value > 0
        assert not found.words.startswith("zegt")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (_five(20), _five(25), "zegt niets"),
        (_five(20), _five(15), "zegt niets"),
        (Figure(20), Figure(21), "zegt niets"),
        (_five(20), _five(40), "12 tot en met 28 meer"),
        (_five(40), _five(20), "12 tot en met 28 minder"),
        (Figure(20), Figure(35), "15 meer"),
        (Figure(20, 10), Figure(35, 5), "zegt niets"),
    ],
)
def test_a_change_smaller_than_rounding_can_make_says_nothing(
    before: Figure, after: Figure, words: str
) -> None:
    found = change(before, after)

    assert found is not None
    assert found.words == words


def test_a_hidden_number_has_no_change() -> None:
    assert change(HIDDEN, _five(20)) is None
    assert change(_five(20), HIDDEN) is None


def _print(*figures: Figure) -> PrintedTable:
    codes = [TOTAL, *(code([("rij", str(each))]) for each in range(1, len(figures)))]
    return PrintedTable(Shape(tuple(codes), ()), figures)


def test_the_note_says_what_rounded_numbers_stand_for() -> None:
    assert method_note(_print(_five(5), _five(0))) == (
        "Aantallen zijn afgerond op vijftallen. Rijen en kolommen tellen op. "
        "Een 5 kan staan voor 1 tot en met 9, een 0 voor 0 tot en met 4. "
        "Verschillen tussen overzichten van minder dan 10 zeggen niets."
    )
    assert "minder dan 20 zeggen niets" in method_note(_print(Figure(10, 10)))


def test_the_note_says_that_numbers_are_left_out() -> None:
    assert method_note(_print(Figure(20), HIDDEN)) == LEFT_OUT
    assert method_note(_print(Figure(20))) == ""
