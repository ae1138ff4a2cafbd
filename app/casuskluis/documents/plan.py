# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The action plan of one case (plan van aanpak)."""

from casuskluis.documents.action_list import action_table
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import GoalLine, InterventionLine, PlanPaper
from casuskluis.documents.wording import capital, day_or, long_day
from casuskluis.domain.partial_date import dutch_date


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
    markup = composer.text.markup
    columns = (
        Column(markup("Nr."), 7, is_header=True),
        Column(markup("Doel"), 43, has_prose=True),
        Column(markup("Leefgebied"), 20, has_prose=True),
        Column(markup("Streefdatum"), 14),
        Column(markup("Stand"), 16, has_prose=True),
    )
    with composer.section():
        composer.heading(2, "Doelen")
        if not paper.goals:
            composer.paragraph(markup("Dit plan heeft nog geen doelen."))
        composer.table(
            columns,
            [_goal(composer, number, goal) for number, goal in enumerate(paper.goals, 1)],
        )


def _goal(composer: Composer, number: int, goal: GoalLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    notice = f"Zo merken we het: {goal.indicator}" if goal.indicator.strip() else ""
    return (
        markup(str(number)),
        (markup(goal.text), markup(notice)),
        markup(goal.life_domain),
        markup(day_or(goal.target_on, "geen datum")),
        (markup(goal.outcome_label), markup(goal.remarks)),
    )


def _write_interventions(composer: Composer, paper: PlanPaper) -> None:
    if not paper.interventions:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Interventie"), 27, is_header=True, has_prose=True),
        Column(markup("Uitvoerder"), 18),
        Column(markup("Vrijwillig?"), 13),
        Column(markup("Periode"), 20),
        Column(markup("Resultaat"), 22, has_prose=True),
    )
    with composer.section():
        composer.heading(2, "Interventies")
        composer.table(columns, [_intervention(composer, x) for x in paper.interventions])


def _intervention(composer: Composer, line: InterventionLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    return (
        (markup(line.name), markup(capital(line.kind_label))),
        markup(line.executor),
        markup(line.voluntary_label),
        markup(_period(line)),
        markup(line.result),
    )


def _period(line: InterventionLine) -> str:
    """Return "vanaf 01-02-2026" and, on a line of its own, "tot en met 01-05-2026"."""
    starts = f"vanaf {dutch_date(line.starts_on)}" if line.starts_on else ""
    ends = f"t/m {dutch_date(line.ends_on)}" if line.ends_on else ""
    return "\n".join(part for part in (starts, ends) if part)


def _write_actions(composer: Composer, paper: PlanPaper) -> None:
    if paper.actions:
        with composer.section():
            composer.heading(2, "Acties")
            action_table(composer, paper.actions)
