# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from attachment_samples import bomb, image, pdf, word
from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cases.attachments.card import AttachmentCard
from casuskluis_ui.pages.cases.attachments.drop_zone import DropZone
from casuskluis_ui.pages.cases.attachments.forms import description
from casuskluis_ui.pages.cases.attachments.jobs import unpack
from casuskluis_ui.pages.cases.attachments.viewer import AttachmentViewer
from casuskluis_ui.pages.cases.attachments.words import KINDS, facts, size_words
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import AttachmentsTab
from casuskluis_ui.widgets.banner import Banner

FILES = {
    "Verslag.pdf": pdf(pages=2),
    "kaart.png": image(size=(300, 200)),
    "foto.jpg": image("JPEG"),
    "brief.docx": word(),
}


@pytest.fixture
def case(demo: Workspace) -> CaseId:
    """A case that takes new information and has no attachments yet."""
    today = demo.context.clock.today()
    for number in demo.cases.ids(CaseQuery()):
        file = demo.cases.file(number)
        if file.case.is_open and not file.case.review_overdue(today) and not file.attachments:
            return number
    raise LookupError


@pytest.fixture
def page(demo: Workspace, case: CaseId, qtbot: QtBot) -> Iterator[CasesPage]:
    made = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.refresh()
    made.open_object(int(case))
    yield made
    made.detail.tab(AttachmentsTab).desk.runner.shut_down()


@pytest.fixture
def tab(page: CasesPage) -> AttachmentsTab:
    return page.detail.tab(AttachmentsTab)


def put(demo: Workspace, case: CaseId, name: str) -> Attachment:
    return demo.attachments.add_content(case, name, FILES[name])


def seen(demo: Workspace) -> list[tuple[JournalAction, str]]:
    return [(line.action, line.object) for line in demo.journal.newest(4)]


def viewer(
    tab: AttachmentsTab, page: CasesPage, attachment: Attachment, qtbot: QtBot
) -> AttachmentViewer:
    page.refresh()
    made = tab.viewer(attachment)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown):
        made.open()
    return made


def test_every_kind_has_its_word() -> None:
    assert set(KINDS) == set(AttachmentKind)


@pytest.mark.parametrize(
    ("size", "words"), [(812, "812 bytes"), (34_900, "34 kB"), (2_516_582, "2,4 MB")]
)
def test_sizes_are_in_words_people_use(size: int, words: str) -> None:
    assert size_words(size) == words


def test_files_are_taken_in_and_what_is_refused_is_named(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot,
    tmp_path: Path,
) -> None:  # fmt: skip
    for name, data in {**FILES, "vermomd.pdf": b"MZ" + bytes(99)}.items():
        (tmp_path / name).write_bytes(data)
    problems: list[str] = []
    page.problem.connect(problems.append)
    paths = tuple(tmp_path / name for name in (*FILES, "vermomd.pdf"))
    with qtbot.waitSignal(page.problem):
        tab.add_files(paths)

    assert [one.name for one in demo.attachments.of_case(case)] == list(FILES)
    assert problems[0].startswith("vermomd.pdf: De naam en de inhoud")
    assert len(tab.findChildren(AttachmentCard)) == len(FILES)
    assert tab.count(demo.cases.file(case)) == len(FILES)


