# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Odd text and any name of the population register in the papers of the case process."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.documents import (
    access_dossier,
    destruction_list,
    destruction_record,
    handover,
    plan,
)
from casuskluis.documents.papers import (
    AccessDossierPaper,
    DossierChapter,
    DossierRecord,
    DossierTable,
    Withheld,
)
from documents import case_samples
from documents.reading import failures, whole_text

FILE = (
    Path(__file__).parents[3] / "shared" / "data" / "brp" / "gba-v-testset-persoonslijsten.csv"
)
TEXTS = st.text(max_size=300)


def dossier(*texts: str) -> AccessDossierPaper:
    """Return a dossier with these texts everywhere."""
    first, last = texts[0], texts[-1]
    record = DossierRecord(
        heading=first,
        fields=tuple((text, last) for text in texts),
        texts=tuple((last, text) for text in texts),
    )
    table = DossierTable(columns=texts, rows=(texts, tuple(reversed(texts))), caption=last)
    return replace(
        case_samples.access_dossier(),
        request_number=first,
        subject_name=last,
        contact_point=first,
        identity_check=last,
        chapters=(DossierChapter(title=first, intro=last, records=(record,), tables=(table,)),),
        withheld=(Withheld(what=first, ground=last),),
        control=last,
    )


@settings(max_examples=10, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_any_text_gives_a_valid_dossier(texts: list[str]) -> None:
    assert failures(access_dossier.build(dossier(*texts))) == []


@settings(max_examples=8, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_gives_valid_lists_and_records(first: str, second: str) -> None:
    listed, done = case_samples.destruction_list(), case_samples.destruction_record()
    files = tuple(replace(x, number=first, basis=second, remarks=first) for x in listed.files)
    gone = tuple(
        replace(x, number=second, ground=first, contents=((second, 2),)) for x in done.files
    )
    made = (
        destruction_list.build(
            replace(listed, number=first, files=files, author=second, not_listed=first)
        ),
        destruction_record.build(
            replace(done, files=gone, second_person=first, method=(first, second))
        ),
    )

    assert [failures(pdf) for pdf in made] == [[], []]


@settings(max_examples=8, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_gives_a_valid_hand_over_and_plan(first: str, second: str) -> None:
    over, planned = case_samples.handover(with_names=True), case_samples.plan(with_names=True)
    cases = tuple(
        replace(x, number=first, name=second, attention=first, goals=(second,))
        for x in over.cases
    )
    goals = tuple(replace(x, text=first, indicator=second) for x in planned.goals)
    made = (
        handover.build(replace(over, cases=cases, to_name=first, notes=second)),
        plan.build(replace(planned, name=second, holder=first, goals=goals, summary=first)),
    )

    assert [failures(pdf) for pdf in made] == [[], []]


@pytest.mark.gate
@pytest.mark.skipif(not FILE.exists(), reason="../shared/data is not here")
def test_every_name_of_the_register_is_printed_whole() -> None:
    with FILE.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    keys = ("01.02.10", "01.02.30", "01.02.40")
    names = [name for row in rows if (name := " ".join(row[k] for k in keys if row[k]))]
    records = tuple(
        DossierRecord(heading=f"Persoon {n}", fields=(("Naam", name),))
        for n, name in enumerate(names)
    )
    table = DossierTable(columns=("Naam", "Nog eens"), rows=tuple((x, x) for x in names))
    chapter = DossierChapter(title="Namen", records=records, tables=(table,))
    pdf = access_dossier.build(replace(case_samples.access_dossier(), chapters=(chapter,)))
    shown = _squeezed(whole_text(pdf))

    assert failures(pdf) == []
    assert [name for name in names if shown.count(_squeezed(name)) < 3] == []


def _squeezed(text: str) -> str:
    """Return a text without spaces and hyphens; PDFium drops a hyphen that ends a line."""
    return "".join(text.split()).replace("-", "")
