# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of the programme in the window: seen first, recorded when they leave."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_frame import PaperFrame
from casuskluis_ui.pages.programme.activities import ActivitiesPage
from casuskluis_ui.pages.programme.goals import GoalsPage
from casuskluis_ui.pages.programme.page import ProgrammePage
from casuskluis_ui.pages.programme.papers.button import PrintButton
from casuskluis_ui.pages.programme.papers.previews import (
    GoalsPreview,
    NetworkPreview,
    TrainingPreview,
)
from casuskluis_ui.pages.programme.parts_page import PartsPage
from casuskluis_ui.pages.programme.places import (
    NetworkPart,
    ProgrammeTab,
    part_object,
    programme_object,
)
from casuskluis_ui.pages.programme.white_spots import WhiteSpotsPage
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[ProgrammePage]:
    runner = TaskRunner()
    made = ProgrammePage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    made.refresh()
    yield made
    runner.shut_down()


def tab_of(page: ProgrammePage, tab: ProgrammeTab, part: int = 0) -> PartsPage:
    page.open_object(programme_object(tab, part_object(part, 0)))
    found = page.page(tab)
    assert isinstance(found, PartsPage)
    return found


def preview(owner: GoalsPage | PartsPage, qtbot: QtBot) -> PaperFrame:
    """Open what the button of a tab opens, and wait for its paper."""
    (button,) = owner.findChildren(PrintButton)
    dialog = button.dialog()
    assert isinstance(dialog, PaperFrame)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        pass
    return dialog


def save(dialog: PaperFrame, qtbot: QtBot, target: Path) -> None:
    with qtbot.waitSignal(dialog.paper.left, timeout=5_000):
        dialog.paper.pdf.saved.emit(target)


def journal(workspace: Workspace) -> list[str]:
    with workspace.context.read() as transaction:
        return [entry.object for entry in transaction.journal.entries(5)]


def test_the_goals_of_the_year_in_view_are_shown_for_the_paper_they_go_in(
    page: ProgrammePage, qtbot: QtBot
) -> None:
    goals = page.page(ProgrammeTab.GOALS)
    assert isinstance(goals, GoalsPage)
    goals.year.setCurrentIndex(goals.year.findData(2026))

    dialog = preview(goals, qtbot)

    assert isinstance(dialog, GoalsPreview)
    assert dialog.windowTitle() == "Programmapagina 2026"
    assert dialog.paper.sentence == ""
    assert dialog.paper.pdf.page_count == 5
    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        dialog.moment.setText("jaarstukken")
    assert dialog.paper.sentence == ""
    dialog.paper.forget()


def test_a_year_without_goals_has_nothing_to_print(page: ProgrammePage) -> None:
    goals = page.page(ProgrammeTab.GOALS)
    assert isinstance(goals, GoalsPage)
    goals.year.setCurrentIndex(goals.year.findData(2027))
    assert not goals.printing.isEnabled()


def test_a_goal_with_a_telephone_number_is_not_printed(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    goals = page.page(ProgrammeTab.GOALS)
    assert isinstance(goals, GoalsPage)
    goal = demo.programme.goals.of_year(2026)[0]
    demo.programme.goals.save(replace(goal, plan="Bel de moeder op 06 12345678."))

    dialog = preview(goals, qtbot)

    assert dialog.paper.sentence.startswith("Vrijgeven kan niet")
    dialog.paper.forget()


def test_training_is_printed_over_the_year_that_is_chosen(
    page: ProgrammePage, qtbot: QtBot
) -> None:
    tab = tab_of(page, ProgrammeTab.ACTIVITIES)
    every = tab.part(0)
    assert isinstance(every, ActivitiesPage)
    every.year.setCurrentIndex(every.year.findData(2025))

    dialog = preview(tab, qtbot)

    assert isinstance(dialog, TrainingPreview)
    assert dialog.period() == (date(2025, 1, 1), date(2025, 12, 31))
    assert dialog.paper.sentence == ""
    dialog.paper.forget()


def test_days_that_are_no_period_are_told_and_no_date_keeps_the_paper_in(
    page: ProgrammePage, qtbot: QtBot
) -> None:
    dialog = preview(tab_of(page, ProgrammeTab.KNOWLEDGE), qtbot)
    assert isinstance(dialog, TrainingPreview)
    assert dialog.period() == (date(2026, 1, 1), date(2026, 12, 31))

    dialog.last.setText("geen dag")
    assert not dialog.paper.pdf.isEnabled()

    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        dialog.last.setText("1-1-2025")
    assert "eindigt voor zij begint" in dialog.paper.sentence
    dialog.paper.forget()


def test_key_persons_are_named_only_when_that_is_ticked(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = tab_of(page, ProgrammeTab.NETWORK, list(NetworkPart).index(NetworkPart.WHITE_SPOTS))
    spots = tab.part_in_view
    assert isinstance(spots, WhiteSpotsPage)
    spots.first.setText("01-01-2026")
    spots.last.setText("31-10-2026")

    dialog = preview(tab, qtbot)

    assert isinstance(dialog, NetworkPreview)
    assert dialog.period() == (date(2026, 1, 1), date(2026, 10, 31))
    assert not dialog.names.isChecked()
    save(dialog, qtbot, tmp_path / "a.pdf")
    assert "network_overview:2026-01-01-2026-10-31" in journal(demo)
    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        dialog.names.setChecked(True)
    save(dialog, qtbot, tmp_path / "b.pdf")
    assert "network_overview:2026-01-01-2026-10-31:names" in journal(demo)
    dialog.paper.forget()
