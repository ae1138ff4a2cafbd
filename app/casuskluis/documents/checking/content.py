# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages: everything that paints is an artifact or a numbered piece of content."""

from typing import Any

import pikepdf

from casuskluis.documents.checking.findings import Finding
from casuskluis.documents.checking.operators import MARK, PAINTING, plain_code

_PAINTING = frozenset(
    [
        "Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI",
        "EI", "INLINE IMAGE",
    ]
)  # fmt: skip
_ARTIFACT, _CONTENT, _OTHER = "artifact", "content", "other"

Drawn = dict[int, set[int]]
"""Page from 0 to the numbers (MCID) drawn on it."""


def check_content(document: pikepdf.Pdf) -> tuple[Drawn, list[Finding]]:
    """Return what is drawn on each page, and what is wrong with it."""
    drawn: Drawn = {}
    findings: list[Finding] = []
    for index, page in enumerate(document.pages):
        reader = _PageReader(index + 1)
        reader.read(page)
        drawn[index] = reader.numbers
        findings += reader.findings
    return drawn, findings


class _PageReader:
    def __init__(self, page: int) -> None:
        self.numbers: set[int] = set()
        self.findings: list[Finding] = []
        self._page = page
        self._open: list[str] = []

    def read(self, page: pikepdf.Page) -> None:
        code = plain_code(page)
        if code is None:
            self._read_each(page)
        else:
            self._read_plain(code)
        if self._open:
            self._report("marked-content-not-closed")

    def _read_plain(self, code: bytes) -> None:
        before = 0
        for match in MARK.finditer(code):
            self._look_between(code, before, match.start())
            before = match.end()
            if match[1]:
                self._begin(*_plain_kind(match[1], match[2]))
            else:
                self._end()
        self._look_between(code, before, len(code))

    def _look_between(self, code: bytes, begin: int, end: int) -> None:
        if not self._is_marked:
            for match in PAINTING.finditer(code, begin, end):
                self._report("01-005-unmarked-content", match[0].decode())

    def _read_each(self, page: pikepdf.Page) -> None:
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if name in {"BMC", "BDC"}:
                self._begin(*_kind(instruction.operands))
            elif name == "EMC":
                self._end()
            elif name in _PAINTING and not self._is_marked:
                self._report("01-005-unmarked-content", name)

    @property
    def _is_marked(self) -> bool:
        return _ARTIFACT in self._open or _CONTENT in self._open

    def _begin(self, kind: str, number: int) -> None:
        if kind == _ARTIFACT and _CONTENT in self._open:
            self._report("01-003-artifact-inside-content")
        if kind == _CONTENT:
            if number in self.numbers:
                self._report("mcid-used-twice", str(number))
            self.numbers.add(number)
            if _ARTIFACT in self._open:
                self._report("01-004-content-inside-artifact")
        self._open.append(kind)

    def _end(self) -> None:
        if self._open:
            self._open.pop()
        else:
            self._report("marked-content-not-opened")

    def _report(self, rule: str, place: str = "") -> None:
        self.findings.append(Finding(rule, self._page, place))


def _kind(operands: Any) -> tuple[str, int]:
    if str(operands[0]) == "/Artifact":
        return _ARTIFACT, 0
    properties = operands[1] if len(operands) > 1 else None
    if not isinstance(properties, pikepdf.Dictionary) or "/MCID" not in properties:
        return _OTHER, 0
    return _CONTENT, int(properties.MCID)


def _plain_kind(tag: bytes, number: bytes | None) -> tuple[str, int]:
    if tag == b"Artifact":
        return _ARTIFACT, 0
    return (_OTHER, 0) if number is None else (_CONTENT, int(number))
