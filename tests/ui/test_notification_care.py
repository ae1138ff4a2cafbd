# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Meldingen: who is known, what goes when nobody is taken up, and who still waits."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import NotificationQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.notifications import forms
from casuskluis_ui.pages.notifications.forms.fields import NotificationForm
from casuskluis_ui.pages.notifications.minimising import MinimisingDialog
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.pages.notifications.retention import RetentionDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.masked_label import MaskedLabel
from ui.town import core_partners

TODAY = date(2026, 11, 20)


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> NotificationsPage:
    made = NotificationsPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def told(workspace: Workspace, **changes: object) -> Notification:
    blank = replace(workspace.notifications.blank(), observed_behaviour="Riep leuzen.")
    return workspace.notifications.register(replace(blank, **changes))  # type: ignore[arg-type]  # test


def texts(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root))


def registration(
    workspace: Workspace, page: QWidget, found: Notification | None = None
) -> tuple[FormDialog, NotificationForm]:
    dialog = forms.registration(workspace, workspace.context.clock, found, page)
    assert isinstance(dialog.form, NotificationForm)
    dialog.form["observed_behaviour"].set_text("Riep leuzen bij het station.")
    return dialog, dialog.form


def known_person(workspace: Workspace) -> Notification:
    person = workspace.persons.add(Subject(name=PersonName(family="Yılmaz", given="Ayşe")))
    return told(workspace, subject_id=person.id)


def weighing(
    workspace: Workspace, page: QWidget, kept: Notification, outcome: AssessmentOutcome
) -> FormDialog:
    file = workspace.notifications.file(kept.id)
    dialog = forms.weighing(workspace, workspace.context.clock, file, page)
    dialog.form["present"].set_text(core_partners(workspace))
    dialog.form["outcome"].set_text(outcome)
    dialog.form["motivation"].set_text("Samen besproken.")
    return dialog


def answer(dialog: FormDialog, *, agree: bool) -> None:
    """Save, and answer the question about what goes: it stands in the place of the form."""
    dialog.submit()
    asked = dialog.findChild(MinimisingDialog)
    assert asked is not None
    assert QApplication.activeModalWidget() is None, "no dialog on top of a dialog"
    asked.done(QDialog.DialogCode.Accepted if agree else QDialog.DialogCode.Rejected)


def test_typing_a_known_name_shows_the_card_and_asks_a_reason(
    demo: Workspace, page: NotificationsPage, qtbot: QtBot
) -> None:
    earlier = known_person(demo)
    dialog, form = registration(demo, page)
    dialog.show()
    form["new_subject"].set_text("1")
    form["new_name"].set_text("Ayse Yilmaz")
    panel = form.known.panel
    qtbot.waitUntil(panel.isVisible)
    assert earlier.number in texts(panel)
    assert form["known_reason"].isVisible()
    dialog.submit()
    assert "al bekend. Kies die persoon" in form["known_reason"].error
    form["known_reason"].set_text("Een nicht met dezelfde naam.")
    stored: list[Notification] = []
    dialog.saved.connect(stored.append)
    dialog.submit()
    assert stored[0].earlier_id == earlier.id


def test_the_known_person_can_be_taken_from_the_card(
    demo: Workspace, page: NotificationsPage
) -> None:
    earlier = known_person(demo)
    _dialog, form = registration(demo, page)
    form["new_subject"].set_text("1")
    form["new_name"].set_text("A. Jilmaz")
    form.look()
    assert form["known_reason"].isHidden()  # it only sounds alike
    take = form.known.panel.findChild(QPushButton, "knownTake")
    assert take is not None
    take.click()
    assert form.picker.chosen == earlier.subject_id
    assert not form["known_reason"].isHidden()


def test_somebody_who_was_chosen_is_not_to_be_chosen_again(
    demo: Workspace, page: NotificationsPage
) -> None:
    first = known_person(demo)
    dialog, form = registration(demo, page)
    form.picker.set_entry(str(first.subject_id))
    dialog.submit()
    wrong = form["known_reason"].error
    assert "Schrijf op waarom" in wrong
    assert "Kies die persoon" not in wrong


def test_editing_asks_no_reason_again(demo: Workspace, page: NotificationsPage) -> None:
    first = known_person(demo)
    again = told(demo, subject_id=first.subject_id, known_reason="Nieuw gedrag.")
    dialog, form = registration(demo, page, again)
    assert first.number in texts(form.known.panel)
    form["known_reason"].set_text("")
    dialog.submit()
    assert not dialog.problem
    assert not form["known_reason"].error


def test_the_page_leads_to_the_other_notification(
    demo: Workspace, page: NotificationsPage
) -> None:
    first = known_person(demo)
    again = told(demo, subject_id=first.subject_id, known_reason="Nieuw gedrag.")
    page.refresh()
    page.open_object(again.id)
    go = next(
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName() == f"Naar melding {first.number}"
    )
    go.click()
    assert page.current_object() == first.id


def test_acute_danger_says_what_the_municipality_set(
    demo: Workspace, page: NotificationsPage
) -> None:
    setting = demo.settings.get(SettingKey.DANGER_ADVICE)
    demo.settings.save(replace(setting, value="Bel 112 en de piketchef."))
    page.open_object(told(demo, acute_danger=True).id)
    banner = page.findChild(Banner, "acuteDanger")
    assert banner is not None
    assert banner.text == "Bel 112 en de piketchef."
    _dialog, form = registration(demo, page)
    assert form["danger_action"].isHidden()
    form["acute_danger"].set_text("1")
    assert not form["danger_action"].isHidden()


