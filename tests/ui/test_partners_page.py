# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import ContactQuery, OrganisationQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, CoreRole, Organisation
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.importing.flow import RecordImport
from casuskluis_ui.pages.importing.kind import PlannedFile
from casuskluis_ui.pages.partners import forms
from casuskluis_ui.pages.partners.importing import contact_kind
from casuskluis_ui.pages.partners.page import CONTACTS, PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner

CARDS = """BEGIN:VCARD
VERSION:3.0
N:van den Berg;Jan;;;
FN:Jan van den Berg
ORG:Wijkteam Zonneveld
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Fatma Yılmaz
END:VCARD
"""
TABLE = "Wie;Werkgever\nJan van den Berg;Wijkteam Zonneveld\nFatma Yılmaz;Nieuwe School\n"


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[PartnersPage]:
    made = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    yield made
    runner.shut_down()


@pytest.fixture
def importer(demo: Workspace, runner: TaskRunner, page: PartnersPage) -> RecordImport:
    return RecordImport(contact_kind(demo.imports), runner, page)


class Waiting:
    """Reads a file as the import does, and waits for the plan."""

    def __init__(self, demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
        self._demo = demo
        self._runner = runner
        self._qtbot = qtbot
        self.found: list[PlannedFile] = []
        self.problems: list[str] = []

    def read(self, importer: RecordImport, path: Path) -> None:
        importer.looked.connect(self.found.append)
        importer.problem.connect(self.problems.append)
        task = importer.read(path)
        with self._qtbot.waitSignal(task.finished, timeout=10_000):
            pass


@pytest.fixture
def waiting(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Waiting:
    return Waiting(demo, runner, qtbot)


def test_the_two_kinds_have_their_own_list(page: PartnersPage, demo: Workspace) -> None:
    assert page.list.model().rowCount() == 40
    page.choice.setCurrentIndex(CONTACTS)

    assert page.list.model().rowCount() == 90
    assert page.shows_contacts


def test_one_number_tells_contacts_and_organisations_apart(
    page: PartnersPage, demo: Workspace
) -> None:
    contact = demo.partners.contact_ids(ContactQuery())[7]
    page.open_object(-contact)
    assert page.shows_contacts
    assert page.current_object() == -contact
    place = demo.partners.organisation_ids(OrganisationQuery())[3]
    page.open_object(place)
    assert not page.shows_contacts
    assert page.current_object() == place


def test_an_organisation_is_kept_as_filled_in(page: PartnersPage, demo: Workspace) -> None:
    made: list[Organisation] = []
    dialog = forms.organisation(demo, None, page)
    dialog.saved.connect(made.append)
    dialog.submit()
    assert dialog.form["name"].error
    dialog.form["name"].set_text("Zwembad De Golf")
    dialog.form["core_role"].set_text(CoreRole.POLICE.value)
    dialog.form["covenant"].set_text("1")
    dialog.form["town"].set_text("Veldhaven")
    dialog.submit()

    kept = demo.partners.organisation(made[0].id)
    assert kept.name == "Zwembad De Golf"
    assert kept.is_core
    assert kept.covenant_partner
    assert kept.town == "Veldhaven"


def test_a_contact_is_changed_and_the_rest_stays(page: PartnersPage, demo: Workspace) -> None:
    before = demo.partners.contact(demo.partners.contact_ids(ContactQuery())[4])
    dialog = forms.contact(demo, demo.context.clock, before, page)
    dialog.form["family"].set_text("Berg")
    dialog.form["prefix"].set_text("van den")
    dialog.form["keep_until"].set_text("31-12-2027")
    dialog.submit()

    after = demo.partners.contact(before.id)
    assert after.name == PersonName(family="Berg", prefix="van den", given=before.name.given)
    assert str(after.keep_until) == "2027-12-31"
    assert after.email == before.email
    assert after.organisation_id == before.organisation_id


def test_a_date_that_does_not_exist_is_refused(page: PartnersPage, demo: Workspace) -> None:
    blank = Contact(name=PersonName(family=""))
    dialog = forms.contact(demo, demo.context.clock, blank, page)
    dialog.form["family"].set_text("Berg")
    dialog.form["keep_until"].set_text("31-02-2027")
    dialog.submit()

    assert dialog.form["keep_until"].error
    dialog.form.mark_saved()


def test_a_contact_can_be_removed(page: PartnersPage, demo: Workspace) -> None:
    made = demo.partners.save_contact(Contact(name=PersonName(family="Tijdelijk")))
    page.open_object(-made.id)
    page.remove_contact(made)

    assert made.id not in demo.partners.contact_ids(ContactQuery())


def test_somebody_who_still_comes_to_a_meeting_is_not_removed_silently(
    page: PartnersPage, demo: Workspace
) -> None:
    said: list[str] = []
    page.problem.connect(said.append)
    page.notice.connect(said.append)
    busy = next(
        one
        for one in demo.partners.contact_ids(ContactQuery())
        if demo.partners.contact(one).organisation_id
    )
    page.remove_contact(demo.partners.contact(busy))

    assert said


def test_cards_are_shown_before_they_are_taken_and_known_afterwards(
    importer: RecordImport,
    waiting: Waiting,
    demo: Workspace,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "kaarten.vcf"
    path.write_text(CARDS, encoding="utf-8")
    waiting.read(importer, path)
    dialog, plans = importer.preview(waiting.found[0])
    qtbot.addWidget(dialog)
    plan = plans.plan(dialog.mapping())
    assert plan is not None
    assert [row.shown for row in plan.rows] == ["Berg, van den, Jan", "Yılmaz, Fatma"]
    with qtbot.waitSignal(importer.imported, timeout=10_000) as counted:
        importer.apply(plan)
    assert counted.args == [2]

    waiting.read(importer, path)
    _, again = importer.preview(waiting.found[-1])
    assert [bool(row.reason) for row in again.preview({}).rows] == [True, True]


def test_the_officer_points_out_the_columns(
    importer: RecordImport,
    waiting: Waiting,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(TABLE, encoding="utf-8")
    waiting.read(importer, path)
    dialog, plans = importer.preview(waiting.found[0])
    qtbot.addWidget(dialog)
    wanted = {"Wie": "name", "Werkgever": "organisation"}
    if plans.plan(wanted) is None:
        with qtbot.waitSignal(plans.ready, timeout=10_000):
            plans.preview(wanted)

    rows = plans.preview(wanted).rows
    assert [row.cells[:2] for row in rows] == [
        ("Berg, van den, Jan", "Wijkteam Zonneveld"),
        ("Yılmaz, Fatma", "Nieuwe School"),
    ]
    assert isinstance(dialog, QDialog)


def test_a_file_that_is_no_sheet_is_told_in_a_sentence(
    importer: RecordImport, waiting: Waiting, tmp_path: Path
) -> None:
    path = tmp_path / "geen.xlsx"
    path.write_bytes(b"PK\x03\x04 this is no sheet")
    waiting.read(importer, path)

    assert not waiting.found
    assert waiting.problems


def test_only_files_with_contacts_may_be_dropped(page: PartnersPage) -> None:
    names = ("a.vcf", "d.pdf", "b.CSV", "e", "c.xlsx")
    assert [_is_welcome(page, name) for name in names] == [True, False, True, False, True]


def _is_welcome(page: PartnersPage, name: str) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/map/{name}")])
    event = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    page.dragEnterEvent(event)
    return event.isAccepted()
