# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Meldingen on a real vault: find, register, weigh, take up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.identifiers import NotificationId
from casuskluis.domain.lists import NotificationLine, NotificationQuery, SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotificationStatus, NotifierKind
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Subject
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.models import ITEM_ROLE, ListItem
from casuskluis_ui.pages.notifications import forms
from casuskluis_ui.pages.notifications.detail import case_to_open
from casuskluis_ui.pages.notifications.forms.fields import NotificationForm
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.choices import RecordChecks
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.search_field import SearchField
from ui.town import core_partners

TODAY = date(2026, 11, 20)
NEW = NotificationStatus.NEW
HANDLED = NotificationStatus.HANDLED
GROUNDS = ("criteria", "coherence", "necessity", "proportionality", "subsidiarity")


def lines(workspace: Workspace) -> list[NotificationLine]:
    service = workspace.notifications
    return service.lines(service.ids(NotificationQuery()))


def first(workspace: Workspace, wanted: Callable[[NotificationLine], bool]) -> NotificationId:
    return next(line.id for line in lines(workspace) if wanted(line))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Whoever asks for a dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> NotificationsPage:
    """The page on the demonstration; the fixture keeps it alive while it is painted."""
    made = NotificationsPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def part(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def told(workspace: Workspace, **changes: object) -> Notification:
    blank = replace(workspace.notifications.blank(), observed_behaviour="Riep leuzen.")
    return workspace.notifications.register(replace(blank, **changes))  # type: ignore[arg-type]  # test


def form_for(
    workspace: Workspace, window: QWidget, found: Notification | None = None
) -> tuple[FormDialog, NotificationForm]:
    dialog = forms.registration(workspace, workspace.context.clock, found, window)
    assert isinstance(dialog.form, NotificationForm)
    dialog.form["observed_behaviour"].set_text("Riep leuzen bij het station.")
    return dialog, dialog.form


def weighing_for(
    workspace: Workspace, window: QWidget, notification: NotificationId
) -> FormDialog:
    file = workspace.notifications.file(notification)
    dialog = forms.weighing(workspace, workspace.context.clock, file, window)
    dialog.form["present"].set_text(core_partners(workspace))
    return dialog


def weigh(workspace: Workspace, window: QWidget, notification: NotificationId) -> None:
    dialog = weighing_for(workspace, window, notification)
    dialog.form["outcome"].set_text(AssessmentOutcome.PERSON_CENTRED)
    for name in (*GROUNDS, "motivation"):
        dialog.form[name].set_text("Besproken en vastgesteld.")
    dialog.submit()
    assert not dialog.problem


def test_the_list_can_be_narrowed_to_one_status(
    demo: Workspace, page: NotificationsPage
) -> None:
    page.refresh()
    everything = page.list.model().rowCount()
    status = page.findChild(CodeCombo, "statusFilter")
    assert status is not None
    status.set_entry(NEW)
    shown = page.list.model().rowCount()
    assert 0 < shown < everything
    assert shown == sum(line.status is NEW for line in lines(demo))


def test_acute_danger_shows_by_chip_and_sign(demo: Workspace, page: NotificationsPage) -> None:
    page.refresh()
    page.list.select(first(demo, lambda line: line.acute_danger))
    item = page.list.currentIndex().data(ITEM_ROLE)
    assert isinstance(item, ListItem)
    assert item.alert
    assert item.chips[0].text == "Acuut gevaar"
    assert "Acuut gevaar" in item.accessible_text


def test_acute_danger_says_what_to_do_until_it_is_handled(
    demo: Workspace, page: NotificationsPage
) -> None:
    page.refresh()
    banner = page.findChild(Banner, "acuteDanger")
    assert banner is not None
    page.open_object(told(demo, acute_danger=True).id)
    assert "112" in banner.text
    assert banner.isVisible()
    page.open_object(first(demo, lambda line: line.status is HANDLED))
    assert not banner.isVisible()


def test_opinion_stands_apart_from_what_was_seen(
    demo: Workspace, page: NotificationsPage
) -> None:
    page.refresh()
    page.open_object(told(demo, notifier_opinion="Hij is vast gevaarlijk.").id)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "Riep leuzen." in texts
    assert "Hij is vast gevaarlijk." in texts
    assert any("geen signaal" in text for text in texts)


def test_a_new_person_is_made_with_the_notification(demo: Workspace, window: QWidget) -> None:
    dialog, form = form_for(demo, window)
    form["new_subject"].set_text("1")
    form["new_name"].set_text("Jan van den Berg")
    form["new_birth_date"].set_text("februari 1995")
    stored: list[Notification] = []
    dialog.saved.connect(stored.append)
    dialog.submit()
    subject = demo.notifications.file(stored[0].id).subject
    assert subject is not None
    assert subject.name == PersonName(given="Jan", prefix="van den", family="Berg")
    assert subject.birth_date == PartialDate(1995, 2)
    assert stored[0].number.startswith("M2026-")


def test_a_known_person_is_found_while_typing(
    demo: Workspace, qtbot: QtBot, window: QWidget
) -> None:
    known = demo.persons.add(Subject(name=PersonName(family="Yılmaz", given="Ayşe")))
    dialog, form = form_for(demo, window)
    dialog.show()
    search = form.picker.findChild(SearchField)
    results = form.picker.findChild(QListWidget)
    assert search is not None
    assert results is not None
    search.setText("yilmaz")
    qtbot.waitUntil(lambda: results.count() == 1)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert form.picker.chosen == known.id
    assert dialog.isVisible()  # Enter chose; it did not save
    assert form["new_subject"].isHidden()


def test_observed_behaviour_is_asked_for(demo: Workspace, window: QWidget) -> None:
    dialog, form = form_for(demo, window)
    form["observed_behaviour"].set_text(" ")
    before = len(lines(demo))
    dialog.submit()
    assert form["observed_behaviour"].error == "Vul dit in."
    assert len(lines(demo)) == before


def test_a_day_in_the_future_is_refused_at_its_field(demo: Workspace, window: QWidget) -> None:
    dialog, form = form_for(demo, window)
    tomorrow = TODAY + timedelta(days=1)
    form["received_on"].set_text(f"{tomorrow:%d-%m-%Y}")
    form["incident_on"].set_text("31-02-2026")
    dialog.submit()
    assert "toekomst" in form["received_on"].error
    assert "bestaande datum" in form["incident_on"].error


def test_a_refused_notification_leaves_no_person_behind(
    demo: Workspace, window: QWidget
) -> None:
    dialog, form = form_for(demo, window)
    form["new_subject"].set_text("1")
    form["new_name"].set_text("Jan van den Berg")
    form["observed_behaviour"].set_text("")
    before = demo.persons.ids(SubjectQuery())
    dialog.submit()
    assert demo.persons.ids(SubjectQuery()) == before


def test_an_anonymous_notifier_keeps_no_name(demo: Workspace, window: QWidget) -> None:
    found = told(demo, notifier_kind=NotifierKind.CITIZEN, notifier_name="Buurvrouw")
    dialog, form = form_for(demo, window, found)
    assert form["notifier_name"].text == "Buurvrouw"
    form["notifier_kind"].set_text(NotifierKind.ANONYMOUS)
    assert form["notifier_name"].isHidden()
    dialog.submit()
    assert demo.notifications.file(found.id).notification.notifier_name == ""


def test_nobody_is_ticked_beforehand_and_core_partners_are_needed(
    demo: Workspace, window: QWidget
) -> None:
    file = demo.notifications.file(told(demo).id)
    dialog = forms.weighing(demo, demo.context.clock, file, window)
    present = dialog.form["present"].editor
    assert isinstance(present, RecordChecks)
    assert present.ticked == ()
    dialog.form["outcome"].set_text(AssessmentOutcome.NO_ACTION)
    dialog.form["motivation"].set_text("Geen zorgen.")
    dialog.submit()
    assert "Openbaar Ministerie" in dialog.form["present"].error


def test_taking_somebody_up_needs_every_ground(demo: Workspace, window: QWidget) -> None:
    dialog = weighing_for(demo, window, told(demo).id)
    dialog.form["outcome"].set_text(AssessmentOutcome.PERSON_CENTRED)
    dialog.submit()
    assert all(dialog.form[name].error for name in (*GROUNDS, "motivation"))
    dialog.form["outcome"].set_text(AssessmentOutcome.NO_ACTION)
    dialog.submit()
    assert not dialog.form["necessity"].error
    assert dialog.form["motivation"].error


def test_asking_for_more_information_keeps_it_waiting(demo: Workspace, window: QWidget) -> None:
    found = told(demo)
    dialog = weighing_for(demo, window, found.id)
    until = dialog.form["more_information_until"]
    assert until.isHidden()
    dialog.form["outcome"].set_text(AssessmentOutcome.MORE_INFORMATION)
    assert not until.isHidden()
    until.set_text("4-12-2026")
    dialog.form["motivation"].set_text("Vraag de school.")
    dialog.submit()
    file = demo.notifications.file(found.id)
    assert file.notification.status is NotificationStatus.IN_ASSESSMENT
    assert file.assessments[0].more_information_until == date(2026, 12, 4)


def test_a_case_opens_only_after_a_person_centred_assessment(
    demo: Workspace, page: NotificationsPage, window: QWidget
) -> None:
    subject = demo.persons.add(Subject(name=PersonName(family="Berg")))
    found = told(demo, subject_id=subject.id)
    page.refresh()
    page.open_object(found.id)
    opens = part(page, "notification-open")
    assert not opens.isVisible()
    assert part(page, "notification-weigh").isVisible()
    weigh(demo, window, found.id)
    page.refresh()
    page.open_object(found.id)
    assert opens.isVisible()
    gone: list[tuple[str, int]] = []
    page.went.connect(lambda name, object_id: gone.append((name, object_id)))
    page.form_opened.connect(answer)
    opens.click()
    case = demo.notifications.file(found.id).case
    assert case is not None
    assert case.reason == "Zorgen van de school."
    assert gone == [("cases", case.id)]
    assert not opens.isVisible()
    assert part(page, "notification-case").isVisible()


def answer(dialog: QWidget) -> None:
    """Fill in the dialog that opens a case and press its button once it is shown."""
    assert isinstance(dialog, FormDialog)
    dialog.form["reason"].set_text("Zorgen van de school.")
    QTimer.singleShot(0, dialog.submit)


def submit(dialog: QWidget) -> None:
    """Press the button of a dialog as it is, once it is shown."""
    assert isinstance(dialog, FormDialog)
    QTimer.singleShot(0, dialog.submit)


def test_without_a_person_no_case_opens(demo: Workspace, window: QWidget) -> None:
    found = told(demo)
    weigh(demo, window, found.id)
    held = case_to_open(demo.notifications.file(found.id))
    assert held is not None
    dialog = forms.opening(demo, held, window)
    dialog.form["reason"].set_text("Zorgen van de school.")
    dialog.submit()
    assert "om wie het gaat" in dialog.problem


def test_feedback_is_noted_and_can_be_taken_back(
    demo: Workspace, page: NotificationsPage
) -> None:
    found = told(demo, feedback_wanted=True)
    page.refresh()
    page.open_object(found.id)
    undo: list[Callable[[], None]] = []
    page.undoable.connect(lambda _sentence, back: undo.append(back))
    page.form_opened.connect(submit)
    part(page, "notification-feedback").click()
    assert demo.notifications.file(found.id).notification.feedback_on == TODAY
    assert not part(page, "notification-feedback").isVisible()
    undo[0]()
    assert demo.notifications.file(found.id).notification.feedback_on is None


def test_a_notification_leads_to_its_person(demo: Workspace, page: NotificationsPage) -> None:
    page.refresh()
    found = first(demo, lambda line: line.name is not None)
    page.open_object(found)
    gone: list[tuple[str, int]] = []
    page.went.connect(lambda name, object_id: gone.append((name, object_id)))
    button = next(
        one for one in page.findChildren(QPushButton) if one.accessibleName() == "Naar persoon"
    )
    button.click()
    assert gone == [("persons", demo.notifications.file(found).notification.subject_id)]


@pytest.mark.parametrize("points", [10, 20])
def test_no_button_of_the_page_is_clipped(
    demo: Workspace, page: NotificationsPage, points: int
) -> None:
    look = theme()
    look.choose(look.appearance, points)
    page.refresh()
    page.open_object(lines(demo)[0].id)
    QApplication.processEvents()
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert shown
    for button in shown:
        assert button.width() >= button.sizeHint().width(), button.accessibleName()


def test_the_primary_button_has_its_key(page: NotificationsPage) -> None:
    keys = {one.accessibleName(): one.shortcut() for one in page.findChildren(QPushButton)}
    assert keys["Melding registreren"].toString() == "Ctrl+N"


def test_every_control_has_a_name(
    demo: Workspace, page: NotificationsPage, window: QWidget
) -> None:
    opened = forms.registration(demo, demo.context.clock, None, window)
    for root in (page, opened):
        for found in root.findChildren(QWidget):
            if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisibleTo(root):
                name = QAccessible.queryAccessibleInterface(found).text(QAccessible.Text.Name)
                assert name, type(found).__name__
