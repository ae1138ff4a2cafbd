# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A damaged vault at the lock screen, and the check of a vault that is open."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from casuskluis.domain.errors import Salvageable
from casuskluis.domain.journal import JournalAction, JournalQuery, JournalResult
from casuskluis.services.checking.check_words import DAMAGED
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.jobs import WeeklyJob
from casuskluis_ui.pages.settings.check_card import CheckCard
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.shell.door import LockScreen, cards
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.shell.weekly_check import Check, WeeklyCheck
from casuskluis_ui.widgets.buttons import Button
from services.bureau import PASSPHRASE, VAULTS, open_office
from troubles import TROUBLES, begin_of

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = open_office(tmp_path_factory.mktemp("heel"))
    office.workspace.close()
    return office.workspace.place


@pytest.fixture
def vault(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "Voorbeeld.kluis"))


@pytest.fixture
def screen(runner: TaskRunner, vault: Path, qtbot: QtBot) -> LockScreen:
    made = LockScreen(VAULTS, runner, vault=str(vault))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def damage(vault: Path, *pages: int) -> None:
    data = bytearray((vault / "data.db").read_bytes())
    for page in pages:
        data[(page - 1) * PAGE + 500] ^= 1
    (vault / "data.db").write_bytes(data)


def type_into(screen: LockScreen) -> None:
    screen.open_card.passphrase.setText(PASSPHRASE.decode())
    screen.open_card.submit()


def test_keys_that_are_gone_lead_to_a_backup_and_not_to_salvage(
    screen: LockScreen, vault: Path, qtbot: QtBot
) -> None:
    for name in ("vault.json", "vault.json.2"):
        (vault / name).write_bytes(b"{}")
    type_into(screen)
    card = screen.open_card
    qtbot.waitUntil(lambda: not card.put_back.isHidden(), timeout=20_000)
    assert card.rescue.isHidden()
    card.put_back.click()
    assert screen.restore_card.isVisible()
    assert screen.restore_card.target.path() == vault
    screen.show_card(cards.OPEN)
    card.show_error("")
    assert card.put_back.isHidden()
    assert not card.put_back_link.isHidden()


def test_a_vault_that_does_not_open_leads_to_salvage(
    screen: LockScreen, vault: Path, qtbot: QtBot
) -> None:
    damage(vault, 1)
    assert screen.open_card.rescue.isHidden()
    type_into(screen)
    qtbot.waitUntil(lambda: not screen.open_card.rescue.isHidden(), timeout=20_000)
    assert "beschadigd" in screen.open_card.error
    kinds = [
        one.property("kind") for one in screen.open_card.findChildren(Button) if one.isVisible()
    ]
    assert screen.open_card.put_back.property("kind") == "primary"
    assert kinds.count("primary") == 1
    screen.open_card.rescue.click()
    card = screen.salvage.card
    assert card.isVisible()
    assert card.folder.path() == vault
    card.passphrase.setText(PASSPHRASE.decode())
    card.submit()
    qtbot.waitUntil(lambda: not card.told.isHidden(), timeout=60_000)
    assert "Er is niets verloren gegaan" in card.told.text()
    assert not card.passphrase.text()
    (saved,) = vault.parent.glob("Voorbeeld-gered-*.kluis")
    card.onward.click()
    assert screen.open_card.isVisible()
    assert screen.open_card.folder.path() == saved
    VAULTS.open(saved, bytearray(PASSPHRASE)).close()


def test_a_wrong_passphrase_does_not_speak_of_salvage(
    screen: LockScreen, vault: Path, qtbot: QtBot
) -> None:
    damage(vault, 1)
    screen.open_card.passphrase.setText("een heel andere wachtzin dan deze")
    screen.open_card.submit()
    qtbot.waitUntil(lambda: bool(screen.open_card.error), timeout=20_000)
    assert screen.open_card.rescue.isHidden()


def test_salvage_is_found_beside_restoring_too(screen: LockScreen) -> None:
    screen.show_card(cards.RESTORE)
    screen.restore_card.went.emit(cards.SALVAGE)
    card = screen.salvage.card
    assert card.isVisible()
    card.folder.set_entry("")
    card.submit()
    assert card.fields["folder"].error
    assert set(card.missing()) == {"folder", "passphrase"}


