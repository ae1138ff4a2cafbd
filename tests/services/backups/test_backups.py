# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Backups that are made by themselves, thinned, and carried to a second place."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.setting import SettingKey
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.backups.stored import stored_at
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.errors import BackupPlaceRefused, PlaceNotWritable
from vault.sample import flip

WORDS = b"vijf losse woorden zijn genoeg"
GONE = "case:1:2026-001:2026-11-20"


class MovingClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


@dataclass(frozen=True)
class Scene:
    clock: MovingClock
    vaults: Vaults
    workspace: Workspace
    stick: Path

    def pass_time(self, **time: float) -> None:
        self.clock.moment += timedelta(**time)

    def work(self) -> None:
        setting = self.workspace.settings.get(SettingKey.MUNICIPALITY)
        self.workspace.settings.save(replace(setting, value=f"Veldhaven {self.clock.moment}"))

    def names(self, place: Path | None = None) -> list[str]:
        folder = place or self.workspace.backups.default_folder
        return sorted(one.name for one in folder.glob("*.kluis"))

    def removed(self) -> int:
        wanted = JournalQuery(action=JournalAction.REMOVED, kind="backup")
        return len(self.workspace.journal.newest(wanted=wanted))


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    clock = MovingClock()
    vaults = Vaults(clock, "toets", FLOOR)
    workspace, _ = vaults.create(
        tmp_path / "Proef", bytearray(WORDS), municipality="Veldhaven", label="Toets"
    )
    (tmp_path / "stick").mkdir()
    yield Scene(clock, vaults, workspace, tmp_path / "stick")
    workspace.abandon()


def test_a_backup_is_due_once_a_day_and_only_after_work(scene: Scene) -> None:
    backups = scene.workspace.backups
    assert backups.is_due()
    backups.keep_up()
    assert len(scene.names()) == 1
    assert not backups.is_due()
    assert not backups.has_changed()
    scene.work()
    assert backups.has_changed()
    assert not backups.is_due()  # of today there is one
    scene.pass_time(days=1)
    assert backups.is_due()
    backups.keep_up()
    assert len(scene.names()) == 2
    scene.pass_time(days=1)
    assert not backups.is_due()
    backups.keep_up()
    assert len(scene.names()) == 2


def test_looking_and_locking_are_no_work(scene: Scene) -> None:
    scene.workspace.backups.keep_up()
    scene.workspace.close()
    again = scene.vaults.open(scene.workspace.place, bytearray(WORDS))
    try:
        assert not again.backups.has_changed()
        assert not again.backups.wanted_at_closing()
        assert again.backups.save() is None
    finally:
        again.abandon()


def test_after_new_keys_the_backup_of_this_morning_does_not_do(scene: Scene) -> None:
    scene.workspace.backups.keep_up()
    new = b"zes andere losse woorden nu graag"
    scene.workspace.keys.change_passphrase(bytearray(WORDS), bytearray(new))
    assert scene.workspace.backups.is_due()


def test_closing_saves_what_was_done_when_that_is_wanted(scene: Scene) -> None:
    backups, settings = scene.workspace.backups, scene.workspace.settings
    assert backups.wanted_at_closing()
    assert backups.save() is not None
    assert not backups.wanted_at_closing()
    setting = settings.get(SettingKey.BACKUP_ON_CLOSING)
    settings.save(replace(setting, value="0"))
    assert backups.has_changed()
    assert not backups.wanted_at_closing()


def test_old_backups_go_and_the_journal_says_so(scene: Scene) -> None:
    for _ in range(12):
        scene.work()
        scene.workspace.backups.keep_up()
        scene.pass_time(days=1)
    left = len(scene.names())
    assert 7 <= left <= 9
    assert scene.removed() == 12 - left


def test_opening_the_vault_twice_does_not_make_a_wrong_clock_right(scene: Scene) -> None:
    for _ in range(3):
        scene.work()
        scene.workspace.backups.make()
        scene.pass_time(days=1)
    before, place = scene.names(), scene.workspace.place
    scene.workspace.close()
    scene.pass_time(days=4000)
    doubts = []
    for days in (0, 1, 7):
        scene.pass_time(days=days)
        again = scene.vaults.open(place, bytearray(WORDS))
        doubts.append(again.clock_doubt)
        if again.clock_doubt:
            again.backups.make()
            assert set(before) <= set(scene.names(place.parent / "reservekopieën"))
        again.close()
    assert doubts == [True, True, False]


def test_a_clock_in_doubt_removes_nothing(scene: Scene) -> None:
    for _ in range(3):
        scene.work()
        scene.workspace.backups.keep_up()
        scene.pass_time(hours=1)
        scene.workspace.backups.make()
        scene.pass_time(days=1)
    before = len(scene.names())
    scene.workspace.close()
    scene.pass_time(days=4000)
    again = scene.vaults.open(scene.workspace.place, bytearray(WORDS))
    try:
        assert again.clock_doubt
        again.backups.make()
        assert len(scene.names()) == before + 1
    finally:
        again.abandon()


