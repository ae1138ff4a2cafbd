# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented cases, skewed as in real work: few common kinds, many rare ones."""

import numpy as np

from casuskluis.disclosure.types import CaseTraits, Hierarchy

AGES = ("12-14", "15-17", "18-22", "23-26", "27-34", "35+")
AGE = Hierarchy(
    "leeftijd",
    (
        {
            "12-14": "minor",
            "15-17": "minor",
            "18-22": "18-26",
            "23-26": "18-26",
            "27-34": "27+",
            "35+": "27+",
        },
    ),
)
SEX = Hierarchy("geslacht")
DISTRICT = Hierarchy("wijk", ({f"w{place}": f"s{place * 4 // 10}" for place in range(10)},))
PHENOMENON = Hierarchy(
    "fenomeen",
    (
        {
            "f0": "left",
            "f1": "right",
            "f2": "right",
            "f3": "religious",
            "f4": "religious",
            "f5": "other",
            "f6": "other",
        },
    ),
)
HIERARCHIES = (AGE, SEX, DISTRICT, PHENOMENON)
_STATUSES = ("case_meeting", "monitoring", "aftercare", "closed")
_KINDS = ("administrative", "criminal", "care", "social")
_SOURCES = ("police", "education", "care", "youth", "citizens")


def invented(size: int, seed: int) -> list[CaseTraits]:
    """Return cases: age 6, sex 2, district 10, phenomenon 7, each skewed."""
    chance = np.random.default_rng(seed)
    shares = [_skewed(6, chance), np.array([0.82, 0.18]), _skewed(10, chance)]
    shares.append(_skewed(7, chance))
    return [_case(chance, shares) for _ in range(size)]


def _skewed(size: int, chance: np.random.Generator) -> np.ndarray:
    shares = 1 / np.arange(1, size + 1) ** 0.8
    chance.shuffle(shares)
    return np.asarray(shares / shares.sum())


def _case(chance: np.random.Generator, shares: list[np.ndarray]) -> CaseTraits:
    age, sex, district, phenomenon = (int(chance.choice(len(one), p=one)) for one in shares)
    return CaseTraits(
        traits={
            "leeftijd": AGES[age],
            "geslacht": "mv"[sex],
            "wijk": f"w{district}",
            "fenomeen": f"f{phenomenon}",
        },
        status=str(chance.choice(_STATUSES, p=[0.4, 0.3, 0.2, 0.1])),
        interventions=frozenset(kind for kind in _KINDS if chance.random() < 0.45),
        sources=frozenset([str(chance.choice(_SOURCES, p=[0.4, 0.3, 0.1, 0.1, 0.1]))]),
    )
