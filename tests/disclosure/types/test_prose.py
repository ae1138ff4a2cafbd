# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A sentence is only there when the class supports it, and never counts people."""

import re

import pytest

from casuskluis.disclosure.types import CaseTraits, TypeClass, Words, sentences
from casuskluis.disclosure.types.classes import is_most, outstanding
from casuskluis.disclosure.types.describing import describe
from disclosure.types.invented_cases import HIERARCHIES, invented

WORDS = Words(
    ages={"18-26": "een groep personen van 18 tot en met 26 jaar"},
    phenomena={"right": "rechts-extremisme"},
    districts={"s1": "het gebied Noord"},
    sources={"education": "het onderwijs", "police": "de politie"},
    interventions={"care": "zorg", "social": "sociale ondersteuning"},
    statuses={"closed": "zijn de meeste casussen afgesloten"},
)
EMPTY = TypeClass(traits={}, sources=(), interventions=(), status="", size=7)


def test_a_class_of_which_nothing_is_known_has_one_sentence() -> None:
    assert sentences(EMPTY, WORDS) == (
        "Het gaat om een groep personen bij wie zorgen bestaan over extremisme.",
    )


def test_each_slot_has_its_sentence() -> None:
    found = TypeClass(
        traits={"leeftijd": "18-26", "fenomeen": "right", "wijk": "s1"},
        sources=("education", "police"),
        interventions=("care",),
        status="closed",
        size=12,
    )

    assert sentences(found, WORDS) == (
        (
            "Het gaat om een groep personen van 18 tot en met 26 jaar bij wie zorgen bestaan "
            "over rechts-extremisme."
        ),
        "Zij wonen in het gebied Noord.",
        "De signalen kwamen vooral uit het onderwijs en de politie.",
        "De aanpak bestond in de meeste gevallen uit zorg.",
        "Op de peildatum zijn de meeste casussen afgesloten.",
    )


def test_a_code_without_words_leaves_its_sentence_out() -> None:
    found = TypeClass(
        traits={"fenomeen": "new"}, sources=("new",), interventions=("new",), status="new",
        size=9,
    )  # fmt: skip

    assert len(sentences(found, WORDS)) == 1


@pytest.mark.parametrize(
    ("count", "size", "most"),
    [
        (3, 5, True),
        (4, 5, False),  # only one case differs
        (5, 5, False),
        (5, 10, False),
        (6, 10, True),
        (8, 10, True),
        (9, 10, False),
        (18, 20, True),
        (19, 20, False),
        (20, 20, False),
        (11, 20, False),
    ],
)
def test_most_is_60_to_90_percent_and_leaves_two(count: int, size: int, most: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_most(count, size) is most


def test_what_holds_for_all_is_never_named() -> None:
    assert outstanding({"care": 10, "social": 7}, 10) == ("social",)


@pytest.mark.parametrize("seed", range(6))
def test_no_description_counts_people(seed: int) -> None:
    found = describe(invented(120, seed), HIERARCHIES, least=5)
    text = " ".join(" ".join(sentences(one, WORDS)) for one in found.classes)

    assert not re.search(r"enkele|alle |iedereen|niemand|één|twee|drie|vier|geen", text)
    assert set(re.findall(r"\d+", text)) <= {"18", "26"}


@pytest.mark.parametrize("seed", range(6))
def test_a_named_source_is_one_of_two_thirds_but_not_of_all(seed: int) -> None:
    records = [_told(place, seed) for place in range(30)]
    found = describe(records, HIERARCHIES[:1], least=10)

    for one in found.classes:
        assert len(one.sources) <= 2
        assert set(one.sources) <= {"police", "education", "care"}


def _told(place: int, seed: int) -> CaseTraits:
    return CaseTraits(
        traits={"leeftijd": "18-22"},
        status=("closed", "monitoring")[place % 2],
        interventions=frozenset(["care"] if place % 2 else []),
        sources=frozenset([("police", "education", "care")[(place * (seed + 1)) % 3]]),
    )
