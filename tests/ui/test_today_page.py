# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from casuskluis.domain.coding import CodeList
from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.setting import SettingKey
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ITEM_ROLE, ListItem
from casuskluis_ui.pages.care.places import CareTab, care_place
from casuskluis_ui.pages.today.deadline_card import ROWS_SHOWN, DeadlineCard
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.pages.today.places import place_of
from casuskluis_ui.shell.continuing import section_of
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme


def _page(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> TodayPage:
    made = TodayPage(workspace, runner)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    made.refresh()
    return made


def _items(card: DeadlineCard) -> list[ListItem]:
    model = card.list.model()
    return [model.index(place, 0).data(ITEM_ROLE) for place in range(model.rowCount())]


def test_it_shows_the_most_urgent_of_each_group(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    today = demo.today.read()
    codes = demo.codes.book()
    for card, group in (
        (page.late, today.late),
        (page.this_week, today.this_week),
        (page.coming, today.coming),
    ):
        shown = [codes.label(CodeList.DEADLINE_KIND, one.kind) for one in group[:ROWS_SHOWN]]
        assert [item.title for item in _items(card)] == shown
    assert _items(page.late)[0].due.endswith("te laat")
    assert _items(page.late)[0].due_tone == "bad"


def test_more_are_shown_on_request_and_one_kind_by_itself(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    late = demo.today.read().late
    page.late.more.click()
    assert len(_items(page.late)) == min(len(late), ROWS_SHOWN + 60)
    page.late.fewer.click()
    assert len(_items(page.late)) == ROWS_SHOWN
    page.late.kinds.setCurrentIndex(page.late.kinds.findData("action"))
    wanted = [one for one in late if one.kind is DeadlineKind.ACTION]
    assert {item.title for item in _items(page.late)} == {"Actie"}
    assert len(_items(page.late)) == min(len(wanted), ROWS_SHOWN)


def test_a_deadline_leads_to_the_place_where_it_is_dealt_with() -> None:
    def place(kind: DeadlineKind, what: str, number: int, case: int = 0) -> tuple[str, int]:
        return place_of(
            Deadline(
                kind=kind,
                due_on=date(2026, 11, 1),
                object_kind=what,
                object_id=number,
                case_id=case,
            )
        )

    assert place(DeadlineKind.FEEDBACK, "notification", 4) == ("notifications", 4)
    assert place(DeadlineKind.NECESSITY_REVIEW, "case", 7, 7) == ("cases/reviews", 7)
    assert place(DeadlineKind.GOAL, "goal", 3, 7) == ("cases/plan", 7)
    assert place(DeadlineKind.ACTION, "action_item", 3, 7) == ("cases/actions", 7)
    assert place(DeadlineKind.ACTION, "action_item", 3) == ("actions", 3)
    assert place(DeadlineKind.MINUTES, "meeting", 5) == ("meetings", 5)
    for kind, what, tab in (
        (DeadlineKind.REQUEST, "access_request", CareTab.REQUESTS),
        (DeadlineKind.BREACH, "data_breach", CareTab.BREACHES),
        (DeadlineKind.DPIA, "upkeep", CareTab.UPKEEP),
        (DeadlineKind.CASE_DESTRUCTION, "case", CareTab.DESTRUCTION),
        (DeadlineKind.REGISTER_REMOVAL, "register", CareTab.DESTRUCTION),
    ):
        section, number = place(kind, what, 2, 2)
        assert section == "care"
        assert care_place(number)[0] is tab
    assert place(DeadlineKind.STAND_IN, "officer", 2) == ("settings", 0)


def test_an_item_leads_to_its_record(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    page = _page(demo, runner, qtbot)
    today = demo.today.read()
    went = QSignalSpy(page.went)
    page.meeting.button.click()
    page.late.list.chosen.emit(1)
    page.late.list.clicked.emit(page.late.list.model().index(1, 0))
    page.unchecked.acted.emit()
    assert today.meeting is not None
    assert went.at(0) == ["meetings", today.meeting.id]
    assert went.at(1) == list(place_of(today.late[0]))
    assert went.at(went.count() - 1) == ["settings", 0]


def test_what_waits_for_nothing_stands_above_everything(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    number = demo.breaches.all()[0].breach.number
    assert page.pressing.text == f"Datalek {number}. Datalek melden bij de AP: nog 23 uur."
    went = QSignalSpy(page.went)
    page.pressing.acted.emit()
    assert went.at(0)[0] == "care"
    demo.breaches.report(demo.breaches.all()[0].breach.id, at=demo.context.clock.now())
    page.refresh()
    assert page.pressing.isHidden()


def test_a_setting_without_a_value_is_told_and_nothing_else_stops(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    with demo.context.write() as transaction:
        stored = transaction.settings.get(SettingKey.ASSESSMENT_TERM)
        transaction.settings.save(replace(stored, value=""))
    page = _page(demo, runner, qtbot)
    assert stored.label in page.broken.text
    assert "niet te berekenen" in page.broken.text
    assert _items(page.late)
    went = QSignalSpy(page.went)
    page.broken.acted.emit()
    assert went.at(0) == ["settings", 0]


def test_an_empty_vault_says_what_is_not_there(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert page.meeting.button.accessibleName() == "Overleg plannen"
    for card in (page.late, page.this_week, page.coming):
        assert not card.list.isVisibleTo(page)
        assert not card.more.isVisibleTo(page)
        assert not card.kinds.isVisibleTo(page)


def test_without_a_backup_it_warns_and_one_press_makes_one(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert "nog geen back-up" in page.backup.text
    with qtbot.waitSignal(page.notice, timeout=20_000) as told:
        page.backup.acted.emit()
    assert told.args is not None
    assert "gecontroleerd" in told.args[0]
    assert not page.backup.isVisibleTo(page)
    assert len(list(empty.backups.default_folder.iterdir())) == 1


def test_a_backup_that_fails_says_why(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    Path(empty.backups.default_folder).write_text("in the way")
    with qtbot.waitSignal(page.problem, timeout=20_000):
        page.backup.acted.emit()
    qtbot.waitUntil(page.backup.isEnabled)


@pytest.mark.parametrize("points", [10, 20])
def test_lists_are_as_high_as_their_items(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, look: Theme, points: float
) -> None:
    page = _page(demo, runner, qtbot)
    look.choose(Appearance.LIGHT, points)
    shown = page.late.list
    qtbot.waitUntil(lambda: shown.height() == ROWS_SHOWN * shown.sizeHintForRow(0))


def test_forms_that_were_left_and_what_nobody_weighed_wait_with_a_way_to_them(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    case_id = demo.cases.ids(CaseQuery())[0]
    demo.drafts.keep_all([("information", case_id, {"text": "half een zin"})])
    page = _page(demo, runner, qtbot)
    model = page.waiting.list.model()
    titles = [model.index(row, 0).data(ITEM_ROLE).title for row in range(model.rowCount())]
    assert titles[-1] == f"U was bezig met: informatie {case_id}"
    assert not any("half een zin" in title for title in titles)
    went, wanted = QSignalSpy(page.went), QSignalSpy(page.form_wanted)
    page.waiting.list.chosen.emit(len(titles))
    assert wanted.at(0) == ["information", case_id]
    if len(titles) > 1:
        page.waiting.list.chosen.emit(1)
        assert went.at(0) == ["notifications", 0]


def test_a_new_vault_is_taught_where_it_begins(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert page.nothing.isVisible()
    went = QSignalSpy(page.went)
    page.nothing.acted.emit()
    assert went.at(0) == ["notifications", 0]


def test_each_form_is_opened_in_the_section_of_its_record() -> None:
    places = {
        "notification": "notifications", "assessment": "notifications", "case_core": "cases",
        "information": "cases", "goal": "cases", "meeting": "meetings", "decision": "meetings",
        "action": "actions", "contact": "partners", "data_breach_text": "care",
        "covenant": "programme", "policy_plan_measure": "programme", "setting_x": "settings",
    }  # fmt: skip
    assert {form: section_of(form) for form in places} == places
