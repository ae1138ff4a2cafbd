# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over from one colleague to another (overdrachtsdossier)."""

from casuskluis.documents.action_list import write_actions
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.handover_case import review_text, write_handover_case
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import HandoverCase, HandoverPaper
from casuskluis.documents.signatures import write_signatures
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import day_or, long_day

_STATEMENT = "De casussen, acties en contacten in dit dossier zijn besproken en overgedragen."


def build(paper: HandoverPaper) -> bytes:
    """Return the dossier as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_cases(composer, paper)
    for case in paper.cases:
        write_handover_case(composer, case, with_names=paper.with_names)
    _write_actions(composer, paper)
    _write_partners(composer, paper)
    _write_notes(composer, paper)
    write_signatures(
        composer,
        [("Draagt over", paper.from_name), ("Neemt over", paper.to_name)],
        _STATEMENT,
    )
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking),
        copy=f"Overdracht {long_day(paper.handed_over_on)}",
        foot="Niet kopiëren. Na de overdracht vernietigen.",
        control=line(paper.control),
    )
    return composer.build("Overdrachtsdossier", paper.printed_at, frame)


def _write_opening(composer: Composer, paper: HandoverPaper) -> None:
    markup = composer.text.markup
    lead = (f"Gemeente {paper.municipality}", f"ingaande {long_day(paper.handed_over_on)}")
    write_opening(composer, "Overdrachtsdossier", lead)
    names = (
        "Deze uitgave noemt namen."
        if paper.with_names
        else "Deze uitgave noemt casusnummers, geen namen."
    )
    write_warning(
        composer,
        paper.marking,
        f"Alleen voor de collega’s die overdragen en overnemen. {names}",
    )
    composer.facts(
        [
            ("Draagt over", markup(paper.from_name)),
            ("Neemt over", markup(paper.to_name)),
            ("Met ingang van", markup(long_day(paper.handed_over_on))),
            ("Reden", markup(paper.reason)),
        ]
    )


def _write_cases(composer: Composer, paper: HandoverPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Casus"), 15, is_header=True),
        Column(markup("Fase"), 22),
        Column(markup("Noodzakelijkheidstoets"), 27),
        Column(markup("Termijnen te laat"), 18, is_number=True),
        Column(markup("Acties"), 18, is_number=True),
    )
    with composer.section():
        composer.heading(2, "Casussen in het kort")
        if not paper.cases:
            composer.paragraph(markup("Er gaan geen casussen over."))
        composer.table(columns, [_case_row(composer, case) for case in paper.cases])


def _case_row(composer: Composer, case: HandoverCase) -> tuple[Markup, ...]:
    text = composer.text
    late = sum(term.late for term in case.terms) + case.review_overdue
    return (
        text.bold(case.number),
        text.markup(case.phase_label),
        text.markup(review_text(case) or "geen datum"),
        text.markup(str(late)),
        text.markup(str(len(case.actions))),
    )


def _write_actions(composer: Composer, paper: HandoverPaper) -> None:
    if paper.actions:
        with composer.section():
            composer.heading(2, "Alle lopende acties")
            write_actions(composer, paper.actions)


def _write_partners(composer: Composer, paper: HandoverPaper) -> None:
    if not paper.partners:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Organisatie"), 29, is_header=True),
        Column(markup("Contactpersoon"), 26),
        Column(markup("Bereikbaar"), 28),
        Column(markup("Laatste contact"), 17),
    )
    rows = [
        (
            (markup(line.organisation), markup(line.remarks)),
            markup(line.contact),
            markup(line.reach),
            markup(day_or(line.last_contact, "niet bekend")),
        )
        for line in paper.partners
    ]
    with composer.section():
        composer.heading(2, "Partners")
        composer.table(columns, rows)


def _write_notes(composer: Composer, paper: HandoverPaper) -> None:
    if paper.notes.strip():
        with composer.section():
            composer.heading(2, "Verder van belang")
            composer.prose(paper.notes)
