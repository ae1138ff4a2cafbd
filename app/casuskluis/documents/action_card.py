# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one organisation promised, on one page (actiekaart).

When the actions do not fit, the rows move closer together. When that is not enough the card
takes a second page and says so; what does not fit on that either is counted, never cut
silently.
"""

from dataclasses import dataclass
from io import BytesIO

import pikepdf

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.copies import copy_line, copy_mark, copy_short
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column, TableLook
from casuskluis.documents.openings import write_note, write_opening
from casuskluis.documents.papers import ActionCardPaper, CardAction
from casuskluis.documents.secrecy import order_line, secrecy_sentences
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import long_day, on_one_line
from casuskluis.domain.partial_date import dutch_date

_FOOT = "Niet kopiëren. Vernietigen als de acties klaar zijn."
_MOST_PAGES = 2
_HOW = (
    "Noem alleen het nummer van de actie: geen namen, ook niet in een e-mail. Lukt een actie "
    "niet of niet op tijd? Meld dat meteen, met de reden."
)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the actions are laid out.

    Attributes:
        shown: How many are on the card.
        tight: Whether the rows are close together.
        reason: Why there is more than one page; may be empty.
    """

    shown: int
    tight: bool = False
    reason: str = ""


def build(paper: ActionCardPaper) -> bytes:
    """Return the card as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    count = len(paper.actions)
    pdf = _laid_out(paper, _Fit(count))
    if _pages(pdf) == _MOST_PAGES:
        pdf = _laid_out(paper, _Fit(count, tight=True))
    return pdf if _pages(pdf) == 1 else _on_two_pages(paper)


def _on_two_pages(paper: ActionCardPaper) -> bytes:
    """Return a card with as many actions as two pages hold; one action is always shown."""
    count = len(paper.actions)
    passes = f"de {count} acties passen" if count > 1 else "de tekst past"
    why = f"Deze kaart heeft meer dan één pagina: {passes} niet op één."
    found = _laid_out(paper, _Fit(count, tight=True, reason=why))
    if _pages(found) <= _MOST_PAGES or count <= 1:
        return found
    fewest, most = 0, count
    while most - fewest > 1:
        middle = (fewest + most) // 2
        tried = _laid_out(paper, _Fit(middle, tight=True, reason=why))
        if _pages(tried) <= _MOST_PAGES or middle == 1:
            found, fewest = tried, middle
        else:
            most = middle
    return found


def _pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def _laid_out(paper: ActionCardPaper, fit: _Fit) -> bytes:
    composer = Composer()
    _write_opening(composer, paper, fit)
    _write_actions(composer, paper, fit)
    if paper.actions:
        _write_reporting(composer, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking),
        copy=line(copy_line(paper.edition, f"Actiekaart {paper.organisation}")),
        order=order_line(paper.secrecy),
        foot=_FOOT,
        copy_short=copy_short(paper.edition),
        control=line(paper.control),
    )
    return composer.build("Actiekaart", paper.printed_at, frame)


def _write_opening(composer: Composer, paper: ActionCardPaper, fit: _Fit) -> None:
    after = f"na {paper.meeting}" if paper.meeting.strip() else ""
    write_opening(composer, "Actiekaart", (paper.organisation, after))
    text = composer.text
    copy = f"{copy_mark(paper.edition)}, voor {paper.edition.holder}. " if paper.edition else ""
    lines = [
        (text.markup(paper.marking), styles.ALERT_LINE),
        (
            text.markup(f"{copy}Deze kaart noemt casusnummers, geen namen. {_FOOT}"),
            styles.PANEL_LINE,
        ),
    ]
    if paper.secrecy:
        lines.append((text.markup("GEHEIM"), styles.ALERT_LINE))
        lines += [
            (text.markup(said), styles.PANEL_LINE) for said in secrecy_sentences(paper.secrecy)
        ]
    composer.panel(lines, styles.ALERT, styles.ALERT_TINT)
    composer.paragraph(text.markup(_summary(paper)))
    composer.paragraph(text.markup(fit.reason))


def _summary(paper: ActionCardPaper) -> str:
    count, late = len(paper.actions), sum(action.late for action in paper.actions)
    stands = f"Stand op {long_day(paper.stands_on)}:"
    if not count:
        return f"{stands} uw organisatie heeft geen open acties."
    promised = "1 actie" if count == 1 else f"{count} acties"
    passed = "is 1" if late == 1 else f"zijn er {late}"
    too_late = f" Daarvan {passed} te laat." if late else ""
    return f"{stands} uw organisatie heeft {promised} toegezegd.{too_late}"


def _write_actions(composer: Composer, paper: ActionCardPaper, fit: _Fit) -> None:
    text = composer.text
    columns = (
        Column(text.markup("Nr."), 9, is_header=True),
        Column(text.markup("Casus"), 12.5),
        Column(text.markup("Wat u doet"), 51.5, has_prose=True),
        Column(text.markup("Uiterlijk"), 13),
        Column(text.markup("Klaar op"), 14),
    )
    shown = paper.actions[: fit.shown]
    with composer.section():
        composer.table(
            columns,
            [_row(composer, action) for action in shown],
            TableLook(tight=fit.tight),
        )
        missing = len(paper.actions) - len(shown)
        if missing:
            noun = "actie" if missing == 1 else "acties"
            composer.paragraph(text.bold(f"En nog {missing} {noun}: zie de actielijst."))


def _row(composer: Composer, action: CardAction) -> tuple[Cell, ...]:
    text = composer.text
    condition = f"Voorwaarde: {action.condition}" if action.condition.strip() else ""
    due = dutch_date(action.due_on) if action.due_on else "geen datum"
    return (
        text.bold(action.number),
        text.markup(action.case_number or "geen casus"),
        (
            text.markup(action.description),
            text.markup(condition),
            text.markup("Nieuw afgesproken." if action.is_new else ""),
        ),
        (text.markup(due), text.bold("te laat" if action.late else "")),
        Markup(""),
    )


def _write_reporting(composer: Composer, paper: ActionCardPaper) -> None:
    before = f" uiterlijk {long_day(paper.report_before)}" if paper.report_before else ""
    asked = f"Meld{before} per actie of zij klaar is, en wat het resultaat is. {_HOW}"
    write_note(composer, "Zo meldt u terug", asked, on_one_line(paper.report_to))