def test_salvage_can_be_stopped_and_leaves_nothing(
    screen: LockScreen, vault: Path, qtbot: QtBot
) -> None:
    screen.show_card(cards.SALVAGE)
    card = screen.salvage.card
    card.passphrase.setText(PASSPHRASE.decode())
    card.submit()
    assert not card.stop.isHidden()
    card.stop.click()
    qtbot.waitUntil(lambda: "Gestopt" in card.error, timeout=20_000)
    assert [item.name for item in vault.parent.iterdir()] == [vault.name]


def test_a_check_says_what_is_wrong_and_the_first_page_keeps_saying_it(
    vault: Path, runner: TaskRunner, qtbot: QtBot
) -> None:
    workspace = VAULTS.open(vault, bytearray(PASSPHRASE))
    try:
        card = CheckCard(workspace, runner)
        qtbot.addWidget(card)
        card.read()
        with qtbot.waitSignal(card.checked, timeout=20_000):
            card.button.click()
        assert card.verdict.text == "De kluis is in orde."
        assert "Het logboek klopt" in card.lines.text()
        assert not workspace.checks.last().due
        damage(vault, 60)
        card.button.click()
        qtbot.waitUntil(lambda: card.verdict.text == DAMAGED, timeout=20_000)
        page = TodayPage(workspace, runner)
        qtbot.addWidget(page)
        page.refresh()
        assert "er iets mis met de kluis" in page.checked.text
        wanted = JournalQuery(action=JournalAction.CHECKED)
        with workspace.context.read() as transaction:
            lines = transaction.journal.entries(2, wanted=wanted)
        assert [line.result for line in lines] == [JournalResult.REFUSED, JournalResult.DONE]
    finally:
        workspace.abandon()


def test_the_weekly_check_runs_when_it_is_due_and_tells_damage(
    vault: Path, runner: TaskRunner, qtbot: QtBot
) -> None:
    workspace = VAULTS.open(vault, bytearray(PASSPHRASE))
    try:
        damage(vault, 60)
        weekly = WeeklyCheck(Check(lambda: True, WeeklyJob(workspace.checks)), runner)
        with qtbot.waitSignal(weekly.warned, timeout=20_000) as heard:
            weekly.look()
        assert heard.args == [DAMAGED]
        assert not WeeklyJob(workspace.checks).due()  # it was done a moment ago
        weekly.stop()
    finally:
        workspace.abandon()


class Slow(QObject):
    """Work that lasts until it is stopped."""

    begun = Signal()

    def __call__(self, control: TaskControl) -> str:
        self.begun.emit()
        while not control.cancelled:
            pass
        control.check()
        return "niet gestopt"


def test_the_weekly_check_gives_way_to_what_the_officer_asks(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    slow, heard = Slow(), list[str]()
    weekly = WeeklyCheck(Check(lambda: True, slow), runner)
    weekly.warned.connect(heard.append)
    with qtbot.waitSignal(slow.begun):
        weekly.look()
    task = runner.run("Iets anders", lambda _: "klaar")
    with qtbot.waitSignal(task.succeeded):
        pass
    assert not heard
    weekly.stop()


def test_nothing_is_checked_before_it_is_due(runner: TaskRunner) -> None:
    weekly = WeeklyCheck(Check(lambda: False, Slow()), runner)
    weekly.look()
    assert not runner.busy
    weekly.stop()


def test_a_vault_just_made_is_due_after_a_week(empty: Workspace) -> None:
    assert not empty.checks.last().due


@pytest.mark.parametrize("name", TROUBLES)
def test_each_trouble_is_told_by_its_own_sentence_on_the_lock_screen(
    name: str, screen: LockScreen, vault: Path, whole: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    kind, spoil = TROUBLES[name]
    spoil(vault, another(tmp_path) if "another" in name else whole)
    type_into(screen)
    qtbot.waitUntil(lambda: bool(screen.open_card.error), timeout=20_000)
    assert begin_of(kind) in screen.open_card.error
    assert screen.open_card.rescue.isHidden() == (not issubclass(kind, Salvageable))


def another(folder: Path) -> Path:
    secret = bytearray(PASSPHRASE)
    made, _ = VAULTS.create(folder / "Ander.kluis", secret, municipality="Duin", label="T")
    made.close()
    return made.place