def test_dropping_takes_local_files_only(
    demo: Workspace, case: CaseId, tab: AttachmentsTab, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "kaart.png").write_bytes(FILES["kaart.png"])
    zone = tab.findChild(DropZone)
    assert zone is not None
    elsewhere, here = QMimeData(), QMimeData()
    elsewhere.setUrls([QUrl("https://example.org/kaart.png")])
    here.setUrls([QUrl.fromLocalFile(str(tmp_path / "kaart.png"))])
    for data, welcome in ((elsewhere, False), (here, True)):
        entering = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        entering.setAccepted(False)
        zone.dragEnterEvent(entering)
        assert entering.isAccepted() is welcome
    assert zone.property("over") is True
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    dropping = QDropEvent(
        QPoint(5, 5), both, here, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(tab.desk.page.notice):
        zone.dropEvent(dropping)

    assert dropping.dropAction() is Qt.DropAction.CopyAction
    assert (tmp_path / "kaart.png").exists()
    assert len(demo.attachments.of_case(case)) == 1


def test_a_case_that_takes_nothing_says_why(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab
) -> None:
    put(demo, case, "kaart.png")
    with demo.context.write() as transaction:
        found = transaction.cases.get(case)
        late = found.opened_on
        transaction.cases.save(replace(found, next_review_on=late))
    page.refresh()

    assert not tab.findChildren(DropZone)
    (banner,) = tab.findChildren(Banner)
    assert "toets" in banner.text
    assert len(tab.findChildren(AttachmentCard)) == 1


def test_a_pdf_is_shown_from_memory_without_a_way_out(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot
) -> None:
    found = put(demo, case, "Verslag.pdf")
    shown = viewer(tab, page, found, qtbot)

    assert (shown.pdf.page_count, shown.sentence) == (2, "")
    assert not shown.pdf._save.isVisible()
    assert not shown.pdf._print.isVisible()
    shown.accept()
    assert shown.pdf.page_count == 0


@pytest.mark.parametrize("name", ["kaart.png", "foto.jpg"])
def test_an_image_is_shown_from_memory(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot, name: str
) -> None:
    shown = viewer(tab, page, put(demo, case, name), qtbot)

    assert shown.sentence == ""
    assert not shown.image._picture.pixmap().isNull()
    before = shown.image._picture.pixmap().width()
    shown.image._in.click()
    assert shown.image._picture.pixmap().width() > before


def test_a_word_document_and_a_broken_pdf_have_no_preview(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot
) -> None:
    assert "Word" in viewer(tab, page, put(demo, case, "brief.docx"), qtbot).sentence
    broken = demo.attachments.add_content(case, "stuk.pdf", b"%PDF-1.7 stuk %%EOF")
    assert "beschadigd" in viewer(tab, page, broken, qtbot).sentence


def test_a_bomb_of_pixels_is_not_unpacked(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot
) -> None:
    found = demo.attachments.add_content(case, "bom.png", bomb())

    assert "te veel beeldpunten" in viewer(tab, page, found, qtbot).sentence


def test_what_is_no_image_inside_is_told_and_a_large_photo_is_made_smaller() -> None:
    broken = FILES["kaart.png"][:60] + bytes(40)
    assert unpack(broken, AttachmentKind.PNG).image.isNull()
    assert unpack(FILES["foto.jpg"], AttachmentKind.PNG).image.isNull()
    large = unpack(image("JPEG", (8000, 200)), AttachmentKind.JPEG).image
    assert (large.width(), large.height()) == (4000, 100)


def test_looking_leaves_no_file_anywhere(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, qtbot: QtBot,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    places = [tmp_path / name for name in ("tijdelijk", "cache", "home")]
    for place, names in zip(
        places, (("TMPDIR", "TEMP"), ("XDG_CACHE_HOME",), ("HOME",)), strict=True
    ):
        place.mkdir()
        for name in names:
            monkeypatch.setenv(name, str(place))
    found = [put(demo, case, name) for name in FILES]
    before = set(demo.place.rglob("*"))
    for attachment in found:
        viewer(tab, page, attachment, qtbot).accept()

    assert [list(place.rglob("*")) for place in places] == [[], [], []]
    assert set(demo.place.rglob("*")) == before


def test_opening_one_is_a_look_in_the_journal(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    found = put(demo, case, "brief.docx")
    page.refresh()
    monkeypatch.setattr(AttachmentViewer, "exec", lambda _: 0)
    tab.findChildren(AttachmentCard)[0].view_wanted.emit(found.id)

    assert seen(demo)[0] == (JournalAction.VIEWED, f"attachment:{found.id}")


def test_a_copy_outside_is_warned_for_and_in_the_journal(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    found = put(demo, case, "Verslag.pdf")
    page.refresh()
    target, asked, proposed = tmp_path / "buiten.pdf", [], []
    module = "casuskluis_ui.pages.cases.tabs.attachments"

    def confirm(_: object, question: str, consequence: str, __: str) -> bool:
        asked.append((question, consequence))
        return len(asked) > 1

    monkeypatch.setattr(f"{module}.confirm", confirm)

    def ask_save_path(_: object, __: str, name: str, ___: str) -> Path:
        proposed.append(name)
        return target

    monkeypatch.setattr(f"{module}.ask_save_path", ask_save_path)
    tab.save_outside(found.id)
    assert not target.exists()
    tab.save_outside(found.id)

    assert target.read_bytes() == FILES["Verslag.pdf"]
    assert "niet versleuteld" in asked[0][1]
    # The name an attachment came with may be somebody's.
    assert proposed == [f"bijlage-{found.id}.pdf"]
    assert seen(demo)[0] == (JournalAction.EXPORTED, f"attachment:{found.id}")


def test_a_place_that_cannot_be_written_is_told(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab, tmp_path: Path
) -> None:
    problems: list[str] = []
    page.problem.connect(problems.append)
    tab.save_to(put(demo, case, "kaart.png").id, tmp_path / "is er niet" / "kaart.png")

    assert "kon niet worden geschreven" in problems[0]


def test_it_can_be_described_and_removed(
    demo: Workspace, case: CaseId, page: CasesPage, tab: AttachmentsTab,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    found = put(demo, case, "kaart.png")
    dialog = description(demo.attachments, found, page)
    qtbot.addWidget(dialog)
    dialog.form.fill({"description": "Plattegrond van de wijk"})
    dialog.submit()
    page.refresh()
    (kept,) = demo.attachments.of_case(case)
    assert kept.description == "Plattegrond van de wijk"
    assert "20-11-2026 door S. Meijer" in facts(kept)

    answers = iter((False, True))
    module = "casuskluis_ui.pages.cases.tabs.attachments"
    monkeypatch.setattr(f"{module}.confirm", lambda *_: next(answers))
    tab.remove(found.id)
    assert demo.attachments.of_case(case)
    tab.remove(found.id)
    assert demo.attachments.of_case(case) == ()
    assert not tab.findChildren(AttachmentCard)
    assert not tab.findChildren(QMessageBox)
