# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.services.releases.choosing import Method
from casuskluis.services.releases.straightaway import prepare_settled, written_and_drawn
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ITEM_ROLE
from casuskluis_ui.pages.overviews.figure_grid import FigureGrid
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.overviews.wizard.verdict_card import VerdictCard
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.shell.drafts import collect
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from ui.overview_desk import PATIENCE, checked, open_page, quiet, released, safe


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> OverviewsPage:
    return open_page(demo, runner, qtbot)


def test_types_are_described_released_and_kept_in_the_ledger(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    tab = page.descriptions
    page.tabs.setCurrentWidget(tab)
    tab.describe()
    qtbot.waitUntil(tab.describe_button.isEnabled, timeout=PATIENCE)
    assert "minstens 10 casussen" in tab.result.text
    tab.release_button.click()
    qtbot.waitUntil(lambda: tab.paper.preview.pdf.page_count > 0, timeout=PATIENCE)
    (line,) = demo.releases.ledger.lines()
    page.open_object(line.record.id)
    shown = {one.text() for one in page.ledger.detail.findChildren(QLabel)}
    assert any(text.startswith("Groep 1: ongeveer") for text in shown)


def test_true_counts_are_on_the_screen_only(page: OverviewsPage) -> None:
    tab = page.inside
    page.tabs.setCurrentWidget(tab)
    assert tab.years.count() > 1
    grids = tab.findChildren(FigureGrid)
    assert grids
    tab.subjects.setCurrentIndex(1)
    assert [one for one in tab.findChildren(QPushButton) if one.isVisibleTo(tab)] == []


def test_what_was_prepared_and_did_not_leave_waits_on_today(
    page: OverviewsPage, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    today = TodayPage(demo, runner)
    qtbot.addWidget(today)
    today.refresh()
    assert not today.releases.text
    released(page.wizard, qtbot)
    today.refresh()
    assert today.releases.text.startswith("1 overzicht staat klaar")
    (line,) = demo.releases.ledger.lines()
    with qtbot.waitSignal(today.went) as went:
        today.releases.acted.emit()
    assert went.args == ["overviews", line.record.id]


def test_a_text_can_be_looked_through_and_what_was_typed_is_kept(page: OverviewsPage) -> None:
    tab = page.texts
    page.tabs.setCurrentWidget(tab)
    assert not tab.review_button.isEnabled()
    tab.text.setPlainText("Zij belde 06-12345678 over de wijk.")
    assert [draft.form for draft in collect([tab])] == ["masking_text"]
    tab.review()
    assert "06-12345678" not in tab.editor.preview.toPlainText()
    tab.again_button.click()
    assert tab.text.isVisibleTo(page)


def test_what_left_meanwhile_is_taken_along_in_a_new_check(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    wizard = page.wizard
    safe(wizard, qtbot)
    wizard.go_on()
    wizard.go_on()
    releases = demo.releases
    other = releases.preparing.wish(
        "triangle_quarter", releases.choosing.periods("triangle_quarter")[0]
    )
    written_and_drawn(releases, prepare_settled(releases.preparing, other))

    with qtbot.waitSignal(page.problem) as told:
        wizard.release.looked.click()
        wizard.release.release_button.click()
    quiet(wizard, qtbot)

    assert "ntussen" in told.args[0]
    assert wizard.check.isVisibleTo(page)
    assert len(releases.ledger.lines()) == 1


def test_a_damaged_line_is_shown_clearly_and_stops_new_overviews(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    released(page.wizard, qtbot)
    (line,) = demo.releases.ledger.lines()
    with demo.context.write() as transaction:
        stored = transaction.releases.get(line.record.id)
        transaction.releases.save(replace(stored, printed="{"))

    page.open_object(line.record.id)
    banners = [one.text for one in page.ledger.detail.findChildren(Banner)]
    assert any("beschadigd" in text for text in banners)
    assert not page.ledger.detail.print_button.isVisibleTo(page)
    assert "Beschadigd" in page.ledger.list.model().index(0, 0).data(ITEM_ROLE).accessible_text

    wizard = page.wizard
    wizard.release.again_button.click()
    wizard.choose.profiles.buttons[2].click()
    checked(wizard, qtbot)
    assert "beschadigd" in wizard.check.verdict.text
    assert not wizard.next_button.isEnabled()


def test_what_cannot_be_hidden_is_refused_with_the_reason(
    page: OverviewsPage, qtbot: QtBot
) -> None:
    wizard = page.wizard
    wizard.choose.profiles.buttons[2].click()
    wizard.choose.methods.buttons[1].click()
    checked(wizard, qtbot)
    wizard.making.settle()
    quiet(wizard, qtbot)
    assert wizard.making.prepared is not None
    assert wizard.making.prepared.verdict is Verdict.REFUSED
    assert wizard.check.verdict.text.startswith("Vrijgeven kan niet")
    chips = [one.chip.text() for one in wizard.check.findChildren(VerdictCard)]
    assert "Geweigerd" in chips
    assert not wizard.next_button.isEnabled()

    wizard.check.round_button.click()
    quiet(wizard, qtbot)
    assert wizard.choose.choice.method is Method.ROUNDING
    assert wizard.check.isVisibleTo(page)
