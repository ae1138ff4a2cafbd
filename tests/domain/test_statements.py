# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fact, observation and interpretation, told apart in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.statements import Statement, mark_of, marked, printed

LINE = "Hij komt elke dag. Dhr. Jansen zag dat o.a. hij boos was. Hij lijkt radicaal."
_lines = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]))


def _with(line: str, start: int, end: int, statement: Statement | None) -> str:
    change = marked(line, start, end, statement)
    return line[: change.start] + change.text + line[change.end :]


def test_a_sentence_that_is_marked_gets_a_line_of_its_own() -> None:
    place = LINE.index("boos")
    assert _with(LINE, place, place, Statement.OBSERVATION).split("\n") == [
        "Hij komt elke dag.",
        "[waarneming] Dhr. Jansen zag dat o.a. hij boos was.",
        "Hij lijkt radicaal.",
    ]


def test_a_selection_marks_every_sentence_it_touches() -> None:
    assert _with(LINE, 2, LINE.index("Jansen"), Statement.FACT).split("\n") == [
        "[feit] Hij komt elke dag. Dhr. Jansen zag dat o.a. hij boos was.",
        "Hij lijkt radicaal.",
    ]


def test_what_stands_around_a_sentence_keeps_its_own_mark() -> None:
    line = "[feit] A komt. B gaat. C staat."
    assert _with(line, 16, 20, Statement.INTERPRETATION).split("\n") == [
        "[feit] A komt.",
        "[duiding] B gaat.",
        "[feit] C staat.",
    ]


def test_marking_it_again_takes_the_mark_away() -> None:
    once = _with("Hij komt.", 0, 0, Statement.FACT)
    assert once == "[feit] Hij komt."
    assert _with(once, 9, 9, Statement.FACT) == "Hij komt."
    assert _with(once, 9, 9, None) == "Hij komt."


def test_an_empty_line_can_be_marked_before_it_is_written() -> None:
    assert _with("", 0, 0, Statement.FACT) == "[feit] "


@given(_lines, st.data(), st.sampled_from(Statement))
def test_marking_loses_no_word(line: str, data: st.DataObject, statement: Statement) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    before, after = line, _with(line, start, end, statement)
    for one in Statement:
        before, after = before.replace(f"[{one}]", ""), after.replace(f"[{one}]", "")
    assert "".join(after.split()) == "".join(before.split())


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "[feit] Hij komt.\n[duiding] Hij lijkt boos.",
            "Feit: Hij komt.\nDuiding: Hij lijkt boos.",
        ),
        ("Het [feit] staat hier.", "Het [feit] staat hier."),
        ("[Waarneming] Gezien.", "Waarneming: Gezien."),
        ("[persoon 1] kwam.", "[persoon 1] kwam."),
    ],
)
def test_a_paper_says_it_in_words(text: str, paper: str) -> None:
    assert printed(text) == paper


def test_a_line_without_a_mark_has_none() -> None:
    assert mark_of("feit: dit") == (None, 0)
