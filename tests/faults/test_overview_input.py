# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Odd registers: overviews come out safe and whole, or a sentence says why not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from casuskluis.cli.failures import ExitCode
from casuskluis.disclosure.auditing.certificate import certify
from casuskluis.disclosure.building.rules import NothingCounted
from casuskluis.disclosure.building.tabulating import CountImpossible
from casuskluis.disclosure.model.policy import Method
from casuskluis.disclosure.model.table import Table, TableMalformed
from casuskluis.domain.coding import CodeList
from casuskluis.domain.releases import ReleaseAudience, ReleaseStatus
from casuskluis.services.keeping.settings import LabelTaken
from casuskluis.services.releases.policies import policy_of
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.workspace import Workspace
from cli.terminal import Terminal
from faults.overview_desk import (
    FULL,
    YEAR_BEFORE,
    ledger_of,
    open_register,
    quarter,
    released,
    said,
    settled,
    wished,
)

READERS = [ReleaseAudience.PUBLIC, ReleaseAudience.PARTNER]
SEEDS = range(40) if FULL else range(2)
WORDS = ["Onbekend", "=1+1", "\u202eom", "العربية", "Nog niet gewogen", "x", "5", "<b>", "😀"]
AROUND = date(2025, 1, 1)


def certified(workspace: Workspace) -> None:
    """Have everything in the ledger audited once more, by itself."""
    for line in workspace.releases.ledger.lines():
        policy = policy_of(workspace.context, line.record.audience)
        for group in line.groups:
            certify(group.printed, policy)


def test_a_period_without_anything_is_refused_everywhere(tmp_path: Path) -> None:
    work = open_register(tmp_path, records=0)
    for profile, period in (
        ("council_year", YEAR_BEFORE),
        ("council_letter", quarter(2)),
        ("triangle_quarter", quarter(2)),
    ):
        with pytest.raises(NothingCounted) as refused:
            settled(work, wished(work, period, profile))
        assert said(refused.value).startswith("Er is niets om te tellen")
    assert work.releases.choosing.periods("council_year") == ()
    assert ledger_of(work) == []
    work.close()
    typed = Terminal(work.place).inside(
        "overzicht", "maak", "kwartaal", "2025-2", "--uit", tmp_path / "k.pdf"
    )
    assert typed.exit_code == ExitCode.REFUSED
    assert "Er is niets om te tellen" in typed.stderr
    assert not (tmp_path / "k.pdf").exists()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("records", [1, 2, 9])
def test_a_register_of_almost_nobody_tells_only_that_they_are_few(
    tmp_path: Path, records: int, method: Method, reader: ReleaseAudience
) -> None:
    work = open_register(tmp_path, 2025, records=records)
    record = released(work, replace(wished(work, audience=reader), method=method))
    (line,) = work.releases.ledger.lines()
    figures = {(one.value, one.base) for group in line.groups for one in group.printed.figures}
    assert {value for value, _ in figures} == {0}
    assert all(base >= 10 for _, base in figures)
    assert all(not group.rows for group in line.groups)
    assert record.status is ReleaseStatus.RELEASED
    work.abandon()


@pytest.mark.parametrize("records", [10, 11, 14])
def test_where_all_cells_are_small_the_table_gets_coarser_and_stays_safe(
    tmp_path: Path, records: int
) -> None:
    work = open_register(tmp_path, 2025, records=records)
    first = work.releases.preparing.prepare(wished(work))
    assert first.verdict is not Verdict.REFUSED
    released(work)
    released(work, wished(work, audience=ReleaseAudience.PARTNER))
    certified(work)
    work.abandon()


def test_words_that_changed_between_two_years_never_stand_in_the_way(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2024, 2025)
    before = released(work, wished(work, YEAR_BEFORE))
    for name in (CodeList.IDEOLOGY, CodeList.SOURCE_DOMAIN):
        for number, code in enumerate(work.codes.book().all(name)):
            work.codes.save(replace(code, label=f"Anders {number}"))
    wish = wished(work)
    assert not any(one.category for one in wish.coarser)
    released(work, wish)
    certified(work)
    again = work.releases.releasing.paper(before.id)
    assert again.digest == before.pdf_digest
    work.abandon()


def change_nothing(_: Workspace) -> None:
    """Leave the lists as they are."""


