# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the tabs of a case show of notes: stale, fixed, corrected, folded, changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import Case, LifeDomainNote
from casuskluis.domain.information import DataCategory
from casuskluis.domain.lists import CaseQuery, NotificationQuery
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import (
    CaseTab,
    HistoryTab,
    InformationTab,
    LifeDomainTab,
    RelatedPersonsTab,
)
from casuskluis_ui.pages.changes import ChangesCard
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.pages.persons.page import PersonsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.fold import Fold
from casuskluis_ui.widgets.tabs import Tabs


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> CasesPage:
    made = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.refresh()
    return made


def _file(demo: Workspace, wanted: Callable[[CaseFile], bool]) -> CaseFile:
    lines = demo.cases.lines(demo.cases.ids(CaseQuery()))
    files = (demo.cases.file(line.id) for line in lines if not line.shielded)
    return next(file for file in files if wanted(file))


def _overdue(demo: Workspace, case: Case) -> bool:
    return case.review_overdue(demo.context.clock.today())


def _at(page: CasesPage, file: CaseFile, kind: type[CaseTab]) -> CaseTab:
    page.open_object(file.case.id)
    tab = page.detail.tab(kind)
    QApplication.processEvents()
    return tab


def _words(tab: CaseTab) -> list[str]:
    return [button.text().strip() for button in tab.findChildren(QPushButton)]


def _texts(tab: CaseTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel))


def _fill_next(values: dict[str, str]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        for name, text in values.items():
            dialog.form[name].set_text(text)
        dialog.submit()
        if dialog.isVisible():
            dialog.form.mark_saved()
            dialog.reject()

    QTimer.singleShot(0, act)


def _press_next(words: str) -> None:
    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.text() == words).click()

    QTimer.singleShot(0, act)


def test_stale_information_is_grey_and_can_be_confirmed(
    page: CasesPage, demo: Workspace
) -> None:
    stale = {one.item.case_id for one in demo.notes.stale_information()}
    file = _file(demo, lambda one: one.case.id in stale and not _overdue(demo, one.case))
    tab = _at(page, file, InformationTab)
    assert isinstance(tab, InformationTab)
    assert "Verouderd" in [chip.text() for chip in tab.findChildren(Chip)]
    assert "Klopt nog" in _words(tab)
    for item in demo.notes.stale_of_case(file.case.id):
        _fill_next({})
        tab.confirm(item.id)
    assert demo.notes.stale_of_case(file.case.id) == ()
    QApplication.processEvents()
    assert "Klopt nog" not in _words(tab)


def test_a_fixed_note_is_corrected_beside(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: bool(one.information) and not _overdue(demo, one.case))
    tab = _at(page, file, InformationTab)
    assert isinstance(tab, InformationTab)
    item = file.information[0]
    assert "Ligt vast." in _texts(tab)
    assert "Wijzigen" not in _words(tab)
    _fill_next({"text": "Het was een dag eerder."})
    tab.correct(item.id)
    assert "Het was een dag eerder." in _texts(tab)
    assert item.text in _texts(tab)


def test_what_was_just_written_can_be_changed(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: not _overdue(demo, one.case))
    tab = _at(page, file, InformationTab)
    assert isinstance(tab, InformationTab)
    source = str(demo.partners.organisations()[0].id)
    _fill_next({"text": "Eerste versie", "purpose": "Duiden", "source": source})
    tab.add()
    (added,) = [
        one for one in demo.cases.file(file.case.id).information if one.text == "Eerste versie"
    ]
    _fill_next({"text": "Tweede versie"})
    tab.change(added.id)
    history = _at(page, file, HistoryTab)
    assert "Eerste versie → Tweede versie" in _texts(history)


def test_removing_asks_first(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: bool(one.information))
    tab = _at(page, file, InformationTab)
    assert isinstance(tab, InformationTab)
    item = file.information[0]
    _press_next("Verwijderen")
    tab.remove(item.id)
    assert item.id not in {one.id for one in demo.cases.file(file.case.id).information}


def test_a_late_review_turns_the_case_red_and_offers_nothing_new(
    page: CasesPage, demo: Workspace
) -> None:
    file = _file(demo, lambda one: _overdue(demo, one.case) and bool(one.information))
    for kind in (InformationTab, LifeDomainTab, RelatedPersonsTab):
        words = _words(_at(page, file, kind))
        assert not {"Informatie toevoegen", "Leefgebied beschrijven", "Persoon toevoegen"} & {
            *words
        }
        assert "Aanvulling" not in words
    assert "neemt niets nieuws op" in page.detail.attention.review.text
    assert page.detail.attention.review.property("role") == "banner-bad"


