# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking persons over from a file, on a real vault."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Subject
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.import_preview import ImportPreview, Preview
from casuskluis_ui.pages.importing.flow import RecordImport
from casuskluis_ui.pages.importing.kind import PlannedFile, read_file
from casuskluis_ui.pages.persons.importing import person_kind
from casuskluis_ui.pages.persons.page import PersonsPage
from casuskluis_ui.shell.tasks import Task, TaskRunner

GOOD = (
    "Naam;Geboren;Plaats;Bijzonder\n"
    "Jan van den Berg;1990;Veldhaven;x\n"
    "Ayşe Yılmaz;03-02-1995;Veldhaven;y\n"
    "Piet Zwart;31-02-1990;Veldhaven;z\n"
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Whoever asks for a dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def empty_page(empty: Workspace, runner: TaskRunner, qtbot: QtBot) -> PersonsPage:
    """The page on an empty vault."""
    made = PersonsPage(empty, empty.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def file_with(folder: Path, text: str, name: str = "personen.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def planned(workspace: Workspace, path: Path) -> PlannedFile:
    task = Task("lezen")
    return read_file(person_kind(workspace.imports), path, task.control)


def persons(workspace: Workspace) -> int:
    return len(workspace.persons.ids(SubjectQuery()))


def test_the_preview_shows_new_known_and_refused(
    empty: Workspace, runner: TaskRunner, window: QWidget, tmp_path: Path
) -> None:
    empty.persons.add(
        Subject(
            name=PersonName(given="Jan", prefix="van den", family="Berg"),
            birth_date=PartialDate(1990),
            town="Veldhaven",
        )
    )
    flow = RecordImport(person_kind(empty.imports), runner, window)
    dialog, desk = flow.preview(planned(empty, file_with(tmp_path, GOOD)))
    shown = desk.preview(dialog.mapping())
    assert [bool(row.reason) for row in shown.rows] == [True, False, True]
    assert "al in de kluis" in shown.rows[0].reason
    assert shown.rows[1].cells == ("Yılmaz, Ayşe", "03-02-1995", "Veldhaven")
    assert "geboortedatum bestaat niet" in shown.rows[2].reason


def test_columns_carry_dutch_names_and_can_be_chosen(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    flow = RecordImport(person_kind(empty.imports), runner, window)
    dialog, desk = flow.preview(planned(empty, file_with(tmp_path, GOOD)))
    combos = {one.accessibleName(): one for one in dialog.findChildren(QComboBox)}
    assert combos["Geboren"].currentText() == "Geboortedatum"
    assert combos["Bijzonder"].currentText() == "Niet gebruiken"
    with qtbot.waitSignal(desk.ready):
        combos["Bijzonder"].setCurrentIndex(combos["Bijzonder"].findText("Ook bekend als"))
    plan = desk.plan(dialog.mapping())
    assert plan is not None
    assert [subject.alias for subject in plan.new] == ["x", "y"]


def test_a_file_without_names_waits_for_the_officer(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    flow = RecordImport(person_kind(empty.imports), runner, window)
    path = file_with(tmp_path, "Wie;Waar\nBerg;Veldhaven\nZwart;Zandwijk\n")
    dialog, desk = flow.preview(planned(empty, path))
    assert desk.preview(dialog.mapping()) == Preview(
        headings=("Naam", "Geboren", "Woonplaats"), rows=()
    )
    combos = {one.accessibleName(): one for one in dialog.findChildren(QComboBox)}
    with qtbot.waitSignal(desk.ready):
        combos["Wie"].setCurrentIndex(combos["Wie"].findText("Achternaam"))
    assert desk.preview(dialog.mapping()).taken == 2


def workbook(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Achternaam", "Voornaam", "Geboortedatum"])
    sheet.append(["Berg", "Jan", "03-02-1995"])
    path = folder / "personen.xlsx"
    book.save(path)
    return path


def press() -> None:
    """Accept the preview once it is there; ask again until then."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ImportPreview):
        dialog.accept()
    else:
        QTimer.singleShot(5, press)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_dropped_file_is_read_shown_and_stored(
    empty: Workspace, empty_page: PersonsPage, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    path = workbook(tmp_path) if kind == "xlsx" else file_with(tmp_path, GOOD)
    page = empty_page
    QTimer.singleShot(0, press)
    with qtbot.waitSignal(page.notice):
        drop(page, path)
    assert persons(empty) == (1 if kind == "xlsx" else 2)
    assert page.list.model().rowCount() == persons(empty)


def drop(page: PersonsPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, buttons, keys))


def test_only_tables_can_be_dropped(empty_page: PersonsPage, tmp_path: Path) -> None:
    page = empty_page
    for name, welcome in (("a.CSV", True), ("a.xlsx", True), ("a.pdf", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        page.dragEnterEvent(event)
        assert event.isAccepted() is welcome


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leeg.csv", b"", "Er staat niets in dit bestand"),
        ("tekst.xlsx", b"PK maar geen werkmap", "Excel"),
        ("weg.csv", None, "niet te openen"),
    ],
)
def test_a_file_with_problems_gives_the_sentence(
    empty_page: PersonsPage,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    sentence: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    page = empty_page
    with qtbot.waitSignal(page.problem) as told:
        page.read_file(path)
    assert sentence in str(told.args)


def test_an_import_that_is_stopped_stores_nothing(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    plan = planned(empty, file_with(tmp_path, GOOD)).plan
    assert plan is not None
    task = RecordImport(person_kind(empty.imports), runner, window).apply(plan)
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        pass
    assert persons(empty) == 0


@pytest.mark.gate
def test_a_register_of_hundreds_of_columns_asks_only_about_those_it_knows(
    empty: Workspace, runner: TaskRunner, window: QWidget
) -> None:
    data = Path(__file__).parents[2].parent / "shared" / "data" / "brp"
    path = data / "gba-v-testset-persoonslijsten.csv"
    if not path.exists():
        pytest.skip("the test set of the register is not here")
    file = planned(empty, path)
    dialog, desk = RecordImport(person_kind(empty.imports), runner, window).preview(file)
    assert 5 < len(desk.columns) < 40
    assert desk.preview(dialog.mapping()).taken > 0
