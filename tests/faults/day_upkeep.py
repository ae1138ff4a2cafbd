# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The work of an afternoon: backups in two places, a check, a drill, another passphrase."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.pages.settings.backups import BackupCards
from casuskluis_ui.pages.settings.page import SettingsPage
from faults.day_hands import answering, shown, wait_for
from faults.day_orders import Orders
from faults.day_work import at


def look_after(window: Any, orders: Orders) -> None:
    """Do what keeps the vault."""
    page = at(window, "settings", SettingsPage)
    page.tabs.setCurrentIndex(
        next(i for i in range(page.tabs.count()) if page.tabs.tabText(i) == "Kluis")
    )
    cards = page.vault.backups
    _back_up(cards, orders.second)
    check = page.vault.checking
    check.button.click()
    wait_for(lambda: check.button.isEnabled() and check.verdict.isVisible(), "the check")
    cards.drill_button.click()
    wait_for(lambda: isinstance(QApplication.activeModalWidget(), PaperDialog), "the proof")
    proof = QApplication.activeModalWidget()
    assert isinstance(proof, QDialog)
    proof.accept()
    wait_for(cards.drill_button.isEnabled, "the end of the drill")
    _change_passphrase(page, orders)


def _back_up(cards: BackupCards, place: Path) -> None:
    cards.place.set_entry(str(place))
    cards.use_button.click()
    wait_for(cards.use_button.isEnabled, "the second place")
    cards.backup_button.click()
    wait_for(cards.backup_button.isEnabled, "a backup")
    wait_for(lambda: list(place.glob("*.kluis")), f"a backup at the second place {shown()}")


def _change_passphrase(page: SettingsPage, orders: Orders) -> None:
    begun: list[Any] = []

    def act(dialog: Any) -> bool:
        if not begun:
            for field, text in (
                (dialog.old, orders.passphrase),
                (dialog.new, orders.changed),
                (dialog.again, orders.changed),
            ):
                field.setText(text)
            dialog.submit()
            begun.append(dialog)
        assert not dialog.problem, dialog.problem
        return True

    answering(act, page.vault._ask_passphrase)
    wait_for(lambda: QApplication.activeModalWidget() is None, "another passphrase")
