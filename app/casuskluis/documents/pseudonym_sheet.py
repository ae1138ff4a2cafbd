# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One case under a pseudonym, for use inside the office only. It stays personal data."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import PseudonymSheetPaper
from casuskluis.domain.partial_date import dutch_date

LABEL = "Gepseudonimiseerd – dit blijven persoonsgegevens (AVG)"
"""Stands on every page and above the facts; it must never be taken for more than it is."""
_WARNING = (
    "Wie de casus kent, herkent haar hierin. Gebruik dit blad alleen binnen de gemeente en de "
    "persoonsgerichte aanpak. Publiceer het niet en geef het niet door."
)


def build(paper: PseudonymSheetPaper) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    markup, line = composer.text.markup, composer.text.line
    composer.heading(1, f"Casusblad {paper.pseudonym}")
    composer.panel(
        [(markup(f"{LABEL}."), styles.LABEL), (markup(_WARNING), styles.PANEL_LINE)],
        edge=styles.ALERT,
    )
    with composer.section():
        composer.heading(2, "De casus in grote lijnen")
        composer.facts([(label, markup(value)) for label, value in paper.facts])
    frame = PageFrame(
        marking=line(LABEL),
        copy=line(f"Intern · gemeente {paper.municipality}"),
        foot=f"Peildatum {dutch_date(paper.reference_date)}. Niet verder verstrekken.",
        control=line(paper.control),
    )
    return composer.build("Gepseudonimiseerd casusblad", paper.printed_at, frame)
