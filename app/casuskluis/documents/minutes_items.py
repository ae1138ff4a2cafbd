# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One agenda item in the minutes, in the steps of the table (BOB), and what was corrected."""

from collections.abc import Sequence

from casuskluis.documents import styles
from casuskluis.documents.action_list import action_table
from casuskluis.documents.agreements import write_decisions, write_review
from casuskluis.documents.composer import Composer
from casuskluis.documents.outcome_list import POSTPONED, SHIELDED
from casuskluis.documents.papers import CorrectionLine, MinutesItem
from casuskluis.domain.partial_date import dutch_date

_ERASED = "De tekst van dit agendapunt is vernietigd, samen met het dossier waar hij over ging."
_NOTHING = "Er is niets vastgelegd."
_END = "\N{END OF TRANSMISSION}:"
_LISTS = frozenset({"Aanwezig", "Afgemeld", "Besluiten", "Acties"})
"""Headings of a fixed text with one thing to a line below them."""


def write_item(composer: Composer, item: MinutesItem, *, with_names: bool) -> None:
    """Write one item. A name appears only in an edition with names."""
    said = composer.text.markup
    with composer.section():
        if item.shielded:
            composer.heading(2, f"Agendapunt {item.position} — afgeschermd")
            composer.paragraph(said(SHIELDED))
            return
        composer.heading(2, f"{item.position}. {item.title}")
        if item.erased:
            composer.paragraph(said(_ERASED))
        elif item.fixed_text.strip():
            _write_name(composer, item, with_names=with_names)
            write_fixed(composer, item.fixed_text)
        else:
            _write_record(composer, item, with_names=with_names)
        write_corrections(composer, item.corrections)


def write_fixed(composer: Composer, text: str) -> None:
    """Write a text as it was fixed; a line that ends with a colon heads what follows."""
    head, lines = "", list[str]()
    for line in [*text.splitlines(), _END]:
        if line is not _END and not line.rstrip().endswith(":"):
            lines.append(line)
            continue
        _write_part(composer, head, lines)
        head, lines = line.rstrip().removesuffix(":"), []


def write_corrections(composer: Composer, corrections: Sequence[CorrectionLine]) -> None:
    """Write what later meetings corrected, apart from the text itself."""
    text = composer.text
    for line in corrections:
        written = f" ({dutch_date(line.written_on)})" if line.written_on else ""
        title = f"Gecorrigeerd in overleg {line.decided_in}{written}:"
        composer.panel(
            [
                (text.markup(title), styles.LABEL),
                *((part, styles.BODY) for part in text.paragraphs(line.text)),
            ]
        )


def _write_part(composer: Composer, head: str, lines: Sequence[str]) -> None:
    """Write a part of a fixed text; what comes one to a line becomes a list."""
    if head.strip():
        composer.heading(3, head, in_outline=False)
    if head in _LISTS:
        composer.bullets([composer.text.markup(line) for line in lines])
    else:
        composer.prose("\n".join(lines))


def _write_name(composer: Composer, item: MinutesItem, *, with_names: bool) -> None:
    composer.facts([("Naam", composer.text.markup(item.name if with_names else ""))])


def _write_record(composer: Composer, item: MinutesItem, *, with_names: bool) -> None:
    markup = composer.text.markup
    composer.facts(
        [
            ("Casus", composer.text.bold(item.case_number)),
            ("Naam", markup(item.name if with_names else "")),
            ("Fase", markup(item.phase_label)),
            ("Aan tafel", markup(", ".join(item.present))),
        ]
    )
    if item.postponed:
        composer.paragraph(markup(POSTPONED))
    elif not _is_filled(item):
        composer.paragraph(markup(_NOTHING))
    for title, text in (
        ("Beeldvorming", item.picture),
        ("Oordeelsvorming", item.judgement),
    ):
        if text.strip():
            composer.heading(3, title, in_outline=False)
            composer.prose(text)
    _write_agreed(composer, item)


def _write_agreed(composer: Composer, item: MinutesItem) -> None:
    if item.conclusion.strip() or item.decisions:
        composer.heading(3, "Besluitvorming", in_outline=False)
        composer.prose(item.conclusion)
        write_decisions(composer, item.decisions)
    if item.actions:
        composer.heading(3, "Afspraken", in_outline=False)
        action_table(composer, item.actions)
    if item.review:
        composer.heading(3, "Noodzaak en proportionaliteit", in_outline=False)
        write_review(composer, item.review)


def _is_filled(item: MinutesItem) -> bool:
    texts = (item.picture, item.judgement, item.conclusion)
    return any(text.strip() for text in texts) or bool(
        item.decisions or item.actions or item.review
    )
