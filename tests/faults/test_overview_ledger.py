# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A ledger that is damaged, newer, or written by somebody else at the same time."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.releases import (
    LedgerDamaged,
    LedgerNewer,
    ReleaseAudience,
    ReleaseRecord,
    ReleaseStatus,
)
from casuskluis.services.releases.ledger import ReleaseWithdrawn
from casuskluis.services.releases.lines import LAYOUT
from casuskluis.services.releases.papers import paper_of
from casuskluis.services.releases.releasing import LedgerMoved
from casuskluis.services.releases.showing import proof_of
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageDamaged
from demonstrated import demonstration
from faults.overview_desk import (
    FULL,
    YEAR,
    closed_register,
    fresh_wish,
    ledger_of,
    open_register,
    released,
    said,
    settled,
    unlocked,
    wished,
    written,
)

TURNS = 300 if FULL else 24
FIXED = ("printed", "proof", "filter", "method", "digest", "profile", "title", "engine")
NONSENSE: tuple[Any, ...] = (
    None, 5, -3, "x", [], {}, 1.5, True, [1, "a"], {"a": 1}, "\ud800", 10**30, 1e308 * 10,
)  # fmt: skip
TEXTS = (
    "", "null", "[]", "{}", "5", '"a"', "[5]", "[" * 100_000, "\x00", '{"groups": []}',
    '{"layout": 1, "groups": []}', '{"layout": true, "groups": []}', "1" * 5_000,
)  # fmt: skip


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    found = open_register(tmp_path, 2025)
    yield found
    found.abandon()


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Workspace]:
    """A register of which an overview was released."""
    found = open_register(tmp_path, 2025, gone=YEAR)
    yield found
    found.abandon()


def _nodes(plain: Any) -> Iterator[tuple[Any, Any]]:
    keys: Any = plain if isinstance(plain, dict) else range(len(plain))
    for key in keys:
        yield plain, key
        if isinstance(plain[key], dict | list):
            yield from _nodes(plain[key])


def _node_spoilt(text: str, chance: Random) -> str:
    try:
        plain = json.loads(text)
    except ValueError:
        return f"{text}}}"
    if not isinstance(plain, dict | list) or not plain:
        return f"[{text}]"
    inside, key = chance.choice(list(_nodes(plain)))
    inside[key] = chance.choice(NONSENSE)
    return json.dumps(plain)


def spoilt(text: str, chance: Random) -> str:
    """Return a text with something wrong in it."""
    at = chance.randrange(len(text))
    ways: tuple[Callable[[], str], ...] = (
        lambda: text[:at],
        lambda: text[:at] + chr(chance.randrange(32, 1000)) + text[at + 1 :],
        lambda: text[:at] + "\\ud800" + text[at:],
        lambda: chance.choice(TEXTS),
        lambda: _node_spoilt(text, chance),
    )
    return chance.choice(ways)()


def put(work: Workspace, record: ReleaseRecord, **changed: Any) -> None:
    with work.context.write() as transaction:
        found = transaction.releases.get(record.id)
        transaction.releases.save(replace(record, version=found.version, **changed))


def uses(work: Workspace, record: ReleaseRecord) -> dict[str, Callable[[], object]]:
    """Return everything that reads a line, by name."""
    made = work.releases
    partner = fresh_wish(audience=ReleaseAudience.PARTNER)
    return {
        "paper": lambda: made.releasing.paper(record.id),
        "paper of": lambda: paper_of(made, made.ledger.line(record.id).record),
        "figures": lambda: made.releasing.table_file(record.id),
        "text of figures": lambda: made.releasing.table_file(record.id, as_csv=True),
        "again": lambda: made.preparing.prepare(fresh_wish()),
        "other readers": lambda: made.preparing.prepare(partner),
        "settled": lambda: made.preparing.settle(partner),
    }


def test_damage_to_any_word_of_a_line_is_told_and_lets_nothing_leave(past: Workspace) -> None:
    work, chance = past, Random(5)  # noqa: S311 - no secret
    (record,) = ledger_of(work)
    for turn in range(TURNS):
        field = FIXED[turn % len(FIXED)]
        value = spoilt(getattr(record, field), chance)
        if value == getattr(record, field):
            continue
        put(work, record, **{field: value})

        (line,) = work.releases.ledger.lines()
        assert isinstance(line.damage, LedgerDamaged | LedgerNewer), (field, value[:80])
        proof_of(line.record)
        for name, use in uses(work, record).items():
            with pytest.raises((LedgerDamaged, LedgerNewer)) as refused:
                use()
            assert "uitgifteregister" in said(refused.value), name
        if field != "profile":  # under another name it is no earlier one of this kind
            with pytest.raises((LedgerDamaged, LedgerNewer)):
                wished(work)
        assert len(ledger_of(work)) == 1

    put(work, record)
    assert work.releases.releasing.paper(record.id).digest == record.pdf_digest


IMPOSSIBLE = (
    ("reference_date", "gisteren"),
    ("reference_date", ""),
    ("audience", "iedereen"),
    ("status", "weg"),
    ("made_at", "ooit"),
    ("released_at", "2026"),
    ("released_at", "0"),
)


