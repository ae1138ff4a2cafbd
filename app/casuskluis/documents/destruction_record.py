# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The record of destruction (verklaring van vernietiging).

Archiefbesluit 1995, article 8: what was destroyed, on what ground and how. Numbers and counts
only, because the record stays when the files are gone.
"""

from collections import Counter
from collections.abc import Iterable

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.openings import write_opening
from casuskluis.documents.papers import DestroyedFile, DestructionRecordPaper
from casuskluis.documents.signatures import write_signatures
from casuskluis.documents.wording import capital, clock, long_day

_METHOD = (
    (
        "De gegevens van elk dossier zijn gewist uit de versleutelde database van Casuskluis. "
        "De plaats waar ze stonden is overschreven."
    ),
    (
        "Ook gewist zijn: de regels in de zoekindex, de concepten, de bijlagen en de oude en "
        "nieuwe waarden in het logboek."
    ),
    (
        "De kluis onthoudt welke dossiers zijn vernietigd. Zet iemand een oudere reservekopie "
        "terug, dan vernietigt Casuskluis deze dossiers daarin opnieuw."
    ),
    "Wat blijft, is deze verklaring: nummers, aantallen en dagen, zonder namen.",
)
_NOT_COVERED = (
    "Papier: agenda’s, verslagen en andere afdrukken. Vernietig die apart.",
    "Bestanden die buiten de kluis zijn opgeslagen of aan anderen zijn verstrekt.",
    (
        "Reservekopieën van vóór de vernietiging: daarin staan de gegevens nog, versleuteld, "
        "tot de kopie wordt teruggezet of weggegooid. Gooi oude reservekopieën op tijd weg."
    ),
    "Wat partners en andere systemen van de gemeente zelf bewaren.",
)


def build(paper: DestructionRecordPaper) -> bytes:
    """Return the record as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_files(composer, paper.files)
    _write_method(composer, paper)
    write_signatures(
        composer,
        [("Uitvoerder", paper.author), ("Tweede persoon", paper.second_person)],
        _statement(paper),
    )
    line = composer.text.line
    frame = PageFrame(
        marking="VERTROUWELIJK – VERKLARING VAN VERNIETIGING",
        copy=line(f"Verklaring {paper.number}"),
        foot="Bewaren bij de vernietigingslijst.",
        control=line(paper.control),
    )
    title = f"Verklaring van vernietiging {paper.number}"
    return composer.build(title, paper.printed_at, frame)


def _statement(paper: DestructionRecordPaper) -> str:
    """Return what is stated; it holds the number, because it may stand on a page of its own."""
    count = "het dossier" if len(paper.files) == 1 else f"de {len(paper.files)} dossiers"
    verb = "is" if len(paper.files) == 1 else "zijn"
    return (
        f"Wij verklaren dat {count} in verklaring {paper.number} {verb} vernietigd op "
        f"{long_day(paper.destroyed_at.date())}, op de wijze die in de verklaring staat."
    )


def _write_opening(composer: Composer, paper: DestructionRecordPaper) -> None:
    text = composer.text
    day = long_day(paper.destroyed_at.date())
    lead = (f"Gemeente {paper.municipality}", "artikel 8 Archiefbesluit 1995")
    write_opening(composer, "Verklaring van vernietiging", lead)
    composer.facts(
        [
            ("Verklaring", text.bold(paper.number)),
            ("Volgens lijst", text.markup(paper.list_number)),
            ("Vernietigd op", text.markup(f"{day}, {clock(paper.destroyed_at.time())} uur")),
            ("Uitgevoerd door", text.markup(paper.author)),
            ("Tweede persoon", text.markup(paper.second_person)),
            ("Aantal dossiers", text.markup(str(len(paper.files)))),
            ("Grondslag", text.markup(paper.ground)),
            ("Controlegetal", text.markup(paper.control)),
        ]
    )


def _write_files(composer: Composer, files: tuple[DestroyedFile, ...]) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Dossier"), 15, is_header=True),
        Column(markup("Soort"), 11),
        Column(markup("Wat is vernietigd"), 42, has_prose=True),
        Column(markup("Reden"), 32, has_prose=True),
    )
    with composer.section():
        composer.heading(2, "Wat is vernietigd")
        if not files:
            composer.paragraph(markup("Er zijn geen dossiers vernietigd."))
        composer.table(columns, [_row(composer, file) for file in files])
        total: Counter[str] = Counter()
        for file in files:
            total.update(dict(file.contents))
        if len(files) > 1 and total:
            composer.paragraph(
                markup(f"Samen: {_listed(sorted(total.items()))}."), styles.SMALL
            )


def _row(composer: Composer, file: DestroyedFile) -> tuple[Cell, ...]:
    text = composer.text
    return (
        text.bold(file.number),
        text.markup(file.kind_label),
        text.markup(_listed(file.contents) or "geen gegevens meer aanwezig"),
        text.markup(capital(file.ground)),
    )


def _listed(contents: Iterable[tuple[str, int]]) -> str:
    """Return "bijlagen 3, informatie 12"; what there was none of is left out."""
    return ", ".join(f"{label} {count}" for label, count in contents if count)


def _write_method(composer: Composer, paper: DestructionRecordPaper) -> None:
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, "Hoe het is gedaan")
        composer.steps([markup(step) for step in paper.method or _METHOD])
    with composer.section():
        composer.heading(2, "Wat hier niet onder valt")
        composer.bullets([markup(limit) for limit in paper.not_covered or _NOT_COVERED])
