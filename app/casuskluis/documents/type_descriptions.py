# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Descriptions of groups of cases (typebeschrijvingen), without anybody being recognisable."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import TypeDescriptionsPaper
from casuskluis.domain.partial_date import dutch_date

_NONE = (
    "Er zijn te weinig casussen, of zij lijken te veel op elkaar, om groepen te beschrijven."
)
_ROUNDED = (
    "De aantallen zijn afgerond op vijftallen. Een groep telt altijd minstens {least} casussen."
)


def build(paper: TypeDescriptionsPaper) -> bytes:
    """Return the descriptions as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_types(composer, paper)
    _write_method(composer, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy=line(f"Typebeschrijvingen – {paper.audience_label}"),
        foot=f"Peildatum {dutch_date(paper.reference_date)}. Zonder persoonsgegevens.",
        warns=False,
        control=line(paper.control),
    )
    return composer.build(f"Typebeschrijvingen {paper.period}", paper.printed_at, frame)


def _write_opening(composer: Composer, paper: TypeDescriptionsPaper) -> None:
    markup = composer.text.markup
    composer.heading(1, f"Typebeschrijvingen {paper.period}")
    composer.paragraph(
        markup(f"Persoonsgerichte aanpak · gemeente {paper.municipality}"), styles.LEAD
    )
    composer.paragraph(
        markup(
            "Elke beschrijving gaat over een groep casussen die op elkaar lijken. Zij zegt "
            "alleen wat voor de groep geldt, en niets over één persoon."
        )
    )


def _write_types(composer: Composer, paper: TypeDescriptionsPaper) -> None:
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, "De groepen")
        if not paper.types:
            composer.paragraph(markup(_NONE))
        for number, found in enumerate(paper.types, start=1):
            with composer.together():
                composer.heading(3, f"Groep {number}", in_outline=False)
                composer.paragraph(markup(" ".join(found.sentences)))
        composer.paragraph(markup(paper.rest))
    if paper.types:
        _write_sizes(composer, paper)


def _write_sizes(composer: Composer, paper: TypeDescriptionsPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Groep"), 60, is_header=True),
        Column(markup("Casussen (afgerond)"), 40, is_number=True),
    )
    with composer.section(), composer.together():
        composer.heading(2, "Hoe groot de groepen zijn")
        rows = [
            (markup(f"Groep {number}"), markup(found.size))
            for number, found in enumerate(paper.types, start=1)
        ]
        composer.table(columns, rows)
        composer.paragraph(markup(_ROUNDED.format(least=paper.least)))


def _write_method(composer: Composer, paper: TypeDescriptionsPaper) -> None:
    if not paper.method:
        return
    with composer.section():
        composer.heading(2, "Hoe dit is gemaakt")
        for text in paper.method:
            composer.prose(text)
