# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parts that reports share: a section, the work of a pillar, how figures were protected."""

from collections.abc import Sequence

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_note
from casuskluis.documents.papers import ActivityLine, ReportPart
from casuskluis.documents.wording import capital
from casuskluis.domain.figure_notes import LIMIT, certificate_line, method_note, multiples
from casuskluis.domain.figure_tables import Protection, ReleaseStamp
from casuskluis.domain.partial_date import dutch_date


def write_part(composer: Composer, figures: FiguresWriter, part: ReportPart) -> None:
    """Write what a section says: prose, a list, and figures."""
    for text in part.text:
        composer.prose(text)
    composer.bullets([composer.text.markup(point) for point in part.points])
    figures.write(part.tables)


def write_activities(composer: Composer, lines: Sequence[ActivityLine]) -> None:
    """Write how often each kind of activity was held, and with how many people."""
    markup = composer.text.markup
    columns = (
        Column(markup("Activiteit"), 46, is_header=True, has_prose=True),
        Column(markup("Aantal"), 16, is_number=True),
        Column(markup("Deelnemers"), 19, is_number=True),
        Column(markup("Organisaties"), 19, is_number=True),
    )
    rows = [
        (capital(line.kind_label), line.count, line.participants, line.organisations)
        for line in lines
    ]
    composer.table(columns, [tuple(map(markup, row)) for row in rows])


def write_how_to_read(composer: Composer, stamp: ReleaseStamp) -> None:
    """Write the note on method in a box, where the reader meets it before the figures."""
    write_note(
        composer, "Zo leest u de cijfers", method_note(stamp), certificate_line(stamp), LIMIT
    )


def write_method(composer: Composer, stamp: ReleaseStamp) -> None:
    """Write the annex on method: why, how, what was checked, and the facts of the release."""
    text = composer.text
    composer.prose(
        "Het gaat om kleine aantallen. Wie kleine aantallen met elkaar vergelijkt, kan soms "
        "uitrekenen om wie het gaat. Daarom zijn de cijfers beschermd voordat zij in deze "
        "rapportage kwamen. Alles wat hier staat, ook elke grafiek, is gemaakt van de "
        "beschermde cijfers."
    )
    for said in (method_note(stamp), certificate_line(stamp), LIMIT):
        composer.paragraph(text.markup(said))
    with composer.together():
        composer.facts([(label, text.markup(value)) for label, value in stamp_facts(stamp)])


def stamp_facts(stamp: ReleaseStamp) -> tuple[tuple[str, str], ...]:
    """Return the facts of a release as labels and values."""
    rounded = stamp.protection is Protection.ROUNDED
    threshold = f"{stamp.threshold}: een kleiner aantal is niet precies te herleiden"
    how = f"afronden op {multiples(stamp.base)}" if rounded else "kleine aantallen weglaten"
    return (
        ("Uitgifte", stamp.number or "concept, niet vrijgegeven"),
        ("Peildatum", dutch_date(stamp.reference_date)),
        ("Voor wie", stamp.audience_label),
        ("Methode", how),
        (
            "Drempelwaarde",
            threshold,
        ),
        ("Meegewogen eerdere overzichten", str(stamp.earlier)),
        ("Kenmerk van de controle", stamp.certificate),
    )


def write_small(composer: Composer, said: str) -> None:
    """Write a remark in small type."""
    composer.paragraph(composer.text.markup(said), styles.SMALL)
