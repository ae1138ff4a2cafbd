# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window on a vault that somebody else works in: everything to see, nothing to change."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import SubjectQuery
from casuskluis.domain.officer import Permission
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui import composition
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.commands.when import Situation, State
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.reason import LockReason, Parting
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Form
from ui.conftest import DEMO_PASSPHRASE
from ui.every_place import Town

LOOKS = re.compile(
    r"""
    Ga\snaar\sof\sdoe | Terug | Vooruit | Vergrendelen | Menu | Opnieuw\sproberen
    | Melding\ssluiten | Meer\b.* | Naar\s(?!een\sander).* | Alle\sonderdelen
    | Als\stabel\stonen | Als\slijst\stonen | Sorteren.* | Weergaven:.* | Wis\sfilters
    | Alles\stonen | .*Nog\s\d+\stonen | Tonen | .*\stonen | \d+\seerdere\sbeschrijving(en)?
    | Kalender | Kies\suit\skalender.* | Agenda\sopenen | Nu\sdoen | Delen\smet,.*
    | Bewaartermijnen | Pakketten | Gegevens\skopiëren | Herinnering\skopiëren
    | Controleer\slogboek | Getal\sopzoeken | Kluis\scontroleren
    | Blad\szonder\snaam | Melding\sals\sPDF\sbekijken | Als\sPDF\sopslaan | Lijst\sopslaan
    | Scroll\s(Left|Right) | Stap\s\d\svan\s\d:.*
    | Łukasz\svan\sden\sBerg
    """,
    re.VERBOSE,
)
"""What may be pressed. A new control is in nobody's way: it stands here once it only looks."""
PLACES = None if os.environ.get("CASUSKLUIS_FULL") == "1" else 1
"""Of each page; all of them when asked."""
CHOICES = ("QCheckBox", "QToolButton", "QRadioButton")
"""Filters, and the parts of fields: they change what is shown."""


@dataclass
class Exit:
    partings: list[Parting] = field(default_factory=list)

    def __call__(self, parting: Parting) -> None:
        self.partings.append(parting)


@pytest.fixture
def onlooker(demo: Workspace, demo_vaults: Vaults) -> Iterator[Workspace]:
    found = demo_vaults.open_to_read(demo.place, bytearray(DEMO_PASSPHRASE, "utf-8"))
    yield found
    found.abandon()


@pytest.fixture
def town(onlooker: Workspace, qtbot: QtBot) -> Iterator[Town]:
    made = Town.of(onlooker, onlooker.place)
    qtbot.addWidget(made.window)
    yield made
    made.runner.shut_down()


def pressable(window: MainWindow) -> set[str]:
    """Return what may be pressed in view and is not known to look only."""
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    names = {
        (one.accessibleName() or one.text()).replace("&", "").strip(" …")
        for one in buttons
        if one.isEnabled() and type(one).__name__ not in CHOICES
    }
    return {name for name in names if not LOOKS.fullmatch(name)}


def test_no_control_in_any_place_changes_anything(town: Town) -> None:
    found: dict[str, set[str]] = {}
    covered: set[str] = set()
    for section in town.window._session.sections:
        for place in islice(town.places(section.name), PLACES):
            if left := pressable(town.window):
                found[place] = left
            shown = town.window.findChildren(Button)
            covered |= {one.text() for one in shown if one.isVisible() and not one.isEnabled()}
            forms = [one for one in town.window.findChildren(Form) if one.isVisible()]
            assert not [one for one in forms if one.isEnabled()], place
            told = [one.text for one in town.window.findChildren(Banner) if one.isVisible()]
            assert not [one for one in told if "Er is niets gewijzigd" in one], place
    assert found == {}
    assert len(covered) > (30 if PLACES is None else 15)


def test_what_slips_through_is_refused_in_words(town: Town, onlooker: Workspace) -> None:
    from casuskluis_ui.pages.work_page import WorkPage  # noqa: PLC0415 - one test needs it

    town.window.go_to("persons")
    town.settle()
    page = next(one for one in town.window.findChildren(WorkPage) if one.isVisible())
    somebody = onlooker.persons.get(onlooker.persons.ids(SubjectQuery())[0])
    assert not page.attempt(lambda: onlooker.persons.save(somebody))
    told = [one.text for one in town.window.findChildren(Banner) if one.isVisible()]
    assert any("geopend om te lezen" in one for one in told)


def test_no_command_that_writes_is_given_to_who_only_reads() -> None:
    every = frozenset(Permission)
    assert Situation.inside(every, reading=True).state is State.READ_ONLY
    assert Situation.inside(every).state is State.OPEN


@pytest.fixture
def program(
    demo: Workspace, demo_vaults: Vaults, tmp_path: Path, qtbot: QtBot
) -> Iterator[Application]:
    config = PreferenceFile(tmp_path / "config")
    made = Application(
        demo_vaults, composition.open_session, demo.context.clock, config, Exit()
    )
    made.start(demo.place)
    yield made
    made.runner.shut_down()
    made.stop()
    made.discard()


def test_who_finds_the_vault_in_use_may_look_and_work_once_it_is_free(
    demo: Workspace, program: Application, qtbot: QtBot
) -> None:
    screen = program.window
    assert isinstance(screen, LockScreen)
    card = screen.open_card
    assert not card.look.isVisible()
    card.passphrase.setText(DEMO_PASSPHRASE)
    card.submit()
    qtbot.waitUntil(card.look.isVisible)
    assert "al open op deze computer, sinds" in card.error

    card.look.click()
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    first = program.window
    assert isinstance(first, MainWindow)
    assert "Alleen lezen: de kluis is op deze computer al open" in first.reading.text
    assert first.reading.isVisible()

    first.reading.acted.emit()
    qtbot.waitUntil(lambda: "Sluit de kluis daar" in first.reading.text)
    assert program.window is first

    demo.close()
    first.reading.acted.emit()
    qtbot.waitUntil(lambda: program.window is not first)
    second = program.window
    assert isinstance(second, MainWindow)
    assert not second.reading.isVisible()
    assert program.lock is not None
    assert program.lock.put_away()


@pytest.mark.skipif(PLACES is not None, reason="the parts are tried by themselves")
def test_who_looks_on_while_the_keys_are_renewed_is_told_and_locked(
    demo: Workspace, program: Application, qtbot: QtBot
) -> None:
    leave = program._leave
    assert isinstance(leave, Exit)
    screen = program.window
    assert isinstance(screen, LockScreen)
    screen.open_card.passphrase.setText(DEMO_PASSPHRASE)
    screen.open_card.submit()
    qtbot.waitUntil(screen.open_card.look.isVisible)
    screen.open_card.look.click()
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    keys = demo.rotating.prepare(bytearray(DEMO_PASSPHRASE, "utf-8"))
    demo.rotating.renew(keys)
    qtbot.waitUntil(lambda: bool(leave.partings))
    assert leave.partings[0].reason is LockReason.KEYS
    assert not leave.partings[0].drafts_lost


@pytest.mark.usefixtures("demo")
def test_looking_needs_a_passphrase_too(program: Application, qtbot: QtBot) -> None:
    screen = program.window
    assert isinstance(screen, LockScreen)
    card = screen.open_card
    card.passphrase.setText(DEMO_PASSPHRASE)
    card.submit()
    qtbot.waitUntil(card.look.isVisible)
    card.passphrase.setText("")
    card.look.click()
    assert card.fields["passphrase"].error
    assert isinstance(program.window, LockScreen)
