# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A first start: from nothing to a vault to work in, or to the demonstration."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.clock import FixedClock
from casuskluis.services.demonstration import PASSPHRASE, demonstrate
from casuskluis.services.keys.phrases import WORDS
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui import composition
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.settings.passphrase_check import check_told
from casuskluis_ui.pages.settings.vault import VaultTab
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.session import Paper
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

OWN = "tafel klimop beker oever lamp"
CLOCK = FixedClock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))


@dataclass(frozen=True)
class RealGuide:
    """What the program does, with the cheapest keys."""

    vaults: Vaults

    def confirm(self, workspace: Any, passphrase: bytearray) -> None:
        workspace.keys.confirm(passphrase)

    def new_sheet(self, workspace: Any) -> Paper:
        paper: Paper = workspace.keys.renew_recovery_sheet()
        return paper

    def demonstrate(self, folder: Path, control: TaskControl) -> tuple[object, str]:
        return demonstrate(self.vaults, folder, progress=control.progress), PASSPHRASE

    def close(self, workspace: Any) -> None:
        workspace.close()


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Application]]:
    made: list[Application] = []

    def begin() -> Application:
        for before in made:
            before.stop()
            before.discard()
        made.clear()
        vaults = Vaults(CLOCK, "toets", FLOOR)
        program = Application(
            vaults,
            composition.open_session,
            CLOCK,
            PreferenceFile(tmp_path / "config"),
            guide=RealGuide(vaults),
        )
        program.start()
        made.append(program)
        return program

    yield begin
    for program in made:
        program.stop()
        program.discard()


def at_door(program: Application) -> LockScreen:
    screen = program.window
    assert isinstance(screen, LockScreen)
    assert screen.tour is not None
    return screen


def inside(program: Application) -> MainWindow:
    window = program.window
    assert isinstance(window, MainWindow)
    return window


def fill_in(screen: LockScreen, folder: Path) -> None:
    card = screen.create_card
    card.parent_folder.set_entry(str(folder))
    for field, text in (
        (card.vault_name, "Duinstede"),
        (card.municipality, "Duinstede"),
        (card.label, "S. Meijer"),
        (card.passphrase, OWN),
        (card.again, OWN),
    ):
        field.setText(text)


def make(screen: LockScreen, folder: Path, qtbot: QtBot) -> None:
    screen.show_card("create")
    fill_in(screen, folder)
    screen.create_card.submit()
    qtbot.waitUntil(screen.sheet.isVisible, timeout=20_000)


def texts(widget: Any) -> str:
    shown = widget.findChildren(QLabel) + widget.findChildren(QPushButton)
    return "\n".join(each.text() for each in shown if each.isVisible())


def press(widget: Any, words: str) -> None:
    found = [b for b in widget.findChildren(QPushButton) if b.accessibleName() == words]
    next(button for button in found if button.isVisible()).click()


def test_a_first_start_is_a_welcome_and_writes_nothing(
    start: Callable[[], Application], tmp_path: Path
) -> None:
    screen = at_door(start())
    shown = texts(screen)
    for words in ("Welkom bij Casuskluis", "Stap 1 van 5", "nooit internet", "oordeelt nooit"):
        assert words in shown
    assert "Er is nog niets opgeslagen" in shown
    assert not list(tmp_path.rglob("*.kluis"))


def test_the_keyboard_goes_forward_and_back(
    start: Callable[[], Application], qtbot: QtBot
) -> None:
    screen = at_door(start())
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert screen.create_card.isVisible()
    assert "Stap 2 van 5" in texts(screen)
    assert "Er wordt pas iets opgeslagen" in texts(screen)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Welkom bij Casuskluis" in texts(screen)


