# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers about nobody are never refused, whatever words, dates and figures stand in them.

With ``CASUSKLUIS_FULL=1`` a hundred papers are drawn, otherwise four. The vault has the names
that are ordinary words, too: Bakker, Visser, Groot, Noor.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from casuskluis.disclosure.texts import ordinary_words
from casuskluis.documents import letter_paragraph, type_descriptions
from casuskluis.documents.papers import TypeText
from casuskluis.domain.figure_tables import FigureRow, FigureTable
from casuskluis.services.releases.publication_gate import check_publication
from documents import report_samples, type_samples
from services.bureau import CORE, open_office
from services.editions.tables import PARTNERS
from services.releases.town import Town, fill

PAPERS = 100 if os.environ.get("CASUSKLUIS_FULL") == "1" else 4
BELONGING = (
    *CORE.values(), *PARTNERS, "Lyceum De Terp", "De burgemeester", "Gemeente Veldhaven",
)  # fmt: skip
CAPITALS = (
    "Januari",
    "Mei",
    "Augustus",
    "Rijk",
    "Europese Unie",
    "NCTV",
    "Woo",
    "AVG",
    "Noord",
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    office = open_office(tmp_path_factory.mktemp("clean"))
    yield fill(office, 8, cases=40)
    office.workspace.abandon()


class _Writer:
    """Draws texts of ordinary Dutch words, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._pick = random.Random(seed)  # noqa: S311 - repeatable, not secret
        lines = ordinary_words().small.lines.decode().split("\n")
        self._words = [line for line in lines if 1 < len(line) < 18]

    def sentence(self) -> str:
        words = self._pick.sample(self._words, k=self._pick.randint(4, 14))
        if self._pick.random() < 0.4:
            words.insert(2, self._pick.choice((*BELONGING, *CAPITALS)))
        if self._pick.random() < 0.3:
            words.append(self.figure())
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def figure(self) -> str:
        pick = self._pick
        day = f"{pick.randint(1, 28):02}-{pick.randint(1, 12):02}-{pick.randint(2019, 2026)}"
        iso = f"{pick.randint(2019, 2026)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        money = f"{pick.randint(2019, 2026)} {pick.randint(1000, 9999)}"
        return pick.choice((day, iso, money, str(pick.randint(0, 99_999))))

    def prose(self) -> tuple[str, ...]:
        return tuple(
            " ".join(self.sentence() for _ in range(self._pick.randint(2, 6)))
            for _ in range(self._pick.randint(2, 8))
        )

    def letter(self) -> bytes:
        label = (*BELONGING, *CAPITALS)
        rows = tuple(
            FigureRow(name, tuple(self.figure() for _ in range(3)))
            for name in self._pick.sample(label, k=5)
        )
        table = FigureTable(
            title="Meldingen naar herkomst",
            row_header="Herkomst",
            columns=("2024", "2025", "2026"),
            rows=rows,
            note=self.sentence(),
        )
        paper = replace(
            report_samples.letter(),
            municipality="Veldhaven",
            text=self.prose()[:3],
            table=table,
        )
        return letter_paragraph.build(paper)

    def types(self) -> bytes:
        texts = tuple(TypeText(sentences=(one,), size="10") for one in self.prose())
        return type_descriptions.build(replace(type_samples.descriptions(), types=texts))


@pytest.mark.parametrize("seed", range(PAPERS))
def test_a_paper_about_nobody_is_not_refused(town: Town, seed: int) -> None:
    writer = _Writer(seed)
    pdf = writer.types() if seed % 2 else writer.letter()

    check_publication(town.office.workspace.context, pdf)
