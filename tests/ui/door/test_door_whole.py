# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A new vault of a file with everything out of another one, made at the lock screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.parcels.locks import Passphrase, Recipients, new_identity
from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.door import LockScreen, cards
from casuskluis_ui.shell.door.whole import WholeCard
from casuskluis_ui.shell.tasks import TaskRunner
from services.bureau import VAULTS, open_office

KEY = new_identity()
PHRASE = "acht woorden voor dit ene bestand"
NEW = "zes heel losse woorden voor morgen"


@dataclass(frozen=True)
class Files:
    """What went out of a vault: for a passphrase and for a key, and the key."""

    phrase: Path
    sealed: Path
    key: Path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("mee")
    made = Files(folder / "zin.age", folder / "sleutel.age", folder / "sleutel.txt")
    workspace = open_office(folder).workspace
    workspace.whole.export(made.phrase, Passphrase(bytearray(PHRASE, "utf-8")))
    workspace.whole.export(made.sealed, Recipients((KEY.recipient,)))
    workspace.abandon()
    made.key.write_bytes(KEY.secret)
    return made


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[LockScreen]:
    runner = TaskRunner()
    made = LockScreen(VAULTS, runner)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_card(cards.WHOLE)
    yield made
    runner.shut_down()


def fill_in(screen: LockScreen, source: Path, folder: Path) -> WholeCard:
    card = screen.whole_card
    card.source.set_entry(str(source))
    card.phrase.setText(PHRASE)
    card.parent_folder.set_entry(str(folder))
    card.vault_name.setText("Nieuw")
    card.label.setText("S. Meijer")
    card.passphrase.setText(NEW)
    card.again.setText(NEW)
    return card


def went_in(screen: LockScreen, qtbot: QtBot) -> Workspace:
    """Keep the sheet that is shown, and return the vault that opens."""
    qtbot.waitUntil(
        lambda: screen.sheet.isVisible() or bool(screen.whole_card.error), timeout=20_000
    )
    assert not screen.whole_card.error
    assert not screen.sheet.go_on.isEnabled()
    screen.sheet.kept.setChecked(True)
    with qtbot.waitSignal(screen.unlocked) as opened:
        screen.sheet.go_on.click()
    assert opened.args is not None
    workspace = opened.args[0]
    assert isinstance(workspace, Workspace)
    return workspace


def test_a_file_becomes_a_vault_that_opens_after_its_sheet_was_kept(
    screen: LockScreen, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    card = fill_in(screen, files.phrase, tmp_path)
    assert not card.asks_key
    card.submit()
    workspace = went_in(screen, qtbot)
    assert workspace.place == tmp_path / "Nieuw.kluis"
    workspace.close()
    assert "bestand van 20-11-2026" in screen.notice.text
    assert "Vernietig dat opnieuw" in screen.notice.text
    assert not any(field.text() for field in (card.phrase, card.passphrase, card.again))
    VAULTS.open(tmp_path / "Nieuw.kluis", bytearray(NEW, "utf-8")).close()


def test_a_file_for_a_key_asks_for_the_key(
    screen: LockScreen, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    card = fill_in(screen, files.sealed, tmp_path)
    assert card.asks_key
    assert card.fields["phrase"].isHidden()
    card.submit()
    assert card.fields["key"].error
    card.key_file.set_entry(str(files.key))
    card.submit()
    went_in(screen, qtbot).close()


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(
    screen: LockScreen, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    card = fill_in(screen, files.phrase, tmp_path)
    card.phrase.setText("heel andere woorden")
    card.submit()
    qtbot.waitUntil(lambda: bool(card.error), timeout=20_000)
    assert list(tmp_path.iterdir()) == []
    card.phrase.setText(PHRASE)
    card.submit()
    went_in(screen, qtbot).close()


def test_stopping_leaves_no_vault(
    screen: LockScreen, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    card = fill_in(screen, files.phrase, tmp_path)
    card.submit()
    assert not card.stop.isHidden()
    card.stop.click()
    qtbot.waitUntil(lambda: "Gestopt" in card.error, timeout=20_000)
    assert card.stop.isHidden()
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_such_file_is_told_when_it_is_chosen(
    screen: LockScreen, tmp_path: Path
) -> None:
    (tmp_path / "brief.txt").write_text("Een brief en geen pakket.")
    card = fill_in(screen, tmp_path / "brief.txt", tmp_path)
    assert card.fields["file"].error


def test_two_places_lead_to_it(screen: LockScreen) -> None:
    for name, card in (
        (cards.CREATE, screen.create_card),
        (cards.RESTORE, screen.restore_card),
    ):
        screen.show_card(name)
        card.went.emit(cards.WHOLE)
        assert screen.whole_card.isVisible()
