# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The reports with random content, long words and any number of rows.

Full size is forty sets: ``CASUSKLUIS_FULL=1``.
"""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.documents import (
    council_report,
    letter_paragraph,
    network_overview,
    programme_page,
    quarterly,
    training_overview,
)
from casuskluis.documents.papers import (
    ActivityLine,
    ChangeLine,
    CoverageMap,
    FigureLine,
    FigureSection,
    FigureTopic,
    GoalAnswers,
    KeyPersonLine,
    NetworkLine,
    PillarGoal,
    PillarPage,
    PillarReport,
    ReportPart,
    TrainingLine,
)
from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    Protection,
    ReleaseStamp,
    RowRole,
)
from documents import figure_samples, programme_samples
from documents import report_samples as made
from documents.reading import failures
from documents.register import WORDS

SETS = 40 if os.environ.get("CASUSKLUIS_FULL") else 4
ODD = ("Ţûrçān", "<b>&amp;", "Łódź-Żuławy", "王", "المسجد", "Wiśniewski-Öztürk")
CELLS = ("0", "5", "10", "15", "1.250", "x", "tientallen", "", "minder dan vijf")


class _Maker:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def chance(self, part: float) -> bool:
        return self._random.random() < part

    def some(self, most: int) -> range:
        return range(self._random.randint(0, most))

    def prose(self, most: int) -> str:
        words = self._random.choices((*WORDS, *ODD), k=self._random.randint(0, most))
        return " ".join(words)

    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self.prose(90) for _ in self.some(3))

    def figures(self) -> FigureTable:
        columns = tuple(self.prose(3) or str(n) for n in self.some(13))
        rows = tuple(
            FigureRow(
                self.prose(9),
                tuple(self._random.choices(CELLS, k=len(columns))),
                self._random.choice(tuple(RowRole)),
            )
            for _ in self.some(60 if self.chance(0.2) else 8)
        )
        return FigureTable(
            title=self.prose(8),
            row_header=self.prose(2),
            columns=columns,
            rows=rows,
            unit=self.prose(1),
            note=self.prose(20),
            has_total_column=self.chance(0.5),
            is_exact=self.chance(0.2),
            chart=self._random.choice(tuple(ChartKind)),
        )

    def part(self) -> ReportPart:
        return ReportPart(
            text=self.paragraphs(),
            points=tuple(self.prose(12) for _ in self.some(4)),
            tables=tuple(self.figures() for _ in self.some(2)),
        )

    def stamp(self) -> ReleaseStamp:
        return replace(
            figure_samples.stamp(self._random.choice(tuple(Protection))),
            number=self.prose(1),
            earlier=self._random.randint(0, 9),
            base=self._random.choice((3, 5, 10)),
        )

    def activities(self) -> tuple[ActivityLine, ...]:
        return tuple(
            ActivityLine(kind_label=self.prose(4), count="3", participants="x")
            for _ in self.some(5)
        )

    def council(self) -> bytes:
        pillars = tuple(
            PillarReport(
                name=self.prose(4),
                goals=tuple(
                    PillarGoal(aim=self.prose(30), result=self.prose(30)) for _ in self.some(4)
                ),
                work=self.part(),
                activities=self.activities(),
            )
            for _ in self.some(5)
        )
        sections = tuple(
            FigureSection(topic=self._random.choice(tuple(FigureTopic)), part=self.part())
            for _ in self.some(8)
        )
        return council_report.build(
            replace(
                made.council(),
                stamp=self.stamp(),
                highlights=tuple(
                    FigureLine(label=self.prose(4), value="5") for _ in self.some(4)
                ),
                summary=self.part(),
                pillars=pillars,
                figures=sections,
                picture=self.part(),
                care=self.part(),
                left_out=self.paragraphs(),
                terms=tuple((self.prose(2), self.prose(20)) for _ in self.some(12)),
            )
        )

    def letter(self) -> bytes:
        table = (
            replace(self.figures(), rows=self.figures().rows[:0]) if self.chance(0.5) else None
        )
        return letter_paragraph.build(
            replace(made.letter(), text=(self.prose(60),), table=table, stamp=self.stamp())
        )

    def quarter(self) -> bytes:
        changes = tuple(
            ChangeLine(
                subject=self.prose(5),
                before=self._random.choice(CELLS),
                now=self._random.choice(CELLS),
            )
            for _ in self.some(9)
        )
        return quarterly.build(
            replace(
                made.quarter(),
                recipients=self.prose(8),
                stamp=self.stamp(),
                changes=changes,
                tables=tuple(self.figures() for _ in self.some(4)),
                attention=self.paragraphs(),
            )
        )

    def programme(self) -> bytes:
        goals = tuple(
            GoalAnswers(situation=self.prose(200), aim=self.prose(40), plan=self.prose(400))
            for _ in self.some(5)
        )
        pillars = tuple(PillarPage(name=self.prose(3), goals=goals) for _ in self.some(5))
        return programme_page.build(replace(programme_samples.programme(), pillars=pillars))

    def coverage(self) -> CoverageMap:
        columns = tuple(self.prose(2) or "thema" for _ in self.some(12))
        rows = tuple(
            (self.prose(4), tuple(self._random.choices(("", "2026"), k=len(columns))))
            for _ in self.some(40)
        )
        return CoverageMap(row_header=self.prose(1), columns=columns, rows=rows)

    def training(self) -> bytes:
        lines = tuple(
            TrainingLine(
                held_on=date(2026, 1, 1), title=self.prose(12), kind_label=self.prose(2),
                phenomenon_label=self.prose(3), provider=self.prose(3), participants="12",
            )
            for _ in self.some(40)
        )  # fmt: skip
        return training_overview.build(
            replace(
                programme_samples.training(),
                totals=self.activities(),
                activities=lines,
                tables=tuple(self.figures() for _ in self.some(3)),
                knowledge=self.coverage(),
            )
        )

    def network(self) -> bytes:
        lines = tuple(
            NetworkLine(
                name=self.prose(6), kind_label=self.prose(2), contact_moments=n,
                themes=tuple(self.prose(2) for _ in self.some(5)),
            )
            for n in self.some(60)
        )  # fmt: skip
        persons = tuple(
            KeyPersonLine(
                name=self.prose(4), role=self.prose(6), consent_until=date(2027, 1, 1)
            )
            for _ in self.some(9)
        )
        return network_overview.build(
            replace(
                programme_samples.network(),
                organisations=lines,
                coverage=self.coverage(),
                white_spots=self.paragraphs(),
                key_persons=persons,
                names_key_persons=self.chance(0.5),
            )
        )


MAKERS: tuple[Callable[[_Maker], bytes], ...] = (
    _Maker.council,
    _Maker.letter,
    _Maker.quarter,
    _Maker.programme,
    _Maker.training,
    _Maker.network,
)


@pytest.mark.parametrize("seed", range(SETS))
@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_reports_with_random_content_obey_both_standards(
    make: Callable[[_Maker], bytes], seed: int
) -> None:
    assert failures(make(_Maker(seed))) == []
