# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A question about a list or its chosen rows comes back after a lock, about the same rows."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.reopening import OpenForm, reopen
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.rows import choose_again
from ui.lock_kept import Kept
from ui.lock_scene import Doing, rid_of

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Every question when it is asked; else one of each list."""
WORDS = "Tamarindezaad"
ROWS = 2
ASKED = (
    ("actions", "bulk_due"),
    ("actions", "bulk_owner"),
    ("actions", "bulk_end"),
    ("cases", "bulk_officer"),
    ("cases", "bulk_meeting"),
    ("partners", "bulk_officer"),
)


@dataclass(frozen=True)
class Asked:
    """A question as it stands there, and the rows it is about."""

    values: dict[str, str]
    rows: tuple[int, ...]


@pytest.fixture
def kept(demo: Workspace, qtbot: QtBot) -> Iterator[Kept]:
    runner = TaskRunner()
    yield Kept(demo, runner)
    runner.shut_down()


def _desk(window: MainWindow) -> ListDesk:
    page = window._pages.current_page()
    assert page is not None
    return next(one for one in page.findChildren(ListDesk) if one.isVisible())


def _asks(dialog: QDialog, name: str) -> bool:
    return any(form.form_name == name for form in dialog.findChildren(Form))


def _asked(window: MainWindow, dialog: QDialog) -> Asked:
    form = dialog.findChild(Form)
    assert form is not None
    values = {name: field.text for name, field in form._fields.items()}
    return Asked(values, _desk(window).chosen)


def _answer(dialog: QDialog) -> None:
    """Give every answer a value it did not have."""
    for line in dialog.findChildren(QLineEdit):
        line.setText("24-12-2026" if "op" in line.accessibleName().casefold() else WORDS)
    for choice in dialog.findChildren(QComboBox):
        choice.setCurrentIndex(choice.count() - 1)


def _ask_lock_and_look(
    kept: Kept, qtbot: QtBot, section: str, wanted: OpenForm, rows: int
) -> tuple[Asked, Asked]:
    window = kept.window()
    window.begin(drafts_lost=False)
    window.go_to(section)
    desk = _desk(window)
    ids = desk.table.ids if desk.shows_table else desk.view.model().ids  # type: ignore[attr-defined]  # paged
    choose_again(desk.view, list(ids[:rows]))

    def lock(dialog: QDialog) -> Asked:
        _answer(dialog)
        found = _asked(window, dialog)
        kept.lock(window)
        return found

    typing = Doing(lock, lambda dialog: _asks(dialog, wanted.name))
    page = window._pages.current_page()
    assert page is not None
    assert reopen(page, wanted)
    assert typing.done
    rid_of(window)
    again = kept.window()
    looking = Doing(
        lambda dialog: _asked(again, dialog),
        lambda dialog: _asks(dialog, wanted.name) and looking.waited(5),
    )
    again.begin(drafts_lost=False)
    qtbot.waitUntil(lambda: looking.done or looking.waited(200))
    looking.stop()
    assert looking.done, "did not come back"
    rid_of(again)
    return typing.result, looking.result


@pytest.mark.parametrize(("section", "name"), ASKED if FULL else [ASKED[2], *ASKED[4:]])
def test_a_question_about_chosen_rows_comes_back_about_the_same_rows(
    kept: Kept, qtbot: QtBot, section: str, name: str
) -> None:
    before, after = _ask_lock_and_look(kept, qtbot, section, OpenForm(name=name), ROWS)
    assert len(before.rows) == ROWS
    assert after == before


def test_the_name_of_a_view_in_the_making_comes_back(kept: Kept, qtbot: QtBot) -> None:
    before, after = _ask_lock_and_look(kept, qtbot, "cases", OpenForm(name="list_view"), 1)
    assert before.values == {"view_name": WORDS}
    assert after == before


def test_the_other_name_of_a_view_comes_back(demo: Workspace, kept: Kept, qtbot: QtBot) -> None:
    view = demo.list_views.save("cases", "Mijn lijst", {})
    wanted = OpenForm(name="list_view", object_id=int(view.id))
    before, after = _ask_lock_and_look(kept, qtbot, "cases", wanted, 1)
    assert before.values == {"view_name": WORDS}
    assert after == before
