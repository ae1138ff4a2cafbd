# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whoever may open a record finds there how the journal calls it: no auditor reads names."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery, NotificationQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import sections
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def pages(qtbot: QtBot, demo: Workspace) -> dict[str, Page]:
    made = {
        one.name: one.make()
        for one in sections(demo, TaskRunner())
        if one.name in {"cases", "notifications", "persons"}
    }
    for page in made.values():
        qtbot.addWidget(page)
    return made


@pytest.mark.parametrize(
    ("name", "called"),
    [("cases", "Casus"), ("notifications", "Melding"), ("persons", "Persoon")],
)
def test_a_record_tells_how_the_journal_calls_it(
    pages: dict[str, Page], demo: Workspace, name: str, called: str
) -> None:
    number = _some(demo, name)

    pages[name].open_object(number)

    texts = {shown.text() for shown in pages[name].findChildren(QLabel)}
    assert {"In het logboek", f"{called} {number}"} <= texts


def _some(demo: Workspace, name: str) -> int:
    case_id = demo.cases.ids(CaseQuery())[0]
    if name == "cases":
        return case_id
    if name == "persons":
        return demo.cases.file(case_id).subject.id
    return demo.notifications.ids(NotificationQuery())[0]
