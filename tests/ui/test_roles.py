# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the window shows to each role."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, MeetingQuery, NotificationQuery
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.admission import ClosedPage, GuardedMaker, role_warnings
from casuskluis_ui.composition import open_session, sections
from casuskluis_ui.dialogs.secret_dialog import SecretDialog
from casuskluis_ui.models import ITEM_ROLE, ListItem
from casuskluis_ui.pages.care.page import CarePage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.shielding import emergency, restricting, together
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.notifications.page import NotificationsPage
from casuskluis_ui.pages.settings.page import SettingsPage
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.passphrase_field import PassphraseField

FIRST = "vijf losse woorden zijn genoeg"
SECOND = "een tweede rij van losse woorden"
AsColleague = Callable[..., Workspace]


@pytest.fixture
def as_colleague(demo: Workspace, demo_vaults: Vaults) -> Iterator[AsColleague]:
    """Return what closes the demonstration and opens it as a colleague with these roles."""
    opened: list[Workspace] = []

    def enter(*roles: Role) -> Workspace:
        colleague = Officer(label="Collega", roles=roles, valid_until=date(2027, 1, 31))
        demo.officers.add(colleague, bytearray(SECOND, "utf-8"))
        demo.close()
        opened.append(demo_vaults.open(demo.place, bytearray(SECOND, "utf-8")))
        return opened[-1]

    yield enter
    for workspace in opened:
        workspace.abandon()


def names(workspace: Workspace) -> list[str]:
    return [section.name for section in sections(workspace, TaskRunner())]


def restricted_case(workspace: Workspace) -> CaseId:
    with workspace.context.read() as transaction:
        ids = transaction.cases.ids(CaseQuery())
        found = transaction.cases.by_id(ids).values()
    return next(case.id for case in found if case.restricted)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.BOARD_READER, ["overviews", "settings", "manual"]),
        (Role.AUDITOR, ["today", "care", "overviews", "journal", "settings", "manual"]),
        (Role.ADMINISTRATOR, ["journal", "settings", "manual"]),
        (
            Role.CASE_COORDINATOR,
            [
                "today", "notifications", "cases", "meetings", "partners", "actions",
                "programme", "persons", "care", "overviews", "settings", "manual", "moving",
            ],
        ),
    ],
)  # fmt: skip
def test_a_role_sees_its_own_pages(
    as_colleague: AsColleague, role: Role, expected: list[str]
) -> None:
    assert names(as_colleague(role)) == expected


def test_the_first_officer_sees_every_page(demo: Workspace) -> None:
    assert len(names(demo)) == 14


def test_a_page_that_falls_over_the_roles_says_so_calmly(qtbot: QtBot) -> None:
    def make() -> Page:
        raise NotAllowed

    page = GuardedMaker("Casussen", make)()
    qtbot.addWidget(page)

    assert isinstance(page, ClosedPage)
    page.refresh()


def test_an_auditor_finds_controls_and_no_requests(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.AUDITOR)
    page = CarePage(workspace, workspace.context.clock, TaskRunner())
    qtbot.addWidget(page)

    titles = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert titles == ["Controles", "Datalekken"]


