# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two officers, one record: every form of the program shows both texts to choose from."""

import os
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.checks import BY_NAME
from ui.every_form import every_form
from ui.opening import Opening

NOT_STORED = {"copy_note"}
"""The demonstration has printed no paper."""
NO_TEXT = {"information_item_handling", "officer"}
"""Forms without a text that can be anything; their days and ticks go the same way."""
FIXED = {
    "information_item_change", "life_domain_note_change",
    "policy_plan", "policy_plan_section", "policy_plan_measure",
}  # fmt: skip
"""Notes of the demonstration are too old to be changed, and its plan is adopted."""
EVERY = 1 if os.environ.get("CASUSKLUIS_FULL") == "1" else 8
"""Each form is tried, or each eighth: one takes about a second."""
THEIRS, MINE = "Van een ander", "Van mij"


@pytest.fixture
def openings(demo: Workspace, qtbot: QtBot) -> Iterator[Callable[[], list[Opening]]]:
    """Every form that changes a record, with the records as they are then."""
    runner, around = TaskRunner(), QWidget()
    qtbot.addWidget(around)

    def found() -> list[Opening]:
        known = every_form(demo, runner, around)
        return [one for one in known if one.edits and one.name not in NOT_STORED | NO_TEXT]

    yield found
    runner.shut_down()


def _text_field(dialog: FormDialog) -> str:
    """Return the name of a field in which any text can be typed."""
    for name in dialog.form.names:
        editor = dialog.form[name].editor
        typed = type(editor) is QLineEdit or isinstance(editor, QPlainTextEdit)
        if typed and dialog.form[name].is_asked and name not in BY_NAME:
            return name
    raise LookupError(dialog.form.form_name)


def _change(dialog: FormDialog, name: str, text: str) -> None:
    dialog.form[name].set_text(text)
    if "status" in dialog.form.names and not dialog.form["status"].text:
        dialog.form["status"].set_text("lapsed")
    dialog.submit()


def test_in_every_form_the_texts_of_two_officers_stand_side_by_side(
    openings: Callable[[], list[Opening]],
) -> None:
    seen: list[str] = []
    fixed: list[str] = []
    for place in range(0, len(openings()), EVERY):
        opening = openings()[place]
        mine, theirs = (cast("FormDialog", opening.open()) for _ in range(2))
        name = _text_field(mine)
        _change(theirs, name, THEIRS)
        if not theirs.result():
            fixed.append(opening.name)
            continue
        _change(mine, name, MINE)
        assert mine.conflict.is_open, (opening.name, mine.problem)
        assert mine.form[name].text == MINE, "what was typed is still there"
        mine.submit()
        assert not mine.result(), "a choice comes first"
        mine.conflict.mine[name].click()
        mine.submit()
        assert mine.result(), (opening.name, mine.problem)
        seen.append(opening.name)
    assert set(fixed) <= FIXED
    assert len(seen) > 20 // EVERY


def test_the_text_of_the_other_can_be_taken(
    openings: Callable[[], list[Opening]],
) -> None:
    opening = next(one for one in openings() if one.name == "case_core")
    mine, theirs = (cast("FormDialog", opening.open()) for _ in range(2))
    _change(theirs, "reason", THEIRS)
    _change(mine, "reason", MINE)
    mine.conflict.theirs["reason"].click()
    assert mine.form["reason"].text == THEIRS
    mine.conflict.mine["reason"].click()
    assert mine.form["reason"].text == MINE, "a choice can be changed"


def test_another_field_of_somebody_else_is_just_taken_over(
    openings: Callable[[], list[Opening]],
) -> None:
    opening = next(one for one in openings() if one.name == "case_core")
    mine, theirs = (cast("FormDialog", opening.open()) for _ in range(2))
    _change(theirs, "district", "Noord")
    _change(mine, "reason", MINE)
    assert not mine.conflict.is_open
    assert mine.form["district"].text == "Noord"
    assert "nieuwste versie" in mine.problem
    mine.submit()
    assert mine.result()
