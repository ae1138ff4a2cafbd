# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What people who know a little more can add to what is printed."""

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.insiders import containing
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.report import Attacker, Leak
from casuskluis.disclosure.model.table import TOTAL, Code, Relation, Shape
from casuskluis.disclosure.rounding.rounding import round_table
from disclosure.auditing import enumeration
from disclosure.auditing.kinds import TINY, Kind, hide, invented

POLICY = Policy()


def _district(name: str) -> Code:
    return (("wijk", name),)


NORTH, EAST, SOUTH, WEST = map(_district, ("Noord", "Oost", "Zuid", "West"))


def _line(*figures: Figure) -> PrintedTable:
    codes = (*(NORTH, EAST, SOUTH, WEST)[: len(figures) - 1], TOTAL)
    total = len(codes) - 1
    shape = Shape(codes, (Relation(total, tuple(range(total))),))
    return PrintedTable(shape, figures)


def test_a_partner_who_knows_a_hidden_number_subtracts_it() -> None:
    printed = _line(HIDDEN, HIDDEN, Figure(20), Figure(28))

    assert audit(printed, POLICY).is_safe
    report = audit(printed, POLICY, knowledge=[Knowledge(NORTH, 5), Knowledge(NORTH, 2)])
    assert [(one.leak, one.attacker, one.cell, one.known) for one in report.findings] == [
        (Leak.EXACT, Attacker.PARTNER, EAST, NORTH)
    ]


def test_three_hidden_numbers_withstand_a_partner() -> None:
    printed = _line(HIDDEN, HIDDEN, HIDDEN, Figure(30), Figure(40))

    assert audit(printed, POLICY, knowledge=[Knowledge(NORTH, 3)]).is_safe


def test_a_partner_whose_number_cannot_be_true_is_told_apart() -> None:
    report = audit(_line(Figure(5, 5), Figure(5, 5)), POLICY, knowledge=[Knowledge(NORTH, 40)])

    assert [(one.leak, one.attacker) for one in report.findings] == [
        (Leak.CONTRADICTION, Attacker.PARTNER)
    ]


def test_a_partner_may_know_a_cell_that_is_not_in_the_table() -> None:
    assert audit(
        _line(Figure(5, 5), Figure(5, 5)), POLICY, knowledge=[Knowledge(WEST, 4)]
    ).is_safe


def test_who_is_counted_learns_nothing_about_others_from_a_rounded_zero() -> None:
    printed = _line(Figure(0, 5), Figure(10, 5), Figure(10, 5))

    assert audit(printed, POLICY).is_safe


def test_a_cell_is_contained_in_its_totals_and_in_groups_of_its_dimension() -> None:
    table = invented(Kind((4, 2), 12, (2,)), 1)
    names = table.codes

    found = containing(table.shape, names.index((("a", "a00"), ("b", "b01"))))

    assert {names[cell] for cell in found} == {
        (("a", "a00"), ("b", "b01")),
        (("a", "a00"),),
        (("a", "ag0"), ("b", "b01")),
        (("a", "ag0"),),
        (("b", "b01"),),
        TOTAL,
    }


@pytest.mark.parametrize("kind", TINY[:1], ids=str)
@pytest.mark.parametrize("seed", range(8))
def test_what_partners_find_agrees_with_trying_every_table(kind: Kind, seed: int) -> None:
    table = invented(kind, seed)
    hidden = [cell for cell, count in enumerate(table.counts) if count < 7]
    for printed in (round_table(table, POLICY, seed=1).printed, hide(table, hidden)):
        tables = enumeration.every_table(printed, table.total)
        outsider = {one.cell for one in audit(printed, POLICY).findings}
        decided = {
            name for at, name in enumerate(table.codes) if len(set(tables[:, at].tolist())) == 1
        }
        for cell, code in enumerate(table.codes):
            known = Knowledge(code, table.counts[cell])
            report = audit(printed, POLICY, knowledge=[known])
            found = {one.cell for one in report.findings if one.attacker is Attacker.PARTNER}
            fitting = tables[tables[:, cell] == table.counts[cell]]
            expected = _of_partner(printed, fitting, known) - {code} - decided
            assert found - outsider == expected - outsider


@pytest.mark.parametrize("seed", range(8))
def test_what_counted_persons_find_agrees_with_trying_every_table(seed: int) -> None:
    table = invented(TINY[0], seed)
    for printed in (
        round_table(table, POLICY, seed=1).printed,
        hide(table, [cell for cell, count in enumerate(table.counts) if count < 7]),
    ):
        tables = enumeration.every_table(printed, table.total)
        report = audit(printed, POLICY)
        outsider = {one.cell for one in report.findings if one.attacker is Attacker.OUTSIDER}
        found = {one.cell for one in report.findings if one.attacker is Attacker.COUNTED}
        expected = set()
        for cell, code in enumerate(table.codes):
            fitting = tables[tables[:, cell] >= 1]
            if len(fitting):
                own = {name for name in table.codes if set(name) <= set(code)}
                expected |= _others(printed, fitting, own)
        assert found - outsider == expected - outsider


def _others(printed: PrintedTable, tables: enumeration.Tables, own: set[Code]) -> set[Code]:
    """Return where somebody who counts in some cells learns too much about the others."""
    found = set()
    for cell, code in enumerate(printed.shape.codes):
        values = set(tables[:, cell].tolist())
        himself = int(code in own)
        exact = len(values) == 1 and 1 <= min(values) - himself < POLICY.threshold
        small = len(values) > 1 and max(values) < POLICY.threshold
        if exact or (small and min(values) - himself >= 1):
            found.add(code)
    return found


def _of_partner(
    printed: PrintedTable, tables: enumeration.Tables, known: Knowledge
) -> set[Code]:
    """Return where a partner knows a small number, or what of one is not his own."""
    found = set()
    for cell, code in enumerate(printed.shape.codes):
        values = set(tables[:, cell].tolist())
        own = known.value if set(code) <= set(known.cell) else 0
        least, top = min(values), max(values)
        if least == top:
            if 1 <= least < POLICY.threshold or 1 <= least - own < POLICY.threshold:
                found.add(code)
        elif printed.figures[cell].is_hidden and least - own >= 1 and top < POLICY.threshold:
            found.add(code)
    return found
