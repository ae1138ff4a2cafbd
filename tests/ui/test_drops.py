# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files dropped on the window: what they are, where they go, and what is said else."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from typing_extensions import override

from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.desktop.dropped import FileKind, kind_of
from casuskluis_ui.shell.desktop.drops import WindowDrops
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zzyrtaal\r\nEND:VCARD\r\n"
PDF = b"%PDF-1.7\n%%EOF\n"


class Taker(Page):
    """A page that takes what it gets."""

    def __init__(self, *, takes: bool = True) -> None:
        super().__init__("Proef")
        self.takes = takes
        self.taken: list[tuple[Path, ...]] = []

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        if self.takes:
            self.taken.append(tuple(paths))
        return self.takes


class Around:
    """What the window answers."""

    def __init__(self, page: Taker) -> None:
        self.page = page
        self.went: list[str] = []
        self.opens = True
        self.is_quiet = False

    def current(self) -> Page:
        return self.page

    def go_to(self, name: str) -> bool:
        self.went.append(name)
        return self.opens

    def quiet(self) -> bool:
        return self.is_quiet


@pytest.fixture
def around(qtbot: QtBot) -> Around:
    page = Taker()
    qtbot.addWidget(page)
    return Around(page)


@pytest.fixture
def drops(around: Around) -> WindowDrops:
    return WindowDrops(around.page, around.current, around.go_to, around.quiet)


@pytest.fixture
def window(demo: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    runner = TaskRunner()
    session = open_session(demo, demo.place, runner)
    made = MainWindow(session, runner, demo.context.clock)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    yield made
    runner.shut_down()


def _file(folder: Path, name: str, content: bytes) -> Path:
    made = folder / name
    made.write_bytes(content)
    return made


def _said(drops: WindowDrops, *paths: Path) -> str:
    spy = QSignalSpy(drops.refused)
    drops.take(paths)
    return str(spy.at(0)[0]) if spy.count() else ""


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.vcf", CARD, FileKind.CONTACTS),
        ("a.txt", CARD, FileKind.CONTACTS),
        ("a.csv", b"\xef\xbb\xbfNaam;E-mail\nA;b\n", FileKind.CONTACTS),
        ("a.csv", b"\xff\xfe" + "Naam;E-mail".encode("utf-16-le"), FileKind.CONTACTS),
        ("a.pdf", PDF, FileKind.PAPER),
        ("a.csv", PDF, FileKind.PAPER),
        ("a.json", b' {"a": 1}', FileKind.REPORT),
        ("a.pdf", b"geen pdf", FileKind.UNKNOWN),
        ("a.csv", b"\0\0\0\0", FileKind.UNKNOWN),
        ("a.xlsx", b"PK\x03\x04stuk", FileKind.UNKNOWN),
        ("a.exe", b"MZ", FileKind.UNKNOWN),
        ("leeg.csv", b"", FileKind.UNKNOWN),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(
    tmp_path: Path, name: str, content: bytes, kind: FileKind
) -> None:
    assert kind_of(_file(tmp_path, name, content)) is kind


def test_a_sheet_is_a_sheet_and_another_archive_is_not(tmp_path: Path) -> None:
    for name, inside in (("a.xlsx", "xl/workbook.xml"), ("b.xlsx", "word/document.xml")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(inside, "<x/>")
    assert kind_of(tmp_path / "a.xlsx") is FileKind.CONTACTS
    assert kind_of(tmp_path / "b.xlsx") is FileKind.UNKNOWN
    assert kind_of(tmp_path) is FileKind.FOLDER
    assert kind_of(tmp_path / "weg.vcf") is FileKind.UNKNOWN


def test_a_file_goes_to_the_page_that_reads_it(
    drops: WindowDrops, around: Around, tmp_path: Path
) -> None:
    card = _file(tmp_path, "a.vcf", CARD)
    reports = tuple(_file(tmp_path, f"{n}.json", b"{}") for n in (1, 2))
    assert not _said(drops, card)
    assert not _said(drops, *reports)
    assert around.went == ["partners", "notifications"]
    assert around.page.taken == [(card,), reports]


def test_what_cannot_be_is_said_and_nothing_is_done(
    drops: WindowDrops, around: Around, tmp_path: Path
) -> None:
    card, other = _file(tmp_path, "a.vcf", CARD), _file(tmp_path, "b.vcf", CARD)
    paper, strange = _file(tmp_path, "a.pdf", PDF), _file(tmp_path, "a.exe", b"MZ")
    assert "Een map kan niet" in _said(drops, tmp_path)
    assert ".vcf, .xlsx" in _said(drops, strange)
    assert "één soort" in _said(drops, card, paper)
    assert "één voor één" in _said(drops, card, other)
    around.is_quiet = True
    assert "rustige modus" in _said(drops, card)
    around.is_quiet, around.opens = False, False
    assert "Uw rol" in _said(drops, card)
    around.page.takes = False
    assert "Open eerst een casus, tabblad Bijlagen." in _said(drops, paper)
    assert not around.page.taken


def test_a_paper_goes_to_the_attachments_of_the_case_that_is_open(
    window: MainWindow, demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = demo.cases.ids(CaseQuery())[0]
    window.go_to("cases", case_id)
    drops = window.findChild(WindowDrops)
    assert drops is not None
    told = QSignalSpy(drops.refused)
    paper = _file(tmp_path, "brief.pdf", PDF)
    _enter(window, paper)
    _drop(window, paper)
    qtbot.waitUntil(lambda: window.desk.here().part == "attachments", timeout=5000)
    assert not told.count()


def test_while_a_file_is_dragged_the_window_shows_where_it_can_go(
    window: MainWindow, tmp_path: Path
) -> None:
    drops = window.findChild(WindowDrops)
    assert drops is not None
    entering = _enter(window, _file(tmp_path, "a.vcf", CARD))
    assert entering.isAccepted()
    assert drops.target.isVisible()


def test_a_dialog_in_front_takes_no_file_from_behind(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    drops = window.findChild(WindowDrops)
    assert drops is not None
    _enter(window, _file(tmp_path, "a.vcf", CARD))
    assert not drops.target.isVisible()


def _data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _enter(window: MainWindow, path: Path) -> QDragEnterEvent:
    data = _data(path)
    event = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event


def _drop(window: MainWindow, path: Path) -> None:
    data = _data(path)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
