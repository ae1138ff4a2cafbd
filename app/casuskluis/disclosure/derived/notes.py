# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must stand under a printed table, so that nobody reads more in it than there is."""

from casuskluis.disclosure.derived.changes import LEAST
from casuskluis.disclosure.model.printed import EXACT, Figure, PrintedTable

MULTIPLES = {
    2: "tweetallen",
    3: "drietallen",
    4: "viertallen",
    5: "vijftallen",
    10: "tientallen",
}
LEFT_OUT = (
    "x = niet vermeld ter bescherming van personen. "
    "Ook grotere aantallen kunnen zijn weggelaten."
)


def method_note(printed: PrintedTable) -> str:
    """Return in Dutch how the numbers of a table were protected; empty when all are exact."""
    bases = sorted({one.base for one in printed.figures if not one.is_hidden} - {EXACT})
    notes = [rounding_note(base) for base in bases]
    if any(one.is_hidden for one in printed.figures):
        notes.append(LEFT_OUT)
    return " ".join(notes)


def rounding_note(base: int) -> str:
    """Return in Dutch what rounding to a base means for the reader."""
    one, none = Figure(base, base), Figure(0, base)
    multiples = MULTIPLES.get(base, f"veelvouden van {base}")
    return (
        f"Aantallen zijn afgerond op {multiples}. Rijen en kolommen tellen op. "
        f"Een {base} kan staan voor {one.lowest} tot en met {one.highest}, "
        f"een 0 voor 0 tot en met {none.highest}. "
        f"Verschillen tussen overzichten van minder dan {max(LEAST, 2 * base)} zeggen niets."
    )
