# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overview of a quarter for the triangle of mayor, public prosecutor and police."""

from collections.abc import Callable

from casuskluis.documents.composer import Composer
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import ChangeLine, QuarterlyPaper
from casuskluis.documents.report_parts import write_how_to_read, write_part, write_small
from casuskluis.documents.wording import capital
from casuskluis.domain.figure_notes import release_line
from casuskluis.domain.figure_tables import ReleaseStamp, number_in

_ABOUT = "Over de cijfers"
_FIGURES = "Cijfers"
_COMPARED = "Vergeleken met het vorige kwartaal"
_MORE, _LESS = "Meer", "Minder"
_SAME = "Geen verschil dat iets zegt"
_UNKNOWN = "Niet te vergelijken"


def build(paper: QuarterlyPaper) -> bytes:
    """Return the overview as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _Writer(composer, paper).write()
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking).upper(),
        copy=line(f"Kwartaaloverzicht {paper.period}"),
        foot=line(f"{release_line(paper.stamp)} · niet verder verspreiden"),
        control=line(paper.control),
    )
    return composer.build(f"Kwartaaloverzicht {paper.period}", paper.printed_at, frame)


def change_in_words(line: ChangeLine, stamp: ReleaseStamp) -> str:
    """Return what two printed numbers say about each other: more, less, or nothing.

    Args:
        line: The numbers as printed.
        stamp: Below which difference they say nothing.
    """
    before, now = number_in(line.before), number_in(line.now)
    if before is None or now is None:
        return _UNKNOWN
    if abs(now - before) < stamp.least_difference:
        return _SAME
    return _MORE if now > before else _LESS


class _Writer:
    def __init__(self, composer: Composer, paper: QuarterlyPaper) -> None:
        self._composer = composer
        self._paper = paper
        self._figures = FiguresWriter(
            composer, paper.stamp, f"“{_ABOUT if not paper.tables else _FIGURES}”"
        )
        self._number = 0

    def write(self) -> None:
        paper, composer = self._paper, self._composer
        lead = (capital(paper.recipients), f"gemeente {paper.municipality}")
        write_opening(composer, f"Kwartaaloverzicht {paper.period}", lead)
        write_warning(
            composer,
            f"{capital(paper.marking)} – alleen voor: {paper.recipients}",
            "U kent zelf een deel van deze casussen. Haal uw eigen aantallen er niet af en leg "
            "dit overzicht niet naast uw eigen lijst: dan kunnen personen herkenbaar worden.",
        )
        self._section("In het kort", self._summary, given=not paper.summary.is_empty)
        self._section("Gevraagd van u", self._attention, given=bool(paper.attention))
        can_compare = bool(paper.changes and paper.previous)
        self._section(_COMPARED, self._changes, given=can_compare)
        self._section(_FIGURES, self._tables, given=bool(paper.tables))
        self._section("Beeld van de gemeente", self._picture, given=not paper.picture.is_empty)
        self._section(_ABOUT, self._method, given=not paper.tables)

    def _section(self, title: str, body: Callable[[], None], *, given: bool = True) -> None:
        if not given:
            return
        self._number += 1
        with self._composer.section():
            self._composer.heading(2, f"{self._number}. {title}")
            body()

    def _summary(self) -> None:
        write_part(self._composer, self._figures, self._paper.summary)

    def _attention(self) -> None:
        markup = self._composer.text.markup
        self._composer.steps([markup(line) for line in self._paper.attention])

    def _changes(self) -> None:
        markup, stamp = self._composer.text.markup, self._paper.stamp
        columns = (
            Column(markup("Onderwerp"), 55, is_header=True, has_prose=True),
            Column(markup("Dit kwartaal"), 45, has_prose=True),
        )
        rows = [
            (markup(capital(line.subject)), markup(change_in_words(line, stamp)))
            for line in self._paper.changes
        ]
        with self._composer.together():
            self._composer.table(columns, rows)
            write_small(
                self._composer,
                f"Het vorige kwartaal is: {self._paper.previous}. “Meer” en “minder” staan er "
                f"alleen bij een verschil van {stamp.least_difference} of meer.",
            )

    def _tables(self) -> None:
        self._method()
        self._figures.write(self._paper.tables)

    def _picture(self) -> None:
        write_part(self._composer, self._figures, self._paper.picture)

    def _method(self) -> None:
        write_how_to_read(self._composer, self._paper.stamp)
