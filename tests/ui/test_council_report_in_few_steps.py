# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the page Overzichten to the saved council report: every click and key is counted."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.releases import ReleaseStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets import pdf_output

MOST_ACTIONS = 11
PATIENCE = 30_000


@dataclass
class Hand:
    """The officer: every click, and every dialog confirmed, is one action."""

    target: Path
    actions: int = 0

    def click(self, target: QWidget) -> None:
        assert target.isVisible()
        assert target.isEnabled()
        self.actions += 1
        at = target.rect().center()
        if isinstance(target, QCheckBox):
            at.setX(8)  # the box itself; beside the words there is nothing to click
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)

    def choose_place(self, *_: object) -> Path:
        """Confirm the dialog that asks where to save."""
        self.actions += 1
        return self.target


def named(inside: QWidget, words: str) -> QPushButton:
    buttons = inside.findChildren(QPushButton)
    return next(one for one in buttons if one.accessibleName() == words and one.isVisible())


def test_the_yearly_council_report_takes_fewer_than_twelve_actions(
    demo: Workspace,
    runner: TaskRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand = Hand(tmp_path / "raadsrapportage.pdf")
    monkeypatch.setattr(pdf_output, "ask_save_path", hand.choose_place)
    page = OverviewsPage(demo, runner)
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    page.refresh()
    wizard = page.wizard

    # The council report of last year is what is chosen already.
    hand.click(named(page, "Controleren"))
    qtbot.waitUntil(lambda: not wizard.making.is_busy, timeout=PATIENCE)
    hand.click(named(page, "Alles samenvoegen"))
    qtbot.waitUntil(lambda: not wizard.making.is_busy, timeout=PATIENCE)
    hand.click(named(page, "Naar het voorbeeld"))
    hand.click(named(page, "Naar vrijgeven"))
    hand.click(wizard.release.looked)
    hand.click(named(page, "Vrijgeven"))
    preview = wizard.release.paper.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=PATIENCE)
    hand.click(named(page, "PDF opslaan"))

    assert hand.target.read_bytes().startswith(b"%PDF")
    (line,) = demo.releases.ledger.lines()
    assert line.record.status is ReleaseStatus.RELEASED
    assert line.record.title == "Raadsrapportage 2025"
    assert hand.actions <= MOST_ACTIONS
    assert hand.actions == 8
