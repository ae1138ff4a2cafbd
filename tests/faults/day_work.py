# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The work of a morning: partners, a notification, its case, a plan, a meeting, an overview."""

import threading
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from casuskluis.domain.lists import CaseQuery, SubjectQuery
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import (
    ActionsTab,
    AttachmentsTab,
    InformationTab,
    LifeDomainTab,
    PlanTab,
    RelatedPersonsTab,
)
from casuskluis_ui.pages.meetings.agenda.adding import AddBar
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.choice import PaperChoice
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.pages.persons.page import PersonsPage
from casuskluis_ui.pages.settings.page import SettingsPage
from faults.day_hands import AnyPage, agree, answering, fill_in, press, save_as, shown, wait_for
from faults.day_orders import Orders

CORE = (
    ("Gemeente Duinstede", "municipality_safety", "municipality"),
    ("Politie Duinstede", "police_local", "police"),
    ("Openbaar Ministerie", "prosecution", "prosecution"),
)
GROUNDS = ("criteria", "coherence", "necessity", "proportionality", "subsidiarity")
A_DAY = "%d-%m-%Y"


def at(window: Any, section: str, kind: type[AnyPage]) -> AnyPage:
    """Go to a section."""
    assert window.go_to(section)
    page = window._pages.current_page()
    assert isinstance(page, kind)
    return page


def today(window: Any) -> str:
    return f"{window._clock.today():{A_DAY}}"


def write_down(window: Any, orders: Orders) -> None:
    """Enter a person and a notification, with no page or form more than that."""
    words = orders.words
    persons = at(window, "persons", PersonsPage)
    fill_in(
        persons.add_person, family=words["surname"], given="Jan",
        street=f"{words['street']} 12", town="Duinstede",
    )  # fmt: skip
    _register(at(window, "notifications", NotificationsPage), orders, today(window))


def bring_in(window: Any, orders: Orders) -> None:
    """Have spelling checked, and enter partners, a person and a notification."""
    words = orders.words
    settings = at(window, "settings", SettingsPage)
    if settings.writing is not None and settings.writing.check.isEnabled():
        settings.writing.check.setChecked(True)
        settings.writing.entry.setText(words["surname"])
        settings.writing.add()
    partners = at(window, "partners", PartnersPage)
    for name, kind, role in CORE:
        fill_in(
            partners._add_organisation, name=name, kind=kind, core_role=role,
            street=f"{words['street']} 3", note=f"Let op: {words['secret']}",
        )  # fmt: skip
    persons = at(window, "persons", PersonsPage)
    fill_in(
        persons.add_person, family=words["surname"], given="Jan",
        street=f"{words['street']} 12", town="Duinstede",
    )  # fmt: skip
    page = at(window, "notifications", NotificationsPage)
    _register(page, orders, today(window))
    _weigh(page, orders)


def _register(page: NotificationsPage, orders: Orders, day: str) -> None:
    subject = page._workspace.persons.ids(SubjectQuery())[0]
    fill_in(
        page.register, received_on=day, subject=str(subject),
        observed_behaviour=f"Zag een {orders.words['note']} bij de school.",
        incident_place=f"{orders.words['street']} 4",
    )  # fmt: skip


def _weigh(page: NotificationsPage, orders: Orders) -> None:
    organisations = page._workspace.partners.organisations()
    present = ",".join(str(place.id) for place in organisations if place.is_core)
    grounds = dict.fromkeys(GROUNDS, f"Zie {orders.words['note']}")
    fill_in(
        lambda: press(page, "Wegen"), present=present, outcome="person_centred",
        motivation=f"Omdat {orders.words['surname']} hulp nodig heeft", **grounds,
    )  # fmt: skip
    opening = f"Zorgen om {orders.words['note']}"
    fill_in(lambda: press(page, "Casus openen"), reason=opening)


def describe(window: Any, orders: Orders) -> None:
    """Write in the case, take in an attachment and look at it, and make a plan."""
    page = at(window, "cases", CasesPage)
    page.open_object(page._workspace.cases.ids(CaseQuery())[0])
    police = next(
        str(place.id)
        for place in page._workspace.partners.organisations()
        if place.name.startswith("Politie")
    )
    note, surname = orders.words["note"], orders.words["surname"]
    fill_in(
        page.detail.tab(InformationTab).add,
        text=f"{note} gezien bij {surname}", purpose="Duiden", source=police,
    )  # fmt: skip
    life = page.detail.tab(LifeDomainTab)
    fill_in(life.add, life_domain="housing", situation=f"Woont bij de {note}")
    related = page.detail.tab(RelatedPersonsTab)
    fill_in(related.add, name=f"Moeder van {surname}", relation="parent", necessity="Zorgt mee")
    acting = page.detail.tab(ActionsTab)
    fill_in(
        acting.add, description=f"{surname} bellen over {note}", owner=police,
        due_on=today(window),
    )  # fmt: skip
    _attach(page, orders)
    _plan(page, orders, police)


