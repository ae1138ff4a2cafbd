# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a fault suite counted, written down for the table in SECURITY.md.

One file per suite under build/faults; `packaging/make_security_table.py` makes the table of
them. Only `make faults` fills the table: the small sizes of `make test` go to a folder of their
own, so that they never replace the figures of a full run.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Whether the full sizes are asked for."""
BUILD = Path(__file__).parents[2] / "build"
PLACE = BUILD / ("faults" if FULL else "faults-small")


@dataclass(frozen=True)
class Tally:
    """The figures of one suite.

    Attributes:
        suite: The name in the table, in plain English.
        cases: How many faults were tried.
        lost: Acknowledged changes that were gone afterwards.
        unopenable: Vaults that no longer opened with a secret that should fit.
        unexplained: Errors the officer would have seen without a sentence.
        seconds: How long all cases took together.
        note: What a reader must know to judge the figures.
    """

    suite: str
    cases: int
    lost: int
    unopenable: int = 0
    unexplained: int = 0
    seconds: float = 0.0
    note: str = ""

    @property
    def clean(self) -> bool:
        """Whether nothing was lost, kept shut or left without a sentence."""
        return not (self.lost or self.unopenable or self.unexplained)


def tally(
    suite: str,
    *,
    cases: int,
    lost: int,
    unopenable: int = 0,
    unexplained: int = 0,
    seconds: float,
    note: str = "",
) -> Tally:
    """Write down what a suite counted, replacing what it wrote before."""
    made = Tally(suite, cases, lost, unopenable, unexplained, round(seconds, 1), note)
    PLACE.mkdir(parents=True, exist_ok=True)
    name = "".join(letter if letter.isalnum() else "-" for letter in suite.casefold())
    text = json.dumps(asdict(made), ensure_ascii=False, indent=2)
    (PLACE / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
    return made
