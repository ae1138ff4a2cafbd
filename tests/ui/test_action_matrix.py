# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every command in every situation: enabled in the real window when the list says so."""

import os
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.domain.officer import Officer, Permission, Role
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.admission import ClosedPage
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.commands.actions import COMMANDS
from casuskluis_ui.shell.commands.door import DoorCommands
from casuskluis_ui.shell.commands.when import Situation, State
from casuskluis_ui.shell.desktop.capture import CaptureShield
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from ui.doors import SlowDoor

SECOND = "een tweede rij van losse woorden"
AsColleague = Callable[..., Workspace]

BEFORE = {"full_screen", "larger", "smaller", "normal_size", "quit", "overview"}
"""What can be asked before a vault is open."""
EVERYBODY = BEFORE | {
    "palette", "filter", "back", "forward", "navigation", "refresh", "print", "quiet", "lock",
    "manual", "about", "go_settings",
}  # fmt: skip
"""What everybody can ask inside, whatever the roles."""
CASEWORK = EVERYBODY | {
    "go_today", "go_notifications", "go_cases", "go_meetings", "go_partners", "go_actions",
    "go_programme", "go_persons", "go_care", "go_overviews", "search", "undo", "back_up",
    "new_here", "new_notifications", "new_meetings", "new_partners", "new_actions",
    "new_persons", "share_screen", "move_in", "give_parcel", "take_parcel",
}  # fmt: skip
WRITES = {"undo", "new_here", "share_screen"}
MATRIX = {
    Role.PROCESS_COORDINATOR: CASEWORK | {"go_journal", "take_all"},
    Role.CASE_COORDINATOR: CASEWORK,
    Role.STAND_IN: CASEWORK,
    Role.BOARD_READER: EVERYBODY | {"go_overviews"},
    Role.AUDITOR: EVERYBODY | WRITES | {"go_today", "go_care", "go_overviews", "go_journal"},
    Role.ADMINISTRATOR: EVERYBODY | WRITES | {"go_journal", "back_up"},
}
"""What each role can ask; written down a second time, by hand."""


FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
ALMOST_ALIKE = {Role.PROCESS_COORDINATOR, Role.STAND_IN}
"""They get where a case coordinator gets: they walk there when everything is asked."""


@pytest.fixture
def as_colleague(demo: Workspace, demo_vaults: Vaults) -> Iterator[AsColleague]:
    """Return what closes the demonstration and opens it as a colleague with these roles."""
    opened: list[Workspace] = []

    def enter(*roles: Role, until: date = date(2027, 1, 31)) -> Workspace:
        colleague = Officer(label="Collega", roles=roles, valid_until=until)
        demo.officers.add(colleague, bytearray(SECOND, "utf-8"))
        demo.close()
        opened.append(demo_vaults.open(demo.place, bytearray(SECOND, "utf-8")))
        return opened[-1]

    yield enter
    for workspace in opened:
        workspace.abandon()


def window_of(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    session = open_session(workspace, workspace.place, runner)
    shield = CaptureShield(_seen_by)  # as where windows can be kept out of captures
    made = MainWindow(session, runner, workspace.context.clock, shield=shield)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    return made


def _seen_by(handle: int, seen_by: int) -> bool:
    del handle, seen_by
    return True


def enabled(window: MainWindow) -> set[str]:
    return {one.name for one in window.desk.shortcuts.enabled()}


def listed(situation: Situation) -> set[str]:
    return {one.name for one in COMMANDS if one.when.holds(situation)}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_can_ask_what_is_listed(
    as_colleague: AsColleague, runner: TaskRunner, qtbot: QtBot, role: Role
) -> None:
    workspace = as_colleague(role)
    window = window_of(workspace, runner, qtbot)
    permissions = workspace.officers.access().permissions

    assert enabled(window) == MATRIX[role]
    assert enabled(window) == listed(Situation.inside(permissions))


@pytest.mark.parametrize("role", [one for one in Role if FULL or one not in ALMOST_ALIKE])
def test_each_role_gets_where_its_commands_go_and_no_page_there_has_a_problem(
    as_colleague: AsColleague, runner: TaskRunner, qtbot: QtBot, role: Role
) -> None:
    window = window_of(as_colleague(role), runner, qtbot)
    for command in COMMANDS:
        if command.section and not command.primary and not command.opens:
            window.go_to("settings")
            window.desk.shortcuts.trigger(command.name)
            arrived = window.desk.here().page == command.section
            assert arrived is (command.name in MATRIX[role]), command.name
            assert not window.findChildren(ClosedPage), command.name
            assert window._banner.isHidden(), command.name


def test_the_first_officer_can_ask_everything(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    assert enabled(window_of(demo, runner, qtbot)) == {one.name for one in COMMANDS}


def test_roles_that_ended_leave_a_vault_to_look_at(
    as_colleague: AsColleague, runner: TaskRunner, qtbot: QtBot
) -> None:
    workspace = as_colleague(Role.CASE_COORDINATOR, until=date(2026, 11, 19))
    window = window_of(workspace, runner, qtbot)

    assert workspace.officers.access().permissions == frozenset()
    assert enabled(window) == EVERYBODY


def test_looking_only_is_read_only() -> None:
    looks = frozenset({Permission.FIGURES, Permission.JOURNAL})
    assert Situation.inside(looks).state is State.READ_ONLY
    assert Situation.inside(looks | {Permission.DEADLINES}).state is State.OPEN
    assert not listed(Situation.inside(looks)) & WRITES


@pytest.mark.parametrize("state", [State.NO_VAULT, State.LOCKED])
def test_before_a_vault_is_open_there_is_little(
    runner: TaskRunner, qtbot: QtBot, state: State
) -> None:
    screen = LockScreen(SlowDoor(), runner)
    qtbot.addWidget(screen)
    commands = DoorCommands(screen, state)

    assert {one.name for one in commands.shortcuts.enabled()} == BEFORE
    assert listed(Situation(state=state)) == BEFORE