@pytest.mark.parametrize("days", [4000, -4000])
def test_a_clock_that_goes_wrong_while_the_vault_is_open_removes_nothing(
    scene: Scene, days: int
) -> None:
    for _ in range(3):
        scene.work()
        scene.workspace.backups.make()
        scene.pass_time(days=1)
    before = set(scene.names())
    scene.pass_time(days=days)
    scene.workspace.backups.make()
    assert before < set(scene.names())


def test_a_list_says_what_was_looked_at_and_when(scene: Scene) -> None:
    made = scene.workspace.backups.make()
    scene.pass_time(days=3)
    flip(made / "data.db", 9000)  # what nobody reads does not show
    inside = scene.workspace.backups.stock()[0].sentence
    assert "volledig, nagelezen op 20-11-2026" in inside
    assert "in orde" not in inside
    assert "volledig, nog niet nagelezen" in stored_at(made)[0].sentence


def test_each_backup_comes_to_the_second_place_too(scene: Scene) -> None:
    backups = scene.workspace.backups
    assert backups.state().place is None
    backups.use_place(scene.stick)
    made = backups.make()
    state = backups.state()
    assert (state.place, state.there, state.fault) == (scene.stick, True, None)
    assert state.copied == scene.clock.moment
    assert scene.names(scene.stick) == [made.name]
    assert [one.folder.parent for one in backups.stock()] == [made.parent, scene.stick]


def test_a_stick_that_is_away_is_caught_up_with_when_it_is_back(
    scene: Scene, tmp_path: Path
) -> None:
    backups = scene.workspace.backups
    backups.use_place(scene.stick)
    backups.make()
    away = tmp_path / "weg"
    scene.stick.rename(away)
    scene.stick.mkdir()  # what a system leaves where a stick was
    scene.pass_time(days=3)
    scene.work()
    state = backups.keep_up()
    assert (state.there, state.fault) == (False, None)
    assert state.copied == scene.clock.moment - timedelta(days=3)
    assert not list(scene.stick.iterdir())
    assert backups.is_due()
    scene.stick.rmdir()
    away.rename(scene.stick)
    state = backups.keep_up()
    assert state.there
    assert scene.names(scene.stick)[-1] == scene.names()[-1]
    assert not backups.is_due()


def test_a_stick_that_was_away_at_a_destruction_hears_of_it_in_a_later_session(
    scene: Scene, tmp_path: Path
) -> None:
    scene.workspace.backups.use_place(scene.stick)
    scene.workspace.backups.make()
    away = scene.stick.rename(tmp_path / "weg")
    scene.workspace.ledger.intend([GONE], scene.clock.moment)
    scene.workspace.ledger.settle()
    assert scene.workspace.backups.spread_ledger()
    name = scene.workspace.ledger.fingerprint(GONE)
    scene.workspace.close()

    again = scene.vaults.open(scene.workspace.place, bytearray(WORDS))
    try:
        assert again.backups.is_due()
        again.backups.keep_up()
        assert again.backups.is_due()
        away.rename(scene.stick)
        (copy,) = scene.stick.glob("vernietigd-*.json")
        assert name not in copy.read_text()
        again.backups.keep_up()
        assert name in copy.read_text()
        assert not again.backups.is_due()
        (line,) = again.journal.newest(wanted=JournalQuery(kind="ledger_copy"))
        assert record_words(line.object) == "Lijst van vernietigde dossiers, op de tweede plek"
    finally:
        again.abandon()


def test_what_goes_wrong_at_the_second_place_is_told_and_stops_nothing(scene: Scene) -> None:
    backups = scene.workspace.backups
    backups.use_place(scene.stick)
    backups.make()
    scene.work()
    scene.stick.chmod(0o500)
    try:
        made = backups.make()
    finally:
        scene.stick.chmod(0o700)
    if isinstance(backups.state().fault, PlaceNotWritable):  # an administrator writes anyhow
        assert made.is_dir()
        assert backups.is_due()


def test_the_vault_and_the_first_place_are_no_second_place(scene: Scene) -> None:
    backups = scene.workspace.backups
    backups.make()
    for place in (scene.workspace.place, backup_folder(scene.workspace.place)):
        with pytest.raises(BackupPlaceRefused):
            backups.use_place(place)
    backups.use_place(scene.stick)
    backups.use_place(None)
    assert backups.state().place is None


def test_until_when_backups_hold_what_was_destroyed(scene: Scene) -> None:
    workspace = scene.workspace
    assert workspace.backups.destroyed_until() is None
    workspace.ledger.intend(["case:1"], scene.clock.moment)
    # Seven days, four weeks and three months on.
    expected = datetime(2027, 2, 20, tzinfo=UTC).date() + timedelta(days=35)
    assert workspace.backups.destroyed_until() == expected
    scene.pass_time(days=200)
    assert workspace.backups.destroyed_until() is None


def test_work_done_during_a_backup_is_not_taken_for_saved(scene: Scene) -> None:
    done: list[int] = []

    def meanwhile(share: int, _: int) -> None:
        if share > 20 and not done:
            done.append(share)
            scene.work()

    scene.workspace.backups.make(progress=meanwhile)
    assert done
    assert scene.workspace.backups.has_changed()


def test_a_folder_of_before_is_left_when_nothing_can_be_read(scene: Scene) -> None:
    scene.workspace.backups.use_place(scene.stick)
    shutil.rmtree(scene.stick)
    assert scene.workspace.backups.stock() == ()
