# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The action plan of one case (plan van aanpak)."""

from casuskluis.documents.action_list import action_table
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.goal_tables import goal_table, intervention_table
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import PlanPaper
from casuskluis.documents.secrecy import order_line, write_secrecy
from casuskluis.documents.wording import day_or, long_day


def build(paper: PlanPaper) -> bytes:
    """Return the plan as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_summary(composer, paper)
    _write_goals(composer, paper)
    _write_interventions(composer, paper)
    _write_actions(composer, paper)
    line = composer.text.line
    version = f"Casus {paper.case_number}, versie {paper.version}"
    frame = PageFrame(
        marking=line(paper.marking),
        copy=line(" – ".join(part for part in (version, paper.holder) if part)),
        order=order_line(paper.secrecy),
        foot="Niet kopiëren. Niet verder verstrekken.",
        control=line(paper.control),
    )
    title = f"Plan van aanpak casus {paper.case_number}, versie {paper.version}"
    return composer.build(title, paper.printed_at, frame)


def _write_opening(composer: Composer, paper: PlanPaper) -> None:
    markup = composer.text.markup
    lead = (f"Casus {paper.case_number}", f"versie {paper.version}", _state(paper))
    write_opening(composer, "Plan van aanpak", lead)
    names = (
        "Deze uitgave noemt de naam."
        if paper.with_names
        else "Deze uitgave noemt het casusnummer, geen naam."
    )
    draft = "" if paper.adopted_on else "Dit is een concept: het plan is nog niet vastgesteld."
    write_warning(composer, paper.marking, names, draft)
    write_secrecy(composer, paper.secrecy)
    adopted = " in ".join(
        part for part in (day_or(paper.adopted_on, ""), paper.adopted_in) if part
    )
    composer.facts(
        [
            ("Casus", composer.text.bold(paper.case_number)),
            ("Naam", markup(paper.name if paper.with_names else "")),
            ("Gemeente", markup(paper.municipality)),
            ("Vastgesteld", markup(adopted)),
            ("Casusregisseur", markup(paper.coordinator)),
        ]
    )


def _state(paper: PlanPaper) -> str:
    if paper.adopted_on is None:
        return "concept"
    return f"vastgesteld op {long_day(paper.adopted_on)}"


def _write_summary(composer: Composer, paper: PlanPaper) -> None:
    if paper.summary.strip():
        with composer.section():
            composer.heading(2, "Samenvatting")
            composer.prose(paper.summary)


def _write_goals(composer: Composer, paper: PlanPaper) -> None:
    with composer.section():
        composer.heading(2, "Doelen")
        if not paper.goals:
            composer.paragraph(composer.text.markup("Dit plan heeft nog geen doelen."))
        goal_table(composer, paper.goals)


def _write_interventions(composer: Composer, paper: PlanPaper) -> None:
    if paper.interventions:
        with composer.section():
            composer.heading(2, "Interventies")
            intervention_table(composer, paper.interventions)


def _write_actions(composer: Composer, paper: PlanPaper) -> None:
    if paper.actions:
        with composer.section():
            composer.heading(2, "Acties")
            action_table(composer, paper.actions)
