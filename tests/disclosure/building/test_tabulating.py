# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Records become tables with every total, and the same group has one name everywhere."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.building.dimensions import (
    Category,
    CategoryUnknown,
    Dimension,
    DimensionMalformed,
)
from casuskluis.disclosure.building.linking import TablesDisagree, link
from casuskluis.disclosure.building.tabulating import (
    CountImpossible,
    DimensionTwice,
    Filter,
    KeyMissing,
    from_counts,
    tabulate,
)
from casuskluis.disclosure.model.table import TOTAL, Table, TableMalformed, adds_up, code


@dataclass(frozen=True)
class Case:
    """One record."""

    district: str
    age: str
    concern: str


PLACE = Dimension(
    "plaats",
    (
        Category(
            "gemeente",
            (
                Category("noordkant", (Category("Dorp"), Category("Veld"))),
                Category("zuidkant", (Category("Haven"),)),
            ),
        ),
        Category("elders"),
    ),
)
AGE = Dimension(
    "leeftijd",
    (Category("kind", (Category("12-14"), Category("15-17"))), Category("18+")),
    ordered=True,
)
CONCERN = Dimension.flat("zorg", "links", "rechts", "religieus")
KEYS: dict[str, Callable[[Case], str]] = {
    "plaats": lambda case: case.district,
    "leeftijd": lambda case: case.age,
    "zorg": lambda case: case.concern,
}
CASES = (
    Case("Dorp", "12-14", "links"),
    Case("Dorp", "18+", "rechts"),
    Case("Veld", "15-17", "links"),
    Case("Haven", "18+", "religieus"),
    Case("elders", "18+", "rechts"),
)
cases = st.lists(
    st.builds(
        Case,
        st.sampled_from(PLACE.leaves),
        st.sampled_from(AGE.leaves),
        st.sampled_from(CONCERN.leaves),
    ),
    max_size=30,
)


def _count(table: Table, *pairs: tuple[str, str]) -> int:
    return table.counts[table.shape.places[code(pairs)]]


def test_a_table_has_every_total_and_subtotal_on_every_level() -> None:
    table = tabulate(CASES, [PLACE, AGE], KEYS)

    assert table.total == _count(table) == 5
    assert _count(table, ("plaats", "gemeente")) == 4
    assert _count(table, ("plaats", "noordkant")) == 3
    assert _count(table, ("plaats", "noordkant"), ("leeftijd", "kind")) == 2
    assert _count(table, ("plaats", "Dorp"), ("leeftijd", "12-14")) == 1
    assert len(table.codes) == (1 + 7) * (1 + 4)


@given(records=cases)
def test_three_dimensions_of_any_records_add_up(records: list[Case]) -> None:
    table = tabulate(records, [PLACE, AGE, CONCERN], KEYS)

    assert table.total == len(records)
    assert all(adds_up(one, table.counts) for one in table.relations)
    assert sum(table.counts[cell] for cell in table.shape.inner) == len(records)
    assert len(table.codes) == 8 * 5 * 4


def test_every_inner_cell_follows_from_no_other() -> None:
    table = tabulate(CASES, [PLACE, AGE], KEYS)

    assert len(table.shape.inner) == len(PLACE.leaves) * len(AGE.leaves)


def test_an_empty_period_gives_a_table_of_zeros() -> None:
    table = tabulate([], [AGE], KEYS)

    assert table.total == 0
    assert set(table.counts) == {0}


def test_a_table_without_dimensions_is_one_cell() -> None:
    assert tabulate(CASES, [], KEYS).codes == (TOTAL,)


def test_a_filter_stays_in_the_name_of_every_cell() -> None:
    table = tabulate(CASES, [PLACE], KEYS, filters=[Filter(AGE, "kind")])

    assert all(("leeftijd", "kind") in name for name in table.codes)
    assert table.total == 2
    assert _count(table, ("leeftijd", "kind"), ("plaats", "Veld")) == 1


def test_a_filtered_group_has_the_name_it_has_in_the_table_that_is_split_by_it() -> None:
    split = tabulate(CASES, [PLACE, AGE], KEYS)
    filtered = tabulate(CASES, [PLACE], KEYS, filters=[Filter(AGE, "kind")])

    assert set(filtered.codes) <= set(split.codes)
    assert len(link([split, filtered]).codes) == len(split.codes)


def test_linked_tables_share_their_margins() -> None:
    first, second = tabulate(CASES, [PLACE, AGE], KEYS), tabulate(CASES, [PLACE, CONCERN], KEYS)

    both = link([first, second])

    assert len(both.codes) == len(first.codes) + len(second.codes) - 8
    assert len(both.relations) < len(first.relations) + len(second.relations)
    assert both.total == 5


def test_linking_keeps_what_is_impossible() -> None:
    never = code([("leeftijd", "12-14"), ("zorg", "religieus")])
    first = tabulate(CASES, [AGE, CONCERN], KEYS, impossible=[never])

    both = link([tabulate(CASES, [PLACE], KEYS), first])

    assert {both.codes[cell] for cell in both.impossible} == {never}


def test_tables_of_different_dates_are_not_one_table() -> None:
    with pytest.raises(TablesDisagree):
        link([tabulate(CASES, [AGE], KEYS), tabulate(CASES[1:], [CONCERN], KEYS)])


def test_an_impossible_combination_holds_in_every_cell_below_it() -> None:
    table = tabulate(
        CASES,
        [PLACE, AGE],
        KEYS,
        impossible=[code([("plaats", "Haven"), ("leeftijd", "15-17")])],
    )

    assert {table.codes[cell] for cell in table.impossible} == {
        (("leeftijd", "15-17"), ("plaats", "Haven"))
    }


def test_somebody_in_an_impossible_cell_is_refused() -> None:
    with pytest.raises(TableMalformed):
        tabulate(CASES, [PLACE], KEYS, impossible=[code([("plaats", "Dorp")])])


def test_a_record_in_a_category_that_is_not_there_is_refused() -> None:
    with pytest.raises(CategoryUnknown):
        tabulate([Case("Maan", "18+", "links")], [PLACE], KEYS)


def test_a_category_that_is_split_further_is_no_place_for_a_record() -> None:
    with pytest.raises(CategoryUnknown):
        tabulate([Case("gemeente", "18+", "links")], [PLACE], KEYS)


def test_a_dimension_without_a_key_is_refused() -> None:
    with pytest.raises(KeyMissing):
        tabulate(CASES, [Dimension.flat("school", "a")], KEYS)


def test_the_same_dimension_twice_is_refused() -> None:
    with pytest.raises(DimensionTwice):
        tabulate(CASES, [AGE], KEYS, filters=[Filter(AGE, "18+")])


@pytest.mark.parametrize("count", [-1, 2.5, True])
def test_a_count_that_is_negative_or_not_whole_is_refused(count: float) -> None:
    with pytest.raises(CountImpossible):
        from_counts([AGE], {("18+",): count})  # type: ignore[dict-item]  # that is the point


def test_counts_made_elsewhere_in_an_unknown_category_are_refused() -> None:
    with pytest.raises(CategoryUnknown):
        from_counts([AGE], {("99+",): 2})


def test_counts_made_elsewhere_name_one_category_per_dimension() -> None:
    with pytest.raises(KeyMissing):
        from_counts([AGE, CONCERN], {("18+",): 2})


@pytest.mark.parametrize("categories", [(), ("a", "a")])
def test_a_dimension_needs_categories_that_differ(categories: tuple[str, ...]) -> None:
    with pytest.raises(DimensionMalformed):
        Dimension.flat("wijk", *categories)
