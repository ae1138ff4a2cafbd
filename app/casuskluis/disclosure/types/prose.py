# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A class in Dutch, by a fixed template. A sentence without support is left out.

The template says "de meeste" for 60 to 90 % only. It never says how many, never "enkele" and
never "alle": those tell something of a single case.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casuskluis.disclosure.types.classes import TypeClass

AGE, PHENOMENON, DISTRICT = "leeftijd", "fenomeen", "wijk"
"""The dimensions the template has words for; a class may have others, which it leaves out."""
REST = (
    "Casussen die in geen van deze groepen passen, zijn niet beschreven. Dat kunnen er ook "
    "geen zijn."
)
"""Stands under every set of descriptions, whether cases were left out or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How groups and codes are said inside a sentence; what has no words is left out.

    Attributes:
        ages: "Het gaat om ..." with the age: "een groep minderjarigen".
        people: The same when no age is told.
        phenomena: "bij wie zorgen bestaan over ...".
        any_phenomenon: The same when none is told.
        districts: "Zij wonen in ...".
        sources: "uit ...".
        interventions: "uit ...".
        statuses: A whole clause: "zijn de meeste casussen afgesloten".
    """

    ages: Mapping[str, str]
    phenomena: Mapping[str, str]
    districts: Mapping[str, str]
    sources: Mapping[str, str]
    interventions: Mapping[str, str]
    statuses: Mapping[str, str]
    people: str = "een groep personen"
    any_phenomenon: str = "extremisme"


def sentences(found: TypeClass, words: Words) -> tuple[str, ...]:
    """Return the description of a class, sentence by sentence; the first is always there."""
    return tuple(_sentences(found, words))


def _sentences(found: TypeClass, words: Words) -> Iterator[str]:
    people = words.ages.get(found.traits.get(AGE, ""), words.people)
    about = words.phenomena.get(found.traits.get(PHENOMENON, ""), words.any_phenomenon)
    yield f"Het gaat om {people} bij wie zorgen bestaan over {about}."
    if place := words.districts.get(found.traits.get(DISTRICT, "")):
        yield f"Zij wonen in {place}."
    if sources := _joined(found.sources, words.sources):
        yield f"De signalen kwamen vooral uit {sources}."
    if kinds := _joined(found.interventions, words.interventions):
        yield f"De aanpak bestond in de meeste gevallen uit {kinds}."
    if where := words.statuses.get(found.status):
        yield f"Op de peildatum {where}."


def _joined(codes: tuple[str, ...], words: Mapping[str, str]) -> str:
    """Return the codes in words; nothing when one of them has none."""
    if not all(code in words for code in codes):
        return ""
    return " en ".join(words[code] for code in codes)
