# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of one case: sections A to H, as far as there is something to print."""

from casuskluis.documents.action_list import action_table
from casuskluis.documents.agreements import write_decisions, write_review
from casuskluis.documents.composer import Composer
from casuskluis.documents.goal_tables import goal_table, intervention_table
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import CaseSheet, ItemPaper, LifeDomainLine
from casuskluis.documents.purpose import purpose_line
from casuskluis.documents.text import Markup
from casuskluis.domain.partial_date import dutch_date


def write_case(
    composer: Composer, case: CaseSheet, item: ItemPaper, *, with_names: bool
) -> None:
    """Write one case. Name and birth date appear only in an edition with names."""
    _write_facts(composer, case, with_names=with_names)
    _write_purpose(composer, case, item)
    _write_information(composer, case)
    _write_life_domains(composer, case)
    _write_view(composer, case)
    _write_interpretation(composer, case)
    _write_plan(composer, case)
    _write_agreements(composer, case)
    if case.review:
        composer.heading(3, "H. Noodzaak en proportionaliteit", in_outline=False)
        write_review(composer, case.review)


def _write_facts(composer: Composer, case: CaseSheet, *, with_names: bool) -> None:
    markup = composer.text.markup
    born = str(case.birth_date) if case.birth_date and with_names else ""
    composer.facts(
        [
            ("Casus", composer.text.bold(case.number)),
            ("Naam", markup(case.name if with_names else "")),
            ("Geboren", markup(born)),
            ("Fase", markup(f"{case.phase_label}, sinds {dutch_date(case.since)}")),
            ("Casusregisseur", markup(case.coordinator)),
            ("Noodzakelijkheidstoets", markup(_review(case))),
        ]
    )


def _review(case: CaseSheet) -> str:
    if case.review_due is None:
        return ""
    late = " – te laat" if case.review_overdue else ""
    return f"uiterlijk {dutch_date(case.review_due)}{late}"


def _write_purpose(composer: Composer, case: CaseSheet, item: ItemPaper) -> None:
    purpose = purpose_line(composer.text, item)
    if not (case.reason.strip() or purpose):
        return
    composer.heading(3, "A. Aanleiding en doel van de bespreking", in_outline=False)
    composer.prose(case.reason)
    composer.paragraph(purpose)


def _write_information(composer: Composer, case: CaseSheet) -> None:
    if not case.information:
        return
    markup = composer.text.markup
    composer.heading(3, "B. Beeldvorming: nieuw sinds het vorige overleg", in_outline=False)
    columns = (
        Column(markup("Bron"), 20, is_header=True),
        Column(markup("Datum"), 15),
        Column(markup("Soort"), 14),
        Column(markup("Informatie"), 51, has_prose=True),
    )
    composer.table(
        columns,
        [
            (
                markup(line.source or "bron afgeschermd"),
                markup(str(line.date) if line.date else ""),
                markup(line.kind_label),
                (markup(line.text), markup(_conditions(line.conditions))),
            )
            for line in case.information
        ],
    )


def _conditions(conditions: str) -> str:
    return f"Voorwaarde van de bron: {conditions}" if conditions.strip() else ""


def _write_life_domains(composer: Composer, case: CaseSheet) -> None:
    if not case.life_domains:
        return
    markup = composer.text.markup
    composer.heading(3, "C. Leefgebieden", in_outline=False)
    columns = (
        Column(markup("Leefgebied"), 19, is_header=True, has_prose=True),
        Column(markup("Situatie"), 31, has_prose=True),
        Column(markup("Beschermend"), 25, has_prose=True),
        Column(markup("Risico"), 25, has_prose=True),
    )
    composer.table(columns, [_life_domain(composer, line) for line in case.life_domains])


def _life_domain(composer: Composer, line: LifeDomainLine) -> tuple[Markup, ...]:
    texts = (line.life_domain, line.situation, line.protective_factors, line.risk_factors)
    return tuple(composer.text.markup(text) for text in texts)


def _write_view(composer: Composer, case: CaseSheet) -> None:
    if case.subject_view.strip() or case.informing.strip():
        composer.heading(3, "D. Zienswijze en informering betrokkene", in_outline=False)
        composer.prose(case.subject_view)
        composer.labelled("Informering", case.informing)


def _write_interpretation(composer: Composer, case: CaseSheet) -> None:
    if not (case.interpretation.strip() or case.instruments):
        return
    composer.heading(3, "E. Oordeelsvorming: gezamenlijke duiding", in_outline=False)
    composer.prose(case.interpretation)
    if case.instruments:
        composer.label("Gebruikte instrumenten")
        composer.bullets([composer.text.markup(line) for line in case.instruments])


def _write_plan(composer: Composer, case: CaseSheet) -> None:
    if not (case.plan_label.strip() or case.goals or case.interventions):
        return
    title = "F. Plan van aanpak: doelen en stand van interventies"
    composer.heading(3, title, in_outline=False)
    composer.paragraph(composer.text.markup(case.plan_label))
    if case.goals:
        composer.label("Doelen")
        goal_table(composer, case.goals)
    if case.interventions:
        composer.label("Interventies")
        intervention_table(composer, case.interventions)


def _write_agreements(composer: Composer, case: CaseSheet) -> None:
    if not (case.decisions or case.actions):
        return
    composer.heading(3, "G. Besluiten en afspraken", in_outline=False)
    if case.decisions:
        composer.label("Besluiten")
        write_decisions(composer, case.decisions)
    if case.actions:
        composer.label("Afspraken")
        action_table(composer, case.actions)
