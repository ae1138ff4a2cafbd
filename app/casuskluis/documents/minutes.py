# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes (verslag) of a meeting, or of one case in it, for one holder."""

from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.minutes_items import write_corrections, write_fixed, write_item
from casuskluis.documents.papers import FixedVersion, MinutesPaper
from casuskluis.documents.session_parts import (
    CONCEPT,
    session_frame,
    write_session_facts,
    write_session_opening,
)
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.wording import clock
from casuskluis.domain.partial_date import dutch_date

_FOOT = "Niet kopiëren. Niet verder verstrekken."
_DRAFT = "Dit is een concept: het verslag is nog niet vastgesteld."
_BLOCK = 8
"""Letters of a digest that stand together, so that it can be compared by eye."""


@uncollected()
def build(paper: MinutesPaper, memory: Memory | None = None) -> bytes:
    """Return the minutes as a PDF. Equal papers give equal bytes.

    Args:
        paper: What it tells.
        memory: What was laid out for the other copies of the same print job.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer(memory)
    session = paper.session
    adopted = paper.version is not None and paper.version.adopted
    title = _title(paper)
    write_session_opening(composer, session, title, "" if adopted else _DRAFT, _FOOT)
    _write_facts(composer, paper)
    _write_attendees(composer, paper)
    _write_before(composer, paper)
    if not paper.items:
        composer.paragraph(composer.text.markup("Dit verslag heeft geen agendapunten."))
    for item in paper.items:
        write_item(composer, item, with_names=session.edition.with_names)
    write_corrections(composer, paper.corrections)
    frame = session_frame(composer, session, _FOOT, "" if adopted else CONCEPT)
    return composer.build(title, session.printed_at, frame)


def _title(paper: MinutesPaper) -> str:
    meeting = f"{paper.session.kind_label.lower()} {paper.session.number}"
    about = f" casus {paper.case_number}," if paper.case_number else ""
    return f"Verslag{about} {meeting}"


def _write_facts(composer: Composer, paper: MinutesPaper) -> None:
    markup = composer.text.markup
    version = paper.version
    more = [("Versie", markup("concept, nog niet vastgelegd"))]
    if version:
        state = "vastgesteld" if version.adopted else "concept"
        more = [
            ("Versie", markup(f"{version.number} ({state})")),
            ("Vastgesteld" if version.adopted else "Vastgelegd", markup(_fixed(version))),
            ("Controlegetal van het verslag", markup(_spaced(version.digest))),
        ]
    write_session_facts(composer, paper.session, more)


def _fixed(version: FixedVersion) -> str:
    at = version.made_at
    moment = f"{dutch_date(at.date())}, {clock(at.time())} uur"
    return f"{moment}, door {version.author}" if version.author.strip() else moment


def _spaced(digest: str) -> str:
    starts = range(0, len(digest), _BLOCK)
    return " ".join(digest[start : start + _BLOCK] for start in starts)


def _write_before(composer: Composer, paper: MinutesPaper) -> None:
    if paper.opening_text.strip():
        with composer.section():
            composer.heading(2, "Over dit overleg")
            write_fixed(composer, paper.opening_text)


def _write_attendees(composer: Composer, paper: MinutesPaper) -> None:
    if not paper.attendees:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Organisatie"), 44, is_header=True),
        Column(markup("Naam"), 36),
        Column(markup("Status"), 20),
    )
    rows = [
        (markup(line.organisation), markup(line.person), markup(line.status_label))
        for line in paper.attendees
    ]
    with composer.section():
        composer.heading(2, "Aanwezigheid")
        composer.table(columns, rows)
