# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.care import breach_forms
from casuskluis_ui.pages.care.breaches import BreachesPage
from casuskluis_ui.pages.care.upkeep import UpkeepPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.today.places import CASE_TABS
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner


def _words(part: UpkeepPage | BreachesPage) -> str:
    return "\n".join(found.text() for found in part.findChildren(QLabel))


@pytest.fixture
def checks(demo: Workspace, qtbot: QtBot) -> UpkeepPage:
    made = UpkeepPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.refresh()
    return made


@pytest.fixture
def breaches(demo: Workspace, qtbot: QtBot) -> BreachesPage:
    made = BreachesPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.refresh()
    return made


def test_every_check_is_shown_with_its_next_day(checks: UpkeepPage, demo: Workspace) -> None:
    late = sum(one.late for one in demo.upkeep.all())
    assert late >= 1
    assert f"{late} controle" in _words(checks)
    assert set(checks.cards) == set(UpkeepKind)
    assert "21-10-2026" in _words(checks)


def test_a_check_is_recorded_with_what_was_found(checks: UpkeepPage, demo: Workspace) -> None:
    dialog = checks.dialog(UpkeepKind.AUTHORISATION)
    dialog.form["note"].set_text("Geen wijziging.")
    dialog.submit()
    checks.refresh()
    found = next(one for one in demo.upkeep.all() if one.kind is UpkeepKind.AUTHORISATION)
    assert found.last is not None
    assert (found.last.done_on, found.late) == (demo.context.clock.today(), False)
    assert "Geen wijziging." in _words(checks)


def test_a_check_of_tomorrow_is_refused_in_the_dialog(checks: UpkeepPage) -> None:
    dialog = checks.dialog(UpkeepKind.DPIA)
    dialog.form["done_on"].set_text("21-11-2026")
    dialog.submit()
    assert "Deze dag moet nog komen" in dialog.problem


def test_a_longer_history_folds(checks: UpkeepPage, demo: Workspace) -> None:
    for days in range(5):
        demo.upkeep.done(
            UpkeepKind.DPIA, on=demo.context.clock.today() - timedelta(days=400 + days)
        )
    checks.refresh()
    card = checks.cards[UpkeepKind.DPIA]
    assert card.earlier.text() == "Nog 3 eerdere tonen"
    card.earlier.click()
    assert card.earlier.text() == "Minder tonen"


def test_the_register_shows_the_clock_of_what_is_not_reported(
    breaches: BreachesPage, demo: Workspace
) -> None:
    assert len(breaches.cards) == len(demo.breaches.all()) == 3
    assert "Nog 23 uur" in _words(breaches)
    newest = demo.breaches.all()[0].breach
    buttons = breaches.cards[newest.id].findChildren(QPushButton)
    assert [button.text() for button in buttons] == [
        "Wijzigen", "Gemeld bij de AP", "Afsluiten"
    ]  # fmt: skip
    breaches.open_object(newest.id)


def test_a_breach_goes_from_finding_to_closing(
    breaches: BreachesPage, demo: Workspace, qtbot: QtBot
) -> None:
    clock = demo.context.clock
    entered = breach_forms.entering(demo, clock, breaches)
    entered.form["day"].set_text("20-11-2026")
    entered.form["time"].set_text("08:00")
    entered.submit()
    assert entered.form["description"].error == "Vul dit in."
    entered.form["description"].set_text("Een usb-stick is zoek.")
    entered.submit()
    found = demo.breaches.all()[0].breach
    assert found.description == "Een usb-stick is zoek."
    changed = breach_forms.changing(demo, found, breaches)
    changed.form["measures"].set_text("Gezocht.")
    changed.submit()
    found = demo.breaches.get(found.id).breach
    told = breach_forms.reporting(demo, clock, found, breaches)
    told.submit()
    found = demo.breaches.get(found.id).breach
    assert found.reported_at is not None
    closed = breach_forms.closing(demo, clock, found, breaches)
    closed.submit()
    assert demo.breaches.get(found.id).breach.closed_on == clock.today()
    breaches.refresh()
    assert not breaches.cards[found.id].findChildren(QPushButton)


def test_closing_what_was_not_reported_asks_why(
    breaches: BreachesPage, demo: Workspace
) -> None:
    found = demo.breaches.all()[0].breach
    dialog = breach_forms.closing(demo, demo.context.clock, found, breaches)
    dialog.submit()
    assert "niet" in dialog.problem
    dialog.form["reason"].set_text("Geen risico; besproken met de FG.")
    dialog.submit()
    assert demo.breaches.get(found.id).breach.reason_not


def test_without_breaches_one_button_begins(empty: Workspace, qtbot: QtBot) -> None:
    page = BreachesPage(empty, empty.context.clock)
    qtbot.addWidget(page)
    page.refresh()
    assert "Geen datalekken" in _words(page)


def test_a_deadline_opens_the_tab_where_it_is_dealt_with(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(window)
    due = demo.today.read().watch.deadlines
    number = next(one.case_id for one in due if one.case_id)
    for place in sorted(set(CASE_TABS.values()) - {"cases"}):
        assert window.go_to(place, number), place
        page = window.findChild(CasesPage)
        assert page is not None
        assert page.current_object() == number
        assert page.detail.part() == place.partition("/")[2], place