def test_a_review_that_is_due_soon_is_told_in_time(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: not _overdue(demo, one.case))
    with demo.context.write() as transaction:
        soon = replace(file.case, next_review_on=demo.context.clock.today())
        transaction.cases.save(soon)
    page.open_object(file.case.id)
    assert "moet uiterlijk" in page.detail.attention.review.text
    assert page.detail.attention.review.property("role") == "banner-warn"


def test_earlier_life_domains_are_folded_away(page: CasesPage, demo: Workspace) -> None:
    def has_two(file: CaseFile) -> bool:
        domains = [note.life_domain for note in file.life_domain_notes]
        return len(domains) > len(set(domains))

    file = _file(demo, has_two)
    tab = _at(page, file, LifeDomainTab)
    fold = next(iter(tab.findChildren(Fold)))
    assert not fold.is_open
    QTest.keyClick(fold._arrow, Qt.Key.Key_Space)
    assert fold.is_open


def test_a_life_domain_is_changed_while_it_is_fresh(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: not _overdue(demo, one.case))
    note = demo.cases.add_life_domain_note(
        LifeDomainNote(
            case_id=file.case.id,
            life_domain="housing",
            noted_on=demo.context.clock.today(),
            situation="Woont alleen.",
        )
    )
    tab = _at(page, file, LifeDomainTab)
    assert isinstance(tab, LifeDomainTab)
    _fill_next({"situation": "Woont bij zijn zus."})
    tab.change(note.id)
    stored = {one.id: one for one in demo.cases.file(file.case.id).life_domain_notes}
    assert stored[note.id].situation == "Woont bij zijn zus."


def test_an_instrument_is_mentioned_and_taken_away(page: CasesPage, demo: Workspace) -> None:
    file = _file(demo, lambda one: not one.instruments and not _overdue(demo, one.case))
    tab = _at(page, file, InformationTab)
    assert isinstance(tab, InformationTab)
    organisation = str(demo.partners.organisations()[0].id)
    _fill_next(
        {
            "instrument": "vera_2r",
            "organisation": organisation,
            "used_on": "02-11-2026",
            "location": "Dossierkast",
        }
    )
    tab.mention_instrument()
    (stored,) = demo.cases.file(file.case.id).instruments
    assert "VERA-2R" in _texts(tab)
    tab.remove_instrument(stored.id)
    assert demo.cases.file(file.case.id).instruments == ()


@pytest.mark.parametrize("category", [DataCategory.SPECIAL, DataCategory.CRIMINAL])
def test_special_and_criminal_data_are_asked_about_once_more(
    page: CasesPage, demo: Workspace, category: DataCategory
) -> None:
    file = _file(demo, lambda one: not _overdue(demo, one.case))
    dialog = forms.information(demo, demo.context.clock, file, page)
    values = {"text": "x", "source": str(demo.partners.organisations()[0].id)}
    for name, text in (values | {"category": category}).items():
        dialog.form[name].set_text(text)
    dialog.submit()
    assert dialog.form["purpose"].error == "Vul dit in."
    assert "vinkje" in dialog.form["category"].error
    dialog.form.mark_saved()


@pytest.mark.parametrize("points", [10, 20])
def test_every_tab_can_be_reached_on_a_small_screen(
    page: CasesPage, demo: Workspace, look: Theme, points: float
) -> None:
    look.choose(Appearance.LIGHT, points)
    page.open_object(demo.cases.ids(CaseQuery())[0])
    QApplication.processEvents()
    bar = page.findChild(QTabWidget)
    assert isinstance(bar, Tabs)
    assert bar.all.isVisible()
    bar._menu.aboutToShow.emit()
    actions = bar._menu.actions()
    assert len(actions) == bar.count()
    actions[-1].trigger()
    assert bar.currentIndex() == bar.count() - 1
    QTest.keyClick(bar, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert bar.currentIndex() == 0


def test_a_person_and_a_notification_tell_their_own_history(
    demo: Workspace, qtbot: QtBot
) -> None:
    runner = TaskRunner()
    persons = PersonsPage(demo, demo.context.clock, runner)
    notifications = NotificationsPage(demo, demo.context.clock, runner)
    file = _file(demo, lambda one: not _overdue(demo, one.case))
    demo.persons.save(replace(file.subject, alias="Een andere naam"))
    told = demo.notifications.file(demo.notifications.ids(NotificationQuery())[0]).notification
    demo.notifications.save(replace(told, incident_place="Het plein"))
    for page, number, value in (
        (persons, file.subject.id, "Een andere naam"),
        (notifications, told.id, "Het plein"),
    ):
        qtbot.addWidget(page)
        page.show()
        page.open_object(number)
        (history,) = [one for one in page.findChildren(ChangesCard) if not one.isHidden()]
        assert any(value in label.text() for label in history.findChildren(QLabel))
    runner.shut_down()
