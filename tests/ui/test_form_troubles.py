# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a form does with words it cannot store, and with data that asks for care."""

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis.domain.coding import CodeList
from casuskluis.domain.lists import CaseQuery, MeetingQuery
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import ActionsTab, InformationTab, OverviewTab
from casuskluis_ui.pages.meetings import forms as meeting_forms
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.form import Field, Form


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> CasesPage:
    made = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    made.open_object(demo.cases.ids(CaseQuery())[0])
    return made


@pytest.fixture
def file(page: CasesPage, demo: Workspace) -> CaseFile:
    return demo.cases.file(demo.cases.ids(CaseQuery())[0])


def _careful(demo: Workspace, code_list: CodeList) -> str:
    return next(one.code for one in demo.codes.book().choices(code_list) if one.needs_care)


def test_words_typed_in_a_hurry_are_a_date_without_leaving_the_field(
    page: CasesPage, demo: Workspace
) -> None:
    owner = str(demo.partners.organisations()[0].id)
    dialog = forms.action(demo, demo.context.clock, None, page)
    dialog.form["description"].set_text("Bellen")
    dialog.form["owner"].set_text(owner)
    QTest.keyClicks(dialog.form["due_on"].editor, "morgen")
    dialog.submit()
    assert not dialog.problem
    assert not dialog.form["due_on"].error


def test_a_due_date_without_a_day_is_not_taken_for_the_first_of_january(
    page: CasesPage, demo: Workspace
) -> None:
    dialog = forms.action(demo, demo.context.clock, None, page)
    dialog.form["due_on"].set_text("2027")
    dialog.submit()
    assert dialog.form["due_on"].error


def test_of_two_records_with_one_name_the_chosen_one_stays(qtbot: QtBot) -> None:
    combo = RecordCombo([(4, "Politie"), (9, "Politie")])
    qtbot.addWidget(combo)
    combo.set_entry("9")
    assert combo.entry() == "9"


def test_a_name_typed_in_small_letters_is_that_record(qtbot: QtBot) -> None:
    combo = RecordCombo([(4, "Politie")])
    qtbot.addWidget(combo)
    combo.setEditText("politie")
    assert combo.entry() == "4"


def test_a_name_that_is_not_in_the_list_is_not_dropped_unseen(qtbot: QtBot) -> None:
    combo = RecordCombo([(4, "Politie")])
    form = Form("test")
    form.add(("place", Field("Organisatie", combo, optional=True)))
    dialog = FormDialog("Test", form, print)
    qtbot.addWidget(dialog)
    combo.setEditText("Reclassering")
    dialog.submit()
    assert "uit de lijst" in form["place"].error
    form["place"].hide()
    assert not form.troubles(), "what is not asked is not wrong"


def test_special_category_data_is_asked_once_more(
    page: CasesPage, demo: Workspace, file: CaseFile
) -> None:
    dialog = forms.information(demo, demo.context.clock, file, page)
    before = len(file.information)
    field = dialog.form["category"]
    care = field.care
    assert care is not None
    assert not care.waiting
    values = {"text": "x", "purpose": "x", "source": str(demo.partners.organisations()[0].id)}
    for name, text in values.items():
        dialog.form[name].set_text(text)
    field.set_text(_careful(demo, CodeList.DATA_CATEGORY))
    dialog.submit()
    assert "vinkje" in field.error
    assert len(demo.cases.file(file.case.id).information) == before
    care.tick.setChecked(True)
    assert not field.error
    dialog.submit()
    assert len(demo.cases.file(file.case.id).information) == before + 1


def test_another_choice_is_another_question(page: CasesPage, demo: Workspace) -> None:
    file = demo.cases.file(demo.cases.ids(CaseQuery())[0])
    field = forms.life_domain_note(demo, demo.context.clock, file, page).form["life_domain"]
    codes = demo.codes.book().choices(CodeList.LIFE_DOMAIN)
    first, second = [one.code for one in codes if one.needs_care][:2]
    care = field.care
    assert care is not None
    field.set_text(first)
    care.tick.setChecked(True)
    field.set_text(second)
    assert care.waiting
    field.set_text(next(one.code for one in codes if not one.needs_care))
    assert not care.waiting


def test_what_a_record_holds_already_is_not_asked_again(
    page: CasesPage, demo: Workspace
) -> None:
    for case_id in demo.cases.ids(CaseQuery()):
        dialog = forms.core(demo, demo.cases.file(case_id), page)
        assert not dialog.form.troubles()


def test_a_new_action_of_one_case_is_no_draft_of_another(
    page: CasesPage, demo: Workspace
) -> None:
    one, other = demo.cases.ids(CaseQuery())[:2]
    made = [
        forms.action(demo, demo.context.clock, None, page, case_id=case_id).form
        for case_id in (one, other)
    ]
    assert (made[0].form_name, made[0].object_id) != (made[1].form_name, made[1].object_id)


def test_a_new_topic_of_one_meeting_is_no_draft_of_another(
    page: CasesPage, demo: Workspace
) -> None:
    made = [
        meeting_forms.topic(demo, demo.meetings.file(meeting), "", page).form
        for meeting in demo.meetings.ids(MeetingQuery())[:2]
    ]
    assert made[0].object_id != made[1].object_id


def test_after_a_refusal_the_newest_version_is_shown_and_can_be_changed(
    page: CasesPage, demo: Workspace, file: CaseFile
) -> None:
    demo.cases.save(replace(file.case, district="Noord"))
    seen: list[str] = []

    def type_and_give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.form["reason"].set_text("Mijn nieuwe woorden")
        dialog.submit()
        seen.extend((dialog.problem, dialog.form["reason"].text))
        dialog.form.mark_saved()
        dialog.reject()

    QTimer.singleShot(0, type_and_give_up)
    page.detail.tab(OverviewTab).change()
    assert "intussen" in seen[0]
    assert seen[1] == "Mijn nieuwe woorden"

    def type_again() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.form["reason"].set_text("Mijn nieuwe woorden")
        dialog.submit()

    QTimer.singleShot(0, type_again)
    page.detail.tab(OverviewTab).change()
    assert demo.cases.file(file.case.id).case.reason == "Mijn nieuwe woorden"


def test_a_closed_dialog_and_its_words_are_gone_from_memory(
    page: CasesPage, demo: Workspace, file: CaseFile
) -> None:
    seen: list[weakref.ref[object]] = []

    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        seen.extend((weakref.ref(dialog), weakref.ref(dialog.form)))
        dialog.reject()

    detail = page.detail
    doors = (
        detail.tab(OverviewTab).change,
        detail.tab(InformationTab).add,
        detail.tab(ActionsTab).add,
        page._close,
    )
    for opened in doors:
        QTimer.singleShot(0, give_up)
        opened()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(seen) == 8
    assert not [one() for one in seen if one() is not None]
