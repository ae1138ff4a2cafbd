# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""On which interest secrecy may be imposed: the grounds of article 5.1 Woo.

Article 87 Gemeentewet allows no others than those of its first and second paragraph. Source:
domain.md 1.3.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class SecrecyGround:
    """One interest.

    Attributes:
        paragraph: Of article 5.1 Woo ("lid").
        letter: Of the paragraph.
        label: What it protects, in Dutch.
    """

    paragraph: int
    letter: str
    label: str

    @property
    def code(self) -> str:
        """How it is stored in a form, such as ``2e``."""
        return f"{self.paragraph}{self.letter}"

    @property
    def choice(self) -> str:
        """How it is offered to the officer."""
        return f"Lid {self.paragraph}, onder {self.letter}: {self.label}"


_ALL = (
    SecrecyGround(1, "b", "veiligheid van de Staat"),
    SecrecyGround(1, "d", "bijzondere en strafrechtelijke persoonsgegevens"),
    SecrecyGround(1, "e", "nationaal identificatienummer, zoals het bsn"),
    SecrecyGround(2, "c", "opsporing en vervolging van strafbare feiten"),
    SecrecyGround(2, "d", "inspectie, controle en toezicht"),
    SecrecyGround(2, "e", "persoonlijke levenssfeer"),
    SecrecyGround(2, "h", "beveiliging van personen en het voorkomen van sabotage"),
    SecrecyGround(2, "i", "goed functioneren van de gemeente en andere overheden"),
)
GROUNDS: Mapping[str, SecrecyGround] = MappingProxyType({one.code: one for one in _ALL})
"""Code to ground, in the order of the law."""
_PARAGRAPH = re.compile(r"lid (\d) onder ([a-z](?:(?:, | en )[a-z](?![a-z]))*)")


def ground_text(codes: Iterable[str]) -> str:
    """Return the grounds as they stand in an order; empty without any.

    Raises:
        KeyError: When a code is none of `GROUNDS`.
    """
    wanted = {GROUNDS[code] for code in codes}
    found = sorted(wanted, key=lambda one: (one.paragraph, one.letter))
    parts = [
        f"lid {paragraph} onder {_listed([one.letter for one in group])}"
        for paragraph, group in groupby(found, key=lambda one: one.paragraph)
    ]
    return f"artikel 5.1 {' en '.join(parts)} Woo" if parts else ""


def codes_in(ground: str) -> tuple[str, ...]:
    """Return which grounds an order names; what is no ground of the list is passed over."""
    found = [
        paragraph + letter
        for paragraph, letters in _PARAGRAPH.findall(ground)
        for letter in re.split(r", | en ", letters)
    ]
    return tuple(code for code in found if code in GROUNDS)


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last
