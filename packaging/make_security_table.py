# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fills the table of fault suites in SECURITY.md from what `make faults` wrote down.

Without arguments the table between the two markers is replaced. With ``--show`` it is only
written to the terminal; ``--small`` takes the small sizes of ``make test``.
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SECURITY = ROOT / "SECURITY.md"
BEGIN = "<!-- suites -->"
END = "<!-- /suites -->"
EMPTY = f"# Security\n\n## Fault suites\n\n{BEGIN}\n{END}\n"
HEAD = (
    "| Suite | Cases | Acknowledged changes lost | Vaults that no longer opened "
    "| Errors without a sentence | Seconds | Note |\n"
    "|---|---:|---:|---:|---:|---:|---|\n"
)


def tallies(place: Path) -> list[dict[str, Any]]:
    """Return the figures of every suite that ran, by name."""
    found = [json.loads(path.read_text("utf-8")) for path in place.glob("*.json")]
    return sorted(found, key=lambda one: str(one["suite"]))


def line(one: dict[str, Any]) -> str:
    """Return the row of one suite."""
    numbers = [f"{one[name]:,}" for name in ("cases", "lost", "unopenable", "unexplained")]
    cells = [one["suite"], *numbers, f"{one['seconds']:,.0f}", one["note"]]
    return f"| {' | '.join(cells)} |\n"


def table(place: Path) -> str:
    """Return the whole table, with a line of totals."""
    found = tallies(place)
    keys = ("cases", "lost", "unopenable", "unexplained", "seconds")
    total = {name: sum(one[name] for one in found) for name in keys}
    rows = [*found, {"suite": "**Together**", "note": "", **total}]
    return HEAD + "".join(line(one) for one in rows)


def fill(text: str, made: str) -> str:
    """Return a page with the table between its markers replaced."""
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"{SECURITY.name} lacks the markers of the table")
    return f"{before}{BEGIN}\n{made}{END}{after}"


def main() -> None:
    """Replace the table, or show it."""
    place = ROOT / "build" / ("faults-small" if "--small" in sys.argv else "faults")
    if not tallies(place):
        raise SystemExit("no suite wrote down its figures yet: run make faults")
    if "--show" in sys.argv:
        sys.stdout.write(table(place))
        return
    text = SECURITY.read_text("utf-8") if SECURITY.exists() else EMPTY
    SECURITY.write_text(fill(text, table(place)), encoding="utf-8")


if __name__ == "__main__":
    main()
