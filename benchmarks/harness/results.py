# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was measured, kept as JSON beside the tables made of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from harness.figures import Figure, figure_of

PLACE = Path(__file__).parents[1] / "results.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One work as it was measured.

    Attributes:
        on: The day, as in 2026-11-22.
        load: How many processes wanted a processor, as the system counts it, at the start.
        seconds: How long measuring it took.
        figures: The lines of the table.
    """

    on: str
    load: float
    seconds: float
    figures: tuple[Figure, ...]


def read() -> dict[str, Measured]:
    """Return what was measured last, by work; nothing when nothing was."""
    if not PLACE.exists():
        return {}
    told = json.loads(PLACE.read_text("utf-8"))
    return {name: _measured(one) for name, one in told.items()}


def write(results: Mapping[str, Measured]) -> None:
    """Keep what was measured."""
    told = {name: asdict(one) for name, one in sorted(results.items())}
    PLACE.write_text(f"{json.dumps(told, indent=1, ensure_ascii=False)}\n", "utf-8")


def _measured(told: dict[str, Any]) -> Measured:
    figures: Sequence[dict[str, Any]] = told["figures"]
    return Measured(**(told | {"figures": tuple(map(figure_of, figures))}))
