# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The assessment form (weegformulier), one for each notification.

What was observed stands apart from what anybody thinks of it; every judgement is a text, there
are no scores (domain.md 2.1 and 5.2). An empty form leaves room to write at the table.
"""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import PLAIN, Column, TableLook
from casuskluis.documents.papers import GroundLine, OutcomeBox, WeighingForm, WeighingPaper
from casuskluis.documents.session_parts import (
    session_frame,
    write_session_facts,
    write_session_opening,
)
from casuskluis.documents.signatures import write_signatures
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import day_or
from casuskluis.domain.partial_date import dutch_date

_FOOT = "Niet kopiëren. Na afloop inleveren bij de notulist."
_ROOM = 30.0
"""Points below the question of a ground; the question itself leaves room beside it."""
_LINES_FOR_REASONS = 6
_STATEMENT = "De kernpartners hebben deze melding samen gewogen, zoals hierboven staat."


def build(paper: WeighingPaper, memory: Memory | None = None) -> bytes:
    """Return the forms as one PDF. Equal papers give equal bytes.

    Args:
        paper: What it tells.
        memory: What was laid out for the other copies of the same print job.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer(memory)
    session = paper.session
    title = f"Weegformulier {session.kind_label.lower()} {session.number}"
    by_hand = any(form.weighed_on is None for form in paper.forms)
    write_session_opening(
        composer,
        session,
        title,
        "Schrijf feiten op, geen geloof of afkomst. Noem geen namen van anderen."
        if by_hand
        else "",
    )
    write_session_facts(composer, session)
    if not paper.forms:
        composer.paragraph(composer.text.markup("Er zijn geen meldingen om te wegen."))
    for number, form in enumerate(paper.forms):
        if number:
            composer.new_page()
        _write_form(composer, form, paper)
    return composer.build(title, session.printed_at, session_frame(composer, session, _FOOT))


def _write_form(composer: Composer, form: WeighingForm, paper: WeighingPaper) -> None:
    with composer.section():
        place = f"{form.position}. " if form.position else ""
        composer.heading(2, f"{place}Melding {form.number}")
        _write_facts(composer, form, with_names=paper.session.edition.with_names)
        _write_told(composer, form)
        _write_grounds(composer, form)
        _write_outcome(composer, form)
        _write_reasons(composer, form)
        if paper.signers:
            write_signatures(composer, paper.signers, _STATEMENT, level=3)


def _write_facts(composer: Composer, form: WeighingForm, *, with_names: bool) -> None:
    markup = composer.text.markup
    composer.facts(
        [
            ("Ontvangen", markup(dutch_date(form.received_on))),
            ("Naam", markup(form.name if with_names else "")),
            ("Bekend bij", markup(", ".join(form.known_at))),
            ("Gewogen op", markup(day_or(form.weighed_on, ""))),
            ("Gewogen door", markup(", ".join(form.present))),
        ]
    )


def _write_told(composer: Composer, form: WeighingForm) -> None:
    text = composer.text
    composer.panel(
        [
            (text.markup("Waargenomen gedrag"), styles.LABEL),
            *((paragraph, styles.BODY) for paragraph in text.paragraphs(form.observed)),
        ]
    )
    composer.labelled("Mening van de melder", form.opinion)


def _write_grounds(composer: Composer, form: WeighingForm) -> None:
    """Write the grounds as a table: what to weigh, and beside it what was found."""
    by_hand = form.weighed_on is None
    lines = [line for line in form.grounds if by_hand or line.text.strip()]
    if not lines:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Wat wegen we?"), 32, is_header=True, has_prose=True),
        Column(markup("Wat vinden we?"), 68, has_prose=True),
    )
    composer.heading(3, "Gronden", in_outline=False)
    look = TableLook(room=_ROOM) if by_hand else PLAIN
    composer.table(columns, [_ground(composer, line) for line in lines], look)


def _ground(composer: Composer, line: GroundLine) -> tuple[tuple[Markup, Markup], Markup]:
    text = composer.text
    return (text.bold(line.title), text.markup(line.hint)), text.markup(line.text)


def _write_outcome(composer: Composer, form: WeighingForm) -> None:
    markup = composer.text.markup
    if form.outcomes:
        composer.heading(3, "Uitkomst", in_outline=False)
        if form.weighed_on is None:
            composer.subtitle(markup("Zet een kruis bij één uitkomst."))
        composer.ticks([(_choice(composer, box), box.ticked) for box in form.outcomes])
    days = (
        ("Meer informatie uiterlijk", day_or(form.information_until, "")),
        ("Advies van de driehoek", day_or(form.advice_on, "")),
    )
    if form.weighed_on is None:
        columns = (Column(markup(""), 32, is_header=True), Column(markup(""), 68))
        rows = [(composer.text.bold(title), markup(day)) for title, day in days]
        composer.table(columns, rows, TableLook(room=12))
    else:
        composer.facts([(title, markup(day)) for title, day in days])


def _choice(composer: Composer, box: OutcomeBox) -> Markup:
    """Return the outcome; the one that was chosen says so for who cannot see the cross."""
    if not box.ticked:
        return composer.text.markup(box.label)
    return composer.text.bold(f"{box.label} (gekozen)")


def _write_reasons(composer: Composer, form: WeighingForm) -> None:
    if form.weighed_on is None and not form.motivation.strip():
        composer.heading(3, "Motivering", in_outline=False)
        composer.lines_to_write(_LINES_FOR_REASONS)
    elif form.motivation.strip():
        composer.heading(3, "Motivering", in_outline=False)
        composer.prose(form.motivation)
