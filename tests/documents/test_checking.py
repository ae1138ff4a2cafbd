# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program's own check finds each fault, whichever way a page has to be read."""

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from casuskluis.documents import agenda, checking
from documents import samples

Damage = Callable[[pikepdf.Pdf], None]
_UNCERTAIN = b"% left to the parser\n"


@cache
def sound() -> bytes:
    return agenda.build(samples.agenda())


def add(code: bytes) -> Damage:
    """Return a damage that adds operators at the end of the first page."""

    def damage(document: pikepdf.Pdf) -> None:
        rewrite(document, lambda old: old + b"\n" + code)

    return damage


def swap(old: bytes, new: bytes) -> Damage:
    """Return a damage that changes the first of some operators."""

    def damage(document: pikepdf.Pdf) -> None:
        rewrite(document, lambda code: code.replace(old, new, 1))

    return damage


def rewrite(document: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    page: Any = document.pages[0].obj
    before = page.Contents.read_bytes()
    assert change(before) != before
    page.Contents.write(change(before))


def elements(document: pikepdf.Pdf, role: str) -> Iterator[Any]:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == f"/{role}":
            yield thing


def of_first(role: str, change: Callable[[Any], None]) -> Damage:
    """Return a damage to the first element with a role."""
    return lambda document: change(next(elements(document, role)))


def forget(key: str) -> Callable[[Any], None]:
    return lambda thing: thing.__delitem__(key)


def put(key: str, value: Any) -> Callable[[Any], None]:
    return lambda thing: thing.__setitem__(key, value)


def adopt(document: pikepdf.Pdf) -> None:
    first, second = list(elements(document, "P"))[:2]
    first.P = second


def exchange(document: pikepdf.Pdf) -> None:
    root: Any = document.Root
    row = root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def nest(document: pikepdf.Pdf) -> None:
    """Write an element inside its parent; it is on no page."""
    cell = next(elements(document, "TR"))
    cell.K[0] = pikepdf.Dictionary(S=pikepdf.Name.P, P=cell, K=999)


def attach(document: pikepdf.Pdf) -> None:
    root: Any = document.Root
    root.AcroForm = pikepdf.Dictionary()


DAMAGES: dict[str, tuple[Damage, str]] = {
    "text outside any mark": (add(b"BT (x) Tj ET"), "01-005-unmarked-content"),
    "a line outside any mark": (add(b"0 0 m 9 9 l S"), "01-005-unmarked-content"),
    "text in a mark without number": (
        add(b"/Span <</Lang (nl)>> BDC BT (x) Tj ET EMC"), "01-005-unmarked-content",
    ),
    "a mark that is not closed": (add(b"/Artifact BMC"), "marked-content-not-closed"),
    "a mark that was not opened": (add(b"EMC"), "marked-content-not-opened"),
    "a number twice": (add(b"/P <</MCID 0>> BDC EMC"), "mcid-used-twice"),
    "an artifact inside content": (
        add(b"/P <</MCID 998>> BDC /Artifact BMC EMC EMC"), "01-003-artifact-inside-content",
    ),
    "content inside an artifact": (
        add(b"/Artifact BMC /P <</MCID 998>> BDC EMC EMC"), "01-004-content-inside-artifact",
    ),
    "content nobody refers to": (
        add(b"/P <</MCID 998>> BDC EMC"), "content-not-referred-to-once",
    ),
    "content that is not there": (
        swap(b"/MCID 1>>", b"/MCID 998>>"), "refers-to-missing-content",
    ),
    "a role of no standard": (of_first("P", put("/S", pikepdf.Name.Q)), "02-001-unknown-role"),
    "a skipped heading": (of_first("H2", put("/S", pikepdf.Name.H3)), "14-003-heading-skipped"),
    "no first heading": (
        of_first("H1", put("/S", pikepdf.Name.H2)), "14-002-first-heading-not-h1",
    ),
    "a cell outside a row": (of_first("P", put("/S", pikepdf.Name.TD)), "09-wrong-nesting"),
    "a heading of no scope": (of_first("TH", forget("/A")), "15-003-heading-without-scope"),
    "a wide cell": (
        of_first("TH", put("/A", pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=2,
                                                    Scope=pikepdf.Name.Row))),
        "15-irregular-table",
    ),
    "a row with a cell less": (
        of_first("TR", lambda row: row.K.__delitem__(0)), "15-irregular-table",
    ),
    "another parent": (adopt, "wrong-parent"),
    "an element written inside another": (nest, "refers-to-missing-content"),
    "another way back": (exchange, "parent-tree-mismatch"),
    "a form": (attach, "active-or-attached-content"),
}  # fmt: skip


def findings(damage: Damage, before: bytes = b"") -> set[str]:
    with pikepdf.open(BytesIO(sound())) as document:
        damage(document)
        if before:
            rewrite(document, lambda code: before + code)
        target = BytesIO()
        document.save(target)
    return {found.rule for found in checking.check(target.getvalue())}


@pytest.mark.parametrize("name", DAMAGES)
def test_each_fault_is_found_and_the_parser_finds_the_same(name: str) -> None:
    damage, rule = DAMAGES[name]
    found = findings(damage)

    assert rule in found
    assert found == findings(damage, _UNCERTAIN)


def test_a_sound_paper_is_sound_whichever_way_it_is_read() -> None:
    assert checking.check(sound()) == ()
    assert findings(lambda _document: None, _UNCERTAIN) == set()


@pytest.mark.parametrize(
    "text",
    [b"(EMC)", rb"(\) EMC \()", b"(a (EMC) b)", b"<454D43>", b"[(S) 20 (f) -3 (B)]"],
)
def test_what_is_only_written_is_no_operator(text: bytes) -> None:
    draws = b"TJ" if text.startswith(b"[") else b"Tj"
    code = b"/Artifact BMC BT %b %b ET EMC" % (text, draws)

    assert findings(add(code)) == set()
    assert findings(add(code.removesuffix(b" EMC"))) == {"marked-content-not-closed"}
