# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who changed what, told by marks alone."""

import pytest

from casuskluis.domain.stamps import (
    KEPT,
    REMOVED,
    Exchanged,
    Verdict,
    buried,
    new_mark,
    new_uid,
    verdict,
)

A, B = frozenset("a"), frozenset("b")


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (A, A | B, Verdict.TAKE),
        (A | B, A, Verdict.KEEP),
        (A, A, Verdict.KEEP),
        (A, B, Verdict.CONFLICT),
        (A | {"x"}, A | {"y"}, Verdict.CONFLICT),
    ],
)
def test_who_knows_more_is_right_and_else_somebody_is_asked(
    mine: frozenset[str], theirs: frozenset[str], found: Verdict
) -> None:
    assert verdict(mine, theirs, equal=False) is found
    assert verdict(mine, theirs, equal=True) is Verdict.SAME


def test_marks_and_names_are_never_given_out_twice() -> None:
    assert len({new_mark() for _ in range(1000)}) == 1000
    assert len({new_uid() for _ in range(1000)}) == 1000


def test_a_removal_gets_a_mark_once_and_another_after_it_was_answered() -> None:
    there = Exchanged("decision", 3, 1, ("u",), {"text": A}, {})

    first = buried(there)
    answered = {**first.seen, KEPT: first.seen[REMOVED]}
    second = buried(Exchanged("decision", 3, 1, ("u",), answered, {}))

    assert buried(first) == first
    assert second.seen[REMOVED] > first.seen[REMOVED]