def _attach(page: CasesPage, orders: Orders) -> None:
    tab = page.detail.tab(AttachmentsTab)
    tab.add_files(tuple(orders.incoming.iterdir()))
    case = page._workspace.cases.ids(CaseQuery())[0]
    count = len(list(orders.incoming.iterdir()))
    wait_for(
        lambda: len(page._workspace.cases.file(case).attachments) == count, "the attachments"
    )
    page.refresh()
    page.open_object(case)
    for held in page._workspace.cases.file(case).attachments:
        answering(_look_and_close, partial(page.detail.tab(AttachmentsTab).view, int(held.id)))


def _look_and_close(dialog: Any) -> bool:
    if not (dialog.pdf.page_count or dialog.image.isVisible() or dialog.sentence):
        return False
    QTest.qWait(50)
    dialog.accept()
    return True


def _plan(page: CasesPage, orders: Orders, police: str) -> None:
    tab = page.detail.tab(PlanTab)
    page.detail.show_part("plan")
    tab.begin()
    note = orders.words["note"]
    later = f"{page._workspace.context.clock.today().replace(month=12, day=28):{A_DAY}}"
    fill_in(
        lambda: press(tab, "Doel toevoegen"), text=f"Hij mijdt de {note}.",
        indicator="Elke week.", target_on=later,
    )  # fmt: skip
    fill_in(
        lambda: press(tab, "Interventie toevoegen bij Doel 1"),
        name=f"Gesprek over {note}", kind="social", voluntariness="voluntary",
        executor=police, starts_on=later,
    )  # fmt: skip
    fill_in(lambda: press(tab, "Samenvatting wijzigen"), summary=f"Geen {note} meer.")


def hold_meeting(window: Any, orders: Orders) -> None:
    """Plan a meeting, save its agenda as a PDF, and lead it to its end."""
    page = at(window, "meetings", MeetingsPage)
    fill_in(page.plan, held_on=today(window))
    adding = page.desk.agenda.findChild(AddBar)
    assert adding is not None
    case = page._workspace.cases.lines(page._workspace.cases.ids(CaseQuery()))[0]
    adding.field.setText(str(case.number))
    adding.add()
    choice = page.desk.findChild(PaperChoice)
    assert choice is not None
    wait_for(lambda: choice.holder.count() > 1, "the holders of papers")
    choice.holder.setCurrentIndex(
        choice.holder.findText("Gemeente", Qt.MatchFlag.MatchContains)
    )
    choice.names.click()
    preview = page.desk.preview
    wait_for(lambda: preview.pdf.page_count > 0 and not preview.sentence, "the agenda")
    save_as(orders.out / "agenda.pdf", preview.pdf._save_as)
    _lead(page, orders)


def _lead(page: MeetingsPage, orders: Orders) -> None:
    page.desk.lead_wanted.emit()
    screen = page.leading
    assert screen.isVisible(), shown()
    desk = screen.table.desk
    assert desk is not None
    screen.course.go(next(one for one in desk.items if one.case is not None).item.id)
    conclusion = screen.findChild(QPlainTextEdit, "conclusion")
    assert isinstance(conclusion, QPlainTextEdit)
    conclusion.setFocus()
    QTest.keyClicks(conclusion, f"Wij volgen de {orders.words['note']}.")
    decision = screen.pane.decision.line
    assert isinstance(decision, QLineEdit)
    QTest.keyClicks(decision, f"Wij gaan door met {orders.words['note']}.")
    QTest.keyClick(decision, Qt.Key.Key_Return)
    agree(screen._ask_end)
    wait_for(lambda: not screen.isVisible(), "the end of the meeting")


def look_around(window: Any, orders: Orders) -> None:
    """Make an overview and a list, search, copy, go quiet, and have something go wrong."""
    wizard = at(window, "overviews", OverviewsPage).wizard
    wizard.go_on()
    wait_for(lambda: not wizard.making.is_busy, "the overview")
    persons = at(window, "persons", PersonsPage)
    desk = persons.findChild(ListDesk)
    assert desk is not None
    ids = tuple(int(one) for one in persons._workspace.persons.ids(SubjectQuery()))
    for name in ("personen.xlsx", "personen.csv"):
        _export(desk, ids, orders.out / name)
    for finder in (window.desk.search, window.desk.palette):
        finder.open()
        QTest.keyClicks(finder.field, orders.words["surname"])
        wait_for(partial(_has_hits, finder), "a hit")
        finder.field.selectAll()
        finder.field.copy()
        finder.leave()
    QTest.keyClick(window, Qt.Key.Key_F9)
    QTest.qWait(50)
    QTest.keyClick(window, Qt.Key.Key_F9)
    # Not in a slot of this loop, from which it would come back here.
    threading.Thread(target=_fail, args=(orders.words["surname"],)).start()
    wait_for(window._banner.isVisible, "the message of a mishap")
    window._banner.acted.emit()
    assert QApplication.clipboard().text().startswith("Casuskluis ")


def _has_hits(finder: Any) -> bool:
    return bool(finder.model.rowCount())


def _export(desk: ListDesk, ids: tuple[int, ...], path: Path) -> None:
    def act(dialog: Any) -> bool:
        if not hasattr(dialog, "csv"):
            return False
        dialog.csv.setChecked(path.suffix == ".csv")
        save_as(path, dialog.save)
        return True

    answering(act, lambda: desk.take_out(ids))


def _fail(words: str) -> None:
    raise ValueError(words)
