# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The main job through the window, from an empty folder to an agenda and an overview."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from page import validate_pdf_bytes
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery, SubjectQuery
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui import composition
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.import_preview import ImportPreview
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import (
    ActionsTab,
    InformationTab,
    LifeDomainTab,
    RelatedPersonsTab,
)
from casuskluis_ui.pages.meetings.agenda.adding import AddBar
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.choice import PaperChoice
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.pages.persons.page import PersonsPage
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.widgets.buttons import Button
from ui.town import CLOCK, core_partners

PASSPHRASE = "zeven paarse olifanten dansen"
CANARY = "Tamarinde"
CONTACTS = (
    "Organisatie;Achternaam;Voorvoegsel;Voornaam;Functie\n"
    "Gemeente Duinstede;Meijer;;Saar;procesregisseur\n"
    f"Politie Duinstede;Wiel;van der;{CANARY};wijkagent\n"
    "Openbaar Ministerie;Hofstra;;Jelle;officier van justitie\n"
    "Basisschool De Pijler;Bos;;Marieke;intern begeleider\n"
)
PERSONS = (
    "Achternaam;Tussenvoegsel;Voornamen;Geboortedatum\n"
    f"Berg;van den;{CANARY};12-03-1995\n"
    "Zwart;;Piet;31-02-1990\n"
)
CORE = {
    "Gemeente Duinstede": ("municipality_safety", "municipality"),
    "Politie Duinstede": ("police_local", "police"),
    "Openbaar Ministerie": ("prosecution", "prosecution"),
}
AnyPage = TypeVar("AnyPage", bound=QWidget)


