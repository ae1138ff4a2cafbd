# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.errors import NotFound
from casuskluis.explanations import explain
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.drafts import collect
from casuskluis_ui.theme import Appearance, Theme
from ui.doors import PASSPHRASE, VAULT, SlowDoor


def test_the_right_passphrase_opens_the_vault(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    field = screen.open_card.passphrase
    QTest.keyClicks(field, PASSPHRASE)
    with qtbot.waitSignal(screen.unlocked) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == ["workspace", Path(VAULT)]
    assert door.asked == [("open", Path(VAULT))]
    assert not field.text(), "the passphrase does not stay on the screen"
    assert set(door.given[0]) == {0}, "nor in memory"


def test_a_wrong_passphrase_is_told_in_place(screen: LockScreen, qtbot: QtBot) -> None:
    card = screen.open_card
    card.passphrase.setText("verkeerd")
    card.submit()
    qtbot.waitUntil(lambda: card.error == explain(NotFound()))
    assert card.passphrase.isEnabled()
    assert card.passphrase.hasFocus()


def test_without_a_passphrase_nothing_is_tried(screen: LockScreen, door: SlowDoor) -> None:
    screen.open_card.submit()
    assert screen.open_card.fields["passphrase"].error == "Typ uw wachtzin."
    assert not door.asked


def test_in_large_text_what_is_wrong_comes_into_view(
    screen: LockScreen, look: Theme, qtbot: QtBot
) -> None:
    look.choose(Appearance.LIGHT, 20)
    screen.resize(1000, 500)
    screen.show_card("create")
    card = screen.create_card
    area = shown_in(card)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    card.submit()
    first = next(one for one in card.fields if one.error)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is first.editor or first.editor.isAncestorOf(focus)
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def shown_in(card: QWidget) -> QScrollArea:
    found = next(
        one for one in card.window().findChildren(QScrollArea) if one.isAncestorOf(card)
    )
    assert isinstance(found, QScrollArea)
    return found


def test_the_eye_shows_the_passphrase_until_it_is_taken(screen: LockScreen) -> None:
    field = screen.open_card.passphrase
    (eye,) = field.actions()
    eye.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.forget()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_the_second_passphrase_is_typed_blind(screen: LockScreen) -> None:
    assert not screen.create_card.again.actions()
    assert screen.create_card.again.echoMode() == QLineEdit.EchoMode.Password


def test_two_different_passphrases_make_no_vault(screen: LockScreen, door: SlowDoor) -> None:
    card = screen.create_card
    fill_in(screen)
    card.again.setText("iets anders")
    card.submit()
    assert "niet dezelfde" in card.fields["again"].error
    assert not door.asked


def test_a_new_vault_shows_its_sheet_before_it_opens(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    fill_in(screen)
    with qtbot.assertNotEmitted(screen.unlocked):
        screen.create_card.submit()
        qtbot.waitUntil(screen.sheet.isVisible)
    assert door.asked == [("create", Path("/home/officer/Duinstede.kluis"))]
    assert not screen.sheet.go_on.isEnabled()
    screen.sheet.kept.setChecked(True)
    with qtbot.waitSignal(screen.unlocked) as heard:
        screen.sheet.go_on.click()
    assert heard.args[0] == "Duinstede/S. Meijer"


def test_the_recovery_sheet_opens_the_vault(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    screen.show_card("recover")
    card = screen.ways.card("recover")
    assert card.folder.entry() == VAULT
    card.codes["code"].setText("ABCD-EFGH")
    card.passphrase.setText(PASSPHRASE)
    card.again.setText(PASSPHRASE)
    with qtbot.waitSignal(screen.unlocked):
        card.submit()
    assert door.asked == [("recover ABCD-EFGH", Path(VAULT))]


def test_after_a_restore_the_vault_is_ready_to_open(
    screen: LockScreen, door: SlowDoor, qtbot: QtBot
) -> None:
    screen.show_card("restore")
    card = screen.restore_card
    card.source.set_entry("/media/usb/back-up")
    card.target.set_entry("/home/officer/Terug.kluis")
    card.passphrase.setText(PASSPHRASE)
    card.submit()
    qtbot.waitUntil(screen.open_card.isVisible)
    assert door.asked == [("restore /media/usb/back-up", Path("/home/officer/Terug.kluis"))]
    assert screen.open_card.folder.entry() == "/home/officer/Terug.kluis"
    assert "teruggezet" in screen.notice.text
    assert "zijn 2 dossiers opnieuw vernietigd" in screen.notice.text


def test_nothing_of_the_lock_screen_becomes_a_draft(screen: LockScreen) -> None:
    fill_in(screen)
    screen.open_card.passphrase.setText(PASSPHRASE)
    assert not collect([screen])


def fill_in(screen: LockScreen) -> None:
    """Fill in the card of a new vault."""
    screen.show_card("create")
    card = screen.create_card
    card.parent_folder.set_entry("/home/officer")
    card.vault_name.setText("Duinstede")
    card.municipality.setText("Duinstede")
    card.label.setText("S. Meijer")
    card.passphrase.setText(PASSPHRASE)
    card.again.setText(PASSPHRASE)