def test_a_shielded_source_is_not_named_above_the_notification_or_in_the_list(
    demo: Workspace, page: NotificationsPage
) -> None:
    place = demo.partners.organisations()[0]
    kept = told(demo, shield_source=True, notifier_organisation_id=place.id)
    line = demo.notifications.lines([kept.id])[0]
    assert line.source == ""
    paper = demo.notification_printer.draw(kept.id)
    assert paper.pdf.startswith(b"%PDF")
    page.refresh()
    page.open_object(kept.id)
    assert "Bron afgeschermd" in [
        one.text() for one in page.findChildren(QLabel) if one.isVisible()
    ]


def test_who_told_is_covered_until_asked_for_and_that_is_in_the_journal(
    demo: Workspace, page: NotificationsPage
) -> None:
    place = demo.partners.organisations()[0]
    kept = told(
        demo,
        shield_source=True,
        notifier_organisation_id=place.id,
        notifier_name="W. Melder",
        notifier_reach="0612345678",
    )
    page.refresh()
    page.open_object(kept.id)
    for word in (place.name, "W. Melder", "0612345678"):
        assert word not in texts(page)
    covered = page.findChildren(MaskedLabel)
    assert len(covered) == 3
    covered[1]._eye.click()
    assert covered[1].shown == "W. Melder"
    demo.views.flush()
    line = next(one for one in demo.journal.newest(9) if one.action is JournalAction.VIEWED)
    assert line.object == f"notification:{kept.id}:notifier"
    assert record_words(line.object) == f"Melding {kept.id} (afgeschermde melder)"


def test_what_goes_is_said_before_and_stays_when_the_officer_thinks_again(
    demo: Workspace, page: NotificationsPage
) -> None:
    kept = known_person(demo)
    dialog = weighing(demo, page, kept, AssessmentOutcome.NO_ACTION)
    answer(dialog, agree=False)
    file = demo.notifications.file(kept.id)
    assert file.assessments == ()
    assert file.notification.observed_behaviour
    answer(dialog, agree=True)
    assert demo.notifications.file(kept.id).notification.observed_behaviour == ""


def test_the_question_names_what_goes_and_what_stays(
    demo: Workspace, page: NotificationsPage
) -> None:
    file = demo.notifications.file(known_person(demo).id)
    asked = MinimisingDialog(demo, file, page)
    said = texts(asked)
    assert "waargenomen gedrag" in said
    assert "20-08-2027" in said
    assert "tot u de terugkoppeling vastlegt" in said
    cancel = next(one for one in asked.findChildren(QPushButton) if one.text() == "Annuleren")
    assert cancel.isDefault()


def test_a_minimised_notification_shows_what_is_left_and_cannot_be_edited(
    demo: Workspace, page: NotificationsPage
) -> None:
    kept = known_person(demo)
    dialog = weighing(demo, page, kept, AssessmentOutcome.REFERRED_TO_CARE)
    place = demo.partners.organisations()[0]
    assert not dialog.form["routed_to"].isHidden()
    dialog.form["routed_to"].set_text(str(place.id))
    answer(dialog, agree=True)
    page.refresh()
    page.open_object(kept.id)
    banner = page.findChild(Banner, "minimised")
    assert banner is not None
    assert "20-08-2027" in banner.text
    assert not page.findChild(QPushButton, "notification-edit").isVisible()  # type: ignore[union-attr]  # it is there
    assert demo.notifications.file(kept.id).routed_to == place.name


def test_more_information_proposes_the_last_day_of_the_term(
    demo: Workspace, page: NotificationsPage
) -> None:
    dialog = weighing(demo, page, told(demo), AssessmentOutcome.MORE_INFORMATION)
    assert dialog.form["more_information_until"].text == "01-01-2027"
    dialog.form["more_information_until"].set_text("02-01-2027")
    dialog.submit()
    assert "01-01-2027" in dialog.problem


def test_the_list_can_show_who_still_waits(demo: Workspace, page: NotificationsPage) -> None:
    box = page.findChild(QCheckBox, "owedFilter")
    assert box is not None
    box.setChecked(True)
    waiting = {one.id for one in demo.feedback.owed()}
    assert 0 < page.list.model().rowCount() == len(waiting)


def test_feedback_keeps_by_whom_and_what(demo: Workspace, page: NotificationsPage) -> None:
    kept = told(demo, notifier_kind=NotifierKind.CITIZEN, notifier_name="Buurvrouw")
    file = demo.notifications.file(kept.id)
    dialog = forms.feedback(demo, demo.context.clock, file, page)
    dialog.form["on"].set_text("21-11-2026")
    dialog.submit()
    assert "toekomst" in dialog.form["on"].error
    dialog.form["on"].set_text("20-11-2026")
    dialog.form["note"].set_text("Bedankt.")
    dialog.submit()
    stored = demo.notifications.file(kept.id).notification
    assert (stored.feedback_by, stored.feedback_note) == ("S. Meijer", "Bedankt.")


def test_the_terms_of_rejected_notifications_are_listed(
    demo: Workspace, page: NotificationsPage
) -> None:
    dialog = RetentionDialog(demo.removal, demo.codes.book(), page)
    planned = demo.removal.planned()
    assert planned
    assert all(line.number in texts(dialog) for line in planned)
    remove = dialog.findChild(QPushButton, "removeDue")
    assert remove is not None
    assert not remove.isVisibleTo(dialog)
    assert demo.notifications.ids(NotificationQuery())
