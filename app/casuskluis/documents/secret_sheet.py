# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A sheet with a secret code that opens a vault: what every kind of it has in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.secret_codes import write_code
from casuskluis.domain.partial_date import dutch_date

IN_A_SAFE = "Niet kopiëren. Bewaren in een kluis of afgesloten kast."
"""Foot of a sheet that is kept."""


class SecretPaper(Protocol):
    """What the paper of every kind of sheet holds; see the dataclasses in `papers`."""

    @property
    def municipality(self) -> str:
        """Whose vault it is."""

    @property
    def vault_name(self) -> str:
        """Which vault the code opens."""

    @property
    def code(self) -> str:
        """In groups separated by hyphens or spaces."""

    @property
    def created_at(self) -> datetime:
        """When the code was made, with time zone."""

    @property
    def control(self) -> str:
        """Control number of the journal; may be empty."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line below the lead.

    Attributes:
        label: What it is.
        words: What it says.
        stands_out: Printed bold: people look for it.
    """

    label: str
    words: str = field(repr=False)
    stands_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretSheet:
    """What one kind of sheet says.

    Attributes:
        title: Of the file.
        marking: Top left on each page.
        copy: Top right on each page; the name of the vault goes behind it.
        foot: Bottom left on each page.
        heading: Large, at the top.
        lead: What the code does, in one sentence.
        facts: Besides the vault and the municipality.
        code_title: Heading above the code.
        per_row: Groups in a row of the table with the code.
        use_title: Heading above the steps.
        steps: What to do, in order.
        care_title: Heading above what to heed.
        care: What to heed.
    """

    title: str
    marking: str
    copy: str
    foot: str
    heading: str
    lead: str
    facts: Sequence[Fact] = field(repr=False)
    code_title: str
    per_row: int = 1
    use_title: str = "Zo gebruikt u de code"
    steps: Sequence[str]
    care_title: str
    care: Sequence[str]


def made_on(paper: SecretPaper, label: str = "Gemaakt op") -> Fact:
    """Return the day on which the code was made."""
    return Fact(label, dutch_date(paper.created_at.date()))


def build_sheet(paper: SecretPaper, sheet: SecretSheet) -> bytes:
    """Return the sheet as a PDF. Equal papers give equal bytes.

    Args:
        paper: Holds the code.
        sheet: What stands around it.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper, sheet)
    write_code(composer, sheet.code_title, paper.code, per_row=sheet.per_row)
    text = composer.text
    with composer.section():
        composer.heading(2, sheet.use_title)
        composer.steps([text.markup(line) for line in sheet.steps])
    with composer.section():
        composer.heading(2, sheet.care_title)
        composer.bullets([text.markup(line) for line in sheet.care])
    frame = PageFrame(
        marking=sheet.marking,
        copy=text.line(f"{sheet.copy} {paper.vault_name}"),
        foot=sheet.foot,
        control=text.line(paper.control),
    )
    return composer.build(sheet.title, paper.created_at, frame)


def _write_opening(composer: Composer, paper: SecretPaper, sheet: SecretSheet) -> None:
    text = composer.text
    composer.heading(1, sheet.heading)
    composer.paragraph(text.markup(sheet.lead), styles.LEAD)
    facts = (
        Fact("Kluis", paper.vault_name, stands_out=True),
        Fact("Gemeente", paper.municipality),
        *sheet.facts,
    )
    composer.facts(
        [
            (fact.label, (text.bold if fact.stands_out else text.markup)(fact.words))
            for fact in facts
        ]
    )
