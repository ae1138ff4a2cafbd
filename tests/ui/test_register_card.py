# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card Registers on the tab Vernietigen, on a real vault."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.request import AccessRequest, RequestOutcome
from casuskluis.services.endings.registers import Cleared
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.care.destruction.page import DestructionPage
from casuskluis_ui.pages.care.destruction.registers import RegisterCard, register_words
from casuskluis_ui.shell.tasks import TaskRunner


def words(card: RegisterCard) -> str:
    return "\n".join(part.text() for part in card.findChildren(QLabel))


def age(empty: Workspace) -> None:
    """Put a request that was refused two years ago, and a breach closed long ago, in it."""
    with empty.context.write() as transaction:
        transaction.access_requests.add(
            AccessRequest(
                number="AVG2024-01",
                requester="Jan",
                received_on=date(2024, 5, 1),
                due_on=date(2024, 6, 1),
                outcome=RequestOutcome.REFUSED,
                decided_on=date(2024, 5, 20),
                sent_on=date(2024, 5, 21),
            )
        )
    found = empty.breaches.record(found_at=empty.context.clock.now(), description="Mail.")
    closed = empty.breaches.close(found.id, measures="Gewist.", reason_not="Geen risico.")
    with empty.context.write() as transaction:
        transaction.data_breaches.save(replace(closed, closed_on=date(2020, 1, 1)))


@pytest.fixture
def page(empty: Workspace, qtbot: QtBot) -> DestructionPage:
    made = DestructionPage(empty, empty.context.clock, TaskRunner())
    qtbot.addWidget(made)
    return made


def answer(action: str) -> list[str]:
    """Press a button of the next question, and return what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.informativeText())
        next(one for one in box.findChildren(QPushButton) if one.text() == action).click()

    QTimer.singleShot(0, press)
    return asked


def card_of(page: DestructionPage) -> RegisterCard:
    page.refresh()
    assert page.registers is not None
    return page.registers


def test_registers_with_nothing_past_its_day_have_no_button(page: DestructionPage) -> None:
    card = card_of(page)
    assert card.clear.isHidden()
    assert "geen enkel" in words(card)


def test_clearing_says_how_many_and_asks_first(
    page: DestructionPage, empty: Workspace, qtbot: QtBot
) -> None:
    age(empty)
    cancel = QMessageBox(page).addButton(QMessageBox.StandardButton.Cancel).text()
    asked = answer(cancel)
    card_of(page).clear.click()
    assert "1 verzoek en 1 datalek" in asked[0]
    assert empty.registers.due().total == 2

    answer("Verwijderen")
    with qtbot.waitSignal(page.notice) as told:
        card_of(page).clear.click()

    assert told.args == ["Verwijderd: 1 verzoek en 1 datalek."]
    assert (empty.requests.all(), empty.breaches.all()) == ([], ())
    assert card_of(page).clear.isHidden()


def test_what_stays_for_now_is_told(qtbot: QtBot) -> None:
    card = RegisterCard(Cleared(requests=2, held=1))
    qtbot.addWidget(card)
    assert "2 verzoeken" in words(card)
    assert "1 verzoek blijft nog" in words(card)
    assert register_words(Cleared(breaches=3)) == "3 datalekken"
