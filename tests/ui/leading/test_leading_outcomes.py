# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Decisions and actions typed in one line."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from ui.leading.leading_table import CTRL, at_case, now, type_in
from ui.meetings.desk import Heard


def test_a_decision_is_stored_with_enter_changed_and_taken_back(
    screen: LeadingScreen, heard: Heard
) -> None:
    at_case(screen)
    QTest.keyClick(screen, Qt.Key.Key_B, CTRL)
    line = screen.pane.decision.line
    type_in(line, "De aanpak gaat door.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (made,) = now(screen).decisions
    assert made.text == "De aanpak gaat door."
    assert line.text() == ""

    screen.pane.outcomes.edit_wanted.emit(f"besluit:{made.id}")
    type_in(line, "De aanpak stopt.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert now(screen).decisions[0].text == "De aanpak stopt."
    heard.undo[-1]()
    assert now(screen).decisions[0].text == "De aanpak gaat door."

    screen.pane.outcomes.removal_wanted.emit(f"besluit:{made.id}")
    assert not now(screen).decisions
    heard.undo[-1]()
    assert now(screen).decisions[0].text == "De aanpak gaat door."


def test_an_action_shows_what_was_understood_before_enter(screen: LeadingScreen) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "politie")
    assert entry.line.accessibleDescription()
    type_in(entry.line, "politie: gesprek met school, +2w, als hij niet komt")
    said = entry.line.accessibleDescription()
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (made,) = now(screen).actions

    assert said.startswith("Politie")
    assert "als hij niet komt" in said
    assert made.description == "Gesprek met school"
    assert made.due_on is not None
    assert f"{made.due_on:%d-%m-%Y}" in said


def test_an_action_is_changed_as_the_line_it_was_and_taken_back(
    screen: LeadingScreen, heard: Heard
) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "politie: gesprek met school, +2w, als hij niet komt")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (made,) = now(screen).actions
    screen.pane.outcomes.edit_wanted.emit(f"actie:{made.id}")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (same,) = now(screen).actions
    assert (same.description, same.due_on, same.condition) == (
        made.description,
        made.due_on,
        made.condition,
    )
    screen.pane.outcomes.removal_wanted.emit(f"actie:{made.id}")
    assert not now(screen).actions
    heard.undo[-1]()
    (back,) = now(screen).actions

    assert (back.description, back.due_on, back.condition) == (
        made.description,
        made.due_on,
        made.condition,
    )


def test_a_line_half_typed_stays_with_the_item_it_was_for(screen: LeadingScreen) -> None:
    found = at_case(screen)
    type_in(screen.pane.action.line, "politie: bel de school")
    screen.course.step(1)
    assert screen.pane.action.value == ""
    assert screen.draft()[f"action:{found.item.id}"] == "politie: bel de school"
    screen.course.go(found.item.id)

    assert screen.pane.action.value == "politie: bel de school"


def test_a_refused_line_stays_to_be_mended(screen: LeadingScreen, heard: Heard) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "iemand: gesprek")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert heard.problems
    assert entry.value == "iemand: gesprek"
