# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Personen on a real vault: find and record."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery, SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Gender, Subject
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import NotWriting
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.persons.form import person
from casuskluis_ui.pages.persons.page import PersonsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.masked_label import MaskedLabel

BSN = "999990019"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Whoever asks for a dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> PersonsPage:
    """The page on the demonstration; the fixture keeps it alive while it is painted."""
    return shown(PersonsPage(demo, demo.context.clock, runner), qtbot)


def shown(page: PersonsPage, qtbot: QtBot) -> PersonsPage:
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    return page


def form_for(workspace: Workspace, window: QWidget, found: Subject | None = None) -> FormDialog:
    return person(workspace, workspace.context.clock, found, window)


def allow_bsn(workspace: Workspace) -> None:
    setting = workspace.settings.get(SettingKey.BSN_ALLOWED)
    workspace.settings.save(replace(setting, value="1"))


def persons(workspace: Workspace) -> int:
    return len(workspace.persons.ids(SubjectQuery()))


@pytest.mark.parametrize(
    ("typed", "family"),
    [("vandenberg", "Berg"), ("van den berg", "Berg"), ("yilmaz", "Yılmaz")],
)
def test_the_quick_filter_knows_dutch_and_other_names(
    demo: Workspace, page: PersonsPage, qtbot: QtBot, typed: str, family: str
) -> None:
    demo.persons.add(Subject(name=PersonName(given="Jan", prefix="van den", family="Berg")))
    demo.persons.add(Subject(name=PersonName(given="Ayşe", family="Yılmaz")))
    page.refresh()
    page.search.setText(typed)
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 1)
    assert family in str(page.list.model().index(0, 0).data())


def test_a_person_leads_to_the_case(demo: Workspace, page: PersonsPage) -> None:
    case = demo.cases.file(demo.cases.ids(CaseQuery())[0]).case
    page.refresh()
    page.open_object(case.subject_id)
    gone: list[tuple[str, int]] = []
    page.went.connect(lambda name, object_id: gone.append((name, object_id)))
    buttons = page.findChildren(QPushButton, "person-case")
    for button in buttons:
        button.click()
    assert ("cases", case.id) in gone


def test_a_secret_address_and_a_number_are_masked(demo: Workspace, page: PersonsPage) -> None:
    allow_bsn(demo)
    subject = demo.persons.add(
        Subject(
            name=PersonName(family="Berg"),
            street="Dijk 1",
            address_shielded=True,
            bsn=BSN,
        )
    )
    page.refresh()
    page.open_object(subject.id)
    masked = page.findChildren(MaskedLabel)
    assert len(masked) == 2
    assert all("Dijk" not in one.shown and BSN not in one.shown for one in masked)


def looks(demo: Workspace) -> list[str]:
    demo.views.flush()
    lines = demo.journal.newest(50)
    return [one.object for one in lines if one.action is JournalAction.VIEWED]


def test_what_is_uncovered_is_in_the_journal(demo: Workspace, page: PersonsPage) -> None:
    allow_bsn(demo)
    name = PersonName(family="Berg")
    subject = demo.persons.add(
        Subject(name=name, street="Dijk 1", address_shielded=True, bsn=BSN)
    )
    page.refresh()
    page.open_object(subject.id)
    assert looks(demo)[:1] == [f"subject:{subject.id}"]
    number, address = page.findChildren(MaskedLabel)
    number._eye.click()
    assert number.shown == BSN
    assert looks(demo)[:1] == [f"subject:{subject.id}:bsn"]
    address._eye.click()
    assert "Dijk 1" in address.shown
    assert looks(demo)[:1] == [f"subject:{subject.id}:address"]
    assert not any(BSN in one or "Dijk" in one for one in looks(demo))


def test_the_form_that_shows_the_number_is_in_the_journal_too(
    demo: Workspace, page: PersonsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_bsn(demo)
    subject = demo.persons.add(Subject(name=PersonName(family="Berg"), bsn=BSN))
    page.refresh()
    page.open_object(subject.id)
    monkeypatch.setattr(page, "ask", lambda _: False)
    page._edit()
    assert looks(demo)[:1] == [f"subject:{subject.id}:bsn"]


def test_what_cannot_be_noted_stays_covered(
    demo: Workspace, page: PersonsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_bsn(demo)
    subject = demo.persons.add(Subject(name=PersonName(family="Berg"), bsn=BSN))
    page.refresh()
    page.open_object(subject.id)

    def refuse(*_: object) -> None:
        raise NotWriting

    monkeypatch.setattr("casuskluis.storage.journal.JournalRepository.record", refuse)
    (number,) = page.findChildren(MaskedLabel)
    number._eye.click()
    assert BSN not in number.shown
    monkeypatch.undo()


def test_a_person_is_recorded_as_far_as_known(demo: Workspace, window: QWidget) -> None:
    dialog = form_for(demo, window)
    for name, text in (
        ("given", "Ayşe"),
        ("family", "Yılmaz"),
        ("birth_date", "1968"),
        ("gender", Gender.FEMALE),
        ("address_shielded", "1"),
        ("representative", "M. Yılmaz"),
    ):
        dialog.form[name].set_text(text)
    stored: list[Subject] = []
    dialog.saved.connect(stored.append)
    dialog.submit()
    found = demo.persons.get(stored[0].id)
    assert found.name == PersonName(given="Ayşe", family="Yılmaz")
    assert found.birth_date == PartialDate(1968)
    assert found.address_shielded
    assert found.gender is Gender.FEMALE
    assert found.source == "handmatig"


def test_name_and_dates_are_checked_at_their_fields(demo: Workspace, window: QWidget) -> None:
    dialog = form_for(demo, window)
    dialog.form["birth_date"].set_text("31-02-1990")
    dialog.submit()
    assert dialog.form["family"].error == "Vul dit in."
    assert "bestaande datum" in dialog.form["birth_date"].error
    dialog.form["family"].set_text("Berg")
    dialog.form["birth_date"].set_text("2031")
    dialog.submit()
    assert "toekomst" in dialog.form["birth_date"].error


def test_the_bsn_is_only_asked_when_it_may_be_kept(demo: Workspace, window: QWidget) -> None:
    assert "bsn" not in form_for(demo, window).form.values()
    allow_bsn(demo)
    dialog = form_for(demo, window)
    dialog.form["family"].set_text("Berg")
    dialog.form["bsn"].set_text("999990018")
    dialog.submit()
    assert "bestaat niet" in dialog.form["bsn"].error
    dialog.form["bsn"].set_text("9999.90.019")
    stored: list[Subject] = []
    dialog.saved.connect(stored.append)
    dialog.submit()
    assert stored[0].bsn == BSN


def test_changing_a_person_keeps_the_rest(demo: Workspace, window: QWidget) -> None:
    found = demo.persons.get(demo.persons.ids(SubjectQuery())[0])
    dialog = form_for(demo, window, found)
    dialog.form["phone"].set_text("088-0009999")
    dialog.submit()
    again = demo.persons.get(found.id)
    assert again == replace(found, phone="088-0009999", version=again.version)
