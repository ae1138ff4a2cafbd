# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dialogs at twice the size of text: nothing off the screen, nothing to scroll sideways."""

import os

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import (
    ActionQuery,
    CaseQuery,
    ContactQuery,
    MeetingQuery,
    NotificationQuery,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs import ColumnChoice, ImportPreview, Preview, PreviewRow
from casuskluis_ui.pages.care.requests import forms as request_forms
from casuskluis_ui.pages.care.requests.dossier import DossierDialog
from casuskluis_ui.pages.cases import forms as case_forms
from casuskluis_ui.pages.cases.endings import forms as ending_forms
from casuskluis_ui.pages.cases.plan import forms as plan_forms
from casuskluis_ui.pages.cases.plan import outcomes as plan_outcomes
from casuskluis_ui.pages.cases.plan.printing import PlanPrintDialog
from casuskluis_ui.pages.cases.rights import forms as rights_forms
from casuskluis_ui.pages.meetings import forms as meeting_forms
from casuskluis_ui.pages.notifications import forms as notification_forms
from casuskluis_ui.pages.partners import forms as partner_forms
from casuskluis_ui.pages.partners.ending import ending
from casuskluis_ui.pages.partners.export import ContactExportDialog
from casuskluis_ui.pages.partners.merging.dialog import MergeDialog
from casuskluis_ui.pages.partners.merging.sources import VaultPairs
from casuskluis_ui.pages.persons.form import person
from casuskluis_ui.pages.settings.passphrase import PassphraseDialog
from casuskluis_ui.pages.settings.recovery import SheetDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""The usual size as well when it is asked: what fits at twice that size fits then too."""
WIDE, HIGH = 1280, 720


def _preview(_: object) -> Preview:
    return Preview(headings=("Naam",), rows=[PreviewRow(number=1, cells=("Jansen",))])


def _dialogs(demo: Workspace, around: QWidget, runner: TaskRunner) -> list[QDialog]:
    clock = demo.context.clock
    file = demo.cases.file(demo.cases.ids(CaseQuery())[0])
    meeting = demo.meetings.file(demo.meetings.ids(MeetingQuery())[0])
    told = demo.notifications.file(demo.notifications.ids(NotificationQuery())[0])
    columns = [
        ColumnChoice(column=f"Kolom nummer {place}", options={"family": "Achternaam"})
        for place in range(24)
    ]
    nobody = Contact(name=PersonName(family=""))
    return [
        ImportPreview("Personen inlezen", columns, _preview, around),
        case_forms.information(demo, clock, file, around),
        case_forms.action(demo, clock, None, around),
        *_about_plans(demo, around, runner),
        case_forms.core(demo, file, around),
        *_about_rights(demo, around, runner),
        ending_forms.closing(demo, clock, file.case, around),
        ending_forms.extension(demo, clock, file.case, around),
        ending_forms.hold(demo, file.case, around),
        ending_forms.review(demo, clock, demo.reviews.of_case(file.case.id), around),
        case_forms.life_domain_note(demo, clock, file, around),
        case_forms.related_person(demo, file, around),
        notification_forms.registration(demo, clock, None, around),
        notification_forms.weighing(demo, clock, told, around),
        meeting_forms.meeting(demo, clock, None, around),
        meeting_forms.item(demo, meeting, meeting.items[0], around),
        partner_forms.organisation(demo, None, around),
        partner_forms.contact(demo, clock, nobody, around),
        ContactExportDialog(demo, [1, 2], around),
        MergeDialog(_two_contacts(demo), "Niets inlezen", around),
        person(demo, clock, None, around),
        PassphraseDialog(demo.keys, runner, around),
        SheetDialog(demo.keys.renew_recovery_sheet(), around),
    ]


def _two_contacts(demo: Workspace) -> VaultPairs:
    first, second, *_ = demo.partners.contact_ids(ContactQuery())
    return VaultPairs(demo.doubles, demo.doubles.pair(first, second))


def _about_rights(demo: Workspace, around: QWidget, runner: TaskRunner) -> list[QDialog]:
    clock = demo.context.clock
    found = next(one for one in demo.requests.running() if one.subject_id)
    asked = demo.requests.file(found.id)
    case_id = asked.cases[0].id
    return [
        request_forms.request(demo, clock, None, around),
        request_forms.identity(demo, clock, found, around),
        request_forms.extension(demo, asked, around),
        request_forms.decision(demo, clock, found, around),
        request_forms.sending(demo, clock, found, around),
        rights_forms.informing(demo, clock, case_id, demo.informings.of_case(case_id), around),
        rights_forms.disclosure(demo, clock, case_id, around),
        DossierDialog(demo, found, runner, around),
    ]


def _about_plans(demo: Workspace, around: QWidget, runner: TaskRunner) -> list[QDialog]:
    clock = demo.context.clock
    cases = [demo.plans.of_case(found) for found in demo.cases.ids(CaseQuery())]
    file = next(found for found in cases if found.draft and found.adopted)
    assert file.draft
    action = demo.actions.get(demo.actions.ids(ActionQuery())[0])
    goals = [found.goal for found in file.draft.goals]
    serving = file.draft.interventions[0]
    partner = demo.partners.organisations()[0]
    return [
        case_forms.action(demo, clock, None, around, case_id=file.case.id),
        case_forms.action_outcome(demo, action, around),
        plan_forms.summary(demo, file.draft.plan, around),
        plan_forms.goal(demo, clock, goals[0], around),
        plan_forms.intervention(demo, clock, serving, goals, around),
        plan_outcomes.adoption(demo, clock, file.draft.plan, (), around),
        plan_outcomes.goal_outcome(demo, goals[0], around),
        plan_outcomes.intervention_result(demo, clock, serving, around),
        PlanPrintDialog(demo.plan_printer, runner, file, file.draft, around),
        ending(demo, clock, partner, around),
    ]


@pytest.mark.parametrize("points", [10, 20] if FULL else [20])
def test_every_dialog_fits_a_small_screen(
    demo: Workspace, qtbot: QtBot, look: Theme, points: float
) -> None:
    look.choose(Appearance.LIGHT, points)
    runner, around = TaskRunner(), QWidget()
    qtbot.addWidget(around)
    for dialog in _dialogs(demo, around, runner):
        least = dialog.minimumSizeHint()
        assert (least.width() <= WIDE, least.height() <= HIGH) == (True, True), (
            dialog.windowTitle(),
            least.toTuple(),
        )
        if points > 10:  # the screen of the tests is smaller than any that is sold
            dialog.resize(WIDE, HIGH)
        dialog.show()
        QApplication.processEvents()
        sideways = [
            area.horizontalScrollBar().maximum() for area in dialog.findChildren(QScrollArea)
        ]
        assert not any(sideways), (dialog.windowTitle(), sideways)
        dialog.hide()
