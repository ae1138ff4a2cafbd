# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading reports of others in the window: look first, compare persons, then store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import NotificationQuery, SubjectQuery
from casuskluis.services.intake.national import ReportPlan
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.import_preview import ImportPreview
from casuskluis_ui.pages.notifications.forms.fields import NotificationForm
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.shell.tasks import TaskRunner
from exchange.national.report_samples import dumped, person, report


@pytest.fixture
def page(empty: Workspace, qtbot: QtBot) -> Iterator[NotificationsPage]:
    runner = TaskRunner()
    made = NotificationsPage(empty, empty.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    yield made
    assert runner.shut_down()


def planned(workspace: Workspace, folder: Path, *values: object) -> ReportPlan:
    files = []
    for place, value in enumerate(values):
        file = folder / f"melding-{place}.json"
        file.write_bytes(value if isinstance(value, bytes) else dumped(value))
        files.append(file)
    return workspace.national_intake.plan(files)


def stored(workspace: Workspace) -> tuple[int, int]:
    return (
        len(workspace.notifications.ids(NotificationQuery())),
        len(workspace.persons.ids(SubjectQuery())),
    )


def texts(dialog: ImportPreview) -> list[str]:
    model = dialog.findChild(QTableView).model()  # type: ignore[union-attr]  # it has one
    return [
        " | ".join(
            str(model.index(row, column).data()) for column in range(model.columnCount())
        )
        for row in range(model.rowCount())
    ]


def test_the_preview_shows_new_known_refused_and_unreadable(
    page: NotificationsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    first = planned(empty, tmp_path, report()).new[0]
    assert first.notification is not None
    before = empty.national_intake.register(first.notification, person=first.persons[0])
    plan = planned(empty, tmp_path, b"[", report(), report(id="b", soort="?"), report(id="c"))

    dialog = page.reports.preview(plan)
    qtbot.addWidget(dialog)

    rows = texts(dialog)
    assert len(rows) == 4
    assert "geen geldige JSON" in rows[0]
    assert f"Staat er al als {before.number}." in rows[1]
    assert "Het veld “soort” moet een van deze zijn" in rows[2]
    assert f"misschien al bekend: {before.number}." in rows[3]
    assert "1 melding inlezen" in [one.text() for one in dialog.findChildren(QPushButton)]


def test_a_report_fills_the_form_and_is_stored_by_the_officer(
    page: NotificationsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = planned(empty, tmp_path, report())
    dialog = page.reports.form(plan.new[0], 1, 1)
    qtbot.addWidget(dialog)
    form = dialog.form
    assert isinstance(form, NotificationForm)
    assert dialog.windowTitle() == "Melding registreren"
    assert form["observed_behaviour"].text.startswith("Woont sinds kort alleen.")
    assert form["new_name"].text == "Jan Willem van den Berg"
    assert stored(empty) == (0, 0)

    dialog.submit()

    assert dialog.problem == ""
    assert stored(empty) == (1, 1)
    (told,) = empty.notifications.ids(NotificationQuery())
    file = empty.notifications.file(told)
    assert file.notification.external_id == "ext-2026-1"
    assert file.subject is not None
    assert file.subject.name.prefix == "van den"
    assert file.subject.street == "Kerkstraat 12"


def test_somebody_known_is_shown_in_the_form_and_needs_a_choice_or_a_reason(
    page: NotificationsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    first = page.reports.form(planned(empty, tmp_path, report()).new[0], 1, 1)
    qtbot.addWidget(first)
    first.submit()
    second = page.reports.form(planned(empty, tmp_path, report(id="b")).new[0], 1, 1)
    qtbot.addWidget(second)
    form = second.form
    assert isinstance(form, NotificationForm)

    second.submit()

    assert stored(empty) == (1, 1)
    assert form["known_reason"].error
    take = form.known.panel.findChild(QPushButton, "knownTake")
    assert take is not None
    take.click()
    form["known_reason"].set_text("Nieuw gedrag.")
    second.submit()
    assert stored(empty) == (2, 1)


def test_leaving_a_form_stores_nothing(
    page: NotificationsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = page.reports.form(planned(empty, tmp_path, report()).new[0], 1, 1)
    qtbot.addWidget(dialog)

    dialog.reject()

    assert stored(empty) == (0, 0)


def test_what_deserves_a_look_stands_above_the_form(
    page: NotificationsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    told = report(heeftBetrekkingOp=[person(), person()])
    dialog = page.reports.form(planned(empty, tmp_path, told).new[0], 2, 3)
    qtbot.addWidget(dialog)

    shown = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Melding 2 van 3, uit melding-0.json." in shown
    assert "De melding gaat over 2 personen." in shown


def test_the_button_can_be_reached_and_is_named(page: NotificationsPage) -> None:
    button = page.findChild(QAbstractButton, "readIn")

    assert button is not None
    assert button.accessibleName() == "Meldingen inlezen…"
