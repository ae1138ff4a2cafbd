# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda of a meeting, for one holder of one numbered copy.

Outline: domain.md 7.1. Case numbers instead of names, unless the edition says otherwise.
"""

from casuskluis.documents import styles
from casuskluis.documents.agenda_items import brings_papers, carried_mark, write_item
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer
from casuskluis.documents.copies import copy_mark
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.papers import AgendaPaper, ItemPaper
from casuskluis.documents.secrecy import order_line, write_secrecy
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.wording import capital, clock, long_date, span

FOOT = "Niet kopiëren. Na afloop inleveren bij de notulist."


@uncollected()
def build(paper: AgendaPaper, memory: Memory | None = None) -> bytes:
    """Return the agenda as a PDF. Equal papers give equal bytes.

    Args:
        paper: What it tells.
        memory: What was laid out for the other copies of the same print job.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer(memory)
    _write_opening(composer, paper)
    _write_attendees(composer, paper)
    _write_overview(composer, paper)
    after_case = False
    for item in paper.items:
        if not brings_papers(item, paper.edition):
            continue
        if item.case or (after_case and not paper.edition.room_to_write):
            # one sheet per case, to hand out on its own; who leads keeps them all
            composer.new_page()
        write_item(composer, item, paper.edition)
        after_case = item.case is not None
    return composer.build(_title(paper), paper.printed_at, _frame(composer, paper))


def _title(paper: AgendaPaper) -> str:
    return f"Agenda {paper.kind_label.lower()} {paper.number}"


def _frame(composer: Composer, paper: AgendaPaper) -> PageFrame:
    line = composer.text.line
    return PageFrame(
        marking=line(paper.marking),
        copy=line(f"{copy_mark(paper.edition)} – {paper.edition.holder}"),
        order=order_line(paper.secrecy),
        foot=FOOT,
        copy_short=copy_mark(paper.edition),
        control=line(paper.control),
    )


def _write_opening(composer: Composer, paper: AgendaPaper) -> None:
    text = composer.text
    composer.heading(1, _title(paper))
    when = f"{long_date(paper.held_on)}, {span(paper.starts_at, paper.ends_at)} uur"
    lead = " · ".join(part for part in (capital(when), paper.place) if part)
    composer.paragraph(text.markup(lead), styles.LEAD)
    names = (
        "Deze uitgave noemt namen en is alleen voor kernpartners."
        if paper.edition.with_names
        else "Deze uitgave noemt casusnummers, geen namen."
    )
    composer.panel(
        [
            (text.markup(paper.marking), styles.ALERT_LINE),
            (
                text.markup(
                    f"{copy_mark(paper.edition)}, voor {paper.edition.holder}. {names} {FOOT}"
                ),
                styles.PANEL_LINE,
            ),
        ],
        styles.ALERT,
        styles.ALERT_TINT,
    )
    write_secrecy(composer, paper.secrecy)
    _write_facts(composer, paper)


def _write_facts(composer: Composer, paper: AgendaPaper) -> None:
    markup = composer.text.markup
    composer.facts(
        [
            ("Gemeente", markup(paper.municipality)),
            ("Datum", markup(long_date(paper.held_on))),
            ("Tijd", markup(f"{span(paper.starts_at, paper.ends_at)} uur")),
            ("Plaats", markup(paper.place)),
            ("Voorzitter", markup(paper.chair)),
            ("Notulist", markup(paper.minute_taker)),
            ("Grondslag", markup(paper.legal_basis)),
        ]
    )


def _write_attendees(composer: Composer, paper: AgendaPaper) -> None:
    if not paper.attendees:
        return
    markup = composer.text.markup
    timed = any(line.slot for line in paper.attendees)
    columns = (
        Column(markup("Organisatie"), 28 if timed else 34, is_header=True),
        Column(markup("Naam"), 21 if timed else 26),
        Column(markup("Functie"), 20 if timed else 26),
        *((Column(markup("Aan tafel"), 17),) if timed else ()),
        Column(markup("Status"), 14),
    )
    with composer.section():
        composer.heading(2, "Deelnemers")
        composer.table(
            columns,
            [
                (
                    markup(line.organisation),
                    markup(line.person),
                    markup(line.function),
                    *((markup(line.slot),) if timed else ()),
                    markup(line.status_label),
                )
                for line in paper.attendees
            ],
        )


def _write_overview(composer: Composer, paper: AgendaPaper) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Tijd"), 9),
        Column(markup("Nr."), 7, is_header=True),
        Column(markup("Onderwerp"), 56, has_prose=True),
        Column(markup("Doel"), 16),
        Column(markup("Duur"), 12, is_number=True),
    )
    with composer.section():
        composer.heading(2, "Agenda")
        if not paper.items:
            composer.paragraph(markup("Deze agenda heeft geen agendapunten."))
        composer.table(columns, [_overview_row(composer, item) for item in paper.items])


def _overview_row(composer: Composer, item: ItemPaper) -> tuple[Cell, ...]:
    text = composer.text
    subject: Cell
    if item.shielded:
        subject = (
            text.bold(f"Agendapunt {item.position} — afgeschermd"),
            text.markup("Uw organisatie neemt geen deel aan dit agendapunt."),
        )
    else:
        carried = text.markup(carried_mark(item))
        subject = (text.bold(item.title), text.markup(capital(item.question)), carried)
    return (
        text.markup(clock(item.starts)),
        text.markup(f"{item.position}"),
        subject,
        text.markup("" if item.shielded else item.purpose_label),
        text.markup(f"{item.minutes} min"),
    )