def add(work: Workspace) -> None:
    work.codes.extend(CodeList.IDEOLOGY, "Een nieuw fenomeen")
    work.codes.extend(CodeList.SOURCE_DOMAIN, "Een nieuwe herkomst")


def retire(work: Workspace) -> None:
    for name in (CodeList.IDEOLOGY, CodeList.SOURCE_DOMAIN):
        for code in work.codes.book().choices(name)[:2]:
            work.codes.retire(code)


def turn(work: Workspace) -> None:
    first, *_, last = work.codes.book().all(CodeList.IDEOLOGY)
    work.codes.swap(first, last)


@pytest.mark.parametrize(
    "change", [change_nothing, add, retire, turn] if FULL else [add, retire]
)
def test_a_list_that_changed_between_two_years_gives_a_safe_overview(
    tmp_path: Path, change: Callable[[Workspace], None]
) -> None:
    work = open_register(tmp_path, 2024, 2025, gone=YEAR_BEFORE)
    change(work)
    released(work)
    certified(work)
    assert len(ledger_of(work)) == 2
    work.abandon()


@pytest.mark.parametrize("name", [CodeList.IDEOLOGY, CodeList.SOURCE_DOMAIN])
def test_odd_words_in_a_list_are_printed_as_words(tmp_path: Path, name: CodeList) -> None:
    work = open_register(tmp_path, 2025)
    codes = work.codes.book().all(name)
    taken = {code.label for code in codes}
    for code, words in zip(codes, [one for one in WORDS if one not in taken], strict=False):
        work.codes.save(replace(code, label=words))
    record = released(work)
    assert work.releases.releasing.table_file(record.id)[1].startswith(b"PK")
    work.abandon()


def test_two_entries_of_a_list_never_get_the_same_words(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2025)
    first, second, *_ = work.codes.book().all(CodeList.IDEOLOGY)
    for words in (second.label, f" {second.label.upper()} "):
        with pytest.raises(LabelTaken) as refused:
            work.codes.save(replace(first, label=words))
        assert said(refused.value)
    work.codes.save(replace(first, label=first.label.upper()))
    released(work)
    work.abandon()


def contradict(work: Workspace, seed: int) -> None:
    """Give cases and assessments days that cannot be: around the program, as an old import."""
    chance = Random(seed)  # noqa: S311 - no secret
    raw = work._vault.connect()

    def day() -> str:
        return (AROUND + timedelta(days=chance.randrange(-900, 900))).isoformat()

    changes: tuple[tuple[str, Callable[[], tuple[Any, ...]]], ...] = (
        ("UPDATE cases SET closed_on = ?, phase = 'closed' WHERE id = ?", lambda: (day(),)),
        ("UPDATE cases SET opened_on = ? WHERE id = ?", lambda: (day(),)),
        ("UPDATE cases SET closed_on = '2031-01-01' WHERE id = ?", lambda: ()),
        (
            "UPDATE attribute_spans SET valid_from = ?, valid_to = ? WHERE case_id = ?",
            lambda: (day(), day()),
        ),
        ("DELETE FROM attribute_spans WHERE case_id = ?", lambda: ()),
    )
    for (case,) in raw.execute("SELECT id FROM cases").fetchall():
        statement, values = chance.choice(changes)
        raw.execute(statement, (*values(), case))
    for (one,) in raw.execute("SELECT id FROM assessments").fetchall():
        if chance.random() < 0.3:
            raw.execute("UPDATE assessments SET held_on = ? WHERE id = ?", (day(), one))
    raw.execute("UPDATE notifications SET recorded_on = '2031-01-01' WHERE id % 7 = 0")
    raw.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_cases_whose_dates_contradict_are_counted_once_and_safely(
    tmp_path: Path, seed: int
) -> None:
    work = open_register(tmp_path, 2025)
    contradict(work, seed)
    released(work)
    released(work, wished(work, quarter(1), "triangle_quarter"))
    released(work, wished(work, quarter(2), "council_letter"))
    certified(work)
    work.abandon()


@pytest.mark.parametrize("count", [-1, 1.5, True, None, "3", float("nan")])
def test_counts_that_are_no_whole_numbers_never_become_a_table(count: Any) -> None:
    with pytest.raises(TableMalformed) as refused:
        Table(((("wijk", "Noord"),),), (count,), ())
    assert "heel getal" in said(refused.value)
    assert "heel getal" in said(CountImpossible())
