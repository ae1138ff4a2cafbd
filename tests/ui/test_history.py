# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Back and forward: through places, past what is gone, by key, button and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.commands.history import MOST, History
from casuskluis_ui.shell.commands.places import Place
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.toast import Toast

A, B, C = Place("today"), Place("cases", 5, "plan"), Place("meetings", 2)


class Walker:
    """Goes where it is told, unless that is gone."""

    def __init__(self, *gone: Place) -> None:
        self.gone = set(gone)
        self.went: list[Place] = []

    def go(self, place: Place) -> bool:
        if place in self.gone:
            return False
        self.went.append(place)
        return True


def visited(*places: Place) -> History:
    history = History()
    for place in places:
        history.visit(place)
    return history


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    made = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.begin(drafts_lost=False)
    return made


def test_one_goes_back_and_forward_again() -> None:
    history, walker = visited(A, B, C), Walker()
    history.back(walker.go)
    history.back(walker.go)
    assert not history.can_go_back
    history.forward(walker.go)
    assert walker.went == [B, A, B]
    assert history.can_go_forward


def test_a_new_place_forgets_what_lay_forward() -> None:
    history, walker = visited(A, B, C), Walker()
    history.back(walker.go)
    history.visit(Place("settings"))
    assert not history.can_go_forward
    history.back(walker.go)
    assert walker.went == [B, B]


def test_the_same_place_twice_is_one_step() -> None:
    history, walker = visited(A, B, B), Walker()
    history.back(walker.go)
    assert walker.went == [A]
    assert not history.can_go_back


def test_a_list_with_nothing_chosen_is_no_step() -> None:
    history, walker = visited(A, Place("cases"), Place("cases", 3)), Walker()
    history.back(walker.go)
    assert walker.went == [A]


def test_at_most_fifty_places_are_kept() -> None:
    history, walker = visited(*(Place("cases", number) for number in range(1, 90))), Walker()
    while history.can_go_back:
        history.back(walker.go)
    assert len(walker.went) == MOST - 1


def test_what_is_gone_is_skipped_with_a_word(qtbot: QtBot) -> None:
    history, walker = visited(A, B, C), Walker(B)
    with qtbot.waitSignal(history.skipped):
        history.back(walker.go)
    assert walker.went == [A]
    history.forward(walker.go)
    assert walker.went == [A, C]


def test_when_everything_behind_is_gone_one_stays(qtbot: QtBot) -> None:
    history, walker = visited(A, B, C), Walker(A, B)
    with qtbot.waitSignal(history.skipped):
        history.back(walker.go)
    assert walker.went == [C]
    assert not history.can_go_back
    assert not history.can_go_forward


def test_keys_buttons_and_mouse_go_the_same_way(window: MainWindow, demo: Workspace) -> None:
    case = demo.cases.ids(CaseQuery())[0]
    ways = window._rail.ways
    assert not ways.back.isEnabled()
    window.go_to("cases/plan", case)
    window.go_to("partners")
    assert ways.back.isEnabled()
    assert not ways.forward.isEnabled()

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.desk.here() == Place("cases", case, "plan")
    ways.back.click()
    assert window.desk.here().page == "today"
    assert not ways.back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.ForwardButton)
    assert window.desk.here().page == "partners"
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton)
    assert window.desk.here() == Place("cases", case, "plan")


def test_the_buttons_have_names(window: MainWindow) -> None:
    ways = window._rail.ways
    assert ways.back.accessibleName() == "Terug"
    assert ways.forward.accessibleName() == "Vooruit"


def test_a_record_that_was_removed_is_skipped(window: MainWindow, demo: Workspace) -> None:
    contact = demo.partners.save_contact(Contact(name=PersonName(family="Tijdelijk")))
    window.go_to("partners", -contact.id)
    window.go_to("journal")
    demo.partners.remove_contact(contact.id)

    window.desk.shortcuts.trigger("back")

    assert window.desk.here().page == "today"
    toast = window.findChild(Toast)
    assert toast is not None
    assert "overgeslagen" in toast.text
    assert window._banner.isHidden()


def test_rows_that_were_looked_at_are_places_too(
    window: MainWindow, demo: Workspace, qtbot: QtBot
) -> None:
    first, second, *_ = demo.cases.ids(CaseQuery())
    window.go_to("cases", first)
    page = window._pages.current_page()
    assert page is not None
    page.open_object(second)
    qtbot.waitUntil(lambda: not window.desk._dwell.isActive(), timeout=3000)

    window.desk.shortcuts.trigger("back")

    assert window.desk.here().object_id == first
