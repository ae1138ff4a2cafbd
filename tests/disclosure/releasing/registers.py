# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented registers that people enter and leave, counted at the end of every quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.tabulating import Filter, tabulate
from casuskluis.disclosure.model.table import Code, Table
from disclosure.auditing.kinds import skewed

QUARTERS = tuple(date(2025 + number // 4, 3 * (number % 4) + 3, 30) for number in range(8))
AGE = Dimension.flat("leeftijd", "18+", "jonger")
ADULTS: Code = (("leeftijd", "18+"),)


@dataclass(frozen=True)
class Person:
    """Who somebody is; everything but the age can never change here."""

    phenomenon: str
    district: str
    age: str


@dataclass(frozen=True)
class Register:
    """Sizes of an invented register.

    Attributes:
        phenomena: How many there are.
        districts: How many there are.
        people: How many are in it at first.
        arrivals: How many come per quarter, on average.
        departures: How many leave per quarter, on average.
    """

    phenomena: int = 6
    districts: int = 8
    people: int = 150
    arrivals: float = 9
    departures: float = 7

    @property
    def dimensions(self) -> tuple[Dimension, Dimension]:
        return (
            Dimension.flat("fenomeen", *(f"f{n}" for n in range(self.phenomena))),
            Dimension.flat("wijk", *(f"w{n}" for n in range(self.districts))),
        )

    def history(self, quarters: int, seed: int) -> list[list[Person]]:
        """Return who is in it at the end of each quarter."""
        chance = np.random.default_rng(seed)
        shares = skewed(self.phenomena, chance), skewed(self.districts, chance)

        def born() -> Person:
            phenomenon, district = (int(chance.choice(len(one), p=one)) for one in shares)
            age = "18+" if chance.random() < 0.8 else "jonger"
            return Person(f"f{phenomenon}", f"w{district}", age)

        here = [born() for _ in range(self.people)]
        found = [here]
        for _ in range(quarters - 1):
            leave = min(int(chance.poisson(self.departures)), len(here))
            gone = set(chance.choice(len(here), leave, replace=False).tolist())
            here = [one for at, one in enumerate(here) if at not in gone]
            here = [*here, *(born() for _ in range(int(chance.poisson(self.arrivals))))]
            found.append(here)
        return found

    def table(self, people: Sequence[Person], *, adults: bool = False) -> Table:
        keys = {
            "fenomeen": lambda one: one.phenomenon,
            "wijk": lambda one: one.district,
            "leeftijd": lambda one: one.age,
        }
        filters = [Filter(AGE, "18+")] if adults else []
        return tabulate(people, self.dimensions, keys, filters=filters)
