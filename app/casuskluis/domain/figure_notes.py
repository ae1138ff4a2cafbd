# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a reader must be told about released figures, word for word.

The words are those agreed for every overview, on paper and in a spreadsheet
(anonymisation.md 9), so that two overviews of one release never explain themselves differently.
"""

from casuskluis.domain.figure_tables import Protection, ReleaseStamp
from casuskluis.domain.partial_date import dutch_date

HIDDEN = "x"
"""What stands in the place of a figure that is left out."""
LIMIT = (
    "Dit beschermt tegen terugrekenen uit cijfers. Het beschermt niet tegen wat de lezer al "
    "weet."
)
_FIVE = 5
_SUPPRESSED = (
    "x = niet vermeld ter bescherming van personen. Ook grotere aantallen kunnen zijn "
    "weggelaten."
)


def method_note(stamp: ReleaseStamp) -> str:
    """Return how the figures were protected and how they must be read."""
    if stamp.protection is Protection.SUPPRESSED:
        return _SUPPRESSED
    base = stamp.base
    return (
        f"Aantallen zijn afgerond op {multiples(base)}. Rijen en kolommen tellen op. Een "
        f"{base} kan staan voor 1 tot en met {2 * base - 1}, een 0 voor 0 tot en met "
        f"{base - 1}. Verschillen tussen overzichten van minder dan {stamp.least_difference} "
        "zeggen niets."
    )


def multiples(base: int) -> str:
    """Return "vijftallen", or the like for another base."""
    return "vijftallen" if base == _FIVE else f"veelvouden van {base}"


def certificate_line(stamp: ReleaseStamp) -> str:
    """Return what the check proved; empty when there was none."""
    if not stamp.certificate:
        return ""
    along = f", ook samen met eerdere overzichten ({stamp.earlier})," if stamp.earlier else ""
    return (
        f"Gecontroleerd: uit dit overzicht{along} is geen precies aantal onder "
        f"{stamp.threshold} uit te rekenen. Kenmerk van de controle: {stamp.certificate}."
    )


def release_line(stamp: ReleaseStamp) -> str:
    """Return release number and reference date, for the foot of a page."""
    number = f"Uitgifte {stamp.number}" if stamp.number else "Concept, niet vrijgegeven"
    return f"{number} · peildatum {dutch_date(stamp.reference_date)}"
