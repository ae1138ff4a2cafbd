# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chapters of the report to the council, numbered as far as they have content."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from casuskluis.documents.composer import Composer
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import (
    CouncilReportPaper,
    FigureTopic,
    PillarReport,
    ReportPart,
)
from casuskluis.documents.report_parts import (
    write_activities,
    write_how_to_read,
    write_method,
    write_part,
)
from casuskluis.documents.wording import capital
from casuskluis.domain.partial_date import dutch_date

GUIDE = "Leeswijzer"
_EXACT = (
    "Activiteiten gaan niet over personen in een casus; deze aantallen zijn precies. Wie vaker "
    "kwam, telt vaker mee."
)
_Chapter = tuple[str, Callable[[int], None]]


class Chapters:
    """Writes the guide, the chapters and the annexes.

    Args:
        composer: What they are written with.
        paper: The report.
    """

    def __init__(self, composer: Composer, paper: CouncilReportPaper) -> None:
        self._composer = composer
        self._paper = paper
        self._figures = FiguresWriter(composer, paper.stamp)

    def titles(self) -> tuple[str, ...]:
        """Return what stands in the table of contents below the guide."""
        chapters = enumerate(self._with_content(), start=1)
        annexes = self._annexes_with_content()
        return (*(f"{n}. {title}" for n, (title, _) in chapters), *(one for one, _ in annexes))

    def write(self) -> None:
        """Write everything."""
        written = (*self._with_content(), *self._annexes_with_content())
        bodies = [body for _, body in written]
        with self._composer.section():
            self._composer.heading(2, GUIDE)
            self._guide()
        for number, (title, body) in enumerate(
            zip(self.titles(), bodies, strict=True), start=1
        ):
            with self._composer.section():
                self._composer.heading(2, title)
                body(number)

    def _with_content(self) -> Iterator[_Chapter]:
        paper = self._paper
        if not paper.summary.is_empty:
            yield "Samenvatting voor de raad", self._part(paper.summary)
        if any(pillar.goals for pillar in paper.pillars):
            yield "Wat wilden we bereiken?", self._goals
        if any(map(_has_work, paper.pillars)):
            yield "Wat hebben we gedaan?", self._work
        if any(not section.part.is_empty for section in paper.figures):
            yield "Cijfers", self._numbers
        for title, part in (
            ("Duiding en lokaal beeld", paper.picture),
            ("Zorgvuldigheid", paper.care),
            ("Samenwerking en middelen", paper.cooperation),
            ("Vooruitblik", paper.outlook),
        ):
            if not part.is_empty:
                yield title, self._part(part)

    def _annexes_with_content(self) -> Iterator[_Chapter]:
        yield "Bijlage A. Methode van anonimiseren", self._method
        if self._paper.terms:
            yield "Bijlage B. Begrippen", self._terms

    def _part(self, part: ReportPart) -> Callable[[int], None]:
        return lambda _: write_part(self._composer, self._figures, part)

    def _guide(self) -> None:
        paper, composer = self._paper, self._composer
        stamp = paper.stamp
        composer.prose(
            "In deze rapportage leest u wat de gemeente deed tegen radicalisering, extremisme "
            f"en polarisatie in {paper.period}. De cijfers geven de stand op "
            f"{dutch_date(stamp.reference_date)}. U leest hier geen namen, adressen of "
            "gebeurtenissen waaraan een persoon te herkennen is. De drempelwaarde is "
            f"{stamp.threshold}: een kleiner aantal is niet precies te herleiden."
        )
        if paper.left_out:
            composer.label("Wat staat niet in deze rapportage?")
            composer.bullets([composer.text.markup(line) for line in paper.left_out])
        write_how_to_read(composer, stamp)

    def _goals(self, chapter: int) -> None:
        given = [pillar for pillar in self._paper.pillars if pillar.goals]
        for number, pillar in enumerate(given, start=1):
            self._composer.heading(3, f"{chapter}.{number} {pillar.name}")
            self._goal_table(pillar)

    def _goal_table(self, pillar: PillarReport) -> None:
        markup = self._composer.text.markup
        columns = (
            Column(markup("Wat wilden we?"), 41, is_header=True, has_prose=True),
            Column(markup("Wat kwam ervan?"), 41, has_prose=True),
            Column(markup("Stand"), 18),
        )
        rows = [
            (markup(goal.aim), markup(goal.result), markup(capital(goal.progress_label)))
            for goal in pillar.goals
        ]
        self._composer.table(columns, rows)

    def _work(self, chapter: int) -> None:
        given = [pillar for pillar in self._paper.pillars if _has_work(pillar)]
        if any(pillar.activities for pillar in given):
            self._composer.prose(_EXACT)
        for number, pillar in enumerate(given, start=1):
            self._composer.heading(3, f"{chapter}.{number} {pillar.name}")
            write_part(self._composer, self._figures, pillar.work)
            if pillar.activities:
                write_activities(self._composer, pillar.activities)

    def _numbers(self, chapter: int) -> None:
        parts = [
            (topic, section.part)
            for topic in FigureTopic
            for section in self._paper.figures
            if section.topic is topic and not section.part.is_empty
        ]
        number, last = 0, None
        for topic, part in parts:
            with self._composer.together():
                if topic is not last:
                    number, last = number + 1, topic
                    self._composer.heading(3, f"{chapter}.{number} {topic.value}")
                write_part(self._composer, self._figures, replace(part, tables=part.tables[:1]))
            self._figures.write(part.tables[1:])

    def _method(self, _: int) -> None:
        write_method(self._composer, self._paper.stamp)

    def _terms(self, _: int) -> None:
        markup = self._composer.text.markup
        pairs = [(capital(word), markup(said)) for word, said in self._paper.terms]
        self._composer.facts(pairs)


def _has_work(pillar: PillarReport) -> bool:
    return not pillar.work.is_empty or bool(pillar.activities)
