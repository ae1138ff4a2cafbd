# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The goals of the programme in the form of planning and control, per pillar."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.openings import write_opening
from casuskluis.documents.papers import GoalAnswers, PillarPage, ProgrammePagePaper
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import capital

_TITLE = "Aanpak radicalisering, extremisme en polarisatie"
_NO_GOALS = "Voor deze pijler zijn geen doelen gesteld."
_NO_PILLARS = "Voor dit jaar zijn geen doelen gesteld."


def build(paper: ProgrammePagePaper) -> bytes:
    """Return the pages as a PDF, one pillar a page. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    title = f"{_TITLE} {paper.year}"
    of_whom = f"gemeente {paper.municipality}"
    lead = (capital(paper.moment), of_whom) if paper.moment.strip() else (capital(of_whom),)
    write_opening(composer, title, lead)
    for number, pillar in enumerate(paper.pillars):
        if number:
            composer.new_page()
        _write_pillar(composer, pillar)
    if not paper.pillars:
        composer.prose(_NO_PILLARS)
    line = composer.text.line
    frame = PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy=line(f"{capital(paper.moment) or 'Programma'} {paper.year}"),
        foot="Zonder persoonsgegevens.",
        warns=False,
        control=line(paper.control),
    )
    return composer.build(title, paper.printed_at, frame)


def _write_pillar(composer: Composer, pillar: PillarPage) -> None:
    with composer.section():
        composer.heading(2, f"Pijler: {pillar.name}")
        if not pillar.goals:
            composer.prose(_NO_GOALS)
        for number, goal in enumerate(pillar.goals, start=1):
            with composer.together():
                composer.heading(3, f"Doel {number}", in_outline=False)
                composer.facts(_answers(composer, goal))


def _answers(composer: Composer, goal: GoalAnswers) -> list[tuple[str, Markup]]:
    """Return the four questions and what is known; a question without an answer is left out."""
    text = composer.text
    return [
        ("Hoe staan we ervoor?", text.markup(goal.situation)),
        ("Wat willen we bereiken?", text.markup(goal.aim)),
        ("Wat gaan we hiervoor doen?", text.markup(goal.plan)),
        ("Wat hebben we gedaan?", text.markup(goal.result)),
        ("Stand", text.markup(capital(goal.progress_label))),
    ]
