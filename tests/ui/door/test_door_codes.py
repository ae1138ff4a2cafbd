# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen with codes on paper and a key file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.door import LockScreen, cards
from casuskluis_ui.shell.door.key_cards import PaperCard
from casuskluis_ui.shell.drafts import collect
from ui.doors import PASSPHRASE, VAULT, SlowDoor


def filled(screen: LockScreen, name: str, *typed: str) -> PaperCard:
    screen.show_card(name)
    card = screen.ways.card(name)
    for editor, text in zip(card.codes.values(), typed, strict=True):
        editor.setText(text)
    card.passphrase.setText(PASSPHRASE)
    card.again.setText(PASSPHRASE)
    return card


@pytest.mark.parametrize(
    ("name", "typed", "asked"),
    [
        (cards.ONCE, ("8N40-7VJN",), "redeem 8N40-7VJN"),
        (cards.SHARES, ("4CFG", "4CFH"), "recover 4CFG and 4CFH"),
    ],
)
def test_what_stands_on_paper_opens_and_sets_a_passphrase(
    screen: LockScreen,
    door: SlowDoor,
    qtbot: QtBot,
    name: str,
    typed: tuple[str, ...],
    asked: str,
) -> None:
    card = filled(screen, name, *typed)
    assert card.isVisible()
    assert collect([screen]) == []
    with qtbot.waitSignal(screen.unlocked):
        card.submit()
    assert door.asked == [(asked, Path(VAULT))]
    assert not any(card.typed())
    assert not card.passphrase.text() + card.again.text()
    assert set(door.given[0]) == {0}


@pytest.mark.parametrize("name", [cards.ONCE, cards.SHARES])
def test_nothing_is_tried_while_something_is_missing(
    screen: LockScreen, door: SlowDoor, name: str
) -> None:
    screen.show_card(name)
    card = screen.ways.card(name)
    card.submit()
    assert set(card.missing()) == {*card.codes, "passphrase"}
    assert not door.asked


def test_the_ways_in_are_found_from_the_first_card(screen: LockScreen) -> None:
    words = {link.text() for link in screen.open_card._links}
    assert "Ik heb een eenmalige code…" in words
    assert "Herstelcode in delen…" in {
        one.text() for one in screen.ways.card(cards.RECOVER)._links
    }


def test_the_key_file_is_asked_for_where_an_officer_has_one(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    card = screen.open_card
    assert not card.fields["key_file"].isVisible()
    door.with_key_file = True
    card.passphrase.entered.emit()
    qtbot.waitUntil(card.fields["key_file"].isVisible)
    card.key_file.set_entry("/media/stick/gegevens.bin")
    card.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(screen.unlocked):
        card.submit()
    assert door.key_files == [Path("/media/stick/gegevens.bin")]
    assert card.key_file.path() is None, "its place is not remembered"


def test_another_vault_takes_the_question_away_again(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    card = screen.open_card
    door.with_key_file = True
    card.passphrase.entered.emit()
    qtbot.waitUntil(card.fields["key_file"].isVisible)
    card.folder.set_entry("/home/officer/zonder.kluis")
    card.passphrase.entered.emit()
    qtbot.waitUntil(lambda: not card.fields["key_file"].isVisible())


def test_a_backup_asks_for_the_key_file_of_its_time(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    door.with_key_file = True
    screen.show_card(cards.RESTORE)
    card = screen.restore_card
    card.source.set_entry("/media/usb/Duinstede-20261120-120000.kluis")
    card.passphrase.entered.emit()
    qtbot.waitUntil(card.fields["key_file"].isVisible)
    card.key_file.set_entry("/media/stick/oud.bin")
    card.passphrase.setText(PASSPHRASE)
    card.submit()
    qtbot.waitUntil(lambda: bool(door.key_files))
    assert door.key_files == [Path("/media/stick/oud.bin")]