def test_a_board_reader_changes_only_the_own_passphrase(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    page = SettingsPage(as_colleague(Role.BOARD_READER), TaskRunner(), PreferenceFile())
    qtbot.addWidget(page)
    page.refresh()

    titles = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert titles == ["Kluis", "Weergave"]
    assert page.keys.sheet_card.isHidden()
    assert not page.vault.passphrase_button.isHidden()


def test_where_a_link_leads_nowhere_the_window_says_so(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.AUDITOR)
    runner = TaskRunner()
    window = MainWindow(
        open_session(workspace, workspace.place, runner), runner, workspace.context.clock
    )
    qtbot.addWidget(window)
    window.begin(drafts_lost=False)

    assert not window.go_to("cases", 1)
    assert window.go_to("journal")


def test_without_a_role_the_officer_is_told() -> None:
    assert len(role_warnings(frozenset())) == 1


def test_a_shielded_case_shows_covered_and_opens_a_calm_page(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.PROCESS_COORDINATOR)
    page = CasesPage(workspace, workspace.context.clock)
    qtbot.addWidget(page)
    page.refresh()
    problems: list[str] = []
    page.problem.connect(problems.append)
    case_id = restricted_case(workspace)

    page.open_object(case_id)

    assert problems == []
    assert page.shielded.isVisibleTo(page)
    assert not page.detail.isVisibleTo(page)
    item = page.list.currentIndex().data(ITEM_ROLE)
    assert isinstance(item, ListItem)
    assert (item.title, item.covered) == ("afgeschermd", True)


def test_a_colleague_lets_the_officer_in(as_colleague: AsColleague, qtbot: QtBot) -> None:
    workspace = as_colleague(Role.PROCESS_COORDINATOR)
    page = CasesPage(workspace, workspace.context.clock)
    qtbot.addWidget(page)
    page.refresh()
    case_id = restricted_case(workspace)
    clock = workspace.context.clock
    dialog = together(workspace.officers, clock, TaskRunner(page), case_id, page)
    type_into(dialog, "secret", FIRST)

    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()
    page.open_object(case_id)

    assert page.detail.isVisibleTo(page)


def test_the_own_passphrase_lets_nobody_in(as_colleague: AsColleague, qtbot: QtBot) -> None:
    workspace = as_colleague(Role.PROCESS_COORDINATOR)
    page = Page("Proef")
    qtbot.addWidget(page)
    case_id = restricted_case(workspace)
    clock = workspace.context.clock
    dialog = together(workspace.officers, clock, TaskRunner(page), case_id, page)
    type_into(dialog, "secret", SECOND)

    dialog.submit()

    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    assert not workspace.cases.may_open(case_id)


def test_an_emergency_asks_for_a_reason_and_opens(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.PROCESS_COORDINATOR)
    page = Page("Proef")
    qtbot.addWidget(page)
    case_id = restricted_case(workspace)
    dialog = emergency(workspace.officers, case_id, page)

    dialog.submit()
    assert not workspace.cases.may_open(case_id)
    dialog.form["reason"].set_text("Politie staat voor de deur.")
    dialog.submit()

    assert workspace.cases.may_open(case_id)
    assert [one.case_id for one in workspace.officers.emergencies()] == [case_id]


def test_a_case_is_shielded_and_opened_again_above_it(demo: Workspace, qtbot: QtBot) -> None:
    page = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(page)
    page.refresh()
    case = demo.cases.file(next(iter(demo.cases.ids(CaseQuery())))).case
    page.open_object(case.id)
    assert page.detail.access.shield.isVisible() is not case.restricted

    dialog = restricting(demo.officers, case, page)
    dialog.submit()
    page.refresh()

    assert demo.cases.file(case.id).case.restricted
    assert page.detail.access.release.isVisible()
    page.detail.access.open_again()
    assert not demo.cases.file(case.id).case.restricted


def type_into(dialog: SecretDialog, name: str, text: str) -> None:
    editor = dialog.form[name].editor
    assert isinstance(editor, PassphraseField | QLineEdit)
    editor.setText(text)


def test_meetings_with_cases_of_others_open(as_colleague: AsColleague, qtbot: QtBot) -> None:
    workspace = as_colleague(Role.CASE_COORDINATOR)
    page = MeetingsPage(workspace, workspace.context.clock, TaskRunner())
    qtbot.addWidget(page)
    page.refresh()
    problems: list[str] = []
    page.problem.connect(problems.append)
    ids = workspace.meetings.ids(MeetingQuery())

    for meeting in ids[:5]:
        page.open_object(meeting)

    assert problems == []
    assert all(not workspace.meetings.file(one).cases for one in ids)


def test_a_notification_of_others_is_refused_with_a_sentence(
    as_colleague: AsColleague, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.CASE_COORDINATOR)
    page = NotificationsPage(workspace, workspace.context.clock, TaskRunner())
    qtbot.addWidget(page)
    page.refresh()
    problems: list[str] = []
    page.problem.connect(problems.append)
    lines = workspace.notifications.lines(workspace.notifications.ids(NotificationQuery()))
    covered = [line.id for line in lines if line.name and line.name.family == SHIELDED]

    page.open_object(covered[0])

    assert len(covered) > 5
    assert len(problems) == 1
    assert "afgeschermd" in problems[0]
