# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbers in words that stay true for every count a printed number can stand for."""

from casuskluis.disclosure.model.printed import EXACT, Figure

STEP = 5
NUMBERS = {
    5: "vijf", 10: "tien", 15: "vijftien", 20: "twintig", 25: "vijfentwintig", 30: "dertig",
    40: "veertig", 50: "vijftig",
}  # fmt: skip
BANDS = (
    (200, "honderden"),
    (101, "meer dan honderd"),
    (40, "tientallen"),
    (20, "enkele tientallen"),
)
"""From which smallest possible count a word may be used, the largest first."""
FROM_TEN = 10
NOT_GIVEN = "niet vermeld"
NONE = "geen"


def band(figure: Figure) -> str:
    """Return a printed number in words.

    The word *enkele* alone never stands for a few persons: below ten it only says that there
    are fewer than so many, which includes none.
    """
    if figure.highest is None:
        return NOT_GIVEN
    if figure.base == EXACT and figure.highest == 0:
        return NONE
    for least, words in BANDS:
        if figure.lowest >= least:
            return words
    above = (figure.highest // STEP + 1) * STEP
    ceiling = NUMBERS.get(above, str(above))
    return f"tussen tien en {ceiling}" if figure.lowest >= FROM_TEN else f"minder dan {ceiling}"
