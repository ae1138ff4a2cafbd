# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The parts of a day: which work in which process, and how the door is passed."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from casuskluis.vault import creation
from casuskluis.vault.access.cost import FLOOR, KdfCost
from casuskluis_ui.shell.door import LockScreen
from faults.day_hands import press, save_as, shown, wait_for
from faults.day_orders import Orders

LOCKED_IN_S = 60


def go(root: str, step: str, program: Any) -> None:
    """Do the work of one step."""
    if step in {"afternoon", "evening", "resumed", "end"}:
        # Nothing of the orders is read until the memory of this process was looked through.
        _stand_still(Path(root) / "tekens", step)
    orders = Orders.read(root)
    {
        "morning": _morning, "afternoon": _afternoon, "evening": _evening,
        "brief": _brief, "resumed": _typing, "typing": _typing,
    }[step](orders, program)  # fmt: skip


def _stand_still(signs: Path, step: str) -> None:
    (signs / f"locked-{step}").touch()
    wait_for((signs / f"unlock-{step}").exists, "the sign to unlock")


def _morning(orders: Orders, program: Any) -> None:
    from faults.day_work import (  # noqa: PLC0415 - late, as the program
        bring_in,
        describe,
        hold_meeting,
        look_around,
    )

    window = _make_vault(orders, program)
    bring_in(window, orders)
    describe(window, orders)
    hold_meeting(window, orders)
    look_around(window, orders)
    _lock(window, orders, "morning")


def _brief(orders: Orders, program: Any) -> None:
    from faults.day_work import write_down  # noqa: PLC0415 - late, as the program

    window = _make_vault(orders, program)
    write_down(window, orders)
    _lock(window, orders, "brief")


def _afternoon(orders: Orders, program: Any) -> None:
    from faults.day_upkeep import look_after  # noqa: PLC0415 - late, as the program

    window = unlock(program, orders)
    look_after(window, orders)
    _lock(window, orders, "afternoon")


def _evening(orders: Orders, program: Any) -> None:
    screen = program.window
    assert isinstance(screen, LockScreen)
    screen.show_card("restore")
    card = screen.restore_card
    card.source.set_entry(str(next(orders.second.glob("*.kluis"))))
    card.target.set_entry(str(orders.vault))
    # Made before or after the passphrase was changed: that makes a backup by itself, too.
    for phrase in (orders.changed, orders.passphrase):
        if "teruggezet" not in screen.notice.text:
            card.passphrase.setText(phrase)
            card.submit()
            wait_for(partial(_settled, screen, card), "a backup put back")
    assert "teruggezet" in screen.notice.text, card.error
    window = unlock(program, orders)
    orders.sign("evening").touch()
    window.close()


def _settled(screen: LockScreen, card: Any) -> bool:
    return "teruggezet" in screen.notice.text or bool(card.error and card.fields.isEnabled())


def _typing(orders: Orders, program: Any) -> None:
    """Type on, with a form open, until somebody ends it."""
    from casuskluis_ui.pages.notifications.page import (  # noqa: PLC0415 - late, as the program
        NotificationsPage,
    )
    from faults.day_hands import Answer  # noqa: PLC0415 - late, as the program

    window = unlock(program, orders)
    window.go_to("notifications")
    page = window.findChild(NotificationsPage)

    def type_on(dialog: Any) -> bool:
        editor = dialog.form["observed_behaviour"].editor
        editor.setFocus()
        QTest.keyClicks(editor, f"{orders.words['note']} ")
        orders.sign("typing").touch()
        return False

    answer = Answer(type_on)
    page.register()
    raise answer.fault or AssertionError


def _make_vault(orders: Orders, program: Any) -> Any:
    screen = program.window
    assert isinstance(screen, LockScreen)
    if not orders.full:
        vars(creation)["calibrate"] = partial(KdfCost, FLOOR.memory, FLOOR.passes, FLOOR.lanes)
    screen.show_card("create")
    card = screen.create_card
    card.parent_folder.set_entry(str(orders.vault.parent))
    for field, text in (
        (card.vault_name, orders.vault.stem),
        (card.municipality, "Duinstede"),
        (card.label, "S. Meijer"),
    ):
        field.setText(text)
    for field in (card.passphrase, card.again):
        field.setText(orders.passphrase)
    card.submit()
    wait_for(lambda: screen.sheet.isVisible() or card.error, f"a vault: {card.error}")
    save_as(orders.out / "noodblad.pdf", screen.sheet._pdf._save_as)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    press(screen, "Deze stap overslaan")
    press(screen, "Beginnen met een lege kluis")
    return _inside(program)


def unlock(program: Any, orders: Orders) -> Any:
    """Open the vault at the lock screen, with the one passphrase or the other, as one types."""
    screen = program.window
    assert isinstance(screen, LockScreen)
    for phrase in (orders.passphrase, orders.changed):
        if program.window is screen:
            screen.open_card.passphrase.setFocus()
            screen.open_card.passphrase.clear()
            QTest.keyClicks(screen.open_card.passphrase, phrase)
            screen.open_card.submit()
            wait_for(partial(_answered, program, screen), f"the vault to open: {shown()}")
    return _inside(program)


def _answered(program: Any, screen: LockScreen) -> bool:
    card = screen.open_card
    return program.window is not screen or bool(card.error and card.fields.isEnabled())


def _inside(program: Any) -> Any:
    from casuskluis_ui.shell.main_window import MainWindow  # noqa: PLC0415 - late

    window = program.window
    assert isinstance(window, MainWindow), shown()
    return window


def _lock(window: Any, orders: Orders, step: str) -> None:
    """Leave the test the time to look into the memory, then press Ctrl+L."""
    orders.sign(f"open-{step}").touch()
    wait_for(orders.sign(f"go-{step}").exists, "the sign to lock")
    assert QApplication.activeModalWidget() is None
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    # A lock ends this process: who comes here has to say that it did not.
    wait_for(lambda: False, "the lock", LOCKED_IN_S)
