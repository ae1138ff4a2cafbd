# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What comes over a page or before it: palette, search, keys, columns, the first start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm_box
from casuskluis_ui.lists.table import TableColumns
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.commands.actions import COMMANDS
from casuskluis_ui.shell.commands.overview import KeyOverview
from casuskluis_ui.shell.door.demo import DemoMadeCard
from casuskluis_ui.shell.door.steps import CheckCard, ReadyCard, WelcomeCard
from casuskluis_ui.theme import Theme
from ui import access_eyes
from ui.every_place import SIZE, SIZES, Town, calm, look_at_size

Cover = Callable[[Town], QWidget]


def _palette(town: Town) -> QWidget:
    town.window.desk.palette.open("naar")
    return town.window


def _search(town: Town) -> QWidget:
    town.window.desk.search.open("overleg")
    return town.window


def _toast(town: Town) -> QWidget:
    town.window.show_notice("Actie 12 staat nu bij Gedaan.", _nothing)
    town.window.show_problem("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.")
    return town.window


def _nothing() -> None:
    """Take back nothing."""


def _keys(town: Town) -> QWidget:
    return KeyOverview(COMMANDS, town.window)


def _columns(town: Town) -> QWidget:
    town.window.go_to("actions")
    town.settle()
    table = town.window.findChild(TableColumns)
    assert table is not None
    return table.dialog()


def _confirm(town: Town) -> QWidget:
    return confirm_box(town.window, "Verwijderen?", "Dit kan terug.", "Verwijderen")


def _desk(town: Town) -> QWidget:
    page = _meetings(town)
    page.open_object(page.current_object())
    return town.window


def _leading(town: Town) -> QWidget:
    page = _meetings(town)
    page.open_object(town.meeting)
    page.desk.lead_wanted.emit()
    town.settle()
    desk = page.leading.table.desk
    assert desk is not None
    case = next(one for one in desk.items if one.case is not None)
    page.leading.course.go(case.item.id)
    return town.window


def _meetings(town: Town) -> MeetingsPage:
    town.window.go_to("meetings")
    town.settle()
    page = town.window.findChild(MeetingsPage)
    assert page is not None
    return page


COVERS: dict[str, Cover] = {
    "palette": _palette,
    "search": _search,
    "keys": _keys,
    "columns": _columns,
    "confirm": _confirm,
    "desk": _desk,
    "leading": _leading,
    "toast": _toast,
}


def _faults(window: QWidget, points: float) -> list[str]:
    found = access_eyes.cut(window)
    if points == SIZES[0]:
        found += access_eyes.of_the_senses(window)
    return found


@pytest.mark.parametrize("points", [SIZES[0], SIZES[-1]])
def test_everybody_can_use_what_comes_over_a_page(
    points: float, demo: Workspace, look: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at_size(look, points)
    town = Town.of(demo, tmp_path)
    qtbot.addWidget(town.window)
    faults: dict[str, list[str]] = {}
    for cover, lay in COVERS.items():
        over = lay(town)
        over.show()
        town.settle()
        if cover in {"palette", "search"}:
            # It goes when the keyboard leaves it: what is around it is tried elsewhere.
            popup = town.window.desk.palette if cover == "palette" else town.window.desk.search
            assert popup.isVisible(), cover
            faults[cover] = [*access_eyes.nameless(popup), *access_eyes.cut(popup)]
            popup.hide()
        else:
            faults[cover] = _faults(over, points)
        if over is not town.window:
            over.close()
            over.deleteLater()
    assert town.runner.shut_down()
    assert not {cover: found for cover, found in faults.items() if found}


@pytest.mark.parametrize("points", [SIZES[0], SIZES[-1]])
@pytest.mark.parametrize("card", [WelcomeCard, CheckCard, ReadyCard, DemoMadeCard])
def test_everybody_can_take_the_first_steps(
    card: Callable[[], QWidget], points: float, look: Theme, qtbot: QtBot
) -> None:
    look_at_size(look, points)
    made = card()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    calm()
    assert not _faults(made, points)
