# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the window says after a vault was opened with its recovery code."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from casuskluis.services.keys.recovered import Recovered
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner


def test_the_window_says_first_that_the_new_passphrase_holds(
    empty: Workspace, qtbot: QtBot
) -> None:
    runner = TaskRunner()
    for recovered in (
        Recovered(officer="S. Meijer", named=True),
        Recovered(officer="na herstel", named=False),
    ):
        session = open_session(replace(empty, recovered=recovered), empty.place, runner)
        window = MainWindow(session, runner, empty.context.clock)
        qtbot.addWidget(window)
        window.begin(drafts_lost=False)
        band = window._warning
        assert band.text.startswith("De nieuwe wachtzin geldt nu.")
        if not recovered.named:
            band.acted.emit()  # what to do now is long
        told = [banner.text for banner in window.findChildren(Banner)]
        (first,) = [text for text in told if text.startswith("De nieuwe wachtzin geldt nu.")]
        assert recovered.officer in first
        assert ("Hoofdstuk 75" in first) is not recovered.named
        assert ("Vergrendel de kluis" in first) is recovered.named
    runner.shut_down()


def test_without_recovery_nothing_is_said(empty: Workspace) -> None:
    runner = TaskRunner()
    assert open_session(empty, empty.place, runner).warnings == ()
    runner.shut_down()