def test_the_whole_way_to_a_vault_of_ones_own(
    start: Callable[[], Application], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    screen = at_door(program)
    make(screen, tmp_path, qtbot)
    assert "Stap 3 van 5" in texts(screen)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    assert screen.tour is not None
    check = screen.tour.check
    assert "Stap 4 van 5" in texts(screen)
    check.passphrase.setText("iets heel anders hoor")
    check.submit()
    qtbot.waitUntil(lambda: bool(check.error), timeout=20_000)
    check.passphrase.setText(OWN)
    check.submit()
    qtbot.waitUntil(screen.tour.ready.isVisible, timeout=20_000)
    assert "Stap 5 van 5" in texts(screen)
    assert not check.passphrase.text()
    press(screen, "2. Zet uw partners erin")
    window = inside(program)
    assert window._pages.current_name == "partners"
    kept = PreferenceFile(tmp_path / "config").load()
    assert (kept.tour, Path(kept.vault).name) == ("", "Duinstede.kluis")


def test_left_at_the_sheet_it_makes_another_one_next_time(
    start: Callable[[], Application], tmp_path: Path, qtbot: QtBot
) -> None:
    make(at_door(start()), tmp_path, qtbot)
    program = start()
    screen = at_door(program)
    assert "U was bezig met een nieuwe kluis" in screen.notice.text
    screen.open_card.passphrase.setText(OWN)
    screen.open_card.submit()
    qtbot.waitUntil(screen.sheet.isVisible, timeout=20_000)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    press(screen, "Deze stap overslaan")
    press(screen, "Beginnen met een lege kluis")
    assert "Duinstede" in inside(program).windowTitle()
    assert start().window is not None
    assert PreferenceFile(tmp_path / "config").load().tour == ""


def test_the_demonstration_says_everywhere_that_it_is_one(
    start: Callable[[], Application], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    screen = at_door(program)
    make(screen, tmp_path, qtbot)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    press(screen, "Deze stap overslaan")
    press(screen, "Eerst rondkijken in een demonstratie…")
    assert screen.tour is not None
    demo = screen.tour.demo
    demo.submit()
    assert demo.fields["folder"].error == "Kies een map."
    demo.parent_folder.set_entry(str(tmp_path))
    demo.submit()
    qtbot.waitUntil(screen.tour.demo_made.isVisible, timeout=60_000)
    assert PASSPHRASE in texts(screen)
    screen.tour.demo_made.submit()
    window = inside(program)
    assert window.windowTitle().startswith("Demonstratie")
    assert window.statusBar().findChild(QLabel, "demonstration") is not None
    kept = PreferenceFile(tmp_path / "config").load()
    assert Path(kept.vault).name == "Duinstede.kluis", "one's own is opened next time"


def test_a_vault_of_ones_own_is_never_called_a_demonstration(
    start: Callable[[], Application], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    screen = at_door(program)
    make(screen, tmp_path, qtbot)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    press(screen, "Deze stap overslaan")
    press(screen, "Beginnen met een lege kluis")
    window = inside(program)
    assert "Demonstratie" not in window.windowTitle()
    assert window.statusBar().findChild(QLabel, "demonstration") is None


def test_who_worked_here_before_finds_the_lock_screen(
    start: Callable[[], Application], tmp_path: Path
) -> None:
    preferences = PreferenceFile(tmp_path / "config")
    preferences.save(Preferences(vault="/home/officer/Duinstede.kluis"))
    assert "Kluis openen" in texts(at_door(start()))


def test_who_wants_nothing_remembered_is_not_welcomed_each_time(
    start: Callable[[], Application], tmp_path: Path
) -> None:
    PreferenceFile(tmp_path / "config").save(Preferences(remember=False))
    assert "Demonstratiekluis maken…" in texts(at_door(start()))


def test_a_passphrase_is_proposed_and_weighed_while_it_is_typed(
    start: Callable[[], Application], qtbot: QtBot
) -> None:
    screen = at_door(start())
    screen.show_card("create")
    card = screen.create_card
    press(screen, "Wachtzin voorstellen")
    proposed = card.aid.proposed.text()
    assert len(proposed.split()) == WORDS
    assert card.passphrase.text() == proposed
    for phrase, word in (
        ("kort", "Nog te kort"),
        ("Wachtwoord2026!", "Zwak. Deze wachtzin bestaat uit een bekend wachtwoord."),
        ("wachtwoord wachtwoord wachtwoord", "Zwak. In deze wachtzin komt steeds"),
        ("tafel klimop beker oever", "Redelijk"),
        (proposed, "Sterk"),
    ):
        card.passphrase.setText(phrase)
        assert card.aid.strength.text().startswith(word)
    card.forget()
    assert not card.aid.proposed.text()
    assert not card.aid.strength.text()


def test_later_one_can_check_whether_one_still_knows_it(empty: Workspace, qtbot: QtBot) -> None:
    runner = TaskRunner()
    tab = VaultTab(empty, runner)
    qtbot.addWidget(tab)
    asked: list[FormDialog] = []
    tab.practised.connect(asked.append)
    tab.practise_button.click()
    (dialog,) = asked
    dialog.form["phrase"].set_text("iets heel anders hoor")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    dialog.form["phrase"].set_text("vijf losse woorden zijn genoeg")
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as heard:
        dialog.submit()
    assert heard.args is not None
    (whose,) = heard.args
    assert check_told(whose, "S. Meijer") == "Dit is uw wachtzin. Hij klopt."
    assert "niet van u" in check_told(whose, "K. Bos")
    runner.shut_down()
