# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list on which everybody at the table signs (presentielijst).

Above the signatures stands what they sign for: secrecy. Beside them stands which copy of the
papers they got, and room to tick that it came back.
"""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell, Column, TableLook
from casuskluis.documents.openings import write_note, write_opening
from casuskluis.documents.papers import PresenceLine, PresenceListPaper
from casuskluis.documents.secrecy import order_line, write_secrecy
from casuskluis.documents.slots import short_slots
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import capital, long_date, span
from casuskluis.domain.partial_date import dutch_date

_ROOM = 7.0
"""Points below the text of a row: with the text itself enough for a signature."""
_ROOM_OF_EMPTY_ROW = 19.0
_OPEN = Markup("")
_STATEMENT = (
    "Met mijn handtekening beloof ik: ik houd geheim wat ik in dit overleg hoor, zie en lees. "
    "Ik gebruik het alleen voor het doel van dit overleg. Ik deel het alleen verder als dat "
    "mag van degene die het inbracht, of als de wet mij daartoe verplicht. Ik maak geen "
    "foto’s, kopieën of opnamen. Ik lever mijn exemplaar na afloop in.\n\n"
    "Dit blijft gelden na het overleg, en ook als ik een andere functie heb."
)


def build(paper: PresenceListPaper) -> bytes:
    """Return the list as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    _write_invited(composer, paper)
    _write_walk_ins(composer, paper)
    _write_copies(composer, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking),
        copy=line(_title(paper)),
        order=order_line(paper.secrecy),
        foot="Na afloop geeft de notulist deze lijst aan de gemeente.",
        control=line(paper.control),
    )
    return composer.build(_title(paper), paper.printed_at, frame)


def _title(paper: PresenceListPaper) -> str:
    return f"Presentielijst {paper.kind_label.lower()} {paper.number}"


def _write_opening(composer: Composer, paper: PresenceListPaper) -> None:
    when = capital(f"{long_date(paper.held_on)}, {span(paper.starts_at, paper.ends_at)} uur")
    write_opening(composer, _title(paper), (when, paper.place))
    markup = composer.text.markup
    composer.facts(
        [
            ("Gemeente", markup(paper.municipality)),
            ("Voorzitter", markup(paper.chair)),
            ("Notulist", markup(paper.minute_taker)),
            ("Grondslag", markup(paper.legal_basis)),
        ],
        TableLook(tight=True),
    )
    write_secrecy(composer, paper.secrecy)
    statement = paper.statement.strip() or _STATEMENT
    write_note(composer, "Geheimhouding", *statement.split("\n\n"))


def _write_invited(composer: Composer, paper: PresenceListPaper) -> None:
    markup = composer.text.markup
    times = paper.with_times
    columns = (
        Column(markup("Ex."), 7, is_header=True),
        Column(markup("Organisatie en naam"), 31 if times else 45),
        *([Column(markup("Tijd"), 14)] if times else []),
        Column(markup("Handtekening"), 23),
        Column(markup("Uitgereikt"), 12.5),
        Column(markup("Ingeleverd"), 12.5),
    )
    with composer.section():
        composer.heading(2, "Genodigden")
        if not paper.lines:
            composer.paragraph(markup("Er is niemand uitgenodigd."))
        composer.table(
            columns,
            [_row(composer, line, with_times=times) for line in paper.lines],
            TableLook(room=_ROOM),
        )
        if paper.lines:
            composer.paragraph(
                markup(
                    "Ex. is het nummer van het exemplaar. Verklaring: eerder getekende "
                    "geheimhoudingsverklaring. Uitgereikt en ingeleverd: paraaf notulist."
                ),
                styles.SMALL,
            )


def _row(composer: Composer, line: PresenceLine, *, with_times: bool) -> tuple[Cell, ...]:
    text = composer.text
    times = tuple(map(text.markup, short_slots(line.slots) or ("hele overleg",)))
    number = str(line.copy_number) if line.copy_number is not None else "geen"
    return (
        text.bold(number),
        (
            text.bold(line.organisation),
            text.markup(_person(line)),
            text.markup(_signed_earlier(line)),
        ),
        *([times] if with_times else []),
        text.markup("afgemeld" if line.excused else ""),
        _OPEN,
        _OPEN,
    )


def _person(line: PresenceLine) -> str:
    """Return name and function; without a name there is room to write it."""
    if not line.person.strip() and not line.excused:
        return f"{capital(line.function)}, naam:" if line.function.strip() else "Naam:"
    return ", ".join(part for part in (line.person, line.function) if part.strip())


def _signed_earlier(line: PresenceLine) -> str:
    """Return whether there is a secrecy statement, which stays valid without this list."""
    if line.secrecy_signed_on is None:
        return "" if line.excused else "nog geen verklaring"
    return f"verklaring van {dutch_date(line.secrecy_signed_on)}"


def _write_walk_ins(composer: Composer, paper: PresenceListPaper) -> None:
    if paper.walk_ins < 1:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Gast"), 7, is_header=True),
        Column(markup("Organisatie"), 23),
        Column(markup("Naam en functie"), 32.5),
        Column(markup("Handtekening"), 25),
        Column(markup("Exemplaar"), 12.5),
    )
    rows = [
        (markup(str(number)), _OPEN, _OPEN, _OPEN, _OPEN)
        for number in range(1, paper.walk_ins + 1)
    ]
    with composer.section(), composer.together():
        composer.heading(2, "Ook aanwezig, zonder uitnodiging")
        composer.paragraph(
            markup("De voorzitter beslist of en bij welke agendapunten iemand mag blijven."),
            styles.SMALL,
        )
        composer.table(columns, rows, TableLook(room=_ROOM_OF_EMPTY_ROW))


def _write_copies(composer: Composer, paper: PresenceListPaper) -> None:
    """Leave room to count the copies: none may stay behind unnoticed."""
    handed = sum(line.copy_number is not None for line in paper.lines)
    if not handed:
        return
    markup = composer.text.markup
    columns = (
        Column(markup("Gemaakt"), 14, is_header=True),
        Column(markup("Uitgereikt"), 14),
        Column(markup("Ingeleverd"), 14),
        Column(markup("Ontbreekt (nummers)"), 24),
        Column(markup("Handtekening notulist"), 34),
    )
    with composer.section(), composer.together():
        composer.heading(2, "Exemplaren geteld")
        composer.table(
            columns,
            [(composer.text.bold(str(handed)), _OPEN, _OPEN, _OPEN, _OPEN)],
            TableLook(room=_ROOM_OF_EMPTY_ROW),
        )
