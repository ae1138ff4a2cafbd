# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Drafts stay in the vault until their form was saved or thrown away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.draft_shelf import DraftShelf
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.session import Session
from casuskluis_ui.widgets.form import Field, Form

KEPT = FormDraft(form="action", object_id=7, fields={"text": "half een zin"})


class Drawer:
    """Where a session of a test keeps its drafts."""

    def __init__(self) -> None:
        self.dropped: list[tuple[str, int]] = []

    def save(self, drafts: Sequence[FormDraft]) -> None:
        raise AssertionError(drafts)

    def all(self) -> list[FormDraft]:
        return [KEPT]

    def drop(self, form: str, object_id: int) -> None:
        self.dropped.append((form, object_id))

    def nothing(self) -> None:
        """There is no backup, and nothing to close."""


def a_shelf(drawer: Drawer) -> DraftShelf:
    session = Session(
        folder=Path("Naam.kluis"),
        name="Naam",
        officer="S. de Wit",
        sections=(),
        save_drafts=drawer.save,
        drafts=drawer.all,
        drop_draft=drawer.drop,
        last_backup=drawer.nothing,
        close=drawer.nothing,
    )
    shelf = DraftShelf(session)
    shelf.load()
    return shelf


def a_form(qtbot: QtBot) -> tuple[QWidget, Form]:
    window = QWidget()
    qtbot.addWidget(window)
    form = Form("action", 7, window)
    form.add(("text", Field("Tekst", QLineEdit())))
    return window, form


def test_a_restored_draft_stays_in_the_vault_while_it_is_not_saved(qtbot: QtBot) -> None:
    drawer = Drawer()
    shelf = a_shelf(drawer)
    window, form = a_form(qtbot)

    assert shelf.restore_into(window) == 1
    shelf.settle()

    assert form["text"].text == "half een zin"
    assert drawer.dropped == []


def test_a_draft_goes_once_its_form_was_saved(qtbot: QtBot) -> None:
    drawer = Drawer()
    shelf = a_shelf(drawer)
    window, form = a_form(qtbot)
    shelf.restore_into(window)

    form.mark_saved()
    shelf.settle()
    shelf.settle()

    assert drawer.dropped == [("action", 7)]
