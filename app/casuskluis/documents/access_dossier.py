# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything on one person, for that person (inzagedossier, AVG article 15).

It is laid out twice: the inventory in front names the pages of what comes behind.
"""

from collections.abc import Mapping

from casuskluis.documents.access_guide import write_guide, write_rights
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer
from casuskluis.documents.dossier_parts import write_chapter
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import AccessDossierPaper
from casuskluis.documents.wording import day_or
from casuskluis.domain.partial_date import dutch_date

_MARKING = "PERSOONSGEGEVENS – ALLEEN VOOR DE VERZOEKER"


@uncollected()
def build(paper: AccessDossierPaper) -> bytes:
    """Return the dossier as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    first = _composed(paper, {})
    pages = first.find_pages(_frame(first, paper))
    composer = _composed(paper, pages)
    title = f"Inzagedossier {paper.request_number}"
    return composer.build(title, paper.printed_at, _frame(composer, paper))


def _frame(composer: Composer, paper: AccessDossierPaper) -> PageFrame:
    line = composer.text.line
    return PageFrame(
        marking=_MARKING,
        copy=line(f"Verzoek {paper.request_number}"),
        foot=line(f"Gemeente {paper.municipality}, stand {dutch_date(paper.reference_date)}."),
        control=line(paper.control),
    )


def _composed(paper: AccessDossierPaper, pages: Mapping[str, int]) -> Composer:
    """Return the story, with the pages of the chapters as far as they are known."""
    composer = Composer()
    _write_cover(composer, paper)
    write_guide(composer, paper)
    write_rights(composer, paper)
    _write_inventory(composer, paper, pages)
    _write_withheld(composer, paper)
    composer.new_page()
    for title, chapter in zip(_titles(composer, paper), paper.chapters, strict=True):
        write_chapter(composer, title, chapter)
    return composer


def _titles(composer: Composer, paper: AccessDossierPaper) -> list[str]:
    """Return the titles as the outline shows them; the number makes each one unique."""
    return [
        composer.text.line(f"{number}. {chapter.title}")
        for number, chapter in enumerate(paper.chapters, start=1)
    ]


def _write_cover(composer: Composer, paper: AccessDossierPaper) -> None:
    text = composer.text
    lead = ("Uw gegevens in de persoonsgerichte aanpak", f"gemeente {paper.municipality}")
    write_opening(composer, "Inzagedossier", lead)
    write_warning(
        composer,
        _MARKING,
        f"Dit dossier laat zien wat de gemeente {paper.municipality} op "
        f"{dutch_date(paper.reference_date)} over u had vastgelegd. Bewaar het goed: er staan "
        "persoonlijke gegevens in.",
    )
    composer.facts(
        [
            ("Verzoek", text.bold(paper.request_number)),
            ("Ontvangen op", text.markup(dutch_date(paper.received_on))),
            ("Antwoord uiterlijk", text.markup(day_or(paper.answer_due, ""))),
            ("Dit dossier gaat over", text.bold(paper.subject_name)),
            ("Geboren", text.markup(paper.subject_birth_date)),
            ("Identiteit vastgesteld", text.markup(paper.identity_check)),
            ("Contactpunt", text.markup(paper.contact_point)),
        ]
    )


def _write_inventory(
    composer: Composer, paper: AccessDossierPaper, pages: Mapping[str, int]
) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Onderdeel"), 64, is_header=True, has_prose=True),
        Column(markup("Aantal"), 18, is_number=True),
        Column(markup("Bladzijde"), 18, is_number=True),
    )
    rows = [
        (markup(title), markup(str(chapter.size)), markup(str(pages.get(title, ""))))
        for title, chapter in zip(_titles(composer, paper), paper.chapters, strict=True)
    ]
    with composer.section():
        composer.heading(2, "Inventarislijst")
        composer.paragraph(
            markup("Dit zijn alle onderdelen, ook die waarin niets is vastgelegd.")
        )
        composer.table(columns, rows)


def _write_withheld(composer: Composer, paper: AccessDossierPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Wat"), 42, is_header=True, has_prose=True),
        Column(markup("Aantal"), 12, is_number=True),
        Column(markup("Op welke grond"), 46, has_prose=True),
    )
    with composer.section():
        composer.heading(2, "Wat is weggelaten")
        if not paper.withheld:
            composer.paragraph(markup("Er is niets weggelaten."))
            return
        composer.paragraph(
            markup(
                "Soms mogen wij iets niet geven. Hieronder staat wat dat is en waarom. Bent u "
                "het er niet mee eens? Dan kunt u bezwaar maken of een klacht indienen."
            )
        )
        rows = [
            (markup(line.what), markup(str(line.count or "")), markup(line.ground))
            for line in paper.withheld
        ]
        composer.table(columns, rows)
