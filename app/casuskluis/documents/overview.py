# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The anonymised overview of a year, for the council and the public.

Outline: domain.md 7.2, as far as there is something to print; sections are numbered as they
come. The figures arrive protected: this module prints them and works nothing out.
"""

from collections.abc import Callable

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import FigureLine, OverviewPaper
from casuskluis.documents.year_tables import LEGEND, write_reminder, write_year_table
from casuskluis.domain.partial_date import dutch_date


def build(paper: OverviewPaper) -> bytes:
    """Return the overview as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _Writer(composer, paper).write()
    title = f"Overzicht persoonsgerichte aanpak radicalisering {paper.year}"
    line = composer.text.line
    frame = PageFrame(
        marking=line(f"Gemeente {paper.municipality}"),
        copy=f"Overzicht {paper.year}",
        foot=f"Peildatum {dutch_date(paper.reference_date)}. Zonder persoonsgegevens.",
        warns=False,
        control=line(paper.control),
    )
    return composer.build(title, paper.printed_at, frame)


class _Writer:
    def __init__(self, composer: Composer, paper: OverviewPaper) -> None:
        self._composer = composer
        self._paper = paper
        self._markup = composer.text.markup
        self._numbers = 0

    def write(self) -> None:
        paper = self._paper
        self._opening()
        self._section("Leeswijzer", self._guide)
        self._section("Samenvatting", self._summary, given=bool(paper.summary))
        self._section(
            "Meldingen en doorloop",
            lambda: self._figures(paper.funnel, "Stap"),
            given=bool(paper.funnel),
        )
        self._section(
            "Stand en beweging",
            lambda: self._figures(paper.movement, "Beweging"),
            given=bool(paper.movement),
        )
        self._section("Cijfers", self._tables, given=bool(paper.tables))
        self._section(
            "Deskundigheid en bijeenkomsten", self._activities, given=bool(paper.activities)
        )
        self._section(
            "Zorgvuldigheid",
            lambda: self._figures(paper.care, "Onderwerp"),
            given=bool(paper.care),
        )
        self._annexes()

    def _opening(self) -> None:
        paper, composer = self._paper, self._composer
        composer.heading(1, f"Aanpak radicalisering, extremisme en polarisatie {paper.year}")
        lead = f"Geanonimiseerd overzicht · gemeente {paper.municipality}"
        composer.paragraph(self._markup(lead), styles.LEAD)

    def _section(self, title: str, body: Callable[[], None], *, given: bool = True) -> None:
        if not given:
            return
        self._numbers += 1
        with self._composer.section():
            self._composer.heading(2, f"{self._numbers}. {title}")
            body()

    def _guide(self) -> None:
        paper, composer = self._paper, self._composer
        composer.paragraph(
            self._markup(
                f"Dit overzicht gaat over {paper.year}. De cijfers geven de stand op "
                f"{dutch_date(paper.reference_date)}. Het noemt geen personen, plaatsen of "
                "gebeurtenissen die naar een persoon kunnen leiden."
            )
        )
        composer.panel(
            [
                (self._markup("Waarom staat er soms een x?"), styles.LABEL),
                (self._markup(LEGEND), styles.PANEL_LINE),
                (
                    self._markup(
                        f"De drempelwaarde is {paper.threshold}: een kleiner aantal wordt niet "
                        "vermeld."
                    ),
                    styles.PANEL_LINE,
                ),
            ]
        )

    def _summary(self) -> None:
        for text in self._paper.summary:
            self._composer.prose(text)

    def _figures(self, lines: tuple[FigureLine, ...], title: str) -> None:
        markup = self._markup
        columns = (
            Column(markup(title), 80, is_header=True, has_prose=True),
            Column(markup("Aantal"), 20, is_number=True),
        )
        with self._composer.together():
            self._composer.table(
                columns, [(markup(line.label), markup(line.value)) for line in lines]
            )
            write_reminder(self._composer, (line.value for line in lines))

    def _tables(self) -> None:
        for number, table in enumerate(self._paper.tables, start=1):
            with self._composer.together():
                self._composer.heading(3, f"{self._numbers}.{number} {table.title}")
                write_year_table(self._composer, table)

    def _activities(self) -> None:
        markup = self._markup
        columns = (
            Column(markup("Activiteit"), 46, is_header=True, has_prose=True),
            Column(markup("Aantal"), 16, is_number=True),
            Column(markup("Deelnemers"), 19, is_number=True),
            Column(markup("Organisaties"), 19, is_number=True),
        )
        rows = [
            (line.kind_label, line.count, line.participants, line.organisations)
            for line in self._paper.activities
        ]
        with self._composer.together():
            self._composer.table(columns, [tuple(map(markup, row)) for row in rows])

    def _annexes(self) -> None:
        paper, composer = self._paper, self._composer
        if paper.method or paper.certificate:
            with composer.section():
                composer.heading(2, "Bijlage A. Methode van anonimiseren")
                for text in paper.method:
                    composer.prose(text)
                composer.panel([(self._markup(paper.certificate), styles.PANEL_LINE)])
        if paper.terms:
            with composer.section():
                composer.heading(2, "Bijlage B. Begrippen")
                composer.facts([(word, self._markup(said)) for word, said in paper.terms])
