# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A hundred cells of another hand: what is certain is right."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from casuskluis.domain.naming import PersonName, fold
from casuskluis.exchange.moving.acting import Setting, read_actions
from casuskluis.exchange.moving.cleaning import is_nothing, tidy
from casuskluis.exchange.moving.days import DayReader
from casuskluis.exchange.moving.listed import ListedAction
from casuskluis.exchange.moving.names import order_of, told_name
from casuskluis.exchange.moving.owners import Owners
from exchange.moving.hundred_cells import (
    ACTION_CELLS,
    BIRTH_CELLS,
    FIRST_NAME_FIRST,
    NAME_CELLS,
    Meant,
)
from exchange.moving.messy_words import OFFICERS, PARTNERS

TODAY = date(2026, 3, 10)
SETTING = Setting(Owners(PARTNERS, OFFICERS), TODAY, date(2026, 2, 1))
Verdict = tuple[str, str]
"""``right``, ``doubtful`` or ``wrong``, and the cell with what was read."""


def actions() -> Iterator[Verdict]:
    for cell, meant in ACTION_CELLS:
        text = tidy(cell)
        found = () if is_nothing(text) else read_actions(text, SETTING)
        doubtful = any(one.doubts for one in found)
        same = len(found) == len(meant) and all(map(_same, meant, found))
        yield _verdict(same, doubtful=doubtful), f"{cell!r}: {found}"


def _same(meant: Meant, found: ListedAction) -> bool:
    owner = found.owner.name if found.owner else ""
    texts = {fold(text) for text in meant.texts}
    return (fold(found.text) in texts, owner, found.due_on, found.done) == (
        True,
        meant.owner,
        meant.due,
        meant.done,
    )


def births() -> Iterator[Verdict]:
    reader = DayReader(TODAY, born=True)
    for cell, meant in BIRTH_CELLS:
        told = reader.read(cell)
        value = told.value.iso() if told.value else ""
        yield _verdict(value == meant, doubtful=bool(told.doubt)), f"{cell!r}: {told}"


def names() -> Iterator[Verdict]:
    column = [*FIRST_NAME_FIRST, *(cell for cell, _ in NAME_CELLS)]
    order = order_of(column)
    for cell, meant in NAME_CELLS:
        told = told_name(cell, order)
        parts = dict(zip(("family", "prefix", "given"), meant.split("|"), strict=False))
        right = told.value == (PersonName(**parts) if meant else None)
        yield _verdict(right, doubtful=bool(told.doubt)), f"{cell!r}: {told.value} {told.doubt}"


def _verdict(right: bool, *, doubtful: bool) -> str:  # noqa: FBT001 - two answers to one question
    return "doubtful" if doubtful else "right" if right else "wrong"


def score(verdicts: Iterator[Verdict]) -> tuple[Counter[str], list[str]]:
    found = list(verdicts)
    return Counter(kind for kind, _ in found), [cell for kind, cell in found if kind == "wrong"]


def test_there_are_about_a_hundred_of_them() -> None:
    assert len(ACTION_CELLS) + len(BIRTH_CELLS) + len(NAME_CELLS) >= 99


def test_nothing_of_another_hand_is_silently_wrong() -> None:
    # Before the reader was mended for them 6 were (39 right, 54 doubtful): five names, written
    # the other way round in a column of first names first, and a day "begin april".
    for told in (actions, births, names):
        assert score(told())[1] == []


def test_a_third_of_it_is_right_without_help() -> None:
    # A figure to be honest about: another hand is read far worse than the made-up lists are.
    total = sum((score(told())[0] for told in (actions, births, names)), Counter[str]())

    assert total["right"] >= 33
