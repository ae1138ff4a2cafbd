# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a meeting decided and agreed (besluiten- en actielijst), for one holder."""

from casuskluis.documents.action_list import action_table
from casuskluis.documents.agreements import write_decisions
from casuskluis.documents.composer import Composer
from casuskluis.documents.papers import OutcomeItem, OutcomePaper
from casuskluis.documents.session_parts import (
    CONCEPT,
    session_frame,
    write_session_facts,
    write_session_opening,
)
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.text import joined

_FOOT = "Niet kopiëren. Niet verder verstrekken."
_DRAFT = "Dit is een concept: het verslag is nog niet vastgesteld."
_NOTHING = "Geen besluiten of acties."
SHIELDED = "Uw organisatie neemt geen deel aan dit agendapunt."
POSTPONED = "Niet besproken. Dit agendapunt komt terug in het volgende overleg."


def build(paper: OutcomePaper, memory: Memory | None = None) -> bytes:
    """Return the list as a PDF. Equal papers give equal bytes.

    Args:
        paper: What it tells.
        memory: What was laid out for the other copies of the same print job.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer(memory)
    session = paper.session
    title = f"Besluiten- en actielijst {session.kind_label.lower()} {session.number}"
    write_session_opening(composer, session, title, _DRAFT if paper.draft else "", _FOOT)
    write_session_facts(composer, session)
    _write_own(composer, paper)
    _write_items(composer, paper)
    mark = CONCEPT if paper.draft else ""
    frame = session_frame(composer, session, _FOOT, mark)
    return composer.build(title, session.printed_at, frame)


def item_title(item: OutcomeItem) -> str:
    """Return how an item is headed, the same number in every edition."""
    if item.shielded:
        return f"Agendapunt {item.position} — afgeschermd"
    return f"{item.position}. {item.title}"


def _write_own(composer: Composer, paper: OutcomePaper) -> None:
    if not paper.own_actions:
        return
    with composer.section():
        composer.heading(2, "Uw acties")
        composer.subtitle(
            composer.text.markup("Wat uw organisatie in dit overleg heeft toegezegd.")
        )
        with_case = any(line.case_number for line in paper.own_actions)
        action_table(composer, paper.own_actions, with_case=with_case)


def _write_items(composer: Composer, paper: OutcomePaper) -> None:
    with composer.section():
        composer.heading(2, "Per agendapunt")
        if not paper.items:
            composer.paragraph(composer.text.markup("Dit overleg heeft geen agendapunten."))
        for item in paper.items:
            _write_item(composer, item, item_title(item))
        if paper.other and _has_outcome(paper.other):
            _write_item(composer, paper.other, "Zonder agendapunt")


def _write_item(composer: Composer, item: OutcomeItem, title: str) -> None:
    """Write an item; one that led to nothing takes one line."""
    text = composer.text
    if item.shielded or not _has_outcome(item):
        said = SHIELDED if item.shielded else POSTPONED if item.postponed else _NOTHING
        composer.paragraph(joined([text.bold(f"{title}."), text.markup(said)]))
        return
    composer.heading(3, title, in_outline=False)
    if item.postponed:
        composer.paragraph(text.markup(POSTPONED))
    composer.prose(item.conclusion)
    if item.decisions:
        composer.label("Besluiten")
        write_decisions(composer, item.decisions)
    if item.actions:
        composer.label("Acties")
        action_table(composer, item.actions)


def _has_outcome(item: OutcomeItem) -> bool:
    return bool(item.conclusion.strip() or item.decisions or item.actions)
