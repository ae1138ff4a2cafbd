# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Damage anywhere: what can be read comes back as it was, and nothing else does."""

import os
import random
import time
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.domain.journal_chain import Breach
from casuskluis.services.checking.salvage_groups import GROUPS
from casuskluis.services.checking.salvage_words import TABLES, salvage_text
from casuskluis.storage.tables import metadata
from casuskluis.vault.errors import NothingToSalvage, VaultInUse, WrongPassphrase
from casuskluis.vault.salvage.work import REPORT
from casuskluis.vault.vault import Vault
from faults.salvage_scene import (
    DAMAGES,
    SALVAGING,
    Damage,
    Wreck,
    make_wreck,
    put_away,
    zeroed,
)
from faults.tally import tally
from services.bureau import PASSPHRASE, VAULTS

CASES = 500 if os.environ.get("CASUSKLUIS_FULL") == "1" else 12

REFILLED = ("settings", "codes")
"""What of these is lost comes back as the program brings it along."""


@pytest.fixture(scope="module")
def wreck(tmp_path_factory: pytest.TempPathFactory) -> Wreck:
    return make_wreck(tmp_path_factory.mktemp("wrak"))


@pytest.fixture(autouse=True)
def _mended(wreck: Wreck) -> None:
    wreck.database.write_bytes(wreck.whole)


def test_what_can_be_read_comes_back_as_it_was_and_nothing_else(wreck: Wreck) -> None:
    begin, wrong, beyond, untold = time.perf_counter(), 0, 0, 0
    for case in range(CASES):
        chance = random.Random(case)  # noqa: S311 - the same damage every time
        found = judge(wreck, DAMAGES[case % len(DAMAGES)], chance)
        wrong, beyond, untold = wrong + found[0], beyond + found[1], untold + found[2]
    tally(
        "salvage",
        cases=CASES,
        lost=wrong + beyond,
        unexplained=untold,
        seconds=time.perf_counter() - begin,
        note="lost: rows that came back changed, or were lost without damage to their page",
    )
    assert (wrong, beyond, untold) == (0, 0, 0)


def judge(wreck: Wreck, damage: Damage, chance: random.Random) -> tuple[int, int, int]:
    """Return how many rows are wrong, lost without need, and lost without being told."""
    touched = wreck.spoil(damage, chance)
    spoilt = wreck.database.read_bytes()
    saved = wreck.save()
    assert wreck.database.read_bytes() == spoilt  # only read
    back = wreck.read(saved.place)
    losable = wreck.losable(touched)
    default = {row for row in losable if row[0] in REFILLED}
    lost = {row for row in wreck.rows if row not in back or row in default}
    wrong = {
        row
        for row, values in wreck.rows.items()
        if row not in lost and not _same(values, back[row], loosened=bool(losable))
    }
    told = sum(table.lost for table in saved.report.tables)
    untold = saved.report.is_exact and told < len(lost)
    put_away(saved)
    return len(wrong), len(lost - losable), int(untold)


def _same(before: tuple[object, ...], after: tuple[object, ...], *, loosened: bool) -> bool:
    """Tell whether a row is as it was, but for references to what is lost."""
    pairs = zip(before, after, strict=True)
    return all(
        was == now or (loosened and now is None and isinstance(was, int)) for was, now in pairs
    )


def test_the_new_vault_opens_searches_and_says_in_its_journal_what_happened(
    wreck: Wreck,
) -> None:
    wreck.spoil(zeroed, random.Random(5))  # noqa: S311 - the same damage every time
    saved = wreck.save()
    workspace = VAULTS.open(saved.place, bytearray(PASSPHRASE))
    try:
        assert workspace.keys.verify().is_sound
        assert workspace.search.find("Proef")
        report = workspace.journal.check()
        assert report.is_sound, report
    finally:
        workspace.close()
    assert (saved.place / REPORT).read_text() == salvage_text(saved.report)
    put_away(saved)


@pytest.mark.parametrize("table", ["journal", "journal_key"])
def test_a_journal_that_lost_lines_says_which_and_is_whole_besides(
    wreck: Wreck, table: str
) -> None:
    rows = [row for row in wreck.pages if row[0] == table]
    page = min(wreck.pages[rows[len(rows) // 2]])

    def damage(data: bytearray, _: random.Random) -> set[int]:
        data[(page - 1) * 4096 + 50] ^= 1
        return {page}

    wreck.spoil(damage, random.Random(1))  # noqa: S311 - not used
    saved = wreck.save()
    workspace = VAULTS.open(saved.place, bytearray(PASSPHRASE))
    try:
        report = workspace.journal.check()
        assert report.is_sound, report
        if table == "journal":
            assert report.lost
            with workspace.context.database.read() as transaction:
                assert transaction.journal.end().last == report.lines
        else:
            assert report.unproven
        connection = workspace._vault.connect()
        connection.execute("DROP TRIGGER journal_is_never_removed")
        connection.execute("DELETE FROM journal WHERE sequence = ?", (report.lines - 1,))
        connection.close()
        assert workspace.journal.check().breach is Breach.GAP
    finally:
        workspace.abandon()
    put_away(saved)


def test_the_whole_first_page_may_be_lost(wreck: Wreck) -> None:
    wreck.database.write_bytes(bytes(4096) + wreck.whole[4096:])
    saved = wreck.save()
    assert saved.report.is_whole
    assert saved.report.salt_found
    put_away(saved)


def test_what_is_not_damaged_comes_over_whole(wreck: Wreck) -> None:
    saved = wreck.save()
    assert saved.report.is_whole
    assert saved.report.damaged == 0
    put_away(saved)


def test_refusals_leave_nothing_behind(wreck: Wreck) -> None:
    before = sorted(wreck.folder.parent.iterdir())
    with pytest.raises(WrongPassphrase):
        SALVAGING.with_passphrase(wreck.folder, bytearray(b"heel iets anders, echt waar"))
    with pytest.raises(Cancelled):
        SALVAGING.with_passphrase(wreck.folder, bytearray(PASSPHRASE), cancelled=lambda: True)
    with Vault.open(wreck.folder, bytearray(PASSPHRASE)), pytest.raises(VaultInUse):
        wreck.save()
    wreck.database.write_bytes(b"x" * len(wreck.whole))
    with pytest.raises(NothingToSalvage):
        wreck.save()
    assert sorted(wreck.folder.parent.iterdir()) == before


def test_stopping_half_way_leaves_nothing_behind(wreck: Wreck) -> None:
    asked = iter(range(100_000))
    before = sorted(wreck.folder.parent.iterdir())
    with pytest.raises(Cancelled):
        SALVAGING.with_passphrase(
            wreck.folder, bytearray(PASSPHRASE), cancelled=lambda: next(asked) > 12
        )
    assert sorted(wreck.folder.parent.iterdir()) == before


def test_every_table_has_a_name_and_a_group_the_officer_knows() -> None:
    assert set(TABLES) == set(metadata.tables)
    assert sorted(" ".join(GROUPS.values()).split()) == sorted(TABLES)


def test_no_word_of_the_vault_is_in_any_file_of_the_new_one(wreck: Wreck) -> None:
    saved = wreck.save()
    for file in _files(saved.place):
        data = file.read_bytes()
        assert b"Proef" not in data
        assert "Proef".encode("utf-16-le") not in data
    put_away(saved)


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