def test_a_line_with_impossible_words_is_told_as_damage_to_the_vault(past: Workspace) -> None:
    (record,) = ledger_of(past)
    raw = past._vault.connect()
    for column, value in IMPOSSIBLE:
        (whole,) = raw.execute(f"SELECT {column} FROM releases").fetchone()  # noqa: S608 - fixed parts
        raw.execute(f"UPDATE releases SET {column} = ?", (value,))  # noqa: S608 - fixed parts
        for use in (
            past.releases.ledger.lines,
            lambda: past.releases.releasing.paper(record.id),
            lambda: past.releases.preparing.prepare(fresh_wish()),
        ):
            with pytest.raises(CasuskluisError) as refused:
                use()
            assert isinstance(refused.value, StorageDamaged | LedgerDamaged), (column, value)
            assert value not in said(refused.value) or not value
        raw.execute(f"UPDATE releases SET {column} = ?", (whole,))  # noqa: S608 - fixed parts
    raw.close()
    assert ledger_of(past) == [record]


def test_a_line_of_another_day_than_it_was_made_for_is_damage(past: Workspace) -> None:
    (record,) = ledger_of(past)
    for day in (date(2024, 12, 31), date(2025, 12, 30), date(2031, 1, 1)):
        put(past, record, reference_date=day)
        (line,) = past.releases.ledger.lines()
        assert isinstance(line.damage, LedgerDamaged)
        with pytest.raises(LedgerDamaged):
            past.releases.preparing.prepare(fresh_wish())


def test_a_line_that_left_counts_whatever_its_status_says(past: Workspace) -> None:
    (record,) = ledger_of(past)
    put(past, record, status=ReleaseStatus.WITHDRAWN)
    with past.context.read() as transaction:
        assert [one.id for one in transaction.releases.outside()] == [record.id]


def test_a_line_of_a_newer_program_stops_everything_and_says_what_to_use(
    past: Workspace,
) -> None:
    work = past
    (record,) = ledger_of(work)
    newer = json.loads(record.printed) | {"layout": LAYOUT + 1, "more": ["anders"]}
    put(work, record, printed=json.dumps(newer))
    for use in uses(work, record).values():
        with pytest.raises(LedgerNewer) as refused:
            use()
        assert "nieuwere versie" in said(refused.value)
    assert len(ledger_of(work)) == 1


def test_what_was_withdrawn_is_never_printed_again(work: Workspace) -> None:
    record = written(work)
    waiting = settled(work)
    work.releases.ledger.withdraw(record.id)

    with pytest.raises(LedgerMoved) as moved:
        work.releases.releasing.write(waiting)
    assert said(moved.value).startswith("Er is intussen iets vrijgegeven")
    again = released(work)
    assert again.id != record.id
    for use in (
        lambda: work.releases.releasing.paper(record.id),
        lambda: work.releases.releasing.table_file(record.id),
        lambda: paper_of(work.releases, work.releases.ledger.line(record.id).record),
    ):
        with pytest.raises(ReleaseWithdrawn) as refused:
            use()
        assert "ingetrokken" in said(refused.value)


def test_an_overview_of_another_officer_in_between_must_be_checked_again(
    tmp_path: Path,
) -> None:
    place = closed_register(tmp_path, 2025)
    mine = unlocked(place)
    same, other = settled(mine), settled(mine, wished(mine, audience=ReleaseAudience.PARTNER))
    first = released(mine)

    for late in (same, other):
        with pytest.raises(LedgerMoved) as moved:
            mine.releases.releasing.write(late)
        assert "Controleer het opnieuw" in said(moved.value)
    assert [one.id for one in ledger_of(mine)] == [first.id]
    assert settled(mine).again == first
    released(mine, wished(mine, audience=ReleaseAudience.PARTNER))
    assert len(ledger_of(mine)) == 2
    mine.abandon()


@pytest.mark.parametrize("step", ["left", "withdrawn"])
def test_any_change_to_the_ledger_makes_a_check_old(work: Workspace, step: str) -> None:
    record = written(work)
    other = settled(work, wished(work, audience=ReleaseAudience.PARTNER))
    if step == "left":
        work.releases.ledger.note_left(record.id, "0" * 64)
    else:
        work.releases.ledger.withdraw(record.id)
    with pytest.raises(LedgerMoved):
        work.releases.releasing.write(other)
    assert len(ledger_of(work)) == 1


def test_descriptions_of_the_same_day_are_entered_once(tmp_path: Path) -> None:
    work = demonstration(tmp_path / "Veldhaven")
    types, on = work.releases.types, date(2025, 12, 31)
    first, second = (types.describe(on, ReleaseAudience.INTERNAL) for _ in range(2))
    kept = types.write(first)
    with pytest.raises(LedgerMoved):
        types.write(second)
    assert types.describe(on, ReleaseAudience.INTERNAL).record == kept.record
    assert len(ledger_of(work)) == 1
    assert kept.record is not None
    work.releases.ledger.withdraw(kept.record.id)
    with pytest.raises(ReleaseWithdrawn):
        paper_of(work.releases, work.releases.ledger.line(kept.record.id).record)
    work.abandon()
