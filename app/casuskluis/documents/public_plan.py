# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The public version of the policy plan (publieksversie). Outline: domain.md 7.3.

It is handed public texts only, so it cannot print others.
"""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_note, write_opening
from casuskluis.documents.papers import (
    PublicChapter,
    PublicMeasure,
    PublicPillar,
    PublicPlanPaper,
)
from casuskluis.documents.wording import long_day

_NO_MEASURES = "Deze versie noemt bij deze pijler geen maatregelen."


def build(paper: PublicPlanPaper) -> bytes:
    """Return the public version as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    number = 0
    for number, chapter in enumerate(paper.before, start=1):
        _write_chapter(composer, number, chapter)
    if paper.pillars:
        number += 1
        _write_pillars(composer, number, paper.pillars)
    for after, chapter in enumerate(paper.after, start=number + 1):
        _write_chapter(composer, after, chapter)
    _write_closing(composer, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy="Publieksversie",
        foot=line(f"{paper.title}, {paper.years}"),
        warns=False,
    )
    return composer.build(f"{paper.title}, publieksversie", paper.made_at, frame)


def _write_opening(composer: Composer, paper: PublicPlanPaper) -> None:
    lead = (f"Gemeente {paper.municipality}", paper.years, "publieksversie")
    write_opening(composer, paper.title, lead)
    if paper.adopted_on is None:
        write_note(composer, "Concept", "Dit plan is nog niet vastgesteld.")
        return
    adopted = f"Vastgesteld door {paper.adopted_by} op {long_day(paper.adopted_on)}."
    composer.paragraph(composer.text.markup(adopted), styles.SMALL)


def _write_chapter(composer: Composer, number: int, chapter: PublicChapter) -> None:
    with composer.section():
        composer.heading(2, f"{number}. {chapter.title}")
        composer.prose(chapter.text)


def _write_pillars(composer: Composer, number: int, pillars: tuple[PublicPillar, ...]) -> None:
    with composer.section():
        composer.heading(2, f"{number}. Wat we gaan doen, per pijler")
        for place, pillar in enumerate(pillars, start=1):
            with composer.section():
                composer.heading(3, f"Pijler {place}: {pillar.label}")
                if not pillar.measures:
                    composer.paragraph(composer.text.markup(_NO_MEASURES))
                for measure in pillar.measures:
                    _write_measure(composer, measure)
        _write_planning(composer, pillars)


def _write_measure(composer: Composer, measure: PublicMeasure) -> None:
    composer.label(measure.title)
    if measure.owner:
        composer.subtitle(composer.text.markup(f"Wie dit leidt: {measure.owner}"))
    composer.prose(measure.text)


def _write_planning(composer: Composer, pillars: tuple[PublicPillar, ...]) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Maatregel"), 50, is_header=True, has_prose=True),
        Column(markup("Planning"), 30, has_prose=True),
        Column(markup("Stand"), 20),
    )
    rows = [
        (markup(one.title), markup(one.planning or "–"), markup(one.status_label))
        for pillar in pillars
        for one in pillar.measures
    ]
    if rows:
        with composer.section():
            composer.heading(3, "Alle maatregelen in het kort")
            composer.table(columns, rows)


def _write_closing(composer: Composer, paper: PublicPlanPaper) -> None:
    with composer.section(), composer.together():
        composer.heading(2, "Over deze versie")
        write_note(composer, "Dit is de publieksversie.", *_closing(paper))


def _closing(paper: PublicPlanPaper) -> tuple[str, ...]:
    made = "Zij is alleen gemaakt uit de openbare teksten van het plan."
    order = paper.secrecy
    if order is None:
        return (made,)
    imposed = f"{order.imposed_by} op {long_day(order.imposed_on)}"
    law = "(artikel 87 Gemeentewet)"
    if paper.lifted_on is None:
        imposed = f"De geheimhouding is opgelegd door {imposed} {law}."
        return f"Het volledige plan is geheim. {imposed}", made
    lifted = f"opgeheven door {paper.lifted_by} op {long_day(paper.lifted_on)}"
    said = (
        f"Het volledige plan was geheim. De geheimhouding is opgelegd door {imposed} {law} en "
        f"{lifted}."
    )
    return said, made
