# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program's own check finds each fault, whichever way a page has to be read."""

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.documents import agenda, checking
from casuskluis.documents.checking.content import check_content
from casuskluis.documents.checking.operators import plain_code
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


def read_alone(code: bytes, before: bytes = b"") -> tuple[bool, object]:
    """Return whether a page of this code is read the quick way, and what is said of it."""
    document = pikepdf.new()
    page: Any = document.add_blank_page()
    page.obj.Contents = document.make_stream(before + code)
    return plain_code(page) is not None, check_content(document)


@pytest.mark.parametrize(
    "code",
    [
        b"/Span /Artifact BDC (x) Tj EMC",
        b"1 /Artifact BMC (x) Tj EMC",
        b"/Artifact\x0bBMC (x) Tj EMC",
        b"/ArtifactBMC gs (x) Tj EMC",
        b"/P <</A [/MCID 3 ]>> BDC (x) Tj EMC",
        b"/P <</MCID 3 /MCID 4>> BDC (x) Tj EMC",
        b"/P <</MCID 3>> /Artifact BDC (x) Tj EMC",
        b"(x)\x00Tj",
        b"\x0cS\x00",
        b"(x) Tj] 5",
        b"0 0 5 5 re f]",
        b"5 EI",
    ],
)
def test_what_might_be_read_in_two_ways_is_read_as_the_parser_does(code: bytes) -> None:
    found = read_alone(code)[1]

    assert found == read_alone(code, _UNCERTAIN)[1]


_TOKENS = [
    b"/Artifact", b"/P", b"/Span", b"/EMC", b"BMC", b"BDC", b"EMC", b"/P <</MCID 1>> BDC",
    b"/Artifact BMC", b"<</MCID 0>>", b"<</A /B>>", b"<<", b">>", b"[", b"]", b"[(a) 5]", b"()",
    b"(a)", b"(", b")", b"<41>", b"Tj", b"TJ", b"'", b'"', b"S", b"f*", b"Do", b"/Im1", b"q",
    b"1", b"-.5", b"true", b"BI", b"ID", b"EI", b"%", b"#", b"{", b"\\", b"T*", b"d0",
]  # fmt: skip
_SPACES = [b" ", b"\n", b"\r", b"\t", b"\x0c", b"", b"\x0b", b"\x00"]


@given(st.lists(st.tuples(st.sampled_from(_TOKENS), st.sampled_from(_SPACES)), max_size=12))
def test_the_quick_way_says_what_the_parser_says(words: list[tuple[bytes, bytes]]) -> None:
    code = b"".join(word + space for word, space in words)
    try:
        quick, found = read_alone(code)
    except (IndexError, TypeError):  # by the parser: no paper of that goes out
        return
    assert not quick or found == read_alone(code, _UNCERTAIN)[1]
