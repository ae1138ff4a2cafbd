# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Messy lists with known truth: right or doubtful, never silently wrong."""

import os

import pytest

from exchange.moving.measuring import Score, measure
from exchange.moving.messy import make

FULL = bool(os.environ.get("CASUSKLUIS_FULL"))
WORKED_WITH = range(1, 11) if FULL else (1, 2)
HELD_OUT = range(101, 141) if FULL else range(201, 206)
FIELDS, ACTIONS = 0.98, 0.90


@pytest.mark.parametrize("seed", WORKED_WITH)
def test_a_messy_list_is_read_right_or_doubtful_and_never_silently_wrong(seed: int) -> None:
    score = Score()
    made = make(seed)

    reading = measure(made, score)

    assert score.wrong == []
    assert reading.left_out == made.noise
    assert reading.refused == ()
    assert score.share(score.fields) >= FIELDS
    assert score.share(score.actions) >= ACTIONS


@pytest.mark.parametrize("seed", HELD_OUT)
def test_so_is_a_list_of_officers_the_reader_was_not_worked_on_with(seed: int) -> None:
    score = Score()

    measure(make(seed, held_out=True), score)

    assert score.wrong == []
    assert score.share(score.fields) >= FIELDS
    assert score.share(score.actions) >= ACTIONS


def test_a_list_of_an_old_mac_that_counts_days_from_1904_is_read_the_same() -> None:
    score = Score()

    measure(make(3, rows=40, mac=True), score)

    assert score.wrong == []
    assert score.share(score.fields) >= FIELDS


def test_rows_with_doubts_come_first_the_most_doubtful_on_top() -> None:
    reading = measure(make(4, rows=60), Score())
    counts = [len(case.doubts) for case in reading.to_look_at]

    assert counts == sorted(counts, reverse=True)
    assert all(counts)
    assert len(counts) == sum(bool(case.doubts) for case in reading.cases)