class Officer:
    """Works at the window, as somebody with a keyboard would."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def at(self, section: str, kind: type[AnyPage]) -> AnyPage:
        """Go to a section."""
        assert self.window.go_to(section)
        page = self.window._pages.current_page()
        assert isinstance(page, kind)
        return page

    def fills_in(self, **values: str) -> None:
        """Fill in the form that opens next, and save it."""

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, FormDialog)
            for name, text in values.items():
                dialog.form[name].set_text(text)
            dialog.submit()
            errors = {field.error for field in dialog.form if field.error}
            if dialog.isVisible():
                dialog.form.mark_saved()
                dialog.reject()
            assert not errors

        QTimer.singleShot(0, act)

    def reads(self, page: PartnersPage | PersonsPage, path: Path) -> tuple[int, int]:
        """Take a file over; returns how many rows were taken, and how many there are."""
        seen: list[tuple[int, int]] = []
        timer = QTimer(self.window, interval=20)

        def look() -> None:
            preview = QApplication.activeModalWidget()
            if isinstance(preview, ImportPreview):
                timer.stop()
                seen.append((preview._found.taken, len(preview._found.rows)))
                preview.accept()

        timer.timeout.connect(look)
        timer.start()
        with self._qtbot.waitSignal(page.notice, timeout=10_000):
            page.read_file(path)
        return seen[0]


def press(page: QWidget, words: str) -> None:
    """Press the button with these words."""
    next(
        button
        for button in page.findChildren(Button)
        if button.accessibleName() == words and button.isVisibleTo(page)
    ).click()


@pytest.fixture
def officer(tmp_path: Path, qtbot: QtBot) -> Iterator[Officer]:
    """An officer who just made a vault through the lock screen."""
    door = Vaults(CLOCK, "toets", FLOOR)
    preferences = PreferenceFile(tmp_path / "config")
    program = Application(door, composition.open_session, CLOCK, preferences)
    program.start()
    screen = program.window
    assert isinstance(screen, LockScreen)
    _make_vault(screen, tmp_path)
    qtbot.waitUntil(screen.sheet.isVisible, timeout=20_000)
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    assert isinstance(program.window, MainWindow)
    yield Officer(program.window, qtbot)
    program.stop()
    program.discard()
    _assert_nothing_leaked(tmp_path)


def _make_vault(screen: LockScreen, folder: Path) -> None:
    screen.show_card("create")
    card = screen.create_card
    card.parent_folder.set_entry(str(folder))
    for field, text in (
        (card.vault_name, "Duinstede"),
        (card.municipality, "Duinstede"),
        (card.label, "S. Meijer"),
        (card.passphrase, PASSPHRASE),
        (card.again, PASSPHRASE),
    ):
        field.setText(text)
    card.submit()


def _assert_nothing_leaked(folder: Path) -> None:
    """What was typed stands in no file the program wrote."""
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix != ".csv":
            content = path.read_bytes()
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert CANARY.encode(encoding) not in content


def test_the_main_job_from_an_empty_folder_to_paper(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    _bring_in(officer, tmp_path)
    _take_up_a_notification(officer)
    _describe_the_case(officer)
    _plan_and_print(officer, qtbot)
    wizard = officer.at("overviews", OverviewsPage).wizard
    wizard.go_on()
    qtbot.waitUntil(lambda: not wizard.making.is_busy, timeout=20_000)
    # One notification, of this year: there is no period yet that is over.
    assert "nog geen periode voorbij" in wizard.choose.nothing.text
    assert not wizard.next_button.isEnabled()


def _bring_in(officer: Officer, folder: Path) -> None:
    (folder / "contacten.csv").write_text(CONTACTS, encoding="utf-8")
    (folder / "personen.csv").write_text(PERSONS, encoding="utf-8")
    partners = officer.at("partners", PartnersPage)
    assert officer.reads(partners, folder / "contacten.csv") == (4, 4)
    persons = officer.at("persons", PersonsPage)
    assert officer.reads(persons, folder / "personen.csv") == (1, 2)
    service = partners._workspace.partners
    partners = officer.at("partners", PartnersPage)
    for place in service.organisations():
        if place.name in CORE:
            kind, role = CORE[place.name]
            partners._show_kind(0)
            partners.open_object(place.id)
            officer.fills_in(kind=kind, core_role=role)
            partners._edit_organisation()


def _take_up_a_notification(officer: Officer) -> None:
    page = officer.at("notifications", NotificationsPage)
    subject = page._workspace.persons.ids(SubjectQuery())[0]
    officer.fills_in(observed_behaviour=f"Zag {CANARY} met een mes", subject=str(subject))
    page.register()
    grounds = ("criteria", "coherence", "necessity", "proportionality", "subsidiarity")
    officer.fills_in(
        present=core_partners(page._workspace),
        outcome="person_centred",
        motivation=f"Omdat {CANARY} hulp nodig heeft",
        **dict.fromkeys(grounds, "Zie het verslag"),
    )
    press(page, "Wegen")
    officer.fills_in(reason=f"Zorgen om {CANARY}")
    press(page, "Casus openen")


def _describe_the_case(officer: Officer) -> None:
    page = officer.at("cases", CasesPage)
    case = page._workspace.cases.ids(CaseQuery())[0]
    page.open_object(case)
    places = {place.name: str(place.id) for place in page._workspace.partners.organisations()}
    police, school = places["Politie Duinstede"], places["Basisschool De Pijler"]
    officer.fills_in(
        text=f"{CANARY} gezien",
        purpose="Duiden",
        source=police,
        shared_with=f"{school},{police}",
    )
    page.detail.tab(InformationTab).add()
    officer.fills_in(life_domain="housing", situation=f"{CANARY} woont alleen")
    page.detail.tab(LifeDomainTab).add()
    officer.fills_in(name=f"Moeder van {CANARY}", relation="parent", necessity="Zorgt mee")
    page.detail.tab(RelatedPersonsTab).add()
    officer.fills_in(description=f"{CANARY} bellen", owner=police, due_on="25-11-2026")
    page.detail.tab(ActionsTab).add()


def _plan_and_print(officer: Officer, qtbot: QtBot) -> None:
    page = officer.at("meetings", MeetingsPage)
    officer.fills_in(held_on="01-12-2026")
    page.plan()
    adding = page.desk.agenda.findChild(AddBar)
    assert adding is not None
    adding.field.setText(f"{CANARY} van den Berg")
    adding.add()
    preview = page.desk.preview
    # What was typed names the subject everywhere: no copy without names may hold that.
    qtbot.waitUntil(lambda: "de naam van iemand" in preview.sentence, timeout=20_000)
    choice = page.desk.findChild(PaperChoice)
    assert choice is not None
    choice.holder.setCurrentIndex(
        choice.holder.findText("Gemeente", Qt.MatchFlag.MatchContains)
    )
    choice.names.click()
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=20_000)
    paper = preview.pdf._bytes
    for profile in ("ua1", "2a"):
        assert not validate_pdf_bytes(paper, profile=profile).failures
