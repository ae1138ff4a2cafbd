# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation to a meeting (uitnodiging), for one organisation or one person.

It names no subject. Without numbers it tells nothing about a case, so it may go by ordinary
mail; with them it says which items and cases the reader takes part in.
"""

from reportlab.lib.styles import ParagraphStyle

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.copies import copy_line, copy_short
from casuskluis.documents.fonts import BOLD
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import TableLook
from casuskluis.documents.letterhead import write_letterhead
from casuskluis.documents.openings import write_note
from casuskluis.documents.papers import InvitationPaper
from casuskluis.documents.secrecy import order_line, write_secrecy
from casuskluis.documents.slots import spoken_slots
from casuskluis.documents.wording import capital, clock, listed, long_date, on_one_line, span

_EXPECTED = ParagraphStyle(
    "expected", styles.PANEL_LINE, fontName=BOLD, fontSize=13, leading=18, spaceAfter=2
)
_PREPARATION = (
    "Zoek op wat uw organisatie weet en doet. Neem alleen mee wat voor dit overleg nodig is.",
    "Houd feiten, waarnemingen en meningen uit elkaar, en weet van wie de informatie komt.",
    "Ga na wat er met de acties van uw organisatie is gedaan.",
    "Zet niets over personen in uw e-mail of in uw agenda.",
)
_WAIT = (
    "Wacht buiten de vergaderkamer tot u wordt gehaald. Zo hoort niemand iets wat niet voor "
    "hem is bedoeld."
)
_SEE_AGENDA = "Die staan in uw exemplaar van de agenda."
_SECRECY = (
    "Wat u in dit overleg hoort, ziet en leest, houdt u geheim. U gebruikt het alleen voor het "
    "doel van het overleg. Deel het alleen verder als dat mag van degene die het inbracht."
)


def build(paper: InvitationPaper) -> bytes:
    """Return the invitation as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    write_letterhead(
        composer,
        (f"Gemeente {paper.municipality}",),
        (paper.organisation, _person(paper), *paper.address),
        paper.marking,
    )
    _write_opening(composer, paper)
    _write_preparation(composer, paper)
    _write_secrecy(composer, paper)
    _write_contact(composer, paper)
    return composer.build(_title(paper), paper.printed_at, _frame(composer, paper))


def _title(paper: InvitationPaper) -> str:
    return f"Uitnodiging {paper.kind_label.lower()} {paper.number}"


def _person(paper: InvitationPaper) -> str:
    return ", ".join(part for part in (paper.person, paper.function) if part.strip())


def _frame(composer: Composer, paper: InvitationPaper) -> PageFrame:
    line = composer.text.line
    return PageFrame(
        marking=line(paper.marking),
        copy=line(copy_line(paper.edition, f"Uitnodiging {paper.number}")),
        order=order_line(paper.secrecy),
        foot="Niet verder verspreiden.",
        copy_short=copy_short(paper.edition),
        control=line(paper.control),
    )


def _write_opening(composer: Composer, paper: InvitationPaper) -> None:
    markup = composer.text.markup
    composer.heading(1, _title(paper))
    composer.panel(
        [
            (markup(_expected(paper)), _EXPECTED),
            (markup(_where(paper)), styles.PANEL_LINE),
            (markup(_WAIT if paper.slots else ""), styles.PANEL_LINE),
        ]
    )
    write_secrecy(composer, paper.secrecy)
    whole = f"{span(paper.starts_at, paper.ends_at)} uur" if paper.slots else ""
    composer.facts(
        [
            ("Doel", markup(paper.result)),
            ("Hele overleg", markup(whole)),
            ("Uw agendapunten", markup(_items(paper) or _SEE_AGENDA)),
            ("Voorzitter", markup(paper.chair)),
            ("Grondslag", markup(paper.legal_basis)),
        ],
        TableLook(tight=True),
    )


def _items(paper: InvitationPaper) -> str:
    """Return "1, 3 en 5 (casus 2026-0147)"; nothing when no numbers may be printed."""
    if not paper.with_numbers:
        return ""
    return listed(
        [
            f"{item.position} (casus {item.case_number})"
            if item.case_number
            else str(item.position)
            for item in paper.items
        ]
    )


def _expected(paper: InvitationPaper) -> str:
    if paper.slots:
        return f"U wordt verwacht {spoken_slots(paper.slots)}"
    whole = f"van {clock(paper.starts_at)} tot {clock(paper.ends_at)} uur"
    return f"U wordt verwacht {whole}, het hele overleg"


def _where(paper: InvitationPaper) -> str:
    place = f", {paper.place}" if paper.place.strip() else ""
    return f"{capital(long_date(paper.held_on))}{place}."


def _write_preparation(composer: Composer, paper: InvitationPaper) -> None:
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, "Zo bereidt u zich voor")
        composer.bullets([markup(line) for line in paper.preparation or _PREPARATION])


def _write_secrecy(composer: Composer, paper: InvitationPaper) -> None:
    markup = composer.text.markup
    if _items(paper):
        holds = "Deze uitnodiging noemt agendapunten en casusnummers, geen namen. "
        holds += "Stuur haar niet door met gewone post of e-mail."
    else:
        holds = "Deze uitnodiging noemt geen namen en geen casusnummers."
    with composer.section():
        composer.heading(2, "Geheimhouding")
        composer.paragraph(markup(f"{_SECRECY} {holds}"))


def _write_contact(composer: Composer, paper: InvitationPaper) -> None:
    asked = "Laat het zo snel mogelijk weten, ook wie er in uw plaats komt."
    write_note(
        composer,
        "Kunt u niet komen, of hebt u een vraag?",
        asked,
        on_one_line(paper.contact_point),
    )
