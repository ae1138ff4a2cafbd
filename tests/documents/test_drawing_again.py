# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is drawn again out of the memory of a print job is what would have been drawn anew."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.rl_accel import fp_str

from casuskluis.documents import agenda, minutes, outcome_list, weighing_form
from casuskluis.documents.papers import AgendaPaper
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.tagging.numbers import number
from documents import meeting_samples, samples

_WORDS = (
    "de", "verantwoordelijkheidsgevoel", "jeugdzorgwerkersoverleg", "Čapek", "‘thuis’", "é",
    "Żeleński", "Ő", "ű", "ğ", "İ", "–", "…", "(weg)", "back\\slash", "<b>", "&", "東",
    "onderwijs-samenwerkingspartners", "Łódź", "ř", "ŝ", "Ț",
)  # fmt: skip


def paper(seed: int) -> AgendaPaper:
    """Return an agenda with odd letters; a text may be longer than a page."""
    chance = random.Random(seed)  # noqa: S311 - no secret

    def text(*lengths: int) -> str:
        return " ".join(chance.choices(_WORDS, k=chance.choice(lengths)))

    made = samples.agenda()
    items = [
        replace(
            item,
            case=replace(
                item.case,
                reason=text(0, 30, 700),
                information=tuple(
                    replace(one, text=text(9, 500)) for one in item.case.information
                ),
            ),
        )
        if item.case
        else item
        for item in made.items
    ]
    return replace(made, items=tuple(items))


@pytest.mark.parametrize("seed", range(4))
def test_a_next_copy_is_the_same_as_the_only_one(seed: int) -> None:
    one, other = paper(seed), paper(seed + 100)
    mixed = replace(one, items=(*other.items[:3], *one.items[3:]))
    memory = Memory()

    for copy in (one, other, mixed, replace(one, items=one.items[2:]), one):
        assert agenda.build(copy, memory) == agenda.build(copy)


def test_papers_of_other_kinds_share_a_memory() -> None:
    memory = Memory()
    weighing, outcome = meeting_samples.weighing(), meeting_samples.outcome()
    told = meeting_samples.minutes()

    for _ in range(2):
        assert weighing_form.build(weighing, memory) == weighing_form.build(weighing)
        assert outcome_list.build(outcome, memory) == outcome_list.build(outcome)
        assert minutes.build(told, memory) == minutes.build(told)


@given(st.floats(-2e6, 2e6) | st.integers(-1200, 1200))
def test_a_number_is_written_as_reportlab_does(value: float) -> None:
    assert number(value) == fp_str(value)


@pytest.mark.parametrize(
    "value", [0.9999999, 1, 9.9999999, 10, 99.999999, 100, 999.99999, 1000]
)
def test_so_is_a_number_near_a_power_of_ten(value: float) -> None:
    assert number(value) == fp_str(value)
    assert number(-value) == fp_str(-value)
