# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nothing comes back without proof; what is not safe comes back coarser, or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.linking import link
from casuskluis.disclosure.building.rules import NothingCounted, TableTooSmall
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Audience, Method, Policy
from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.report import Attacker
from casuskluis.disclosure.model.table import TOTAL, Table
from casuskluis.disclosure.releasing.coarser import coarser
from casuskluis.disclosure.releasing.errors import CannotRelease, EarlierReleasesContradict
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.disclosure.releasing.release import History
from casuskluis.domain.errors import Cancelled, RuleViolated
from disclosure.auditing.kinds import KINDS, Kind, invented

ROUNDING = Policy()
HIDING = Policy(method=Method.SUPPRESSION)
MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)


def _everything(table: Table) -> list[Knowledge]:
    return [Knowledge(*one) for one in zip(table.codes, table.counts, strict=True)]


def _districts(*counts: int) -> Table:
    names = [f"w{number}" for number in range(len(counts))]
    inner: dict[tuple[str, ...], int] = {
        (name,): count for name, count in zip(names, counts, strict=True)
    }
    return from_counts([Dimension.flat("wijk", *names)], inner)


@pytest.mark.parametrize("policy", [ROUNDING, HIDING], ids=["rounding", "hiding"])
@pytest.mark.parametrize("kind", [KINDS[0], KINDS[1], KINDS[6]], ids=str)
def test_a_release_carries_proof_of_what_is_printed(policy: Policy, kind: Kind) -> None:
    table = invented(kind, 1)

    release = protect(table, policy, seed=3)

    assert release.certificate.covers(release.printed, policy)
    assert release.method is policy.method
    assert audit(release.printed, policy).is_safe
    assert not release.coarsened


def test_the_same_table_and_seed_give_the_same_release() -> None:
    table = invented(KINDS[1], 2)

    first, second = (protect(table, ROUNDING, seed=3) for _ in range(2))

    assert first.printed == second.printed
    assert first.certificate == second.certificate


def test_a_rounding_that_a_partner_breaks_is_rounded_otherwise() -> None:
    kind = KINDS[6]
    broken = next(
        table
        for table in (invented(kind, seed) for seed in range(1, 12))
        if not audit(
            protect(table, ROUNDING, seed=5).printed, ROUNDING, knowledge=_everything(table)
        ).is_safe
    )
    policy = replace(ROUNDING, audience=Audience.PARTNER)

    release = protect(broken, policy, seed=5, knowledge=_everything(broken))

    assert Attacker.PARTNER in release.certificate.attackers
    assert audit(release.printed, policy, knowledge=_everything(broken)).is_safe


def test_a_table_nothing_can_be_done_about_is_refused_with_what_was_found() -> None:
    table = _districts(1, 11)

    with pytest.raises(RuleViolated):
        protect(table, HIDING, seed=1, instead=[])


def test_a_coarser_table_is_tried_when_a_table_cannot_be_protected() -> None:
    release = protect(_districts(1, 11), HIDING, seed=1, instead=[_districts(30, 40)])

    assert release.coarsened
    assert release.certificate.covers(release.printed, HIDING)


@pytest.mark.parametrize("policy", [ROUNDING, HIDING], ids=["rounding", "hiding"])
def test_no_time_at_all_never_gives_an_unsafe_print(policy: Policy) -> None:
    with pytest.raises(RuleViolated):
        protect(invented(KINDS[3], 1), replace(policy, seconds=0.0), seed=1)


def test_the_officer_can_stop_it() -> None:
    with pytest.raises(Cancelled):
        protect(invented(KINDS[1], 1), ROUNDING, seed=1, cancelled=lambda: True)


@pytest.mark.parametrize("method", Method)
def test_an_empty_or_tiny_table_is_refused(method: Method) -> None:
    policy = Policy(method=method)
    with pytest.raises(NothingCounted):
        protect(_districts(0, 0), policy, seed=1)
    with pytest.raises(TableTooSmall):
        protect(_districts(4, 5), policy, seed=1)


def test_a_change_of_one_person_is_not_released_by_hiding_either() -> None:
    before, after = _districts(20, 30, 40), _districts(20, 31, 39)
    first = protect(before, HIDING, seed=1)
    history = History(JUNE, earlier=(Published(MARCH, first.printed),))

    release = protect(after, HIDING, seed=1, history=history)

    assert release.joint is not None
    assert release.joint.is_safe
    assert len(_hidden(release.printed)) == 2


def test_what_was_found_with_earlier_releases_comes_along_with_the_refusal() -> None:
    table = _districts(20, 31, 40)
    printed = PrintedTable(table.shape, tuple(Figure(n) for n in (90, 20, 30, 40)))
    history = History(JUNE, earlier=(Published(MARCH, printed),))

    with pytest.raises(CannotRelease) as refused:
        protect(table, replace(HIDING, seconds=5.0), seed=1, history=history)

    assert {one.value for one in refused.value.joint} == {1}
    assert refused.value.details["leaks"] == len(refused.value.joint)


def _hidden(printed: PrintedTable) -> list[int]:
    return [cell for cell, figure in enumerate(printed.figures) if figure.is_hidden]


def test_a_rounded_release_fits_what_went_out_before() -> None:
    before, after = _districts(20, 32, 41), _districts(20, 33, 41)
    first = protect(before, ROUNDING, seed=1)
    values = dict(
        zip(
            first.printed.shape.codes,
            (f.value or 0 for f in first.printed.figures),
            strict=True,
        )
    )
    history = History(JUNE, earlier=(Published(MARCH, first.printed),))

    release = protect(after, ROUNDING, seed=1, earlier_rounded=values, history=history)

    assert release.joint is not None
    assert release.joint.changes == 4
    assert release.for_officer() == (
        "Gecontroleerd: uit dit overzicht, ook samen met eerdere overzichten (1), is geen "
        "precies aantal onder 5 uit te rekenen."
    )


def test_an_earlier_release_that_cannot_be_true_stops_it() -> None:
    table = _districts(20, 30)
    wrong = PrintedTable(table.shape, (Figure(80, 5), Figure(40, 5), Figure(40, 5)))
    history = History(MARCH, earlier=(Published(MARCH, wrong),))

    with pytest.raises(EarlierReleasesContradict):
        protect(table, ROUNDING, seed=1, history=history)


def test_linked_tables_are_protected_as_one() -> None:
    names = ("a", "b", "c")
    dimensions = {name: Dimension.flat(name, "1", "2", "3") for name in names}
    counts: dict[tuple[str, ...], int] = {
        (x, y): 7 if x == y else 3 for x in "123" for y in "123"
    }
    tables = [
        from_counts([dimensions[a], dimensions[b]], counts)
        for a, b in (("a", "b"), ("b", "c"), ("a", "c"))
    ]

    release = protect(link(tables), ROUNDING, seed=1, history=History(MARCH))

    assert release.joint is not None
    assert release.joint.is_safe


def test_coarser_tables_lose_dimensions_step_by_step() -> None:
    table = invented(Kind((3, 2), 30), 1)

    sizes = [len(one.codes) for one in coarser(table)]

    assert sizes == sorted(sizes, reverse=True)
    assert sizes == [6, 4, 3]
    assert all(TOTAL in one.codes for one in coarser(table))
