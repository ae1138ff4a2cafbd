# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing to lock sooner: never later than the vault and the computer allow."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.domain.setting import SettingKey
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.settings.locking import LockingCard
from casuskluis_ui.shell.idle_limit import idle_minutes, own_minutes
from casuskluis_ui.shell.preferences import PreferenceFile


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "beleid.toml"


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "config")


@pytest.fixture
def card(
    empty: Workspace, preferences: PreferenceFile, policy: Path, qtbot: QtBot
) -> LockingCard:
    _set(empty, SettingKey.IDLE_CEILING, "30")
    _set(empty, SettingKey.IDLE_LOCK, "10")
    made = LockingCard(empty, preferences, policy)
    qtbot.addWidget(made)
    made.show()
    made.read()
    return made


def _set(workspace: Workspace, key: SettingKey, value: str) -> None:
    workspace.settings.save(replace(workspace.settings.get(key), value=value))


def _choose(card: LockingCard, minutes: int) -> None:
    card.minutes.setCurrentIndex(card.minutes.findData(minutes))
    card.minutes.activated.emit(card.minutes.currentIndex())


def _offered(card: LockingCard) -> list[int]:
    return [int(card.minutes.itemData(place)) for place in range(card.minutes.count())]


def test_only_shorter_times_than_that_of_the_vault_are_offered(card: LockingCard) -> None:
    assert _offered(card) == [0, 1, 2, 3, 5]
    assert "10 minuten" in card.minutes.itemText(0)
    assert card.ceiling.text() == "Langer dan 10 minuten kan niet: zo is de kluis ingesteld."


def test_what_is_chosen_is_kept_on_this_computer(
    card: LockingCard, preferences: PreferenceFile
) -> None:
    _choose(card, 3)
    card.on_minimise.click()
    kept = preferences.load()
    assert (kept.idle_minutes, kept.lock_on_minimise) == (3, True)
    card.read()
    assert int(card.minutes.currentData()) == 3
    assert card.on_minimise.isChecked()


def test_the_ceiling_of_the_vault_lowers_the_time(empty: Workspace, card: LockingCard) -> None:
    _choose(card, 5)
    _set(empty, SettingKey.IDLE_CEILING, "4")
    card.read()
    assert idle_minutes(empty) == 4
    assert _offered(card) == [0, 1, 2, 3]
    assert int(card.minutes.currentData()) == 0, "five is longer than it may be"
    assert own_minutes(5, idle_minutes(empty)) == 4


def test_the_computer_lowers_it_further_and_says_so(
    empty: Workspace, card: LockingCard, policy: Path
) -> None:
    policy.write_text("vergrendelen_na_minuten = 2\n", encoding="utf-8")
    card.read()
    assert idle_minutes(empty, policy) == 2
    assert _offered(card) == [0, 1]
    assert "zo is deze computer ingesteld" in card.ceiling.text()


def test_the_computer_never_makes_it_longer(empty: Workspace, policy: Path) -> None:
    _set(empty, SettingKey.IDLE_LOCK, "5")
    policy.write_text("vergrendelen_na_minuten = 45\n", encoding="utf-8")
    assert idle_minutes(empty, policy) == 5


@pytest.mark.parametrize(("wanted", "limit", "found"), [(0, 5, 5), (3, 5, 3), (9, 5, 5)])
def test_a_wish_counts_below_the_limit_only(wanted: int, limit: int, found: int) -> None:
    assert own_minutes(wanted, limit) == found
