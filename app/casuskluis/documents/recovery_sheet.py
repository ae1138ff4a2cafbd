# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recovery sheet (noodblad): the code that opens the vault when the passphrase is lost.

The code stands there three times over: large, to copy; per group, to keep one's place; and in
the Dutch spelling alphabet, to read aloud.
"""

from reportlab.lib.styles import ParagraphStyle

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.fonts import BOLD
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import RecoverySheetPaper
from casuskluis.documents.text import Markup
from casuskluis.domain.partial_date import dutch_date

_CODE = ParagraphStyle(
    "code", styles.NAME, fontName=BOLD, fontSize=20, leading=31, spaceAfter=0
)
_GROUPS_PER_LINE = 4
_GAP = "\u00a0\u00a0 "
_DIGITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_LETTERS = (
    "Anton", "Bernhard", "Cornelis", "Dirk", "Eduard", "Ferdinand", "Gerard", "Hendrik",
    "Izaak", "Johan", "Karel", "Lodewijk", "Maria", "Nico", "Otto", "Pieter", "Quotiënt",
    "Rudolf", "Simon", "Theodoor", "Utrecht", "Victor", "Willem", "Xantippe", "Ypsilon",
    "Zaandam",
)  # fmt: skip
_STEPS = (
    "Start Casuskluis. Kies op het beginscherm de kluis die hierboven staat.",
    "Kies “Wachtzin vergeten?”.",
    "Typ de code over, groep voor groep. Streepjes, spaties en kleine letters maken niet uit.",
    "Kies daarna meteen een nieuwe wachtzin.",
    "Heeft iemand anders dit blad gezien? Maak een nieuwe herstelcode en vernietig dit blad.",
)
_KEEPING = (
    "Bewaar dit blad in een kluis of afgesloten kast, niet bij de computer.",
    "Maak er geen foto of kopie van en sla het niet op als bestand.",
    "Zonder wachtzin en zonder dit blad kan niemand de kluis nog openen, ook de makers niet.",
)


def build(paper: RecoverySheetPaper) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_code(composer, paper)
    _write_instructions(composer, paper)
    frame = PageFrame(
        marking="GEHEIM BEWAREN – HERSTELCODE",
        copy=composer.text.line(f"Noodblad {paper.vault_name}"),
        foot="Niet kopiëren. Bewaren in een kluis of afgesloten kast.",
        control=composer.text.line(paper.control),
    )
    return composer.build("Noodblad Casuskluis", paper.created_at, frame)


def spelled(group: str) -> str:
    """Return a group as one reads it aloud: "K7" becomes "Karel, zeven"."""
    return ", ".join(_spoken(char) for char in group.upper())


def _spoken(char: str) -> str:
    if char.isascii() and char.isdigit():
        return _DIGITS[int(char)]
    if "A" <= char <= "Z":
        return _LETTERS[ord(char) - ord("A")]
    return char


def _groups(code: str) -> list[str]:
    return code.replace("-", " ").split()


def _write_opening(composer: Composer, paper: RecoverySheetPaper) -> None:
    text = composer.text
    composer.heading(1, "Noodblad")
    composer.paragraph(
        text.markup("Hiermee opent u de kluis als de wachtzin kwijt is."), styles.LEAD
    )
    composer.facts(
        [
            ("Kluis", text.bold(paper.vault_name)),
            ("Gemeente", text.markup(paper.municipality)),
            ("Code gemaakt op", text.markup(dutch_date(paper.created_at.date()))),
        ]
    )


def _write_code(composer: Composer, paper: RecoverySheetPaper) -> None:
    text = composer.text
    groups = _groups(paper.code)
    lines = [
        _GAP.join(groups[start : start + _GROUPS_PER_LINE])
        for start in range(0, len(groups), _GROUPS_PER_LINE)
    ]
    with composer.section():
        composer.heading(2, "De herstelcode")
        composer.panel([(text.markup(line), _CODE) for line in lines])
        columns = (
            Column(text.markup("Groep"), 12, is_header=True),
            Column(text.markup("Tekens"), 20),
            Column(text.markup("Zo leest u het voor"), 68),
        )
        rows = [
            (text.markup(str(number)), text.bold(group), text.markup(spelled(group)))
            for number, group in enumerate(groups, start=1)
        ]
        composer.table(columns, rows)


def _write_instructions(composer: Composer, paper: RecoverySheetPaper) -> None:
    markup = composer.text.markup

    def written(lines: tuple[str, ...]) -> list[Markup]:
        return [markup(line) for line in lines]

    with composer.section():
        composer.heading(2, "Zo gebruikt u de code")
        composer.steps(written(paper.steps or _STEPS))
    with composer.section():
        composer.heading(2, "Zo bewaart u dit blad")
        composer.bullets(written(_KEEPING))
