# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every kind of document obeys both standards and the program's own check."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

import casuskluis.documents
from casuskluis.documents import agenda
from casuskluis.documents.checking import Finding, check
from documents import samples
from documents.kinds import AGREED, KINDS
from documents.reading import failures, outline_titles, spoken

MODULES = sorted(
    path.stem
    for path in Path(casuskluis.documents.__file__).parent.glob("*.py")
    if "\ndef build(" in path.read_text("utf-8")
)
BESIDE = Path(__file__).parent
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
SIBLINGS = {
    "case minutes", "council report", "filled assessment form", "invitation with numbers",
    "letter to a guardian", "network overview with names",
}  # fmt: skip
"""Of another shape of these the order is compared every time; reading one takes a second."""


@cache
def made(kind: str) -> bytes:
    """Return a document of a kind, made once for all that is asked of it."""
    return KINDS[kind]()


@pytest.mark.parametrize("where", ["kinds.py *_samples.py", "test_random_*.py"])
def test_no_kind_of_document_is_forgotten(where: str) -> None:
    files = [path for pattern in where.split() for path in BESIDE.glob(pattern)]
    tried = "".join(path.read_text("utf-8") for path in files)

    assert len(MODULES) >= 16
    assert [name for name in MODULES if f" {name}.build(" not in tried] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_pdf_ua_1_and_pdf_a_2a_in_one_file(kind: str) -> None:
    pdf = made(kind)

    assert failures(pdf) == []
    assert check(pdf) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_title_is_the_same_in_both_places_and_nobody_is_named(kind: str) -> None:
    with pikepdf.open(BytesIO(made(kind))) as document:
        info = dict(document.docinfo.items())
        with document.open_metadata() as metadata:
            title = metadata["dc:title"]
        packet = document.Root.Metadata.read_bytes().decode()

    assert set(info) == {"/Title", "/CreationDate", "/ModDate"}
    assert str(info["/Title"]) == title
    for word in (samples.HOLDER, "Öztürk", "Graaf", "Şahin", "reportlab", "K7QF"):
        assert word.casefold() not in packet.casefold()


def test_all_objects_outside_the_pages_are_free_of_personal_data() -> None:
    pdf = agenda.build(samples.agenda(with_names=True))
    texts: list[str] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary):
                texts += [
                    str(value) for value in thing.values() if isinstance(value, pikepdf.String)
                ]
                texts += list(thing.keys())

    joined = " ".join(texts)
    assert "2026-0147" in joined  # the outline, so the search looks in the right place
    assert not [word for word in ("Öztürk", "Wiśniewski", "Şahin", "Noord") if word in joined]


def test_the_outline_follows_the_headings() -> None:
    assert outline_titles(KINDS["agenda"]()) == [
        "Agenda casusoverleg 2026-07",
        "Deelnemers",
        "Agenda",
        "2. Actielijst",
        "3. Nieuwe meldingen ter weging",
        "Melding M2026-0311",
        "5. Casus 2026-0147",
    ]


@pytest.mark.parametrize("kind", AGREED)
def test_equal_input_gives_equal_bytes(kind: str) -> None:
    assert KINDS[kind]() == made(kind)


def test_the_moment_of_printing_is_the_moment_in_the_file() -> None:
    with pikepdf.open(BytesIO(KINDS["agenda"]())) as document:
        assert str(document.docinfo["/CreationDate"]) == "D:20260302164012+00'00'"


@pytest.mark.parametrize("kind", AGREED if FULL else [*sorted({*AGREED} - SIBLINGS)])
def test_a_screen_reader_meets_everything_in_the_order_once_agreed(kind: str) -> None:
    """After a change that is meant: read the new order, and write it into the file."""
    agreed = Path(__file__).with_name("golden") / f"{kind.replace(' ', '_')}.txt"

    assert spoken(made(kind)) == agreed.read_text("utf-8").splitlines()


def test_words_broken_by_the_layout_are_whole_for_a_screen_reader() -> None:
    long = "samenwerkingspartners beoordelen deskundigheidsbevordering persoonsgerichte " * 12
    pdf = agenda.build(replace(samples.agenda(), legal_basis=long))

    assert long.strip() in spoken(pdf)


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (lambda root: root.StructTreeRoot.__delitem__("/ParentTree"), "parent-tree-missing"),
        (lambda root: root.__delitem__("/Lang"), "11-006-language-missing"),
        (lambda root: root.__delitem__("/MarkInfo"), "06-not-marked"),
        (lambda root: root.__delitem__("/StructTreeRoot"), "06-structure-missing"),
        (lambda root: root.__delitem__("/OutputIntents"), "output-intent-missing"),
        (
            lambda root: root.__setitem__("/AcroForm", pikepdf.Dictionary()),
            "active-or-attached-content",
        ),
        (lambda root: root.__setitem__("/MarkInfo", pikepdf.Dictionary()), "06-not-marked"),
    ],
)
def test_the_check_sees_damage(damage: Callable[[pikepdf.Object], None], rule: str) -> None:
    assert rule in {finding.rule for finding in check(_damaged(damage))}


def test_the_check_sees_a_page_that_lost_its_way_back() -> None:
    def damage(root: pikepdf.Object) -> None:
        del root.Pages.Kids[0]["/StructParents"]

    assert Finding("struct-parents-missing", 1) in check(_damaged(damage))


def test_what_is_no_pdf_is_a_finding_and_no_crash() -> None:
    assert check(b"geen pdf") == (Finding("not-a-readable-pdf"),)


def _damaged(damage: Callable[[pikepdf.Object], None]) -> bytes:
    with pikepdf.open(BytesIO(KINDS["recovery sheet"]())) as document:
        damage(document.Root)
        file = BytesIO()
        document.save(file)
    return file.getvalue()
